namespace AccsGen.Json;

/// <summary>A collection that remembers the form its JSON came in, and is written in that form.</summary>
internal interface IKeptJson
{
    /// <summary>Writes the collection as it is now, as far as possible in the form it came.</summary>
    void WriteTo(Utf8JsonWriter writer);
}
