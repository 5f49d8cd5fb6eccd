namespace AccsGen.Simulator.Answers;

/// <summary>
/// <c>?fields=a,b[c]</c> (accs-wire.md, section 9): a list is filtered element by element, a scalar not at all, and a malformed filter leaves an empty
/// array. An empty one, and 0, are none, as PHP takes both for nothing.
/// </summary>
internal static class FieldsFilter
{
    public const string Parameter = "fields";

    private const string CustomAttributes = "custom_attributes";

    public static ReadOnlyMemory<byte> Apply(string fields, ReadOnlyMemory<byte> answer)
    {
        if (fields is "" or "0")
            return answer;
        var value = JsonElement.Parse(answer.Span);
        if (value.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array))
            return answer;
        if (FieldSelection.Parse(fields) is not { } selection)
            return "[]"u8.ToArray();
        var buffer = new ArrayBufferWriter<byte>(answer.Length);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            if (value.ValueKind == JsonValueKind.Array && value.GetArrayLength() == 0)
                value.WriteTo(writer);
            else
                WriteValue(writer, value, selection);
        }
        return buffer.WrittenMemory;
    }

    private static void WriteValue(Utf8JsonWriter writer, JsonElement value, FieldSelection selection)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                WriteObject(writer, value, selection);
                break;
            // An empty list comes out of the service's filter as null.
            case JsonValueKind.Array when value.GetArrayLength() == 0:
                writer.WriteNullValue();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in value.EnumerateArray())
                    WriteValue(writer, item, selection);
                writer.WriteEndArray();
                break;
            default:
                value.WriteTo(writer);
                break;
        }
    }

    private static void WriteObject(Utf8JsonWriter writer, JsonElement value, FieldSelection selection)
    {
        var kept = value.EnumerateObject().Where(property => selection.Contains(property.Name)).ToList();
        if (kept.Count == 0)
        {
            // PHP's empty object.
            writer.WriteStartArray();
            writer.WriteEndArray();
            return;
        }
        writer.WriteStartObject();
        foreach (var property in kept)
        {
            writer.WritePropertyName(property.Name);
            if (selection.Below(property.Name) is not { } below)
                property.Value.WriteTo(writer);
            else if (property.Name == CustomAttributes && property.Value.ValueKind == JsonValueKind.Array)
                WriteCustomAttributes(writer, property.Value, below);
            else
                WriteValue(writer, property.Value, below);
        }
        writer.WriteEndObject();
    }

    /// <summary>
    /// Custom attributes are chosen by their codes, unless their own members are named. What is left keeps its index, and PHP writes an array with gaps as an object.
    /// </summary>
    private static void WriteCustomAttributes(Utf8JsonWriter writer, JsonElement attributes, FieldSelection codes)
    {
        if (codes.Contains("attribute_code") || codes.Contains("value"))
        {
            WriteValue(writer, attributes, codes);
            return;
        }
        var kept = attributes.EnumerateArray().Index()
            .Where(attribute => attribute.Item.TryGetProperty("attribute_code", out var code) && codes.Contains(code.GetString() ?? ""))
            .ToList();
        var hasGaps = kept.Index().Any(pair => pair.Index != pair.Item.Index);
        if (hasGaps)
            writer.WriteStartObject();
        else
            writer.WriteStartArray();
        foreach (var (index, attribute) in kept)
        {
            if (hasGaps)
                writer.WritePropertyName(index.ToString(CultureInfo.InvariantCulture));
            attribute.WriteTo(writer);
        }
        if (hasGaps)
            writer.WriteEndObject();
        else
            writer.WriteEndArray();
    }
}
