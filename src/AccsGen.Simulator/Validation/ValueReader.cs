using AccsGen.Simulator.Document;
using AccsGen.Simulator.Errors;

namespace AccsGen.Simulator.Validation;

/// <summary>
/// Checks a value of a body against its type and writes it as the service understood it: members under their names in the spec, numbers that came as text
/// as numbers. Null is allowed anywhere, for it has a meaning of its own (accs-wire.md, section 12), and so are members the spec doesn't know, for it lags
/// behind the service (section 4). That a nested member is missing is nothing to the service.
/// </summary>
internal sealed class ValueReader(ApiDocument document, int? maxListItems)
{
    /// <param name="field">The member that an error names.</param>
    public void Write(Utf8JsonWriter writer, JsonElement value, SpecType type, string field)
    {
        if (value.ValueKind == JsonValueKind.Null)
        {
            writer.WriteNullValue();
            return;
        }
        var resolved = document.Resolve(type);
        switch (resolved.Kind)
        {
            case SpecTypeKind.Array:
                WriteArray(writer, value, resolved, field);
                break;
            case SpecTypeKind.Object:
                WriteObject(writer, value, resolved, field);
                break;
            case SpecTypeKind.Map:
                WriteMap(writer, value, resolved, field);
                break;
            case SpecTypeKind.String or SpecTypeKind.Integer or SpecTypeKind.Number or SpecTypeKind.Boolean:
                ScalarReader.Write(writer, value, resolved, field);
                break;
            default:
                value.WriteTo(writer);
                break;
        }
    }

    /// <summary>A list may come as an object too: with numbers for names, or, for custom attributes, with codes.</summary>
    private void WriteArray(Utf8JsonWriter writer, JsonElement value, SpecType type, string field)
    {
        var items = type.Items ?? SpecType.Any;
        CheckLength(value, items);
        writer.WriteStartArray();
        if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in value.EnumerateArray())
                WriteItem(writer, item, items, field);
        }
        else if (value.ValueKind == JsonValueKind.Object && items.Reference == ApiDocument.CustomAttributeSchema && !HasNumericNames(value))
        {
            foreach (var attribute in value.EnumerateObject())
            {
                writer.WriteStartObject();
                writer.WriteString("attribute_code", attribute.Name);
                writer.WritePropertyName("value");
                attribute.Value.WriteTo(writer);
                writer.WriteEndObject();
            }
        }
        else if (value.ValueKind == JsonValueKind.Object && HasNumericNames(value))
        {
            foreach (var item in value.EnumerateObject())
                WriteItem(writer, item.Value, items, field);
        }
        else
        {
            throw ScalarReader.WrongType(value, "array", field);
        }
        writer.WriteEndArray();
    }

    /// <summary>A null in a list of scalars is cast, as PHP does it; in one of objects it is nothing.</summary>
    private void WriteItem(Utf8JsonWriter writer, JsonElement item, SpecType items, string field)
    {
        switch (item.ValueKind == JsonValueKind.Null ? document.Resolve(items).Kind : SpecTypeKind.Any)
        {
            case SpecTypeKind.String:
                writer.WriteStringValue("");
                break;
            case SpecTypeKind.Integer or SpecTypeKind.Number:
                writer.WriteNumberValue(0);
                break;
            case SpecTypeKind.Boolean:
                writer.WriteBooleanValue(false);
                break;
            case SpecTypeKind.Object:
                break;
            default:
                Write(writer, item, items, field);
                break;
        }
    }

    /// <summary>Every list of objects is counted, at any depth, lists of scalars are not (accs-wire.md, section 6).</summary>
    private void CheckLength(JsonElement value, SpecType items)
    {
        if (maxListItems is not { } max || document.Resolve(items).Kind != SpecTypeKind.Object)
            return;
        var count = value.ValueKind switch { JsonValueKind.Array => value.GetArrayLength(), JsonValueKind.Object => value.EnumerateObject().Count(), _ => 0 };
        if (count > max)
            throw ServiceException.AboveLimit("Maximum items of type \"%type\" is %max", max, new KeyValuePair<string, object>("type", items.Reference ?? "array"));
    }

    private void WriteObject(Utf8JsonWriter writer, JsonElement value, SpecType type, string field)
    {
        // An empty array is PHP's empty object, and a schema without members says nothing about its form.
        if (value.ValueKind == JsonValueKind.Array && (type.Members.IsEmpty || value.GetArrayLength() == 0))
        {
            value.WriteTo(writer);
            return;
        }
        if (value.ValueKind != JsonValueKind.Object)
            throw ScalarReader.WrongType(value, "object", field);
        var members = document.MembersOf(type);
        // A name that comes twice, perhaps in two spellings, counts as it came last.
        var given = new OrderedDictionary<string, (SpecType Type, JsonProperty Property)>(StringComparer.Ordinal);
        foreach (var property in value.EnumerateObject())
        {
            var member = members.Find(property.Name);
            given[member?.Name ?? property.Name] = (member?.Type ?? SpecType.Any, property);
        }
        writer.WriteStartObject();
        foreach (var (name, (memberType, property)) in given)
        {
            writer.WritePropertyName(name);
            Write(writer, property.Value, memberType, property.Name);
        }
        writer.WriteEndObject();
    }

    private void WriteMap(Utf8JsonWriter writer, JsonElement value, SpecType type, string field)
    {
        if (value.ValueKind == JsonValueKind.Array && value.GetArrayLength() == 0)
        {
            value.WriteTo(writer);
            return;
        }
        if (value.ValueKind != JsonValueKind.Object)
            throw ScalarReader.WrongType(value, "object", field);
        writer.WriteStartObject();
        foreach (var property in value.EnumerateObject())
        {
            writer.WritePropertyName(property.Name);
            Write(writer, property.Value, type.Items ?? SpecType.Any, property.Name);
        }
        writer.WriteEndObject();
    }

    private static bool HasNumericNames(JsonElement value) => value.EnumerateObject().All(property => property.Name.Length > 0 && property.Name.All(char.IsAsciiDigit));
}
