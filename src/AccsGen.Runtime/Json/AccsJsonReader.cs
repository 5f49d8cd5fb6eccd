using System.Buffers;

namespace AccsGen.Json;

/// <summary>
/// Reads JSON from one contiguous buffer, the way generated models need it: lenient about the forms this service mixes up,
/// and able to cut any value out of the buffer as raw JSON.
/// </summary>
/// <remarks>
/// Each <c>Read…</c> method expects the reader on the first token of a value and leaves it on the value's last token, whether
/// it could make sense of the value or not. JSON <c>null</c> is read as <see langword="null"/> by all of them.
/// A document that is not JSON, or nests too deep, ends in a <see cref="JsonException"/>.
/// </remarks>
public ref partial struct AccsJsonReader
{
    private readonly ReadOnlySpan<byte> _json;
    private readonly JsonReadContext _context;
    private Utf8JsonReader _reader;

    /// <summary>Set by a scalar that was read from another form than it will be written in, such as the number 5 from "5".</summary>
    private bool _normalized;

    /// <summary>Starts before the first token of a document.</summary>
    /// <param name="utf8Json">One JSON document in UTF-8, without byte order mark.</param>
    public AccsJsonReader(ReadOnlySpan<byte> utf8Json)
        : this(utf8Json, JsonReadContext.Default)
    {
    }

    internal AccsJsonReader(ReadOnlySpan<byte> utf8Json, JsonReadContext context)
    {
        _json = utf8Json;
        _context = context;
        _reader = new Utf8JsonReader(utf8Json, new JsonReaderOptions { MaxDepth = context.MaxDepth });
    }

    /// <summary>The token the reader stands on.</summary>
    public readonly JsonTokenType TokenType => _reader.TokenType;

    /// <summary>Moves to the next token.</summary>
    /// <returns><see langword="false"/> at the end of the document.</returns>
    /// <exception cref="JsonException">The document is not JSON from here on.</exception>
    public bool Advance() => _reader.Read();

    /// <summary>Moves to the last token of the value the reader stands on.</summary>
    /// <exception cref="JsonException">The document is not JSON from here on.</exception>
    public void Skip() => _reader.Skip();

    /// <summary>What one reading of a document shares; the place for whatever comes to depend on the caller's settings.</summary>
    internal readonly JsonReadContext Context => _context;

    /// <summary>Where the current token begins in the buffer.</summary>
    internal readonly int TokenStart => (int)_reader.TokenStartIndex;

    /// <summary>A copy of the buffer from <paramref name="start"/> to the end of the current token.</summary>
    internal readonly RawJson Slice(int start) => RawJson.FromTrusted(_json[start..(int)_reader.BytesConsumed].ToArray());

    /// <summary>On a property name: the index of that member, or -1.</summary>
    internal readonly int FindMember(ModelShape shape, int hint)
    {
        if (!_reader.ValueIsEscaped)
            return shape.Find(_reader.ValueSpan, hint);
        var rented = ArrayPool<byte>.Shared.Rent(_reader.ValueSpan.Length);
        var length = _reader.CopyString(rented);
        var index = shape.Find(rented.AsSpan(0, length), hint);
        ArrayPool<byte>.Shared.Return(rented);
        return index;
    }

    /// <summary>On a property name or text: it as a string, one object for equal names where that is cheap.</summary>
    internal readonly string GetName() => _reader.ValueIsEscaped ? _reader.GetString()! : Utf8TextCache.Get(_reader.ValueSpan);

    /// <summary>On a property name: whether it is a number, as the keys of a PHP array with gaps are.</summary>
    private readonly bool NameIsIndex()
    {
        var name = _reader.ValueSpan;
        return name.Length > 0 && name.IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0;
    }

    /// <summary>Begins a value whose original text may have to be kept.</summary>
    internal int BeginMember()
    {
        _normalized = false;
        return TokenStart;
    }

    /// <summary>Whether the scalar read since <see cref="BeginMember"/> came in another form than it will be written in.</summary>
    internal readonly bool MemberWasNormalized => _normalized;

    /// <summary>After a value that made no sense: moves to its last token if the attempt has not.</summary>
    internal void EndUnreadable(int start)
    {
        if (TokenStart == start && _reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
            _reader.Skip();
    }

    /// <summary>From anywhere inside the object or array that began at this depth: moves to its end. Always false, to be returned.</summary>
    internal bool Abandon(int depth)
    {
        while (_reader.CurrentDepth != depth || _reader.TokenType is not (JsonTokenType.EndObject or JsonTokenType.EndArray))
            _reader.Read();
        return false;
    }

    /// <summary>On <c>[]</c> or <c>""</c>: moves to its end. Otherwise stays where it is.</summary>
    internal bool TrySkipEmpty()
    {
        if (_reader.TokenType == JsonTokenType.String)
            return _reader.ValueSpan.IsEmpty;
        if (_reader.TokenType != JsonTokenType.StartArray)
            return false;
        var ahead = _reader;
        if (!ahead.Read() || ahead.TokenType != JsonTokenType.EndArray)
            return false;
        _reader = ahead;
        return true;
    }

    private bool SkipUnreadable()
    {
        _reader.Skip();
        return false;
    }
}
