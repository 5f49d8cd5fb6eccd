namespace AccsGen.Json;

/// <summary>Puts JSON on one line: raw values keep the white space they came with, which a log can't use.</summary>
internal static class CompactJson
{
    /// <summary>The text without white space between tokens.</summary>
    public static string Of(ReadOnlySpan<byte> json)
    {
        // A line break can't stand inside a JSON text, so it is white space, and shows that there is some.
        if (!json.ContainsAny((byte)'\n', (byte)'\r'))
            return Encoding.UTF8.GetString(json);
        var compact = new byte[json.Length];
        var length = 0;
        var isText = false;
        for (var i = 0; i < json.Length; i++)
        {
            var b = json[i];
            if (!isText && b is ((byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n'))
                continue;
            compact[length++] = b;
            if (b == '"')
                isText = !isText;
            else if (isText && b == '\\' && i + 1 < json.Length)
                compact[length++] = json[++i];
        }
        return Encoding.UTF8.GetString(compact, 0, length);
    }
}
