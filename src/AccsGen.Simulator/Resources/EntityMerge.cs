using System.Text.Json.Nodes;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Resources;

/// <summary>
/// Puts what a request gave into an entity. Members that weren't given stay as they are, null takes a value away, custom attributes are replaced one by one, and extension attributes
/// member by member.
/// </summary>
internal static class EntityMerge
{
    private const string CustomAttributes = "custom_attributes";
    private const string ExtensionAttributes = "extension_attributes";

    /// <param name="entity">The entity.</param>
    /// <param name="given">The members.</param>
    /// <param name="except">Members that stay whatever was given.</param>
    public static void Into(JsonObject entity, JsonElement given, params ReadOnlySpan<string> except)
    {
        if (given.ValueKind != JsonValueKind.Object)
            return;
        foreach (var member in given.EnumerateObject())
        {
            if (except.Contains(member.Name))
                continue;
            switch (member.Name)
            {
                case CustomAttributes when member.Value.ValueKind == JsonValueKind.Array:
                    foreach (var attribute in member.Value.EnumerateArray())
                        SetCustomAttribute(entity, attribute);
                    break;
                case ExtensionAttributes when member.Value.ValueKind == JsonValueKind.Object:
                    Into(entity.ObjectOf(ExtensionAttributes), member.Value);
                    break;
                case CustomAttributes or ExtensionAttributes:
                    break;
                default:
                    entity[member.Name] = Node(member.Value);
                    break;
            }
        }
    }

    /// <summary>Codes keep their place; null takes the attribute away.</summary>
    public static void SetCustomAttribute(JsonObject entity, string code, JsonNode? value)
    {
        if (entity[CustomAttributes] is not JsonArray attributes)
            entity[CustomAttributes] = attributes = [];
        var existing = attributes.FirstOrDefault(attribute => (string?)attribute?["attribute_code"] == code);
        if (value is null)
            attributes.Remove(existing);
        else if (existing is not null)
            existing["value"] = value;
        else
            attributes.Add(new JsonObject { ["attribute_code"] = code, ["value"] = value });
    }

    /// <summary>The value of a custom attribute; null where the entity has none.</summary>
    public static JsonNode? CustomAttribute(JsonObject entity, string code) =>
        (entity[CustomAttributes] as JsonArray)?.FirstOrDefault(attribute => (string?)attribute?["attribute_code"] == code)?["value"];

    public static JsonNode? Node(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => null,
        JsonValueKind.Object => JsonObject.Create(value),
        JsonValueKind.Array => JsonArray.Create(value),
        _ => JsonValue.Create(value),
    };

    private static void SetCustomAttribute(JsonObject entity, JsonElement attribute)
    {
        if (attribute.ValueKind == JsonValueKind.Object && attribute.TryGetProperty("attribute_code", out var code) && code.ValueKind == JsonValueKind.String)
            SetCustomAttribute(entity, code.GetString()!, attribute.TryGetProperty("value", out var value) ? AsText(value) : null);
    }

    /// <summary>Scalars of custom attributes are text on the wire, flags "0" and "1" (accs-wire.md, sections 11 and 14).</summary>
    public static JsonNode? AsText(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => JsonValue.Create(value.GetRawText()),
        JsonValueKind.True => JsonValue.Create("1"),
        JsonValueKind.False => JsonValue.Create("0"),
        JsonValueKind.Array => new JsonArray([.. value.EnumerateArray().Select(AsText)]),
        _ => Node(value),
    };
}
