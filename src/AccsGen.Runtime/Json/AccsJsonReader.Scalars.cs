namespace AccsGen.Json;

public ref partial struct AccsJsonReader
{
    /// <summary>Of <c>yyyy-MM-dd HH:mm:ss</c>.</summary>
    private const int TimeLength = 19;

    /// <summary>Reads text; a number or a boolean gives its JSON text.</summary>
    /// <param name="value">The text, or <see langword="null"/>.</param>
    /// <returns><see langword="false"/> for an object or array, and for text that is not valid UTF-8.</returns>
    public bool ReadString(out string? value)
    {
        if (Tokens.TokenType != JsonTokenType.String)
            return ReadOtherText(out value);
        return Tokens.ValueSpan.Length == TimeLength ? ReadTime(out value) : TryGetText(ref Tokens, out value) || Refuse("text", BadText);
    }

    /// <summary>Reads a 32-bit integer, also from text or a number such as <c>5.0</c>.</summary>
    /// <param name="value">The number, or <see langword="null"/>.</param>
    /// <returns><see langword="false"/> when it is not an integer of 32 bits.</returns>
    public bool ReadInt32(out int? value)
    {
        if (Tokens.TokenType == JsonTokenType.Number && Tokens.TryGetInt32(out var number))
        {
            value = number;
            return true;
        }
        return ReadOther(out value);
    }

    /// <summary>Reads a 64-bit integer, also from text or a number such as <c>5.0</c>.</summary>
    /// <param name="value">The number, or <see langword="null"/>.</param>
    /// <returns><see langword="false"/> when it is not an integer of 64 bits.</returns>
    public bool ReadInt64(out long? value)
    {
        if (Tokens.TokenType == JsonTokenType.Number && (PlainNumber.TryParse(Tokens.ValueSpan, out long number) || Tokens.TryGetInt64(out number)))
        {
            value = number;
            return true;
        }
        return ReadOther(out value);
    }

    /// <summary>Reads a decimal, also from text. The value is exact: <c>29.949999999999999</c> and <c>1.0000</c> stay what they are.</summary>
    /// <param name="value">The number, or <see langword="null"/>.</param>
    /// <returns><see langword="false"/> when it is no number, or one that a decimal can't hold exactly.</returns>
    public bool ReadDecimal(out decimal? value)
    {
        if (Tokens.TokenType != JsonTokenType.Number || !PlainNumber.TryParse(Tokens.ValueSpan, out decimal number))
            return ReadOther(out value);
        value = number;
        return true;
    }

    /// <summary>Reads a double, also from text.</summary>
    /// <param name="value">The number, or <see langword="null"/>.</param>
    /// <returns><see langword="false"/> when it is no finite number.</returns>
    public bool ReadDouble(out double? value)
    {
        value = null;
        switch (Tokens.TokenType)
        {
            case JsonTokenType.Number when Tokens.TryGetDouble(out var number) && double.IsFinite(number):
                value = number;
                IsNormalized = !IsWrittenAs(number, Tokens.ValueSpan);
                return true;
            case JsonTokenType.Number:
                return Refuse("a number", "a number that a double can't hold");
            case JsonTokenType.String:
                return ReadNumberText(out value);
            default:
                return NullOrRefuse("a number");
        }
    }

    /// <summary>Reads a single-precision number, also from text.</summary>
    /// <param name="value">The number, or <see langword="null"/>.</param>
    /// <returns><see langword="false"/> when it is no finite number.</returns>
    public bool ReadSingle(out float? value)
    {
        value = null;
        switch (Tokens.TokenType)
        {
            case JsonTokenType.Number when Tokens.TryGetSingle(out var number) && float.IsFinite(number):
                value = number;
                IsNormalized = !IsWrittenAs(number, Tokens.ValueSpan);
                return true;
            case JsonTokenType.Number:
                return Refuse("a number", "a number that a single can't hold");
            case JsonTokenType.String:
                return ReadNumberText(out value);
            default:
                return NullOrRefuse("a number");
        }
    }

    /// <summary>Reads a boolean, also from <c>0</c>, <c>1</c> and the texts <c>0</c>, <c>1</c>, <c>true</c>, <c>false</c>.</summary>
    /// <param name="value">The boolean, or <see langword="null"/>.</param>
    /// <returns><see langword="false"/> for anything else.</returns>
    public bool ReadBoolean(out bool? value)
    {
        if (Tokens.TokenType is not (JsonTokenType.True or JsonTokenType.False))
            return ReadOther(out value);
        value = Tokens.TokenType == JsonTokenType.True;
        return true;
    }

    /// <summary>On a text as long as a time: one string serves all that are the same in a row, as an order and its items were made in the same second.</summary>
    private bool ReadTime(out string? value)
    {
        value = _time;
        if (value is not null && Tokens.ValueSpan.SequenceEqual(_json.Slice(_timeStart, TimeLength)))
            return true;
        if (!TryGetText(ref Tokens, out value))
            return Refuse("text", BadText);
        if (Tokens.ValueSpan[TimeLength - 3] == (byte)':')
        {
            _time = value;
            _timeStart = (int)Tokens.TokenStartIndex + 1;
        }
        return true;
    }

    private bool NullOrRefuse(string expected) => Tokens.TokenType == JsonTokenType.Null || Refuse(expected);

    /// <summary>Whether a number is written as this text. Otherwise the text may say digits that a binary number doesn't hold.</summary>
    private static bool IsWrittenAs<T>(T number, ReadOnlySpan<byte> text)
        where T : struct, IUtf8SpanFormattable
    {
        Span<byte> written = stackalloc byte[64];
        return number.TryFormat(written, out var length, default, CultureInfo.InvariantCulture) && text.SequenceEqual(written[..length]);
    }
}
