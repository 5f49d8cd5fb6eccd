using System.Text.Json.Serialization;

namespace AccsGen.Json;

/// <summary>Lets <see cref="JsonSerializer"/> write models where it knows only that they are some: in a <c>List&lt;AccsModel&gt;</c>, or a property of that type.</summary>
public sealed class AnyModelConverter : JsonConverter<AccsModel>
{
    /// <summary>Not possible: the JSON doesn't tell which model it is.</summary>
    /// <param name="reader">Stands on the first token of the value.</param>
    /// <param name="typeToConvert">The base of all models.</param>
    /// <param name="options">Not used.</param>
    /// <returns>Nothing.</returns>
    /// <exception cref="NotSupportedException">Always.</exception>
    public override AccsModel Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("JSON doesn't tell which model it is. Read it as that model, or as RawJson.");

    /// <summary>Writes the assigned members of the model.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="value">The model.</param>
    /// <param name="options">Not used: names are the service's.</param>
    public override void Write(Utf8JsonWriter writer, AccsModel value, JsonSerializerOptions options) => AccsJsonWriter.WriteModel(writer, value);
}
