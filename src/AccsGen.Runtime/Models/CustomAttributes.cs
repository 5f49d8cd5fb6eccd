using System.Collections;
using System.Text.Json.Serialization;

namespace AccsGen;

/// <summary>
/// Custom attributes by code, in the order they came: <c>product.CustomAttributes["color"] = "blue"</c>. One type for all entities that have them.
/// </summary>
/// <remarks>
/// Reads the array form, <c>[]</c>, <c>null</c>, an object with numeric keys (what a <c>fields</c> filter makes of the array) and JSON in a text; writes the array
/// form, each value in the form it was read or set (nothing at all, and a text, are written as they came until something is set). A code that came twice is
/// kept twice; looking it up gives the first. What came without a code keeps its place in the JSON.
/// </remarks>
[JsonConverter(typeof(CustomAttributesConverter))]
public sealed class CustomAttributes : IReadOnlyCollection<CustomAttribute>
{
    private static readonly JsonEncodedText s_code = JsonEncodedText.Encode("attribute_code");
    private static readonly JsonEncodedText s_value = JsonEncodedText.Encode("value");

    private static readonly List<KeyValuePair<string, RawJson>> s_noOthers = [];

    private readonly List<Entry> _entries = [];
    private CustomAttributesForm? _form;

    /// <summary>Makes an empty collection.</summary>
    public CustomAttributes()
    {
    }

    internal CustomAttributes(EmptyModelForm emptyForm) => _form = new() { Empty = emptyForm };

    /// <summary>How many attributes there are.</summary>
    public int Count => _entries.Count;

    /// <summary>The value of an attribute: the first of that code, or one that <see cref="CustomAttributeValue.IsMissing"/>. Setting replaces all of that code.</summary>
    /// <param name="code">The attribute code.</param>
    public CustomAttributeValue this[string code]
    {
        get => IndexOf(code) is >= 0 and var index ? _entries[index].Attribute.Value : default;
        set => Set(code, value);
    }

    /// <summary>Whether there is an attribute of this code.</summary>
    /// <param name="code">The attribute code.</param>
    /// <returns><see langword="true"/> when there is one, whatever its value.</returns>
    public bool Contains(string code) => IndexOf(code) >= 0;

    /// <summary>The text of an attribute; <see langword="null"/> when it is missing, null, a list or an object.</summary>
    /// <param name="code">The attribute code.</param>
    /// <returns>The text; of a number or boolean its JSON text.</returns>
    public string? GetText(string code) => this[code].Text;

    /// <summary>The list of an attribute; a single text is a list of one; <see langword="null"/> when it is missing, null or an object.</summary>
    /// <param name="code">The attribute code.</param>
    /// <returns>The list.</returns>
    public IReadOnlyList<string>? GetList(string code) => this[code].List;

    /// <summary>Adds an attribute at the end, also when the code is there.</summary>
    /// <param name="code">The attribute code.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">The code is empty.</exception>
    public void Add(string code, CustomAttributeValue value)
    {
        ArgumentException.ThrowIfNullOrEmpty(code);
        _entries.Add(new Entry(new CustomAttribute(code, value), null));
    }

    /// <summary>Sets an attribute: in its place when it is there, else at the end. Further ones of the same code are removed.</summary>
    /// <param name="code">The attribute code.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">The code is empty.</exception>
    public void Set(string code, CustomAttributeValue value)
    {
        ArgumentException.ThrowIfNullOrEmpty(code);
        var index = IndexOf(code);
        if (index < 0)
        {
            Add(code, value);
            return;
        }
        _entries[index] = _entries[index] with { Attribute = new CustomAttribute(code, value) };
        for (var i = _entries.Count - 1; i > index; i--)
        {
            if (_entries[i].Attribute.Code == code)
                _entries.RemoveAt(i);
        }
    }

    /// <summary>Removes all attributes of a code. The service then leaves the value as it is; to clear it, set it to empty text.</summary>
    /// <param name="code">The attribute code.</param>
    /// <returns>Whether there was one.</returns>
    public bool Remove(string code) => _entries.RemoveAll(entry => entry.Attribute.Code == code) > 0;

    /// <summary>Removes all attributes.</summary>
    public void Clear()
    {
        _entries.Clear();
        _form?.Unreadable.Clear();
    }

