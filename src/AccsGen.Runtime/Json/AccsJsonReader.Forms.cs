using System.Runtime.CompilerServices;

namespace AccsGen.Json;

public ref partial struct AccsJsonReader
{
    private const string IndexedObject = "an object with numeric keys";
    private const string JsonText = "JSON in text";
    private const string BadText = "text that is not valid Unicode";

    /// <summary>On the first token of a value that is read although it came in another form: its text is kept, whoever wants to know is told.</summary>
    private void Accept(string expected, string? found = null)
    {
        IsNormalized = true;
        if (_context.IsWatched)
            Report(expected, found, wasRead: true);
    }

    /// <summary>On the first token of a value that makes no sense: moves to its end. Always false, to be returned.</summary>
    internal bool Refuse(string expected, string? found = null)
    {
        if (_context.IsWatched)
            Report(expected, found, wasRead: false);
        Tokens.Skip();
        return false;
    }

    /// <summary>After a value that turned out to make no sense: whoever wants to know is told.</summary>
    internal readonly void ReportUnreadable(int start, string expected, string found)
    {
        if (_context.IsWatched)
            _context.Report(_json, start, expected, found, wasRead: false);
    }

    /// <summary>After a value that was read although it came in another form: whoever wants to know is told.</summary>
    internal readonly void ReportRead(int start, string expected, string found)
    {
        if (_context.IsWatched)
            _context.Report(_json, start, expected, found, wasRead: true);
    }

    /// <summary>What stands here, in words.</summary>
    internal readonly string Describe() => Tokens.TokenType switch
    {
        JsonTokenType.String => Tokens.ValueSpan.IsEmpty ? "empty text" : "text",
        JsonTokenType.Number => "a number",
        JsonTokenType.True or JsonTokenType.False => "a boolean",
        JsonTokenType.Null => "null",
        JsonTokenType.StartArray => IsEmptyArray ? "an empty array" : "an array",
        _ => IsEmptyObject ? "an empty object" : NamesAreIndexes ? IndexedObject : "an object",
    };

    /// <summary>On a value at the root that is not what was declared: whoever wants to know is told.</summary>
    internal readonly void ReportRoot(string expected)
    {
        if (_context.IsWatched)
            Report(expected, null, wasRead: true);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly void Report(string expected, string? found, bool wasRead) => _context.Report(_json, TokenStart, expected, found ?? Describe(), wasRead);

    /// <summary>Whether an array begins here that ends at once.</summary>
    private readonly bool IsEmptyArray
    {
        get
        {
            var ahead = Tokens;
            return ahead.TokenType == JsonTokenType.StartArray && ahead.Read() && ahead.TokenType == JsonTokenType.EndArray;
        }
    }

    /// <summary>Whether an object begins here that ends at once.</summary>
    private readonly bool IsEmptyObject
    {
        get
        {
            var ahead = Tokens;
            return ahead.TokenType == JsonTokenType.StartObject && ahead.Read() && ahead.TokenType == JsonTokenType.EndObject;
        }
    }

    /// <summary>Whether an object begins here that has only numbers for names, or none, as a PHP array with gaps has.</summary>
    private readonly bool NamesAreIndexes
    {
        get
        {
            if (Tokens.TokenType != JsonTokenType.StartObject)
                return false;
            var ahead = Tokens;
            while (ahead.Read() && ahead.TokenType == JsonTokenType.PropertyName)
            {
                if (ahead.ValueSpan.IsEmpty || ahead.ValueSpan.ContainsAnyExceptInRange((byte)'0', (byte)'9'))
                    return false;
                ahead.Skip();
            }
            return true;
        }
    }

    /// <summary>On a text that holds an object or array and nothing else: a reader on the first token of that.</summary>
    private readonly bool TryOpenText(out AccsJsonReader inner)
    {
        inner = default;
        var text = Tokens.ValueSpan.TrimStart(" \t\r\n"u8);
        var depth = Tokens.CurrentDepth;
        if (Tokens.TokenType != JsonTokenType.String || text.IsEmpty || text[0] is not ((byte)'{' or (byte)'[') || depth >= _context.MaxDepth)
            return false;
        var content = new byte[Tokens.ValueSpan.Length];
        try
        {
            content = content[..Tokens.CopyString(content)];
            var check = new Utf8JsonReader(content, new JsonReaderOptions { MaxDepth = _context.MaxDepth - depth });
            while (check.Read())
            {
            }
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return false;
        }
        inner = new AccsJsonReader(content, _context.Inside(_context.TellsPaths ? _context.PathOf(_json, TokenStart) : string.Empty, depth));
        inner.Advance();
        return true;
    }
}
