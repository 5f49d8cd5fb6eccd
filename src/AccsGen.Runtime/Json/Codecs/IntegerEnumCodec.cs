namespace AccsGen.Json;

/// <summary>Reads and writes an open enumeration of numbers.</summary>
/// <typeparam name="T">The generated enumeration.</typeparam>
public sealed class IntegerEnumCodec<T> : IJsonCodec<T>
    where T : struct, IAccsIntegerEnum<T>
{
    private IntegerEnumCodec()
    {
    }

    /// <inheritdoc />
    public static bool TryRead(ref AccsJsonReader reader, out T value)
    {
        var read = reader.ReadIntegerEnum<T>(out var item);
        value = item.GetValueOrDefault();
        return read && item.HasValue;
    }

    /// <inheritdoc />
    public static void Write(Utf8JsonWriter writer, T value) => AccsJsonWriter.WriteIntegerEnum<T>(writer, value);
}
