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

    /// <summary>The framework's reader. Not behind methods: each of those would be compiled, at run time, before a first model can be read.</summary>
    internal Utf8JsonReader Tokens;

    /// <summary>
    /// Set by a scalar whose text has to be kept, as it would be written differently; unset before each value. Lists, maps and models see to what is
    /// inside them, and leave this unset.
    /// </summary>
    internal bool IsNormalized;

    /// <summary>The last text that looked like a time, and where it stands.</summary>
    private string? _time;
    private int _timeStart;

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
        Tokens = new Utf8JsonReader(utf8Json, new JsonReaderOptions { MaxDepth = context.MaxDepth });
    }

    /// <summary>The token the reader stands on.</summary>
    public readonly JsonTokenType TokenType => Tokens.TokenType;

    /// <summary>Moves to the next token.</summary>
    /// <returns><see langword="false"/> at the end of the document.</returns>
    /// <exception cref="JsonException">The document is not JSON from here on.</exception>
    public bool Advance() => Tokens.Read();

    /// <summary>Moves to the last token of the value the reader stands on.</summary>
    /// <exception cref="JsonException">The document is not JSON from here on.</exception>
    public void Skip() => Tokens.Skip();

    /// <summary>What one reading of a document shares; the place for whatever comes to depend on the caller's settings.</summary>
    internal readonly JsonReadContext Context => _context;

    /// <summary>Where the current token begins in the buffer.</summary>
    internal readonly int TokenStart => (int)Tokens.TokenStartIndex;

    /// <summary>A copy of the buffer from <paramref name="start"/> to the end of the current token.</summary>
    internal readonly RawJson Slice(int start) => RawJson.FromTrusted(_json[start..(int)Tokens.BytesConsumed].ToArray());

    /// <summary>On a property name with escapes: the index of that member, or -1.</summary>
    internal readonly int FindEscapedMember(ModelShape shape, int hint)
    {
        var rented = ArrayPool<byte>.Shared.Rent(Tokens.ValueSpan.Length);
        try
        {
            var length = Tokens.CopyString(rented);
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

    /// <summary>On a property name or text: it as a string, one object for equal names where that is cheap.</summary>
    /// <exception cref="JsonException">It is not valid UTF-8, or half of a surrogate pair.</exception>
    internal readonly string GetName() => TryGetName() ?? throw NotText(null);

    /// <summary>As <see cref="GetName"/>, but <see langword="null"/> when it is no text.</summary>
    internal readonly string? TryGetName() => Tokens.ValueIsEscaped ? GetEscapedName() : Utf8TextCache.Get(Tokens.ValueSpan);

    private readonly string? GetEscapedName()
    {
        var copy = Tokens;
        return TryGetText(ref copy, out var name) ? name : null;
    }

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

    /// <summary>After a value that made no sense: moves to its last token if the attempt has not. Gives the value.</summary>
    internal RawJson EndUnreadable(int start)
    {
        if (TokenStart == start && Tokens.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
            Tokens.Skip();
        IsNormalized = false;
        return Slice(start);
    }

    /// <summary>On <c>[]</c> or <c>""</c> where something else is declared: moves to its end. Otherwise stays where it is.</summary>
    internal bool TrySkipNothing(string expected)
    {
        if (Tokens.TokenType == JsonTokenType.String ? !Tokens.ValueSpan.IsEmpty : !IsEmptyArray)
            return false;
        Accept(expected);
        SkipEmpty();
        return true;
    }

    /// <summary>On <c>[]</c> or <c>""</c>: moves to its end.</summary>
    private void SkipEmpty()
    {
        if (Tokens.TokenType == JsonTokenType.StartArray)
            Tokens.Read();
    }

    private static JsonException NotText(Exception? fault) => new("A name in the document is not valid UTF-8.", fault);
}
