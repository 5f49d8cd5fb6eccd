namespace AccsGen;

/// <summary>A token as it lies in a store: JSON with the times in milliseconds since 1970.</summary>
internal static class StoredToken
{
    public static byte[] Write(AccessToken token)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            json.WriteString("access_token", token.Value);
            json.WriteNumber("obtained_at", token.ObtainedAt.ToUnixTimeMilliseconds());
            json.WriteNumber("expires_at", token.ExpiresAt.ToUnixTimeMilliseconds());
            json.WriteEndObject();
        }
        return bytes.ToArray();
    }

    /// <summary>Reads a token.</summary>
    /// <exception cref="FormatException">It is none. The message doesn't show what it is instead.</exception>
    public static AccessToken Read(byte[] bytes, ImsCredential credential, double random)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes);
            var root = document.RootElement;
            var value = root.GetProperty("access_token").GetString();
            var obtained = DateTimeOffset.FromUnixTimeMilliseconds(root.GetProperty("obtained_at").GetInt64());
            var expires = DateTimeOffset.FromUnixTimeMilliseconds(root.GetProperty("expires_at").GetInt64());
            if (!string.IsNullOrEmpty(value) && OptionRules.IsHeaderValue(value) && expires > obtained)
                return new AccessToken(value, obtained, expires, TokenSchedule.RenewAt(obtained, expires, random), credential);
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException)
        {
            // Whatever it was, it was no token of ours.
        }
        throw new FormatException("The entry is no token.");
    }
}
