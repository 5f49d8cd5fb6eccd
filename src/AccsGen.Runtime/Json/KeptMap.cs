namespace AccsGen.Json;

/// <summary>
/// A map whose JSON came in another form than an object of its values: it remembers that form, the original of values in another form, and the values
/// that made no sense.
/// </summary>
internal sealed class KeptMap<T> : Dictionary<string, T>, IKeptJson
{
    private readonly Action<Utf8JsonWriter, T?> _writeItem;
    private readonly Dictionary<string, Original> _originals = [];
    private JsonInText? _text;
    private int _countAsRead;

    public KeptMap(Dictionary<string, T> items, Action<Utf8JsonWriter, T?> writeItem)
        : base(items) => _writeItem = writeItem;

    /// <summary>What the map came as while empty.</summary>
    public EmptyModelForm EmptyForm { get; init; }

    /// <summary>Sets a value that came in another form.</summary>
    public void Keep(string name, T item, RawJson json)
    {
        this[name] = item;
        _originals[name] = new Original(json, IsRead: true, item);
    }

    /// <summary>Keeps the JSON of a value that made no sense.</summary>
    public void KeepUnreadable(string name, RawJson json)
    {
        Remove(name);
        _originals[name] = new Original(json, IsRead: false, default!);
    }

    /// <summary>Sets a value that came as declared; of a repeated name the last one counts.</summary>
    public void Put(string name, T item)
    {
        this[name] = item;
        _originals.Remove(name);
    }

    /// <summary>Ends the reading.</summary>
    public void EndReading() => _countAsRead = Count;

    /// <summary>Says that the whole map was in a text.</summary>
    public void CameInText(RawJson text) => _text = new JsonInText(text, WriteMap);

    public void WriteTo(Utf8JsonWriter writer)
    {
        if (_text is null)
            WriteMap(writer);
        else
            _text.WriteTo(writer, WriteMap);
    }

    private void WriteMap(Utf8JsonWriter writer)
    {
        if (Count == 0 && EmptyForm != EmptyModelForm.Object)
        {
            AccsJsonWriter.WriteEmpty(writer, EmptyForm);
            return;
        }
        writer.WriteStartObject();
        foreach (var (name, item) in this)
        {
            writer.WritePropertyName(name);
            if (_originals.TryGetValue(name, out var original) && original.IsRead && EqualityComparer<T>.Default.Equals(original.Item, item))
                original.Json.WriteTo(writer);
            else
                _writeItem(writer, item);
        }
        // A map that was emptied is meant to be empty.
        if (Count > 0 || _countAsRead == 0)
            WriteUnreadable(writer);
        writer.WriteEndObject();
    }

    private void WriteUnreadable(Utf8JsonWriter writer)
    {
        foreach (var (name, original) in _originals)
        {
            if (original.IsRead || ContainsKey(name))
                continue;
            writer.WritePropertyName(name);
            original.Json.WriteTo(writer);
        }
    }

    private readonly record struct Original(RawJson Json, bool IsRead, T Item);
}
