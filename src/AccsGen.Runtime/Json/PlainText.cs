using System.Buffers;
using System.Text.Encodings.Web;

namespace AccsGen.Json;

/// <summary>Writes an object of two ASCII texts without anything to escape as one value, instead of token by token.</summary>
internal static class PlainText
{
    /// <summary>What the relaxed encoder leaves as it is, of ASCII.</summary>
    private static readonly SearchValues<char> s_unescaped = SearchValues.Create(
        " !#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~");

    private const int BufferSize = 4096;

    [ThreadStatic]
    private static byte[]? t_buffer;

    /// <summary>Whether this writer writes such text as it is: it has the encoder of calls, and no indentation, which raw values would not have.</summary>
    public static bool IsAsWritten(Utf8JsonWriter writer) => writer.Options is { Indented: false, Encoder: { } encoder } && ReferenceEquals(encoder, JavaScriptEncoder.UnsafeRelaxedJsonEscaping);

    /// <summary>Writes the parts one after another and ends the second text and the object.</summary>
    /// <returns><see langword="false"/>, with nothing written, when a text has something to escape or is long.</returns>
    public static bool TryWriteObject(Utf8JsonWriter writer, ReadOnlySpan<byte> start, string first, ReadOnlySpan<byte> middle, string second)
    {
        if (start.Length + first.Length + middle.Length + second.Length + 2 > BufferSize
            || first.AsSpan().ContainsAnyExcept(s_unescaped) || second.AsSpan().ContainsAnyExcept(s_unescaped))
            return false;
        var buffer = t_buffer ??= new byte[BufferSize];
        start.CopyTo(buffer);
        var length = start.Length;
        Ascii.FromUtf16(first, buffer.AsSpan(length), out var written);
        length += written;
        middle.CopyTo(buffer.AsSpan(length));
        length += middle.Length;
        Ascii.FromUtf16(second, buffer.AsSpan(length), out written);
        length += written;
        buffer[length++] = (byte)'"';
        buffer[length++] = (byte)'}';
        writer.WriteRawValue(buffer.AsSpan(0, length), skipInputValidation: true);
        return true;
    }
}
