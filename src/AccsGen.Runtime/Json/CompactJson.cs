namespace AccsGen.Json;

/// <summary>Drops the white space between tokens: raw values keep what they came with, which a log can't use.</summary>
internal static class CompactJson
{
    /// <summary>The text of valid JSON, compact.</summary>
    public static string Of(ReadOnlySpan<byte> json)
    {
        var space = FindSpace(json, 0);
        if (space < 0)
            return Encoding.UTF8.GetString(json);
        var compact = new byte[json.Length];
        var length = 0;
        var start = 0;
        for (; space >= 0; space = FindSpace(json, start))
        {
            json[start..space].CopyTo(compact.AsSpan(length));
            length += space - start;
            start = space + 1;
        }
        json[start..].CopyTo(compact.AsSpan(length));
        return Encoding.UTF8.GetString(compact, 0, length + json.Length - start);
    }

    /// <summary>Where white space stands next; -1 when there is none.</summary>
    /// <param name="json">The JSON.</param>
    /// <param name="start">Where to begin, between tokens or at the first character of one.</param>
    private static int FindSpace(ReadOnlySpan<byte> json, int start)
    {
        for (var i = start; json[i..].IndexOfAny("\" \t\r\n"u8) is >= 0 and var next; i = EndOfText(json, i + next))
        {
            if (json[i + next] != (byte)'"')
                return i + next;
        }
        return -1;
    }

    /// <summary>What comes after the text that begins here.</summary>
    private static int EndOfText(ReadOnlySpan<byte> json, int start)
    {
        var i = start + 1;
        while (true)
        {
            i += json[i..].IndexOfAny((byte)'"', (byte)'\\');
            if (json[i] == (byte)'"')
                return i + 1;
            i += 2;
        }
    }
}
