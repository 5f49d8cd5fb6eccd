#if NET9_0_OR_GREATER
using System.Runtime.InteropServices;
#endif
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
    /// <param name="options">Not used: names and leniency are the service's.</param>
    /// <returns>The model, or <see langword="null"/>.</returns>
    /// <exception cref="JsonException">The value is no object.</exception>
    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        // The reader given here may run over a segmented buffer, and hides it: the value has to be copied.
        using var document = JsonDocument.ParseValue(ref reader);
#if NET9_0_OR_GREATER
        return Read(JsonMarshal.GetRawUtf8Value(document.RootElement));
#else
        using var text = JsonTextWriter.Rent();
        try
        {
            document.RootElement.WriteTo(text.Writer);
        }
        catch (InvalidOperationException fault)
        {
            throw new JsonException("The JSON value has a text that is not valid UTF-8, or nests too deep.", fault);
        }
        return Read(text.WrittenSpan);
#endif
    }

    /// <summary>Writes the assigned members of the model.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="value">The model.</param>
    /// <param name="options">Not used: names and leniency are the service's.</param>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => AccsJsonWriter.WriteModel(writer, value);

    private static T? Read(ReadOnlySpan<byte> json)
    {
        // How deep it may nest, the given reader has seen to.
        var reader = new AccsJsonReader(json, JsonReadContext.Deepest);
        reader.Advance();
        return reader.ReadModel<T>(out var model) ? model : throw new JsonException($"The JSON value is no {typeof(T).Name}: an object is expected.");
    }
}
