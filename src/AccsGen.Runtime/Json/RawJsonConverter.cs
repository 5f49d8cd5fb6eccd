using System.Text.Json.Serialization;

namespace AccsGen.Json;

/// <summary>Lets <see cref="JsonSerializer"/> read and write raw JSON as the value it is.</summary>
public sealed class RawJsonConverter : JsonConverter<RawJson>
{
    /// <summary>JSON <c>null</c> is a value like any other here.</summary>
    public override bool HandleNull => true;

    /// <inheritdoc />
    public override RawJson Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        SerializerValue.Read(ref reader, options, json => RawJson.FromTrusted(json.ToArray()));

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, RawJson value, JsonSerializerOptions options) => value.WriteTo(writer);
}
