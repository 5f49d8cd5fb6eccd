namespace AccsGen.Json;

/// <summary>Reads and writes a model.</summary>
/// <typeparam name="T">The model.</typeparam>
public sealed class ModelCodec<T> : IJsonCodec<T>
    where T : AccsModel, new()
{
    private ModelCodec()
    {
    }

    /// <inheritdoc />
    public static bool TryRead(ref AccsJsonReader reader, out T? value) => reader.ReadModel(out value);

    /// <inheritdoc />
    public static void Write(Utf8JsonWriter writer, T? value) => AccsJsonWriter.WriteModel(writer, value);
}
