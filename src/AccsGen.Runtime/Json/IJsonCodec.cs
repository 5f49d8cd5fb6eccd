namespace AccsGen.Json;

/// <summary>Reads and writes one type of JSON value. Codecs nest: <c>ListCodec&lt;string, StringCodec&gt;</c>.</summary>
/// <typeparam name="T">The C# type of the value.</typeparam>
public interface IJsonCodec<T>
{
    /// <summary>Reads the value the reader stands on, leniently, and leaves the reader on the value's last token.</summary>
    /// <param name="reader">Stands on the first token of the value.</param>
    /// <param name="value">The value; the default of <typeparamref name="T"/> when it could not be read.</param>
    /// <returns><see langword="false"/> when the JSON makes no sense as <typeparamref name="T"/>; it is then kept as raw JSON by the caller.</returns>
    static abstract bool TryRead(ref AccsJsonReader reader, out T? value);

    /// <summary>Writes the value; <see langword="null"/> is written as JSON <c>null</c>.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="value">The value to write.</param>
    static abstract void Write(Utf8JsonWriter writer, T? value);
}
