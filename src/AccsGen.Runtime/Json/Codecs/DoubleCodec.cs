namespace AccsGen.Json;

/// <summary>Reads and writes doubles.</summary>
public sealed class DoubleCodec : IJsonCodec<double>
{
    private DoubleCodec()
    {
    }

    /// <inheritdoc />
    public static bool TryRead(ref AccsJsonReader reader, out double value)
    {
        var read = reader.ReadDouble(out var item);
        value = item.GetValueOrDefault();
        return read && item.HasValue;
    }

    /// <inheritdoc />
    public static void Write(Utf8JsonWriter writer, double value) => AccsJsonWriter.WriteDouble(writer, value);
}
