using System.Numerics;

namespace AccsGen.Json;

/// <content>
/// Scalars that are not what was declared, or not as they usually look. Apart from the usual ones, whose methods are compiled at run time before a first model can be read.
/// </content>
public ref partial struct AccsJsonReader
{
    /// <summary>No number that anybody means is longer.</summary>
    private const int LongestNumber = 512;

    /// <summary>On a text: reads the number in it.</summary>
    private bool ReadNumberText<T>(out T? value)
        where T : struct, INumberBase<T>
    {
        const string Expected = "a number";
        var text = ShortText(stackalloc byte[LongestNumber]);
        value = T.TryParse(text, ExactDecimal.Style, CultureInfo.InvariantCulture, out var number) && T.IsFinite(number)
            && (number is not decimal exact || ExactDecimal.IsExact(text, exact)) ? number : null;
        if (value is null)
            return Refuse(Expected);
        Accept(Expected);
        return true;
    }

    private bool ReadOtherText(out string? value)
    {
        value = null;
        switch (Tokens.TokenType)
        {
            case JsonTokenType.Null:
                return true;
            case JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False:
                value = Encoding.UTF8.GetString(Tokens.ValueSpan);
                Accept("text");
                return true;
            default:
                return Refuse("text");
        }
    }

    private bool ReadOther(out decimal? value)
    {
        value = null;
        switch (Tokens.TokenType)
        {
            case JsonTokenType.Number when Tokens.TryGetDecimal(out var number) && ExactDecimal.IsExact(Tokens.ValueSpan, number):
                value = number;
                return true;
            case JsonTokenType.Number:
                return Refuse("a number", "a number that a decimal can't hold");
            case JsonTokenType.String:
                return ReadNumberText(out value);
            default:
                return NullOrRefuse("a number");
        }
    }

    private bool ReadOther(out bool? value)
    {
        value = null;
        return Tokens.TokenType is JsonTokenType.Number or JsonTokenType.String ? ReadBooleanText(out value) : NullOrRefuse("a boolean");
    }

    private bool ReadOther(out int? value)
    {
        var read = ReadInteger(int.MinValue, int.MaxValue, out var integral);
        value = (int?)integral;
        return read;
    }

    private bool ReadOther(out long? value)
    {
        var read = ReadInteger(long.MinValue, long.MaxValue, out var integral);
        value = (long?)integral;
        return read;
    }

    /// <summary>Reads an integer that is not written as one: from text, or a number such as <c>5.0</c>.</summary>
    private bool ReadInteger(decimal min, decimal max, out decimal? value)
    {
        const string Expected = "an integer";
        value = null;
        var isNumber = Tokens.TokenType == JsonTokenType.Number;
        var isExact = isNumber
            ? Tokens.TryGetDecimal(out var number) && ExactDecimal.IsExact(Tokens.ValueSpan, number)
            : ExactDecimal.TryParse(Tokens.TokenType == JsonTokenType.String ? ShortText(stackalloc byte[LongestNumber]) : default, out number);
        if (!isExact || number < min || number > max || decimal.Truncate(number) != number)
            return NullOrRefuse(Expected);
        value = number;
        // 5.0 is the integer 5 in another text.
        IsNormalized = true;
        if (!isNumber)
            Accept(Expected);
        return true;
    }

    /// <summary>On a number or a text: reads it as a boolean.</summary>
    private bool ReadBooleanText(out bool? value)
    {
        const string Expected = "a boolean";
        var text = ShortText(stackalloc byte[LongestNumber]);
        value = text.SequenceEqual("1"u8) || Ascii.EqualsIgnoreCase(text, "true"u8) ? true
            : text.SequenceEqual("0"u8) || Ascii.EqualsIgnoreCase(text, "false"u8) ? false
            : null;
        if (value is null)
            return Refuse(Expected);
        Accept(Expected);
        return true;
    }

    /// <summary>The content of a text that can be a number or boolean; nothing when it is too long for one, or no text at all because of half a surrogate pair.</summary>
    private readonly ReadOnlySpan<byte> ShortText(Span<byte> unescaped)
    {
        if (!Tokens.ValueIsEscaped || Tokens.ValueSpan.Length > unescaped.Length)
            return Tokens.ValueSpan.Length > unescaped.Length ? default : Tokens.ValueSpan;
        try
        {
            return unescaped[..Tokens.CopyString(unescaped)];
        }
        catch (InvalidOperationException)
        {
            return default;
        }
    }
}
