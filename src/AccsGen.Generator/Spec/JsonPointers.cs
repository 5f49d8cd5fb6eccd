namespace AccsGen.Spec;

/// <summary>JSON pointers (RFC 6901).</summary>
internal static class JsonPointers
{
    public static string Append(string pointer, string name) => $"{pointer}/{Escape(name)}";

    public static string Escape(string name) =>
        name.IndexOf('~') < 0 && name.IndexOf('/') < 0 ? name : name.Replace("~", "~0").Replace("/", "~1");

    public static string Unescape(string token) => token.IndexOf('~') < 0 ? token : token.Replace("~1", "/").Replace("~0", "~");

    /// <summary>The unescaped tokens of a pointer, with or without a leading <c>#</c>.</summary>
    public static string[] Split(string pointer)
    {
        var text = pointer.TrimStart('#');
        return text.Length < 2 ? [] : text.Substring(1).Split('/').Select(Unescape).ToArray();
    }
}
