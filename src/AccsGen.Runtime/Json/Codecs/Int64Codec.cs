namespace AccsGen.Json;

/// <summary>Reads and writes 64-bit integers.</summary>
public sealed class Int64Codec : IJsonCodec<long>
{
    private Int64Codec()
    {
    }

    /// <inheritdoc />
    public static bool TryRead(ref AccsJsonReader reader, out long value)
    {
        var read = reader.ReadInt64(out var item);
        value = item.GetValueOrDefault();
        return read && item.HasValue;
    }

    /// <inheritdoc />
    public static void Write(Utf8JsonWriter writer, long value) => AccsJsonWriter.WriteInt64(writer, value);
}
