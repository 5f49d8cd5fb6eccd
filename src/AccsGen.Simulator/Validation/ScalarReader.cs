using AccsGen.Simulator.Errors;

namespace AccsGen.Simulator.Validation;

/// <summary>
/// Text, numbers and flags as the service takes them: numeric text is a number and a number is text; a flag may be 0, 1 or a word (accs-wire.md, section 14).
/// </summary>
internal static class ScalarReader
{
    private const int ExcerptLength = 60;

    public static void Write(Utf8JsonWriter writer, JsonElement value, SpecType type, string field)
    {
        if (value.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
            throw WrongType(value, NameOf(type.Kind), field);
        var text = value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
        switch (type.Kind)
        {
            case SpecTypeKind.String:
                CheckChoice(text, type, field);
                writer.WriteStringValue(text);
                break;
            case SpecTypeKind.Integer when IsNumberLike(value) && TryInteger(text, out var integer):
                writer.WriteNumberValue(integer);
                break;
            case SpecTypeKind.Number when IsNumberLike(value) && TryNumber(text, out var canonical):
                writer.WriteRawValue(canonical);
                break;
            case SpecTypeKind.Boolean when TryBoolean(text, out var flag):
                writer.WriteBooleanValue(flag);
                break;
            default:
                throw WrongType(value, NameOf(type.Kind), field);
        }
    }

    /// <summary>Checks a value that came as text: a query or a path parameter.</summary>
    public static void Check(string text, SpecType type, string field)
    {
        var accepted = type.Kind switch
        {
            SpecTypeKind.Integer => TryInteger(text, out _),
            SpecTypeKind.Number => TryNumber(text, out _),
            SpecTypeKind.Boolean => TryBoolean(text, out _),
            _ => true,
        };
        if (!accepted)
            throw WrongType(JsonSerializer.Serialize(text), NameOf(type.Kind), field);
        CheckChoice(text, type, field);
    }

    public static ServiceException WrongType(JsonElement value, string expected, string field) => WrongType(value.GetRawText(), expected, field);

    private static ServiceException WrongType(string json, string expected, string field)
    {
        var excerpt = json.Length <= ExcerptLength ? json : json[..ExcerptLength] + "…";
        return ServiceException.Processing(field, $"The value {excerpt} is not of the type {expected}.");
    }

    private static void CheckChoice(string text, SpecType type, string field)
    {
        if (!type.Enum.IsEmpty && !type.Enum.Contains(text))
            throw ServiceException.Processing(field, $"The value \"{text}\" is not one of {string.Join(", ", type.Enum)}.");
    }

    private static bool IsNumberLike(JsonElement value) => value.ValueKind is JsonValueKind.Number or JsonValueKind.String;

    /// <summary>A whole number, however it is written: 5, "5", 5.0.</summary>
    private static bool TryInteger(string text, out long value)
    {
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value))
            return true;
        if (!decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || number != decimal.Truncate(number) || number is > long.MaxValue or < long.MinValue)
            return false;
        value = (long)number;
        return true;
    }

    /// <summary>Any number that a database's column could hold, as JSON without trailing zeros.</summary>
    private static bool TryNumber(string text, out string canonical)
    {
        var isNumber = decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number);
        canonical = isNumber ? number.ToString("0.############################", CultureInfo.InvariantCulture) : "";
        return isNumber;
    }

    private static bool TryBoolean(string text, out bool value)
    {
        value = text.ToLowerInvariant() is "true" or "1" or "yes" or "on";
        return value || text.ToLowerInvariant() is "false" or "0" or "no" or "off" or "";
    }

    private static string NameOf(SpecTypeKind kind) => kind switch
    {
        SpecTypeKind.Integer => "int",
        SpecTypeKind.Number => "float",
        SpecTypeKind.Boolean => "boolean",
        _ => "string",
    };
}
