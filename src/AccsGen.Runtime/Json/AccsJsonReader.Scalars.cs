namespace AccsGen.Json;

public ref partial struct AccsJsonReader
{
    /// <summary>Reads text; a number or a boolean gives its JSON text.</summary>
    /// <param name="value">The text, or <see langword="null"/>.</param>
    /// <returns><see langword="false"/> for an object or array.</returns>
    public bool ReadString(out string? value)
    {
        switch (_reader.TokenType)
        {
            case JsonTokenType.String:
                value = _reader.GetString();
                return true;
            case JsonTokenType.Null:
                value = null;
                return true;
            case JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False:
                value = Encoding.UTF8.GetString(_reader.ValueSpan);
                _normalized = true;
                return true;
            default:
                value = null;
                return SkipUnreadable();
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
        var read = ReadIntegral(int.MinValue, int.MaxValue, out var integral);
        value = (int?)integral;
        return read;
    }

    /// <summary>Reads a 64-bit integer, also from text or a number such as <c>5.0</c>.</summary>
    /// <param name="value">The number, or <see langword="null"/>.</param>
    /// <returns><see langword="false"/> when it is not an integer of 64 bits.</returns>
    public bool ReadInt64(out long? value)
    {
        if (_reader.TokenType == JsonTokenType.Number && _reader.TryGetInt64(out var number))
        {
            value = number;
            return true;
        }
        var read = ReadIntegral(long.MinValue, long.MaxValue, out var integral);
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
            case JsonTokenType.Number when _reader.TryGetDecimal(out var number) && ExactDecimal.IsExact(_reader.ValueSpan, number):
                value = number;
                return true;
            case JsonTokenType.String when TextIsPlain && ExactDecimal.TryParse(_reader.ValueSpan, out var number):
                value = number;
                _normalized = true;
                return true;
            default:
                return NullOrUnreadable();
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
                return true;
            case JsonTokenType.String when TextIsPlain
                && double.TryParse(_reader.ValueSpan, ExactDecimal.Style, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number):
                value = number;
                _normalized = true;
                return true;
            default:
                return NullOrUnreadable();
        }
    }

    /// <summary>Reads a single-precision number, also from text.</summary>
    /// <param name="value">The number, or <see langword="null"/>.</param>
    /// <returns><see langword="false"/> when it is no finite number.</returns>
    public bool ReadSingle(out float? value)
    {
        var read = ReadDouble(out var number);
        value = (float?)number;
        if (value is not { } single || float.IsFinite(single))
            return read;
        value = null;
        return false;
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
                var text = _reader.ValueSpan;
                value = text.SequenceEqual("1"u8) || Ascii.EqualsIgnoreCase(text, "true"u8) ? true
                    : text.SequenceEqual("0"u8) || Ascii.EqualsIgnoreCase(text, "false"u8) ? false
                    : null;
                _normalized = true;
                return value is not null;
            default:
                value = null;
                return NullOrUnreadable();
        }
    }

    /// <summary>Reads a point in time: ISO 8601, or the service's <c>yyyy-MM-dd HH:mm:ss</c>, which is UTC.</summary>
    /// <param name="value">The time, or <see langword="null"/>.</param>
    /// <returns><see langword="false"/> when it is no time, such as <c>0000-00-00 00:00:00</c>.</returns>
    public bool ReadDateTimeOffset(out DateTimeOffset? value)
    {
        value = null;
        if (_reader.TokenType != JsonTokenType.String)
            return NullOrUnreadable();
        var isIso = _reader.TryGetDateTimeOffset(out var time) && _reader.ValueSpan.Contains((byte)'T');
        if (!isIso && !DateTimeOffset.TryParseExact(_reader.GetString(), s_timeFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out time))
            return false;
        value = time;
        _normalized = true;
        return true;
    }

    /// <summary>Reads a date, <c>yyyy-MM-dd</c>.</summary>
    /// <param name="value">The date, or <see langword="null"/>.</param>
    /// <returns><see langword="false"/> when it is no date, such as <c>0000-00-00</c>.</returns>
    public bool ReadDateOnly(out DateOnly? value)
    {
        value = null;
        if (_reader.TokenType != JsonTokenType.String)
            return NullOrUnreadable();
        if (!DateOnly.TryParseExact(_reader.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return false;
        value = date;
        return true;
    }

    /// <summary>Reads a GUID.</summary>
    /// <param name="value">The GUID, or <see langword="null"/>.</param>
    /// <returns><see langword="false"/> when it is none.</returns>
    public bool ReadGuid(out Guid? value)
    {
        value = null;
        if (_reader.TokenType != JsonTokenType.String)
            return NullOrUnreadable();
        var plain = _reader.TryGetGuid(out var guid);
        if (!plain && !Guid.TryParse(_reader.GetString(), out guid))
            return false;
        value = guid;
        _normalized = !plain;
        return true;
    }

    /// <summary>Reads a URI, absolute or relative.</summary>
    /// <param name="value">The URI, or <see langword="null"/>.</param>
    /// <returns><see langword="false"/> when it is none.</returns>
    public bool ReadUri(out Uri? value)
    {
        value = null;
        if (_reader.TokenType != JsonTokenType.String)
            return NullOrUnreadable();
        return Uri.TryCreate(_reader.GetString(), UriKind.RelativeOrAbsolute, out value);
    }

    /// <summary>Reads bytes from base64 text.</summary>
    /// <param name="value">The bytes, or <see langword="null"/>.</param>
    /// <returns><see langword="false"/> when it is not base64.</returns>
    public bool ReadBytes(out byte[]? value)
    {
        value = null;
        if (_reader.TokenType != JsonTokenType.String)
            return NullOrUnreadable();
        return _reader.TryGetBytesFromBase64(out value);
    }

    /// <summary>Reads an open enumeration from text or a number; values unknown to the spec are kept.</summary>
    /// <typeparam name="T">The generated enumeration.</typeparam>
    /// <param name="value">The value, or <see langword="null"/>.</param>
    /// <returns><see langword="false"/> for an object or array.</returns>
    public bool ReadEnum<T>(out T? value)
        where T : struct, IAccsEnum<T>
    {
        var read = ReadString(out var text);
        value = text is null ? null : T.FromValue(text);
        return read;
    }

    /// <summary>Reads an open enumeration of numbers, also from text; values unknown to the spec are kept.</summary>
    /// <typeparam name="T">The generated enumeration.</typeparam>
    /// <param name="value">The value, or <see langword="null"/>.</param>
    /// <returns><see langword="false"/> when it is not an integer of 64 bits.</returns>
    public bool ReadIntegerEnum<T>(out T? value)
        where T : struct, IAccsIntegerEnum<T>
    {
        var read = ReadInt64(out var number);
        value = number is { } item ? T.FromValue(item) : null;
        return read;
    }

    private static readonly string[] s_timeFormats = ["yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm", "yyyy-MM-dd"];

    /// <summary>Text that can be a number: short, and without escapes.</summary>
    private readonly bool TextIsPlain => !_reader.ValueIsEscaped && _reader.ValueSpan.Length is > 0 and < 512;

    private bool NullOrUnreadable() => _reader.TokenType == JsonTokenType.Null || SkipUnreadable();

    private bool ReadIntegral(decimal min, decimal max, out decimal? value)
    {
        if (!ReadDecimal(out value))
            return false;
        if (value is not { } number)
            return true;
        _normalized = true;
        if (number >= min && number <= max && decimal.Truncate(number) == number)
            return true;
        value = null;
        return false;
    }
}
