namespace AccsGen.Json;

/// <summary>A text whose content was read as JSON: written back as the text it was for as long as what was read from it is unchanged.</summary>
internal sealed class JsonInText
{
    private readonly RawJson _text;
    private readonly byte[] _content;

    /// <summary>Keeps a text.</summary>
    /// <param name="text">The text as it came.</param>
    /// <param name="value">Writes what was read from it.</param>
    public JsonInText(RawJson text, Action<Utf8JsonWriter> value)
    {
        _text = text;
        using var written = JsonTextWriter.Rent();
        value(written.Writer);
        _content = written.WrittenSpan.ToArray();
    }

    /// <summary>Writes the text when the value is what was read from it, else the value.</summary>
    public void WriteTo(Utf8JsonWriter writer, Action<Utf8JsonWriter> value)
    {
        using var written = JsonTextWriter.Rent();
        value(written.Writer);
        if (written.WrittenSpan.SequenceEqual(_content))
            _text.WriteTo(writer);
        else
            writer.WriteRawValue(written.WrittenSpan, skipInputValidation: true);
    }
}
