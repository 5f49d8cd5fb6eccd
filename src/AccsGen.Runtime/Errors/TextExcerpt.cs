using System.Text.RegularExpressions;

namespace AccsGen;

/// <summary>The start of a body as text that may stand in a message: bounded, on one line, without control characters, tokens masked.</summary>
internal static partial class TextExcerpt
{
    public const int DefaultLength = 500;

    public static string Of(ReadOnlySpan<byte> body, int length = DefaultLength)
    {
        // Four bytes at most make a character. More is looked at than is shown, so that a token at the edge is seen whole and masked.
        var start = body[..Math.Min(body.Length, (length + 4096) * 4)];
        var text = Redaction.Clean(Encoding.UTF8.GetString(start).TrimStart('\uFEFF'));
        text = Blank().Replace(text, " ").Trim();
        return text.Length <= length && start.Length == body.Length ? text : string.Concat(text.AsSpan(0, Math.Min(length, text.Length)), "…");
    }

    /// <summary>A text that stands within a message, bounded.</summary>
    public static string Shorten(string text) => text.Length <= DefaultLength ? text : string.Concat(text.AsSpan(0, DefaultLength), "…");

    [GeneratedRegex(@"[\s\p{C}]+", RegexOptions.CultureInvariant)]
    private static partial Regex Blank();
}
