namespace AccsGen;

/// <summary>Finds the words for what is wrong when IMS gives no token: what it said, and what to check.</summary>
internal static class ImsRefusal
{
    private const string RequiredScope = "commerce.accs";

    /// <summary>IMS refused, or has trouble.</summary>
    public static TokenFailure Describe(ImsExchange exchange, string? error, string? description, ReadOnlySpan<byte> body)
    {
        // Masked before they are cut: half of a secret is one, too.
        var mask = SecretMask.OfCredential(exchange.Credential);
        error = error is null ? null : TextExcerpt.Shorten(Redaction.Clean(mask.Hide(error)));
        description = description is null ? null : TextExcerpt.Shorten(Redaction.Clean(mask.Hide(description)));
        var kind = KindOf(exchange.Status, error);
        var message = new StringBuilder();
        message.Append(CultureInfo.InvariantCulture, $"IMS gave no access token: status {(int)exchange.Status}");
        if (error is not null)
            message.Append(", ").Append(error);
        if (description is not null)
            message.Append(" (").Append(description).Append(')');
        else if (error is null && TextExcerpt.Of(mask.Hide(body.ToArray())) is { Length: > 0 } excerpt)
            message.Append(" (").Append(excerpt).Append(')');
        message.Append(". ").Append(Advice(exchange, error, kind));
        AppendCircumstances(message, exchange, kind);
        return new TokenFailure(kind, message.ToString())
        {
            Status = exchange.Status,
            Error = error,
            Description = description,
            DebugId = exchange.DebugId,
            RetryAfter = exchange.RetryAfter,
        };
    }

    /// <summary>A successful answer that can't be used.</summary>
    public static TokenFailure Unusable(ImsExchange exchange, string what)
    {
        var message = new StringBuilder();
        message.Append(CultureInfo.InvariantCulture, $"The answer of IMS at {Address(exchange.Credential)} {what}. Check that the token endpoint is right, and that no proxy answers in its place.");
        AppendCircumstances(message, exchange, TokenFailureKind.Unusable);
        return new TokenFailure(TokenFailureKind.Unusable, message.ToString()) { Status = exchange.Status, DebugId = exchange.DebugId };
    }

    public static string Address(ImsCredential credential) => OptionRules.Show(credential.TokenEndpoint);

    /// <summary>Refusals that IMS names are final whatever their status, which isn't documented; else 408, 429 and 5xx pass, and all others are final.</summary>
    private static TokenFailureKind KindOf(HttpStatusCode status, string? error) => error switch
    {
        "invalid_client" or "invalid_scope" or "unauthorized_client" or "invalid_grant" or "unsupported_grant_type" or "access_denied" => TokenFailureKind.Refused,
        "temporarily_unavailable" or "server_error" => TokenFailureKind.Busy,
        _ => (int)status is 408 or 429 or >= 500 ? TokenFailureKind.Busy : TokenFailureKind.Refused,
    };

    private static string Advice(ImsExchange exchange, string? error, TokenFailureKind kind) => error switch
    {
        "invalid_client" => "Check the client id, and that the client secret belongs to it and has not been deleted or rotated in Adobe Developer Console.",
        "invalid_scope" when !exchange.Credential.Scopes.Contains(RequiredScope) =>
            $"The scope {RequiredScope} is not asked for: add it to the credential's scopes.",
        "invalid_scope" => $"Check that the project in Adobe Developer Console has the Commerce API added, that the credential is in a product profile of the instance, "
            + $"and that it has these scopes: {string.Join(", ", exchange.Credential.Scopes)}.",
        "unauthorized_client" or "access_denied" =>
            "Check that the credential is of type OAuth server-to-server and enabled, and that it was added to a product profile of the Commerce instance.",
        "unsupported_grant_type" => $"Check the token endpoint: {Address(exchange.Credential)}.",
        _ when kind == TokenFailureKind.Busy => "IMS is busy or has trouble; try again later.",
        _ when (int)exchange.Status is 404 or 405 or (>= 300 and < 400) => $"Check the token endpoint: {Address(exchange.Credential)}.",
        _ => "Check client id, client secret, scopes and token endpoint.",
    };

    /// <summary>What may be behind it although IMS doesn't say so.</summary>
    private static void AppendCircumstances(StringBuilder message, ImsExchange exchange, TokenFailureKind kind)
    {
        var endpoint = exchange.Credential.TokenEndpoint;
        if (kind != TokenFailureKind.Busy && !endpoint.IsLoopback && endpoint.Host != ImsCredential.DefaultTokenEndpoint.Host)
            message.Append(CultureInfo.InvariantCulture, $" The token was asked of {endpoint.Host}; the usual host of IMS is {ImsCredential.DefaultTokenEndpoint.Host}.");
        if (exchange.Skew is { } skew)
            message.Append(CultureInfo.InvariantCulture, $" This machine's clock is {skew.Duration().TotalMinutes:F0} min {(skew > TimeSpan.Zero ? "ahead of" : "behind")} that of IMS: set it right.");
        if (exchange.RetryAfter is { } wait && kind == TokenFailureKind.Busy)
            message.Append(CultureInfo.InvariantCulture, $" It asks to wait {wait.TotalSeconds:0.#} s.");
        if (exchange.DebugId is { } id)
            message.Append(" IMS can find the request under the id ").Append(id).Append('.');
    }}
