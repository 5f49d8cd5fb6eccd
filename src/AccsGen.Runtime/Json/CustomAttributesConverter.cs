using System.Text.Json.Serialization;

namespace AccsGen.Json;

/// <summary>Lets <see cref="JsonSerializer"/> read and write custom attributes in the forms of the service, also outside of a model.</summary>
public sealed class CustomAttributesConverter : JsonConverter<CustomAttributes>
{
    /// <summary>Reads the attributes.</summary>
    /// <param name="reader">Stands on the first token of the value.</param>
    /// <param name="typeToConvert">The type of the attributes.</param>
    /// <param name="options">Whether there may be comments and commas at the end. The rest is not used.</param>
    /// <returns>The attributes, or <see langword="null"/>.</returns>
    /// <exception cref="JsonException">The value is no list of attributes.</exception>
    public override CustomAttributes? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => SerializerValue.Read(ref reader, options, ReadAttributes);

    /// <summary>Writes the attributes.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="value">The attributes.</param>
    /// <param name="options">Not used: names are the service's.</param>
    public override void Write(Utf8JsonWriter writer, CustomAttributes value, JsonSerializerOptions options) => AccsJsonWriter.WriteCustomAttributes(writer, value);

    private static CustomAttributes? ReadAttributes(ReadOnlySpan<byte> json)
    {
        var reader = new AccsJsonReader(json, JsonReadContext.Deepest);
        reader.Advance();
        return reader.ReadCustomAttributes(out var attributes) ? attributes : throw new JsonException("The JSON value is no list of custom attributes.");
    }
}
