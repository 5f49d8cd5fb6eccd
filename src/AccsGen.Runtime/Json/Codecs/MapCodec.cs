namespace AccsGen.Json;

/// <summary>Reads and writes an object whose member names are data.</summary>
/// <typeparam name="T">The type of the values.</typeparam>
/// <typeparam name="TCodec">Reads and writes a value.</typeparam>
public sealed class MapCodec<T, TCodec> : IJsonCodec<Dictionary<string, T>>
    where TCodec : IJsonCodec<T>
{
    private MapCodec()
    {
    }

    /// <inheritdoc />
    public static bool TryRead(ref AccsJsonReader reader, out Dictionary<string, T>? value) => reader.ReadMap<T, TCodec>(out value);

    /// <inheritdoc />
    public static void Write(Utf8JsonWriter writer, Dictionary<string, T>? value) => AccsJsonWriter.WriteMap<T, TCodec>(writer, value);
}
