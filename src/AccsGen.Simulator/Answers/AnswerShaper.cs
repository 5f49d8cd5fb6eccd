using AccsGen.Simulator.Document;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Answers;

/// <summary>
/// Brings a value into the form of a type of the spec, as the service's serializer does: required members null when they have no value and
/// optional ones left out, an empty object as <c>[]</c>, scalars of the declared type (accs-wire.md, section 14). Members the spec doesn't know stay, but for the simulator's own.
/// </summary>
internal sealed class AnswerShaper(ApiDocument document)
{
    public void Write(Utf8JsonWriter writer, JsonElement value, SpecType? type)
    {
        var resolved = type is null ? SpecType.Any : document.Resolve(type);
        switch (value.ValueKind)
        {
            case JsonValueKind.Object when resolved.Kind == SpecTypeKind.Object:
                WriteObject(writer, value, document.MembersOf(resolved));
                break;
            case JsonValueKind.Object:
                WriteOpen(writer, value, resolved.Kind == SpecTypeKind.Map ? resolved.Items : null);
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in value.EnumerateArray())
                    Write(writer, item, resolved.Items);
                writer.WriteEndArray();
                break;
            default:
                WriteScalar(writer, value, resolved.Kind);
                break;
        }
    }

    private void WriteObject(Utf8JsonWriter writer, JsonElement value, MemberTable members)
    {
        if (members.Members.Count == 0)
        {
            WriteOpen(writer, value, null);
            return;
        }
        writer.WriteStartObject();
        foreach (var property in value.EnumerateObject())
        {
            var member = members.Exactly(property.Name);
            if (IsShown(property) && (member is null || property.Value.ValueKind != JsonValueKind.Null))
                WriteProperty(writer, property, member?.Type);
        }
        foreach (var member in members.Required)
        {
            if (!value.TryGetProperty(member.Name, out var given) || given.ValueKind == JsonValueKind.Null)
                writer.WriteNull(member.Name);
        }
        writer.WriteEndObject();
    }

    private void WriteOpen(Utf8JsonWriter writer, JsonElement value, SpecType? items)
    {
        if (!value.EnumerateObject().Any(IsShown))
        {
            writer.WriteStartArray();
            writer.WriteEndArray();
            return;
        }
        writer.WriteStartObject();
        foreach (var property in value.EnumerateObject().Where(IsShown))
            WriteProperty(writer, property, items);
        writer.WriteEndObject();
    }

    private void WriteProperty(Utf8JsonWriter writer, JsonProperty property, SpecType? type)
    {
        writer.WritePropertyName(property.Name);
        Write(writer, property.Value, type);
    }

    private static void WriteScalar(Utf8JsonWriter writer, JsonElement value, SpecTypeKind kind)
    {
        switch (value.ValueKind, kind)
        {
            case (JsonValueKind.Number, SpecTypeKind.String):
                writer.WriteStringValue(Plain(value));
                break;
            case (JsonValueKind.Number, SpecTypeKind.Boolean):
                writer.WriteBooleanValue(!value.TryGetDecimal(out var amount) || amount != 0);
                break;
            case (JsonValueKind.True or JsonValueKind.False, SpecTypeKind.Integer or SpecTypeKind.Number):
                writer.WriteNumberValue(value.GetBoolean() ? 1 : 0);
                break;
            case (JsonValueKind.True or JsonValueKind.False, SpecTypeKind.String):
                writer.WriteStringValue(value.GetBoolean() ? "1" : "");
                break;
            case (JsonValueKind.String, SpecTypeKind.Integer or SpecTypeKind.Number) when decimal.TryParse(value.GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number):
                writer.WriteRawValue(Plain(number), skipInputValidation: true);
                break;
            case (JsonValueKind.Number, _):
                writer.WriteRawValue(Plain(value), skipInputValidation: true);
                break;
            default:
                value.WriteTo(writer);
                break;
        }
    }

    /// <summary>Whole numbers carry no decimals on the wire.</summary>
    private static string Plain(JsonElement number)
    {
        var text = number.GetRawText();
        return text.Contains('.', StringComparison.Ordinal) && number.TryGetDecimal(out var value) ? Plain(value) : text;
    }

    private static string Plain(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);

    private static bool IsShown(JsonProperty property) => !property.Name.StartsWith(Entity.HiddenPrefix, StringComparison.Ordinal);
}
