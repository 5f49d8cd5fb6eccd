namespace AccsGen;

/// <summary>
/// Reads the <c>parameters</c> of an error: an array of values (positional), an object (named), or the array of objects that the spec claims.
/// </summary>
internal static class ErrorParameters
{
    public static IReadOnlyDictionary<string, string> Read(JsonElement error)
    {
        var parameters = new Dictionary<string, string>(StringComparer.Ordinal);
        if (!error.TryGetProperty("parameters", out var element))
            return parameters;
        if (element.ValueKind == JsonValueKind.Object)
            AddNamed(element, parameters);
        else if (element.ValueKind == JsonValueKind.Array)
            AddPositional(element, parameters);
        return parameters;
    }

    private static void AddNamed(JsonElement element, Dictionary<string, string> parameters)
    {
        foreach (var member in element.EnumerateObject())
        {
            // An array with gaps arrives as an object; its keys count from 0, the placeholders from 1.
            var name = int.TryParse(member.Name, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < int.MaxValue
                ? (index + 1).ToString(CultureInfo.InvariantCulture)
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
            if (item.ValueKind == JsonValueKind.Object)
                AddNamed(item, parameters);
            else
                parameters[position.ToString(CultureInfo.InvariantCulture)] = Text(item);
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
