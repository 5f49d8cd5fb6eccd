namespace AccsGen.Json;

/// <summary>Reads and writes 32-bit integers.</summary>
public sealed class Int32Codec : IJsonCodec<int>
{
    private Int32Codec()
    {
    }

    /// <inheritdoc />
    public static bool TryRead(ref AccsJsonReader reader, out int value)
    {
        var read = reader.ReadInt32(out var item);
        value = item.GetValueOrDefault();
        return read && item.HasValue;
    }

    /// <inheritdoc />
    public static void Write(Utf8JsonWriter writer, int value) => AccsJsonWriter.WriteInt32(writer, value);
}
