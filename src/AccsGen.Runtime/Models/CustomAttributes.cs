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
public sealed partial class CustomAttributes : IReadOnlyCollection<CustomAttribute>
{
    private CustomAttributesForm? _form;

    /// <summary>Makes an empty collection.</summary>
    public CustomAttributes()
    {
    }

    internal CustomAttributes(EmptyModelForm emptyForm) => _form = new() { Empty = emptyForm };

    /// <summary>How many attributes there are.</summary>
    public int Count => _count;

    /// <summary>The value of an attribute: the first of that code, or one that <see cref="CustomAttributeValue.IsMissing"/>. Setting replaces all of that code.</summary>
    /// <param name="code">The attribute code.</param>
    public CustomAttributeValue this[string code]
    {
        get => IndexOf(code) is >= 0 and var index ? _entries![index].Value : default;
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
        Append(code, value);
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
            Append(code, value);
            return;
        }
        _entries![index].Value = value;
        _version++;
        RemoveFrom(index + 1, code);
    }

    /// <summary>Removes all attributes of a code. The service then leaves the value as it is; to clear it, set it to empty text.</summary>
    /// <param name="code">The attribute code.</param>
    /// <returns>Whether there was one.</returns>
    public bool Remove(string code) => RemoveFrom(0, code);

    /// <summary>Removes all attributes.</summary>
    public void Clear()
    {
        _entries = null;
        _count = 0;
        _version++;
        _form?.Unreadable.Clear();
    }

    /// <summary>Enumerates the attributes in order.</summary>
    /// <returns>An enumerator.</returns>
    /// <exception cref="InvalidOperationException">The attributes were changed while they were enumerated.</exception>
    public IEnumerator<CustomAttribute> GetEnumerator()
    {
        var version = _version;
        for (var i = 0; ; i++)
        {
            if (version != _version)
                throw new InvalidOperationException("The attributes were changed while they were enumerated.");
            if (i >= _count)
                yield break;
            yield return new CustomAttribute(_entries![i].Code, _entries[i].Value);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Says that the collection was read from a text.</summary>
    internal void CameInText(RawJson text) => (_form ??= new()).Text = new JsonInText(text, WriteItems);

    /// <summary>On the start of an array, or of an object whose names don't count: reads the attributes in it. An item without a code is kept as it is.</summary>
    internal static CustomAttributes ReadItems(ref AccsJsonReader reader, bool keyed)
    {
        var attributes = new CustomAttributes { _entries = t_buffer ?? new Entry[32] };
        t_buffer = null;
        while (reader.Tokens.Read() && reader.Tokens.TokenType is not (JsonTokenType.EndArray or JsonTokenType.EndObject))
        {
            if (keyed)
                reader.Tokens.Read();
            attributes.Reserve();
            var start = (int)reader.Tokens.TokenStartIndex;
            if (reader.Tokens.TokenType == JsonTokenType.StartObject && TryReadEntry(ref reader, out attributes._entries![attributes._count]))
                attributes._count++;
            else
                attributes.KeepUnreadable(ref reader, start);
        }
        attributes.Trim();
        reader.IsNormalized = false;
        return attributes;
    }

    private void KeepUnreadable(ref AccsJsonReader reader, int start)
    {
        const string Expected = "an object with attribute_code";
        if (reader.TokenType == JsonTokenType.EndObject)
            reader.ReportUnreadable(start, Expected, "an object");
        else if (reader.TokenType != JsonTokenType.Null)
            reader.Refuse(Expected);
        _entries![_count] = default;
        (_form ??= new()).Unreadable.Add((_count, reader.Slice(start)));
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
        if (_count == 0 && _form is { Empty: { } empty })
        {
            AccsJsonWriter.WriteEmpty(writer, empty);
            return;
        }
        writer.WriteStartArray();
        var next = 0;
        var plain = PlainText.IsAsWritten(writer);
        for (var i = 0; i < _count; i++)
        {
            WriteUnreadable(writer, ref next, i);
            ref readonly var entry = ref _entries![i];
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

    private static void WriteEntry(Utf8JsonWriter writer, in Entry entry)
    {
        writer.WriteStartObject();
        if (entry.Others?.Exists(static other => other.Key == "attribute_code") != true)
            writer.WriteString(Names.Code, entry.Code);
        if (!entry.Value.IsMissing)
        {
            writer.WritePropertyName(Names.Value);
            entry.Value.WriteTo(writer);
        }
        if (entry.Others is not null)
            WriteOthers(writer, entry.Others);
        writer.WriteEndObject();
    }

    private static void WriteOthers(Utf8JsonWriter writer, List<KeyValuePair<string, RawJson>> others)
    {
        foreach (var (name, value) in others)
        {
            writer.WritePropertyName(name);
            value.WriteTo(writer);
        }
    }

    /// <summary>The usual entry, a code and a text without anything to escape, in one go: a product has dozens.</summary>
    private static bool TryWritePlain(Utf8JsonWriter writer, in Entry entry) =>
        entry.Others is null && entry.Value.PlainText is { } text && PlainText.TryWriteObject(writer, "{\"attribute_code\":\""u8, entry.Code, "\",\"value\":\""u8, text);

    private static bool TryReadEntry(ref AccsJsonReader reader, out Entry entry)
    {
        entry = default;
        var code = new CodeToken();
        while (reader.Tokens.Read() && reader.Tokens.TokenType != JsonTokenType.EndObject)
        {
            // Nearly always these two names as they stand; the others may be them with escapes.
            var span = reader.Tokens.ValueSpan;
            var name = span.SequenceEqual("attribute_code"u8) ? "attribute_code" : span.SequenceEqual("value"u8) ? "value" : reader.GetName();
            reader.Tokens.Read();
            if (name == "attribute_code")
                ReadCode(ref reader, ref entry, ref code);
            else if (name == "value")
                entry.Value = CustomAttributeValue.Read(ref reader);
            else
                ReadOther(ref reader, name, ref entry);
        }
        if (entry.Code is not null && entry.Others is not null)
            EndOthers(ref reader, entry.Others, code);
        return entry.Code is not null;
    }

    /// <summary>
    /// On the value of <c>attribute_code</c>; of a repeated one the last counts. PHP makes numbers of keys that look like them: such a code is kept as it came among the others,
    /// where one that makes no sense is, too.
    /// </summary>
    private static void ReadCode(ref AccsJsonReader reader, ref Entry entry, ref CodeToken code)
    {
        code = new CodeToken(reader.TokenStart, reader.Tokens.TokenType == JsonTokenType.Number);
        entry.Code = reader.Tokens.TokenType switch
        {
            JsonTokenType.String => reader.TryGetName()!,
            JsonTokenType.Number => Encoding.UTF8.GetString(reader.Tokens.ValueSpan),
            _ => null!,
        };
        if (entry.Code is null || code.IsNumber)
            ReadOther(ref reader, "attribute_code", ref entry);
    }

    /// <summary>Once for each attribute, and told in the order of the document: a hostile one may repeat the code very often.</summary>
    private static void EndOthers(ref AccsJsonReader reader, List<KeyValuePair<string, RawJson>> others, CodeToken code)
    {
        if (code.IsNumber)
            reader.ReportRead(code.Start, "text", "a number");
        else
            others.RemoveAll(static other => other.Key == "attribute_code");
    }

    private static void ReadOther(ref AccsJsonReader reader, string name, ref Entry entry)
    {
        reader.ReadJson(out var other);
        (entry.Others ??= []).Add(new(name, other.GetValueOrDefault()));
    }

    /// <summary>Where the code of an attribute stands that counts.</summary>
    private readonly record struct CodeToken(int Start, bool IsNumber);

    /// <summary>A class of its own, as encoding wants an encoder, which takes time to set up: reading does without.</summary>
    private static class Names
    {
        public static readonly JsonEncodedText Code = JsonEncodedText.Encode("attribute_code");
        public static readonly JsonEncodedText Value = JsonEncodedText.Encode("value");
    }
}
