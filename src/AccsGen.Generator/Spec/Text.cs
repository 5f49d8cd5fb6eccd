namespace AccsGen.Spec;

/// <summary>Texts of a document, made fit for a comment.</summary>
internal static class Text
{
    /// <summary>The text with every run of white space as one space; null when nothing is left.</summary>
    public static string? OneLine(string? text)
    {
        if (text is null)
            return null;
        var words = text.Split(s_space, StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? null : string.Join(" ", words);
    }

    private static readonly char[] s_space = [' ', '\t', '\r', '\n', '\u00A0', '\u2028', '\u2029', '\u0085'];
}
