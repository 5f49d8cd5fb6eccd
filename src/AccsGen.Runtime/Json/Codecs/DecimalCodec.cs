namespace AccsGen.Json;

/// <summary>Reads and writes decimals.</summary>
public sealed class DecimalCodec : IJsonCodec<decimal>
{
    private DecimalCodec()
    {
    }

    /// <inheritdoc />
    public static bool TryRead(ref AccsJsonReader reader, out decimal value)
    {
        var read = reader.ReadDecimal(out var item);
        value = item.GetValueOrDefault();
        return read && item.HasValue;
    }

    /// <inheritdoc />
    public static void Write(Utf8JsonWriter writer, decimal value) => AccsJsonWriter.WriteDecimal(writer, value);
}
