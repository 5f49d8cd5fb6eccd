namespace AccsGen.Json;

/// <summary>Reads and writes URIs.</summary>
public sealed class UriCodec : IJsonCodec<Uri>
{
    private UriCodec()
    {
    }

    /// <inheritdoc />
    public static bool TryRead(ref AccsJsonReader reader, out Uri? value) => reader.ReadUri(out value);

    /// <inheritdoc />
    public static void Write(Utf8JsonWriter writer, Uri? value) => AccsJsonWriter.WriteUri(writer, value);
}
