using System.Buffers;

namespace AccsGen;

/// <summary>Builds a URL in a pooled buffer; what is data is percent-encoded as UTF-8, all but RFC 3986's unreserved characters.</summary>
internal struct UrlWriter
{
    private static readonly SearchValues<char> s_unreserved = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~");

    private char[] _buffer;
    private int _length;

    public UrlWriter(string start)
    {
        _buffer = ArrayPool<char>.Shared.Rent(Math.Max(256, start.Length + 128));
        _length = 0;
        Append(start);
    }

    public void Append(ReadOnlySpan<char> text)
    {
        text.CopyTo(Reserve(text.Length));
        _length += text.Length;
    }

    public void AppendEscaped(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            var plain = text.IndexOfAnyExcept(s_unreserved);
            if (plain < 0)
                plain = text.Length;
            Append(text[..plain]);
            text = text[plain..];
            if (text.IsEmpty)
                return;
            // A lone surrogate becomes U+FFFD here, as it has no UTF-8 form.
            Rune.DecodeFromUtf16(text, out var rune, out var consumed);
            AppendRune(rune);
            text = text[consumed..];
        }
    }

    /// <summary>The URL; the buffer goes back to the pool and the writer is done.</summary>
    public string Finish()
    {
        var url = new string(_buffer, 0, _length);
        ArrayPool<char>.Shared.Return(_buffer);
        _buffer = [];
        _length = 0;
        return url;
    }

    private void AppendRune(Rune rune)
    {
        Span<byte> utf8 = stackalloc byte[4];
        var count = rune.EncodeToUtf8(utf8);
        foreach (var b in utf8[..count])
        {
            var target = Reserve(3);
            target[0] = '%';
            target[1] = "0123456789ABCDEF"[b >> 4];
            target[2] = "0123456789ABCDEF"[b & 15];
            _length += 3;
        }
    }

    private Span<char> Reserve(int count)
    {
        if (_buffer.Length - _length < count)
        {
            var larger = ArrayPool<char>.Shared.Rent(Math.Max(_buffer.Length * 2, _length + count));
            _buffer.AsSpan(0, _length).CopyTo(larger);
            ArrayPool<char>.Shared.Return(_buffer);
            _buffer = larger;
        }
        return _buffer.AsSpan(_length);
    }
}
