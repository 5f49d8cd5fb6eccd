namespace AccsGen.Json;

public ref partial struct AccsJsonReader
{
    /// <summary>Reads text; a number or a boolean gives its JSON text.</summary>
    /// <param name="value">The text, or <see langword="null"/>.</param>
    /// <returns><see langword="false"/> for an object or array, and for text that is not valid UTF-8.</returns>
    public bool ReadString(out string? value)
    {
        switch (_reader.TokenType)
        {
            case JsonTokenType.String:
                return TryGetText(ref _reader, out value) || Refuse("text", BadText);
            case JsonTokenType.Null:
                value = null;
                return true;
            case JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False:
                value = Encoding.UTF8.GetString(_reader.ValueSpan);
                Accept("text");
                return true;
            default:
                value = null;
                return Refuse("text");
        }
    }

    /// <summary>Reads a 32-bit integer, also from text or a number such as <c>5.0</c>.</summary>
    /// <param name="value">The number, or <see langword="null"/>.</param>
    /// <returns><see langword="false"/> when it is not an integer of 32 bits.</returns>
    public bool ReadInt32(out int? value)
    {
        if (_reader.TokenType == JsonTokenType.Number && _reader.TryGetInt32(out var number))
        {
            value = number;
            return true;
        }
        var read = ReadInteger(int.MinValue, int.MaxValue, out var integral);
        value = (int?)integral;
        return read;
    }

    /// <summary>Reads a 64-bit integer, also from text or a number such as <c>5.0</c>.</summary>
    /// <param name="value">The number, or <see langword="null"/>.</param>
    /// <returns><see langword="false"/> when it is not an integer of 64 bits.</returns>
    public bool ReadInt64(out long? value)
    {
        if (_reader.TokenType == JsonTokenType.Number && (PlainNumber.TryParse(_reader.ValueSpan, out long number) || _reader.TryGetInt64(out number)))
        {
            value = number;
            return true;
        }
        var read = ReadInteger(long.MinValue, long.MaxValue, out var integral);
        value = (long?)integral;
        return read;
    }

    /// <summary>Reads a decimal, also from text. The value is exact: <c>29.949999999999999</c> and <c>1.0000</c> stay what they are.</summary>
    /// <param name="value">The number, or <see langword="null"/>.</param>
    /// <returns><see langword="false"/> when it is no number, or one that a decimal can't hold exactly.</returns>
    public bool ReadDecimal(out decimal? value)
    {
        value = null;
        switch (_reader.TokenType)
        {
            case JsonTokenType.Number when PlainNumber.TryParse(_reader.ValueSpan, out decimal number)
                || (_reader.TryGetDecimal(out number) && ExactDecimal.IsExact(_reader.ValueSpan, number)):
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

    /// <summary>Reads a double, also from text.</summary>
    /// <param name="value">The number, or <see langword="null"/>.</param>
    /// <returns><see langword="false"/> when it is no finite number.</returns>
    public bool ReadDouble(out double? value)
    {
        value = null;
        switch (_reader.TokenType)
        {
            case JsonTokenType.Number when _reader.TryGetDouble(out var number) && double.IsFinite(number):
                value = number;
                _normalized = !IsWrittenAs(number, _reader.ValueSpan);
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
        switch (_reader.TokenType)
        {
            case JsonTokenType.Number when _reader.TryGetSingle(out var number) && float.IsFinite(number):
                value = number;
                _normalized = !IsWrittenAs(number, _reader.ValueSpan);
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
        switch (_reader.TokenType)
        {
            case JsonTokenType.True or JsonTokenType.False:
                value = _reader.TokenType == JsonTokenType.True;
                return true;
            case JsonTokenType.Number or JsonTokenType.String:
                return ReadBooleanText(out value);
            default:
                value = null;
                return NullOrRefuse("a boolean");
        }
    }

    private bool NullOrRefuse(string expected) => _reader.TokenType == JsonTokenType.Null || Refuse(expected);

    /// <summary>Whether a number is written as this text. Otherwise the text may say digits that a binary number doesn't hold.</summary>
    private static bool IsWrittenAs<T>(T number, ReadOnlySpan<byte> text)
        where T : struct, IUtf8SpanFormattable
    {
        Span<byte> written = stackalloc byte[64];
        return number.TryFormat(written, out var length, default, CultureInfo.InvariantCulture) && text.SequenceEqual(written[..length]);
    }
}
