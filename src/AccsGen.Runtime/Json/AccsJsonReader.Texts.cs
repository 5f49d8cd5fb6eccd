namespace AccsGen.Json;

public ref partial struct AccsJsonReader
{
    /// <summary>Reads a point in time: ISO 8601, or the service's <c>yyyy-MM-dd HH:mm:ss</c>, which is UTC.</summary>
    /// <param name="value">The time, or <see langword="null"/>, also for empty text and <c>0000-00-00 00:00:00</c>.</param>
    /// <returns><see langword="false"/> when it is no time.</returns>
    public bool ReadDateTimeOffset(out DateTimeOffset? value)
    {
        const string Expected = "an ISO 8601 time";
        value = null;
        if (Tokens.TokenType != JsonTokenType.String || !TryGetText(ref Tokens, out var text))
            return NullOrRefuse(Expected);
        if (!AccsDate.TryParseTime(text, out value))
            return Refuse(Expected);
        if (value is null || !text.Contains('T', StringComparison.Ordinal))
            Accept(Expected);
        IsNormalized = true;
        return true;
    }

    /// <summary>Reads a date, <c>yyyy-MM-dd</c>.</summary>
    /// <param name="value">The date, or <see langword="null"/>, also for empty text and <c>0000-00-00</c>.</param>
    /// <returns><see langword="false"/> when it is no date.</returns>
    public bool ReadDateOnly(out DateOnly? value)
    {
        const string Expected = "a date";
        value = null;
        if (Tokens.TokenType != JsonTokenType.String || !TryGetText(ref Tokens, out var text))
            return NullOrRefuse(Expected);
        if (!AccsDate.TryParseDate(text, out value))
            return Refuse(Expected);
        if (value is null || text.Length != 10)
            Accept(Expected);
        return true;
    }

    /// <summary>Reads a GUID.</summary>
    /// <param name="value">The GUID, or <see langword="null"/>.</param>
    /// <returns><see langword="false"/> when it is none.</returns>
    public bool ReadGuid(out Guid? value)
    {
        const string Expected = "a GUID";
        value = null;
        if (Tokens.TokenType != JsonTokenType.String || !TryGetText(ref Tokens, out var text))
            return NullOrRefuse(Expected);
        if (!Guid.TryParse(text, out var guid))
            return Refuse(Expected);
        value = guid;
        if (!Guid.TryParseExact(text, "D", out _))
            Accept(Expected);
        // Digits above 9 are written in lower case.
        IsNormalized = IsNormalized || text != guid.ToString();
        return true;
    }

    /// <summary>Reads a URI, absolute or relative.</summary>
    /// <param name="value">The URI, or <see langword="null"/>.</param>
    /// <returns><see langword="false"/> when it is none.</returns>
    public bool ReadUri(out Uri? value)
    {
        const string Expected = "a URI";
        value = null;
        if (Tokens.TokenType != JsonTokenType.String || !TryGetText(ref Tokens, out var text))
            return NullOrRefuse(Expected);
        return Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out value) || Refuse(Expected);
    }

    /// <summary>Reads bytes from base64 text.</summary>
    /// <param name="value">The bytes, or <see langword="null"/>.</param>
    /// <returns><see langword="false"/> when it is not base64.</returns>
    public bool ReadBytes(out byte[]? value)
    {
        const string Expected = "base64 text";
        value = null;
        if (Tokens.TokenType != JsonTokenType.String || !TryGetText(ref Tokens, out var text))
            return NullOrRefuse(Expected);
        var bytes = new byte[text.Length / 4 * 3 + 3];
        if (!Convert.TryFromBase64String(text, bytes, out var length))
            return Refuse(Expected);
        value = bytes[..length];
        // White space and stray bits at the end are not written again.
        IsNormalized = Convert.ToBase64String(value) != text;
        return true;
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
}
