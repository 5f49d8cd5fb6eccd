using System.Text.Json.Serialization;

namespace AccsGen.Json;

/// <summary>Lets <see cref="JsonSerializer"/> read and write a generated model through its generated code, without reflection over its members.</summary>
/// <typeparam name="T">The model.</typeparam>
public sealed class AccsModelConverter<T> : JsonConverter<T>
    where T : AccsModel, new()
{
    /// <summary>Reads the model.</summary>
    /// <param name="reader">Stands on the first token of the value.</param>
    /// <param name="typeToConvert">The model's type.</param>
    /// <param name="options">Whether there may be comments and commas at the end. The rest is not used: names and leniency are the service's.</param>
    /// <returns>The model, or <see langword="null"/>.</returns>
    /// <exception cref="JsonException">The value is no object.</exception>
    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => SerializerValue.Read(ref reader, options, ReadModel);

    /// <summary>Writes the assigned members of the model.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="value">The model.</param>
    /// <param name="options">Not used: names are the service's.</param>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => AccsJsonWriter.WriteModel(writer, value);

    private static T? ReadModel(ReadOnlySpan<byte> json)
    {
        // How deep it may nest, the given reader has seen to.
        var reader = new AccsJsonReader(json, JsonReadContext.Deepest);
        reader.Advance();
        return reader.ReadModel<T>(out var model) ? model : throw new JsonException($"The JSON value is no {typeof(T).Name}: an object is expected.");
    }
}
