namespace AccsGen;

/// <summary>Makes the most of JSON that breaks off, is followed by something else, or nests too deep: an error's message mostly comes first.</summary>
internal static class CutJson
{
    /// <summary>The values up to where it can't be read, with what is open there closed.</summary>
    /// <param name="json">JSON that can't be read as a whole.</param>
    /// <param name="maxDepth">Nothing deeper is looked at.</param>
    /// <returns>An object or array; <see langword="null"/> when it doesn't begin as one.</returns>
    public static byte[]? Close(ReadOnlySpan<byte> json, int maxDepth)
    {
        var reader = new Utf8JsonReader(json, isFinalBlock: false, new JsonReaderState(new JsonReaderOptions { MaxDepth = maxDepth, AllowTrailingCommas = true }));
        var open = new Stack<byte>();
        var end = 0;
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                    open.Push(reader.TokenType == JsonTokenType.StartObject ? (byte)'}' : (byte)']');
                else if (reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
                    open.Pop();
                // A name without its value can't end an object.
                if (reader.TokenType != JsonTokenType.PropertyName)
                    end = (int)reader.BytesConsumed;
            }
        }
        catch (JsonException)
        {
            // What came before it is what is wanted.
        }
        var start = json[..end].TrimStart(" \t\r\n"u8);
        return start.Length > 0 && start[0] is (byte)'{' or (byte)'[' ? [.. start, .. open] : null;
    }
}
