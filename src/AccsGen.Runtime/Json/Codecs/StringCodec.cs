namespace AccsGen.Json;

/// <summary>Reads and writes text.</summary>
public sealed class StringCodec : IJsonCodec<string>
{
    private StringCodec()
    {
    }

    /// <inheritdoc />
    public static bool TryRead(ref AccsJsonReader reader, out string? value) => reader.ReadString(out value);

    /// <inheritdoc />
    public static void Write(Utf8JsonWriter writer, string? value) => AccsJsonWriter.WriteString(writer, value);
}
