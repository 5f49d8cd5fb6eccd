namespace AccsGen.Json;

/// <summary>Reads and writes bytes as base64 text.</summary>
public sealed class BytesCodec : IJsonCodec<byte[]>
{
    private BytesCodec()
    {
    }

    /// <inheritdoc />
    public static bool TryRead(ref AccsJsonReader reader, out byte[]? value) => reader.ReadBytes(out value);

    /// <inheritdoc />
    public static void Write(Utf8JsonWriter writer, byte[]? value) => AccsJsonWriter.WriteBytes(writer, value);
}
