namespace AccsGen.Json;

/// <summary>Reads and writes dates.</summary>
public sealed class DateOnlyCodec : IJsonCodec<DateOnly>
{
    private DateOnlyCodec()
    {
    }

    /// <inheritdoc />
    public static bool TryRead(ref AccsJsonReader reader, out DateOnly value)
    {
        var read = reader.ReadDateOnly(out var item);
        value = item.GetValueOrDefault();
        return read && item.HasValue;
    }

    /// <inheritdoc />
    public static void Write(Utf8JsonWriter writer, DateOnly value) => AccsJsonWriter.WriteDateOnly(writer, value);
}
