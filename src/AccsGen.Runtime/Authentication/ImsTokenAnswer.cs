namespace AccsGen;

/// <summary>Reads IMS's answer to a request for a token, and finds the words for what is wrong with it.</summary>
internal static class ImsTokenAnswer
{
    /// <summary>A year: a longer lifetime is no lifetime in seconds (IMS itself has milliseconds inside its tokens).</summary>
    private const double LongestLifetime = 365 * 24 * 3600;

    public static TokenResult Read(HttpStatusCode status, ReadOnlySpan<byte> body, DateTimeOffset sent, ImsCredential credential)
    {
        RawJson? error = null, description = null, token = null, lifetime = null;
        if (TryReadObject(body, out var answer))
        {
            error = answer["error"];
            description = answer["error_description"];
            token = answer["access_token"];
            lifetime = answer["expires_in"];
        }
        if ((int)status is < 200 or > 299 || error is not null)
            return Refused(status, error?.AsText(), description?.AsText(), body, credential);
        if (token is not { Kind: JsonValueKind.String } value || value.AsText() is not { Length: > 0 } text || !OptionRules.IsHeaderValue(text))
            return Unusable("has no access_token", credential);
        if (ReadSeconds(lifetime) is not { } seconds)
            return Unusable(lifetime is null ? "has no expires_in" : "has an expires_in that is not a positive number of seconds", credential);
        var expires = sent + TimeSpan.FromSeconds(seconds);
        // A token that lives no longer than the margin would be renewed with every call: half its life is used then.
        var margin = TimeSpan.FromSeconds(Math.Min(ImsTokenManager.RenewalMargin.TotalSeconds, seconds / 2));
        return new TokenResult(new AccessToken(text, expires, expires - margin), null);
    }

    private static bool TryReadObject(ReadOnlySpan<byte> body, [NotNullWhen(true)] out ExtensionAttributes? answer)
    {
        answer = null;
        try
        {
            var reader = new AccsJsonReader(body);
            return reader.Advance() && reader.TokenType == JsonTokenType.StartObject && reader.ReadModel(out answer) && answer is not null;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static double? ReadSeconds(RawJson? lifetime) =>
        double.TryParse(lifetime?.AsText(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds is > 0 and <= LongestLifetime
            ? seconds
            : null;

    private static TokenResult Unusable(string what, ImsCredential credential) => new(null, new TokenFailure(
        $"The answer of IMS at {Address(credential)} {what}. Check that the token endpoint is right.", HttpStatusCode.OK, null, null, null, IsConnection: false));

    private static TokenResult Refused(HttpStatusCode status, string? error, string? description, ReadOnlySpan<byte> body, ImsCredential credential)
    {
        var message = new StringBuilder();
        message.Append(CultureInfo.InvariantCulture, $"IMS gave no access token: status {(int)status}");
        if (error is not null)
            message.Append(CultureInfo.InvariantCulture, $", {Redaction.Clean(error)}");
        if (description is not null)
            message.Append(CultureInfo.InvariantCulture, $" ({Redaction.Clean(description)})");
        else if (error is null && TextExcerpt.Of(body) is { Length: > 0 } excerpt)
            message.Append(CultureInfo.InvariantCulture, $" ({excerpt})");
        message.Append(". ").Append(Advice(status, error, credential));
        return new TokenResult(null, new TokenFailure(Hide(message.ToString(), credential), status, error, description is null ? null : Hide(description, credential), null, IsConnection: false));
    }

    private static string Advice(HttpStatusCode status, string? error, ImsCredential credential) => error switch
    {
        "invalid_client" => "Check the client id, and that the client secret belongs to it and has not been deleted or rotated in Adobe Developer Console.",
        "invalid_scope" => $"Check that the project in Adobe Developer Console has the Commerce API, and that the credential has these scopes: {string.Join(", ", credential.Scopes)}.",
        "unauthorized_client" => "Check that the credential is of type OAuth server-to-server and is enabled.",
        "unsupported_grant_type" => $"Check the token endpoint: {Address(credential)}.",
        _ when (int)status is 408 or 429 or >= 500 => "IMS is busy or has trouble; try again later.",
        _ when (int)status is 404 or >= 300 and < 400 => $"Check the token endpoint: {Address(credential)}.",
        _ => "Check client id, client secret, scopes and token endpoint.",
    };

    private static string Address(ImsCredential credential) => credential.TokenEndpoint.GetLeftPart(UriPartial.Path);

    // An answer that repeats what was sent must not put the secret into a message.
    private static string Hide(string text, ImsCredential credential) => credential.ClientSecrets.Aggregate(Redaction.Clean(text), (clean, secret) => clean.Replace(secret, Redaction.Mark, StringComparison.Ordinal));
}
