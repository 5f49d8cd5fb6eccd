namespace AccsGen.Json;

/// <summary>Reads and writes booleans.</summary>
public sealed class BooleanCodec : IJsonCodec<bool>
{
    private BooleanCodec()
    {
    }

    /// <inheritdoc />
    public static bool TryRead(ref AccsJsonReader reader, out bool value)
    {
        var read = reader.ReadBoolean(out var item);
        value = item.GetValueOrDefault();
        return read && item.HasValue;
    }

    /// <inheritdoc />
    public static void Write(Utf8JsonWriter writer, bool value) => AccsJsonWriter.WriteBoolean(writer, value);
}
