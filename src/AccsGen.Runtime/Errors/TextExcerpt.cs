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
        return text.Length <= length && start.Length == body.Length ? text : Cut(text, Math.Min(length, text.Length));
    }

    /// <summary>A text that stands within a message, bounded.</summary>
    public static string Shorten(string text) => text.Length <= DefaultLength ? text : Cut(text, DefaultLength);

    /// <summary>Not between the halves of a surrogate pair.</summary>
    private static string Cut(string text, int length) => string.Concat(text.AsSpan(0, length > 0 && char.IsHighSurrogate(text[length - 1]) ? length - 1 : length), "…");

    // Control and formatting characters; of the class C as a whole also the halves of surrogate pairs would be gone.
    [GeneratedRegex(@"[\s\p{Cc}\p{Cf}]+", RegexOptions.CultureInvariant)]
    private static partial Regex Blank();
}
