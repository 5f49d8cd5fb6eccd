using System.Numerics;

namespace AccsGen.Json;

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

    /// <summary>Reads an integer that is not written as one: from text, or a number such as <c>5.0</c>.</summary>
    private bool ReadInteger(decimal min, decimal max, out decimal? value)
    {
        const string Expected = "an integer";
        value = null;
        var isNumber = _reader.TokenType == JsonTokenType.Number;
        var isExact = isNumber
            ? _reader.TryGetDecimal(out var number) && ExactDecimal.IsExact(_reader.ValueSpan, number)
            : ExactDecimal.TryParse(_reader.TokenType == JsonTokenType.String ? ShortText(stackalloc byte[LongestNumber]) : default, out number);
        if (!isExact || number < min || number > max || decimal.Truncate(number) != number)
            return NullOrRefuse(Expected);
        value = number;
        // 5.0 is the integer 5 in another text.
        _normalized = true;
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
        if (!_reader.ValueIsEscaped || _reader.ValueSpan.Length > unescaped.Length)
            return _reader.ValueSpan.Length > unescaped.Length ? default : _reader.ValueSpan;
        try
        {
            return unescaped[.._reader.CopyString(unescaped)];
        }
        catch (InvalidOperationException)
        {
            return default;
        }
    }
}
