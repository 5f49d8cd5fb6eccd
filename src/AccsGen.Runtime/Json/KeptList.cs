namespace AccsGen.Json;

/// <summary>
/// A list whose JSON came in another form than an array of its items: it remembers that form, the original of items in another form, and the items
/// that made no sense, which have no place among the typed ones but keep it in the JSON.
/// </summary>
/// <remarks>Changing the list is changing a list: what is written follows from what it holds now, and from the form only as far as that still fits.</remarks>
internal sealed class KeptList<T> : List<T>, IKeptJson
{
    private readonly Action<Utf8JsonWriter, T?> _writeItem;
    private readonly List<Original> _originals = [];
    private List<string>? _keys;
    private ListForm _form;
    private JsonInText? _text;
    private int _countAsRead;

    public KeptList(List<T> items, Action<Utf8JsonWriter, T?> writeItem)
        : base(items) => _writeItem = writeItem;

    /// <summary>Whether there are items that made no sense.</summary>
    public bool HasUnreadable => _originals.Exists(original => !original.IsRead);

    /// <summary>Adds an item that came in another form.</summary>
    public void Keep(T item, RawJson json)
    {
        _originals.Add(new Original(Count, json, IsRead: true, item));
        Add(item);
    }

    /// <summary>Keeps the place and the JSON of an item that made no sense.</summary>
    public void KeepUnreadable(RawJson json) => _originals.Add(new Original(Count, json, IsRead: false, default!));

    /// <summary>Ends the reading.</summary>
    public void EndReading(ListForm form, List<string>? keys = null)
    {
        _form = form;
        _keys = keys;
        _countAsRead = Count;
    }

    /// <summary>Says that the whole list was in a text.</summary>
    public void CameInText(RawJson text) => _text = new JsonInText(text, WriteList);

    public void WriteTo(Utf8JsonWriter writer)
    {
        if (_text is null)
            WriteList(writer);
        else
            _text.WriteTo(writer, WriteList);
    }

    private void WriteList(Utf8JsonWriter writer)
    {
        if (_form == ListForm.EmptyText && Count == 0)
            writer.WriteStringValue(string.Empty);
        else if (_form == ListForm.Single && Count == 1 && _countAsRead == 1 && _originals is [var only] && Same(only.Item, this[0]))
            only.Json.WriteTo(writer);
        else if (_form == ListForm.Keyed && Count == _countAsRead)
            WriteItems(writer, _keys);
        else
            WriteItems(writer, null);
    }

    private void WriteItems(Utf8JsonWriter writer, List<string>? keys)
    {
        var place = 0;
        var next = 0;
        if (keys is null)
            writer.WriteStartArray();
        else
            writer.WriteStartObject();
        for (var i = 0; i < Count; i++)
        {
            for (; next < _originals.Count && _originals[next].Index == i && !_originals[next].IsRead; next++)
                Write(_originals[next].Json);
            var isAsRead = next < _originals.Count && _originals[next].Index == i && Same(_originals[next].Item, this[i]);
            if (isAsRead)
                Write(_originals[next].Json);
            else
                WriteTyped(this[i]);
            if (next < _originals.Count && _originals[next].Index == i)
                next++;
        }
        // A list that was emptied is meant to be empty.
        for (; next < _originals.Count && (Count > 0 || _countAsRead == 0); next++)
        {
            if (!_originals[next].IsRead)
                Write(_originals[next].Json);
        }
        if (keys is null)
            writer.WriteEndArray();
        else
            writer.WriteEndObject();

        void Write(RawJson json)
        {
            WriteKey();
            json.WriteTo(writer);
        }

        void WriteTyped(T item)
        {
            WriteKey();
            _writeItem(writer, item);
        }

        void WriteKey()
        {
            if (keys is not null)
                writer.WritePropertyName(keys[place++]);
        }
    }

    private static bool Same(T left, T right) => EqualityComparer<T>.Default.Equals(left, right);

    /// <summary>The JSON of an item: the one at this index when it was read, else one that stood before that index.</summary>
    private readonly record struct Original(int Index, RawJson Json, bool IsRead, T Item);
}
