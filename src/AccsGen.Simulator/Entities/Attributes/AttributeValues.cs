using System.Text.Json.Nodes;
using AccsGen.Simulator.Errors;

namespace AccsGen.Simulator.Entities.Attributes;

/// <summary>
/// Reads what is given for a custom attribute, as the service keeps it (accs-wire.md, section 11): as text, decimals with six digits, dates with a time. The type depends on the attribute;
/// whether an option with the given id exists is nothing to the service.
/// </summary>
internal static class AttributeValues
{
    private static readonly string[] s_dateFormats =
        ["yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd", "yyyy-MM-ddTHH:mm:ss", "yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-ddTHH:mm:ss.FFFFFFFK", "yyyy-MM-dd HH:mm"];

    /// <returns>The value; null to clear it.</returns>
    /// <exception cref="ServiceException">The attribute can't have this value.</exception>
    public static JsonNode? Read(AttributeInfo attribute, JsonElement value)
    {
        if (value.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined)
            return null;
        // A multiselect is a text too, with commas: a list has been refused since version 2.3.
        if (value.ValueKind is JsonValueKind.Array or JsonValueKind.Object)
            throw Invalid(attribute.Code, "It must be a text.");
        var text = Text(value);
        if (text.Length == 0)
            return attribute.BackendType is "varchar" or "text" && !AttributeDefaults.UsesOptions(attribute.Input) ? text : null;
        return attribute.BackendType switch
        {
            "decimal" => Decimal(attribute, text),
            "int" => Integer(attribute, text),
            "datetime" => Date(text),
            _ => text,
        };
    }

    /// <exception cref="ServiceException">It isn't a list.</exception>
    public static JsonElement List(string code, JsonElement value) =>
        value.ValueKind is JsonValueKind.Array or JsonValueKind.Null or JsonValueKind.Undefined ? value : throw Invalid(code, "It must be an array.");

    public static ServiceException NotNegative() => ServiceException.BadRequest("Please enter a number 0 or greater in this field.");

    private static ServiceException Invalid(string code, string why) => ServiceException.Processing("custom_attributes", $"Attribute \"{code}\" has invalid value. {why}");

    private static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.True => "1",
        JsonValueKind.False => "0",
        _ => value.GetRawText(),
    };

    private static string Decimal(AttributeInfo attribute, string text)
    {
        if (!decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            throw Invalid(attribute.Code, $"\"{text}\" is not a number.");
        if (number < 0 && attribute.Input == "price")
            throw NotNegative();
        return number.ToString("0.000000", CultureInfo.InvariantCulture);
    }

    private static string Integer(AttributeInfo attribute, string text)
    {
        if (text is "true" or "false")
            return text == "true" ? "1" : "0";
        if (decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && decimal.Truncate(number) == number)
            return number.ToString("0", CultureInfo.InvariantCulture);
        var what = AttributeDefaults.UsesOptions(attribute.Input) ? "the id of an option" : "a whole number";
        throw Invalid(attribute.Code, $"\"{text}\" is not {what}.");
    }

    private static string Date(string text) =>
        DateTime.TryParseExact(text, s_dateFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var date)
            ? date.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)
            : throw ServiceException.BadRequest("Invalid date");
}
