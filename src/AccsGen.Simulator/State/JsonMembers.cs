using System.Text.Json.Nodes;

namespace AccsGen.Simulator.State;

/// <summary>
/// Reads members of JSON whichever way they came to be there: a number put in as <see cref="int"/> is a <see cref="long"/> too, numbers may be text, and what is missing or null is null.
/// </summary>
internal static class JsonMembers
{
    public static string? Text(this JsonObject value, string member) => Text(value[member]);

    /// <summary>A whole number; one that is too large is the largest.</summary>
    public static long? Integer(this JsonObject value, string member) => Whole(Number(value[member]));

    public static decimal? Number(this JsonObject value, string member) => Number(value[member]);

    public static bool? Flag(this JsonObject value, string member) => Flag(value[member]);

    /// <summary>The elements of a list that are objects; none where it isn't there. They can be changed.</summary>
    public static IEnumerable<JsonObject> Objects(this JsonObject value, string member) => value[member] is JsonArray list ? list.OfType<JsonObject>() : [];

    /// <summary>A list; made when it isn't there.</summary>
    public static JsonArray ListOf(this JsonObject value, string member)
    {
        if (value[member] is not JsonArray list)
            value[member] = list = [];
        return list;
    }

    /// <summary>An object; made when it isn't there.</summary>
    public static JsonObject ObjectOf(this JsonObject value, string member)
    {
        if (value[member] is not JsonObject inner)
            value[member] = inner = [];
        return inner;
    }

    public static string? Text(this JsonElement value, string member) => Member(value, member) switch
    {
        { ValueKind: JsonValueKind.String } text => text.GetString(),
        { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
        _ => null,
    };

    /// <inheritdoc cref="Integer(JsonObject, string)"/>
    public static long? Integer(this JsonElement value, string member) => Whole(Number(value, member));

    public static decimal? Number(this JsonElement value, string member) => Member(value, member) switch
    {
        { ValueKind: JsonValueKind.Number } number when number.TryGetDecimal(out var amount) => amount,
        { ValueKind: JsonValueKind.String } text => Parse(text.GetString()),
        _ => null,
    };

    public static bool? Flag(this JsonElement value, string member) => Member(value, member) switch
    {
        { ValueKind: JsonValueKind.True } => true,
        { ValueKind: JsonValueKind.False } => false,
        { ValueKind: JsonValueKind.Number } number => !number.TryGetDecimal(out var amount) || amount != 0,
        { ValueKind: JsonValueKind.String } text => text.GetString() is not ("" or "0" or "false"),
        _ => null,
    };

    /// <summary>The elements of a list; none where it isn't there.</summary>
    public static IEnumerable<JsonElement> List(this JsonElement value, string member) =>
        Member(value, member) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : [];

    /// <summary>The whole numbers of a list, also those that are text; none where it isn't there.</summary>
    public static IEnumerable<long> Integers(this JsonElement value, string member)
    {
        foreach (var item in value.List(member))
        {
            if (long.TryParse(item.ValueKind == JsonValueKind.String ? item.GetString() : item.GetRawText(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
                yield return number;
        }
    }

    /// <summary>A member; undefined where it isn't there, or the value is no object.</summary>
    public static JsonElement Member(this JsonElement value, string member) =>
        value.ValueKind == JsonValueKind.Object && value.TryGetProperty(member, out var found) ? found : default;

    /// <summary>The members of an object; none where it is something else, such as <c>[]</c>, PHP's empty object.</summary>
    public static IEnumerable<JsonProperty> Members(this JsonElement value) => value.ValueKind == JsonValueKind.Object ? value.EnumerateObject() : [];

    /// <summary>The elements of a list that are objects; none where it is no list.</summary>
    public static IEnumerable<JsonElement> Objects(this JsonElement list) =>
        list.ValueKind == JsonValueKind.Array ? list.EnumerateArray().Where(element => element.ValueKind == JsonValueKind.Object) : [];

    /// <summary>Puts elements into a list, in place of what it holds; they may come from it.</summary>
    public static void Fill(this JsonArray list, IEnumerable<JsonNode> elements)
    {
        var all = elements.ToList();
        list.Clear();
        foreach (var element in all)
            list.Add(element);
    }

    /// <summary>The text of a custom attribute; null where the entity has none, or another value.</summary>
    public static string? CustomText(this JsonObject entity, string code) =>
        entity.Objects("custom_attributes").FirstOrDefault(attribute => attribute.Text("attribute_code") == code)?.Text("value");

    /// <inheritdoc cref="CustomText(JsonObject, string)"/>
    public static string? CustomText(this JsonElement entity, string code) => entity.CustomAttribute(code) switch
    {
        { ValueKind: JsonValueKind.String } text => text.GetString(),
        { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
        _ => null,
    };

    /// <summary>The value of a custom attribute; undefined where the entity has none.</summary>
    public static JsonElement CustomAttribute(this JsonElement entity, string code)
    {
        foreach (var attribute in entity.List("custom_attributes"))
        {
            if (attribute.Text("attribute_code") == code)
                return attribute.Member("value");
        }
        return default;
    }

    private static long? Whole(decimal? number) => number is { } value ? (long)Math.Clamp(value, long.MinValue, long.MaxValue) : null;

    private static string? Text(JsonNode? node) => node?.GetValueKind() switch
    {
        JsonValueKind.String => node.GetValue<string>(),
        JsonValueKind.Number => node.ToJsonString(),
        _ => null,
    };

    private static decimal? Number(JsonNode? node) => node?.GetValueKind() switch
    {
        // Most numbers are decimals or came as JSON; those that were put in as another type are read by their text.
        JsonValueKind.Number => node.AsValue().TryGetValue(out decimal number) ? number : Parse(node.ToJsonString()),
        JsonValueKind.String => Parse(node.GetValue<string>()),
        _ => null,
    };

    private static bool? Flag(JsonNode? node) => node?.GetValueKind() switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number => Number(node) != 0,
        JsonValueKind.String => node.GetValue<string>() is not ("" or "0" or "false"),
        _ => null,
    };

    private static decimal? Parse(string? text) => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
