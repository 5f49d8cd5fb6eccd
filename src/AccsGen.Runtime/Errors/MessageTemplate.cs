namespace AccsGen;

/// <summary>Fills in the placeholders of the service's messages: <c>%1</c> by position, <c>%fieldName</c> by name.</summary>
internal static class MessageTemplate
{
    /// <summary>The message with what is known filled in; an unknown placeholder stays as it is, and what is filled in is not looked at again.</summary>
    /// <param name="template">The message as it came.</param>
    /// <param name="parameters">By name, positions by their number from 1 on.</param>
    public static string Fill(string template, IReadOnlyDictionary<string, string> parameters)
    {
        if (parameters.Count == 0 || !template.Contains('%', StringComparison.Ordinal))
            return template;
        // The longest name that fits wins: %10 is not %1 and a zero, %field_name is not %field.
        var names = parameters.Keys.Where(name => name.Length > 0).OrderByDescending(name => name.Length).ToArray();
        var message = new StringBuilder(template.Length + 32);
        for (var i = 0; i < template.Length; i++)
        {
            var rest = template.AsSpan(i + 1);
            var name = template[i] == '%' ? LongestMatch(rest, names) : null;
            if (name is null)
            {
                message.Append(template[i]);
                continue;
            }
            message.Append(parameters[name]);
            i += name.Length;
        }
        return message.ToString();
    }

    private static string? LongestMatch(ReadOnlySpan<char> text, string[] names)
    {
        foreach (var name in names)
        {
            if (text.StartsWith(name, StringComparison.Ordinal))
                return name;
        }
        return null;
    }
}
