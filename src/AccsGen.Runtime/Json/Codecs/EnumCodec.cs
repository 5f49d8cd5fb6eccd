namespace AccsGen.Json;

/// <summary>Reads and writes an open enumeration.</summary>
/// <typeparam name="T">The generated enumeration.</typeparam>
public sealed class EnumCodec<T> : IJsonCodec<T>
    where T : struct, IAccsEnum<T>
{
    private EnumCodec()
    {
    }

    /// <inheritdoc />
    public static bool TryRead(ref AccsJsonReader reader, out T value)
    {
        var read = reader.ReadEnum<T>(out var item);
        value = item.GetValueOrDefault();
        return read && item.HasValue;
    }

    /// <inheritdoc />
    public static void Write(Utf8JsonWriter writer, T value) => AccsJsonWriter.WriteEnum<T>(writer, value);
}
