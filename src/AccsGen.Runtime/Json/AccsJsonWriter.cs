namespace AccsGen.Json;

/// <summary>Writes the values of generated models. Each method writes one value; <see langword="null"/> is written as JSON <c>null</c>.</summary>
public static partial class AccsJsonWriter
{
    /// <summary>Writes text, or <c>null</c>.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="value">The value.</param>
    public static void WriteString(Utf8JsonWriter writer, string? value) => writer.WriteStringValue(value);

    /// <summary>Writes a 32-bit integer, or <c>null</c>.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="value">The value.</param>
    public static void WriteInt32(Utf8JsonWriter writer, int? value)
    {
        if (value is { } item)
            writer.WriteNumberValue(item);
        else
            writer.WriteNullValue();
    }

    /// <summary>Writes a 64-bit integer, or <c>null</c>.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="value">The value.</param>
    public static void WriteInt64(Utf8JsonWriter writer, long? value)
    {
        if (value is { } item)
            writer.WriteNumberValue(item);
        else
            writer.WriteNullValue();
    }

    /// <summary>Writes a decimal, with the trailing zeros it carries, or <c>null</c>.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="value">The value.</param>
    public static void WriteDecimal(Utf8JsonWriter writer, decimal? value)
    {
        if (value is { } item)
            PlainNumber.Write(writer, item);
        else
            writer.WriteNullValue();
    }

    /// <summary>Writes a double, or <c>null</c>.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="value">The value.</param>
    public static void WriteDouble(Utf8JsonWriter writer, double? value)
    {
        if (value is { } item)
            writer.WriteNumberValue(item);
        else
            writer.WriteNullValue();
    }

    /// <summary>Writes a single-precision number, or <c>null</c>.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="value">The value.</param>
    public static void WriteSingle(Utf8JsonWriter writer, float? value)
    {
        if (value is { } item)
            writer.WriteNumberValue(item);
        else
            writer.WriteNullValue();
    }

    /// <summary>Writes a boolean, or <c>null</c>.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="value">The value.</param>
    public static void WriteBoolean(Utf8JsonWriter writer, bool? value)
    {
        if (value is { } item)
            writer.WriteBooleanValue(item);
        else
            writer.WriteNullValue();
    }

    /// <summary>Writes a point in time as ISO 8601, or <c>null</c>.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="value">The value.</param>
    public static void WriteDateTimeOffset(Utf8JsonWriter writer, DateTimeOffset? value)
    {
        if (value is { } item)
            writer.WriteStringValue(item);
        else
            writer.WriteNullValue();
    }

    /// <summary>Writes a date as <c>yyyy-MM-dd</c>, or <c>null</c>.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="value">The value.</param>
    public static void WriteDateOnly(Utf8JsonWriter writer, DateOnly? value)
    {
        if (value is { } item)
            writer.WriteStringValue(item.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        else
            writer.WriteNullValue();
    }

    /// <summary>Writes a GUID, or <c>null</c>.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="value">The value.</param>
    public static void WriteGuid(Utf8JsonWriter writer, Guid? value)
    {
        if (value is { } item)
            writer.WriteStringValue(item);
        else
            writer.WriteNullValue();
    }

    /// <summary>Writes a URI, or <c>null</c>.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="value">The value.</param>
    public static void WriteUri(Utf8JsonWriter writer, Uri? value)
    {
        if (value is { } item)
            writer.WriteStringValue(item.OriginalString);
        else
            writer.WriteNullValue();
    }

    /// <summary>Writes bytes as base64 text, or <c>null</c>.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="value">The value.</param>
    public static void WriteBytes(Utf8JsonWriter writer, byte[]? value)
    {
        if (value is { } item)
            writer.WriteBase64StringValue(item);
        else
            writer.WriteNullValue();
    }

    /// <summary>Writes an open enumeration as its text, or <c>null</c>.</summary>
    /// <typeparam name="T">The generated enumeration.</typeparam>
    /// <param name="writer">Where to write.</param>
    /// <param name="value">The value.</param>
    public static void WriteEnum<T>(Utf8JsonWriter writer, T? value)
        where T : struct, IAccsEnum<T> => writer.WriteStringValue(value?.Value);

    /// <summary>Writes an open enumeration as its number, or <c>null</c>.</summary>
    /// <typeparam name="T">The generated enumeration.</typeparam>
    /// <param name="writer">Where to write.</param>
    /// <param name="value">The value.</param>
    public static void WriteIntegerEnum<T>(Utf8JsonWriter writer, T? value)
        where T : struct, IAccsIntegerEnum<T> => WriteInt64(writer, value?.Value);
}