    /// <summary>Enumerates the attributes in order.</summary>
    /// <returns>An enumerator.</returns>
    public IEnumerator<CustomAttribute> GetEnumerator() => _entries.Select(entry => entry.Attribute).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Says that the collection was read from a text.</summary>
    internal void CameInText(RawJson text) => (_form ??= new()).Text = new JsonInText(text, WriteItems);

    /// <summary>Reads one attribute and adds it; an item without a code is kept as it is.</summary>
    internal void ReadItem(ref AccsJsonReader reader)
    {
        const string Expected = "an object with attribute_code";
        var start = reader.TokenStart;
        if (reader.TokenType == JsonTokenType.StartObject)
        {
            if (TryReadEntry(ref reader, out var entry))
            {
                _entries.Add(entry);
                return;
            }
            reader.ReportUnreadable(start, Expected, "an object");
        }
        else if (reader.TokenType != JsonTokenType.Null)
        {
            reader.Refuse(Expected);
        }
        (_form ??= new()).Unreadable.Add((_entries.Count, reader.Slice(start)));
    }

    internal void WriteTo(Utf8JsonWriter writer)
    {
        if (_form?.Text is { } text)
            text.WriteTo(writer, WriteItems);
        else
            WriteItems(writer);
    }

    private void WriteItems(Utf8JsonWriter writer)
    {
        if (_entries.Count == 0 && _form is { Empty: not EmptyModelForm.Object and var empty })
        {
            AccsJsonWriter.WriteEmpty(writer, empty);
            return;
        }
        writer.WriteStartArray();
        var next = 0;
        var plain = PlainText.IsAsWritten(writer);
        for (var i = 0; i < _entries.Count; i++)
        {
            WriteUnreadable(writer, ref next, i);
            var entry = _entries[i];
            if (!plain || !TryWritePlain(writer, entry))
                WriteEntry(writer, entry);
        }
        WriteUnreadable(writer, ref next, int.MaxValue);
        writer.WriteEndArray();
    }

    private void WriteUnreadable(Utf8JsonWriter writer, ref int next, int index)
    {
        for (var unreadable = _form?.Unreadable; next < unreadable?.Count && unreadable[next].Index <= index; next++)
            unreadable[next].Json.WriteTo(writer);
    }

    private static void WriteEntry(Utf8JsonWriter writer, Entry entry)
    {
        writer.WriteStartObject();
        writer.WriteString(s_code, entry.Attribute.Code);
        if (!entry.Attribute.Value.IsMissing)
        {
            writer.WritePropertyName(s_value);
            entry.Attribute.Value.WriteTo(writer);
        }
        foreach (var (name, value) in entry.Others ?? s_noOthers)
        {
            writer.WritePropertyName(name);
            value.WriteTo(writer);
        }
        writer.WriteEndObject();
    }

    /// <summary>The usual entry, a code and a text without anything to escape, in one go: a product has dozens.</summary>
    private static bool TryWritePlain(Utf8JsonWriter writer, in Entry entry) =>
        entry.Others is null && entry.Attribute.Value.PlainText is { } text && PlainText.TryWriteObject(writer, "{\"attribute_code\":\""u8, entry.Attribute.Code, "\",\"value\":\""u8, text);

    private static bool TryReadEntry(ref AccsJsonReader reader, out Entry entry)
    {
        string? code = null;
        CustomAttributeValue value = default;
        List<KeyValuePair<string, RawJson>>? others = null;
        while (reader.Advance() && reader.TokenType != JsonTokenType.EndObject)
        {
            // Nearly always these two names as they stand; the others may be them with escapes.
            var name = reader.IsName("attribute_code"u8) ? "attribute_code" : reader.IsName("value"u8) ? "value" : reader.GetName();
            reader.Advance();
            if (name == "attribute_code" && reader.TokenType == JsonTokenType.String)
                code = reader.GetName();
            else if (name == "value")
                value = CustomAttributeValue.Read(ref reader);
            else
            {
                reader.ReadJson(out var other);
                (others ??= []).Add(new(name, other.GetValueOrDefault()));
            }
        }
        entry = new Entry(new CustomAttribute(code ?? string.Empty, value), others);
        return code is not null;
    }

    private int IndexOf(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        for (var i = 0; i < _entries.Count; i++)
        {
            if (_entries[i].Attribute.Code == code)
                return i;
        }
        return -1;
    }

    /// <summary>An attribute, and what else came with it that the spec doesn't know.</summary>
    private readonly record struct Entry(CustomAttribute Attribute, List<KeyValuePair<string, RawJson>>? Others);
}
