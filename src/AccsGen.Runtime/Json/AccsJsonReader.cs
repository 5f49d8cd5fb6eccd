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

    /// <summary>
    /// Set by a scalar whose text has to be kept, as it would be written differently. Lists, maps and models see to what is inside them,
    /// and leave this as it was at their start: unset.
    /// </summary>
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
        try
        {
            var length = _reader.CopyString(rented);
            return shape.Find(rented.AsSpan(0, length), hint);
        }
        catch (InvalidOperationException fault)
        {
            throw NotText(fault);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    /// <summary>Whether the property name the reader stands on is this one, written without escapes.</summary>
    internal readonly bool IsName(ReadOnlySpan<byte> name) => _reader.ValueSpan.SequenceEqual(name);

    /// <summary>On a property name or text: it as a string, one object for equal names where that is cheap.</summary>
    /// <exception cref="JsonException">It is not valid UTF-8, or half of a surrogate pair.</exception>
    internal readonly string GetName()
    {
        if (!_reader.ValueIsEscaped)
            return Utf8TextCache.Get(_reader.ValueSpan) ?? throw NotText(null);
        var copy = _reader;
        return TryGetText(ref copy, out var name) ? name : throw NotText(null);
    }

    /// <summary>On a text: it as a string, unless it is not valid UTF-8, or half of a surrogate pair.</summary>
    internal bool TryGetText([NotNullWhen(true)] out string? text) => TryGetText(ref _reader, out text);

    /// <summary>On a property name or text: it as a string, unless it is not valid UTF-8, or half of a surrogate pair.</summary>
    internal static bool TryGetText(ref Utf8JsonReader reader, [NotNullWhen(true)] out string? text)
    {
        try
        {
            text = reader.GetString()!;
            return true;
        }
        catch (InvalidOperationException)
        {
            text = null;
            return false;
        }
    }

    /// <summary>Begins a value whose original text may have to be kept.</summary>
    internal int BeginValue()
    {
        _normalized = false;
        return TokenStart;
    }

    /// <summary>Whether the scalar read since <see cref="BeginValue"/> has to be kept as it came.</summary>
    internal readonly bool ValueWasNormalized => _normalized;

    /// <summary>After a list, map or model, which keeps for itself what came in another form.</summary>
    internal void EndContainer() => _normalized = false;

    /// <summary>After a value that made no sense: moves to its last token if the attempt has not. Gives the value.</summary>
    internal RawJson EndUnreadable(int start)
    {
        if (TokenStart == start && _reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
            _reader.Skip();
        _normalized = false;
        return Slice(start);
    }

    /// <summary>On <c>[]</c> or <c>""</c> where something else is declared: moves to its end. Otherwise stays where it is.</summary>
    internal bool TrySkipNothing(string expected)
    {
        if (_reader.TokenType == JsonTokenType.String ? !_reader.ValueSpan.IsEmpty : !IsEmptyArray)
            return false;
        Accept(expected);
        SkipEmpty();
        return true;
    }

    /// <summary>On <c>[]</c> or <c>""</c>: moves to its end.</summary>
    private void SkipEmpty()
    {
        if (_reader.TokenType == JsonTokenType.StartArray)
            _reader.Read();
    }

    private static JsonException NotText(Exception? fault) => new("A name in the document is not valid UTF-8.", fault);
}
