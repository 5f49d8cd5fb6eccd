namespace AccsGen;

/// <summary>
/// Reads the <c>parameters</c> of an error: an array of values (positional), an object (named), or the array of objects that the spec claims.
/// </summary>
internal static class ErrorParameters
{
    /// <param name="error">The error.</param>
    /// <param name="template">Its message, which tells how the keys count.</param>
    /// <returns>The parameters by name; <see langword="null"/> when there is no such member.</returns>
    public static Dictionary<string, string>? Read(JsonElement error, string template)
    {
        if (!error.TryGetProperty("parameters"u8, out var element))
            return null;
        var parameters = new Dictionary<string, string>(StringComparer.Ordinal);
        if (element.ValueKind == JsonValueKind.Object)
            AddNamed(element, FirstPosition(element, template), parameters);
        else if (element.ValueKind == JsonValueKind.Array)
            AddPositional(element, parameters);
        return parameters;
    }

    /// <summary>
    /// What the key 0 stands for. An array with gaps arrives as an object whose keys count from 0, while the placeholders count from 1. Without a key 0
    /// nothing would be there for <c>%1</c>: where the message has it, the keys count as the placeholders do.
    /// </summary>
    private static int FirstPosition(JsonElement element, string template) =>
        template.Contains("%1", StringComparison.Ordinal) && !element.TryGetProperty("0"u8, out _) ? 0 : 1;

    private static void AddNamed(JsonElement element, int first, Dictionary<string, string> parameters)
    {
        foreach (var member in element.EnumerateObject())
        {
            var name = int.TryParse(member.Name, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < int.MaxValue
                ? (index + first).ToString(CultureInfo.InvariantCulture)
                : member.Name;
            parameters[name] = Text(member.Value);
        }
    }

    private static void AddPositional(JsonElement element, Dictionary<string, string> parameters)
    {
        var position = 0;
        foreach (var item in element.EnumerateArray())
        {
            position++;
            parameters[position.ToString(CultureInfo.InvariantCulture)] = Text(item);
            if (item.ValueKind == JsonValueKind.Object)
                AddNamed(item, first: 1, parameters);
        }
    }

    private static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => Redaction.Clean(value.GetString()!),
        JsonValueKind.Null => string.Empty,
        JsonValueKind.Array => string.Join(", ", value.EnumerateArray().Select(Text)),
        _ => Redaction.Clean(value.GetRawText()),
    };
}
