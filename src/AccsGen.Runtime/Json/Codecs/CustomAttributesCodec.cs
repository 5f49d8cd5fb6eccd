namespace AccsGen.Json;

/// <summary>Reads and writes custom attributes.</summary>
public sealed class CustomAttributesCodec : IJsonCodec<CustomAttributes>
{
    private CustomAttributesCodec()
    {
    }

    /// <inheritdoc />
    public static bool TryRead(ref AccsJsonReader reader, out CustomAttributes? value) => reader.ReadCustomAttributes(out value);

    /// <inheritdoc />
    public static void Write(Utf8JsonWriter writer, CustomAttributes? value) => AccsJsonWriter.WriteCustomAttributes(writer, value);
}
