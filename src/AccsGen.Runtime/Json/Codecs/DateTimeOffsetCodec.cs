namespace AccsGen.Json;

/// <summary>Reads and writes points in time.</summary>
public sealed class DateTimeOffsetCodec : IJsonCodec<DateTimeOffset>
{
    private DateTimeOffsetCodec()
    {
    }

    /// <inheritdoc />
    public static bool TryRead(ref AccsJsonReader reader, out DateTimeOffset value)
    {
        var read = reader.ReadDateTimeOffset(out var item);
        value = item.GetValueOrDefault();
        return read && item.HasValue;
    }

    /// <inheritdoc />
    public static void Write(Utf8JsonWriter writer, DateTimeOffset value) => AccsJsonWriter.WriteDateTimeOffset(writer, value);
}
