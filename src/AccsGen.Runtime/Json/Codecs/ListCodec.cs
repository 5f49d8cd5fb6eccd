namespace AccsGen.Json;

/// <summary>Reads and writes a list.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
/// <typeparam name="TCodec">Reads and writes an item.</typeparam>
public sealed class ListCodec<T, TCodec> : IJsonCodec<List<T>>
    where TCodec : IJsonCodec<T>
{
    private ListCodec()
    {
    }

    /// <inheritdoc />
    public static bool TryRead(ref AccsJsonReader reader, out List<T>? value) => reader.ReadList<T, TCodec>(out value);

    /// <inheritdoc />
    public static void Write(Utf8JsonWriter writer, List<T>? value) => AccsJsonWriter.WriteList<T, TCodec>(writer, value);
}
