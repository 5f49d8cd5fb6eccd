namespace AccsGen.Json;

/// <summary>Reads and writes GUIDs.</summary>
public sealed class GuidCodec : IJsonCodec<Guid>
{
    private GuidCodec()
    {
    }

    /// <inheritdoc />
    public static bool TryRead(ref AccsJsonReader reader, out Guid value)
    {
        var read = reader.ReadGuid(out var item);
        value = item.GetValueOrDefault();
        return read && item.HasValue;
    }

    /// <inheritdoc />
    public static void Write(Utf8JsonWriter writer, Guid value) => AccsJsonWriter.WriteGuid(writer, value);
}
