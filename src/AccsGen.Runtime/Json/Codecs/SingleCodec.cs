namespace AccsGen.Json;

/// <summary>Reads and writes single-precision numbers.</summary>
public sealed class SingleCodec : IJsonCodec<float>
{
    private SingleCodec()
    {
    }

    /// <inheritdoc />
    public static bool TryRead(ref AccsJsonReader reader, out float value)
    {
        var read = reader.ReadSingle(out var item);
        value = item.GetValueOrDefault();
        return read && item.HasValue;
    }

    /// <inheritdoc />
    public static void Write(Utf8JsonWriter writer, float value) => AccsJsonWriter.WriteSingle(writer, value);
}
