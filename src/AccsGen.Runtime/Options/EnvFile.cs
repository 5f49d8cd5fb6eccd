namespace AccsGen;

/// <summary>
/// Reads a <c>.env</c> file: <c>NAME=value</c> lines, <c>#</c> comments, an optional <c>export</c>, single quotes (as it stands) and double
/// quotes (with <c>\n</c>, <c>\"</c>, <c>\\</c>). Values stay on their line.
/// </summary>
internal static class EnvFile
{
    /// <summary>The variables of the file; none when there is no file. Faults name the line, never what it holds.</summary>
    public static IReadOnlyDictionary<string, string> Read(string path, List<string> faults)
    {
        if (!File.Exists(path))
            return new Dictionary<string, string>();
        try
        {
            return Parse(File.ReadAllText(path), faults);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            faults.Add($"The file .env can't be read ({fault.GetType().Name}).");
            return new Dictionary<string, string>();
        }
    }

    internal static Dictionary<string, string> Parse(string text, List<string> faults)
    {
        var variables = new Dictionary<string, string>(StringComparer.Ordinal);
        var number = 0;
        foreach (var raw in text.AsSpan().EnumerateLines())
        {
            number++;
            var line = raw.Trim();
            if (line.IsEmpty || line[0] == '#')
                continue;
            if (line.StartsWith("export ", StringComparison.Ordinal))
                line = line[7..].TrimStart();
            var equals = line.IndexOf('=');
            var name = equals < 0 ? default : line[..equals].TrimEnd();
            if (name.IsEmpty || name.ContainsAny(" \t\"'") || ReadValue(line[(equals + 1)..].Trim()) is not { } value)
                faults.Add(string.Create(CultureInfo.InvariantCulture, $"Line {number} of the file .env is not NAME=value, or a quote is not closed."));
            else
                variables[name.ToString()] = value;
        }
        return variables;
    }

    private static string? ReadValue(ReadOnlySpan<char> value)
    {
        if (value.IsEmpty)
            return string.Empty;
        if (value[0] is '"' or '\'')
            return ReadQuoted(value);
        var comment = value.IndexOf(" #");
        return (comment < 0 ? value : value[..comment]).TrimEnd().ToString();
    }

    /// <summary>The text between quotes; null when the quote isn't closed or something other than a comment follows.</summary>
    private static string? ReadQuoted(ReadOnlySpan<char> value)
    {
        var quote = value[0];
        var text = new StringBuilder();
        for (var i = 1; i < value.Length; i++)
        {
            var c = value[i];
            if (c == quote)
            {
                var rest = value[(i + 1)..].Trim();
                return rest.IsEmpty || rest[0] == '#' ? text.ToString() : null;
            }
            if (c == '\\' && quote == '"' && i + 1 < value.Length)
            {
                c = value[++i];
                text.Append(c switch { 'n' => '\n', 'r' => '\r', 't' => '\t', _ => c });
                continue;
            }
            text.Append(c);
        }
        return null;
    }
}
