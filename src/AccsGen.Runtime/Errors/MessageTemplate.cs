using System.Runtime.CompilerServices;

namespace AccsGen;

/// <summary>Fills in the placeholders of the service's messages: <c>%1</c> by position, <c>%fieldName</c> by name.</summary>
internal static class MessageTemplate
{
    /// <summary>How many characters are filled in at most: a long parameter that a message names again and again would make gigabytes of some kilobytes.</summary>
    private const int Limit = 64 * 1024;

    /// <summary>The message with what is known filled in; an unknown placeholder stays as it is, and what is filled in is not looked at again.</summary>
    /// <param name="template">The message as it came.</param>
    /// <param name="parameters">By name, positions by their number from 1 on.</param>
    public static string Fill(string template, Dictionary<string, string> parameters)
    {
        if (parameters.Count == 0 || !template.Contains('%', StringComparison.Ordinal))
            return template;
        var message = new DefaultInterpolatedStringHandler(0, 0, CultureInfo.InvariantCulture, stackalloc char[128]);
        var rest = template.AsSpan();
        var room = Limit;
        for (var sign = rest.IndexOf('%'); sign >= 0; sign = rest.IndexOf('%'))
        {
            var name = LongestMatch(rest[(sign + 1)..], parameters);
            if (name is not null && (room -= parameters[name].Length) < 0)
                break;
            message.AppendFormatted(rest[..(name is null ? sign + 1 : sign)]);
            message.AppendLiteral(name is null ? string.Empty : parameters[name]);
            rest = rest[(sign + 1 + (name?.Length ?? 0))..];
        }
        message.AppendFormatted(rest);
        return message.ToStringAndClear();
    }

    /// <summary>The longest name that fits wins: %10 is not %1 and a zero, %field_name is not %field.</summary>
    private static string? LongestMatch(ReadOnlySpan<char> text, Dictionary<string, string> parameters)
    {
        var longest = string.Empty;
        foreach (var (name, _) in parameters)
        {
            if (name.Length > longest.Length && text.StartsWith(name, StringComparison.Ordinal))
                longest = name;
        }
        return longest.Length > 0 ? longest : null;
    }
}
