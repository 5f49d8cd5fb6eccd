namespace AccsGen.Json;

/// <summary>Reads and writes free JSON.</summary>
public sealed class JsonCodec : IJsonCodec<RawJson>
{
    private JsonCodec()
    {
    }

    /// <inheritdoc />
    public static bool TryRead(ref AccsJsonReader reader, out RawJson value)
    {
        reader.ReadJson(out var json);
        value = json.GetValueOrDefault();
        return true;
    }

    /// <inheritdoc />
    public static void Write(Utf8JsonWriter writer, RawJson value) => AccsJsonWriter.WriteJson(writer, value);
}
