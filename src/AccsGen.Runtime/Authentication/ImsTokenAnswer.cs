using System.Diagnostics;

namespace AccsGen;

/// <summary>IMS's answer to a request for a token: the token and how long it lives, or why there is none.</summary>
internal sealed record ImsTokenAnswer
{
    /// <summary>Seconds beyond this are no lifetime of a token (they live a day) but milliseconds, which IMS has inside its tokens.</summary>
    private const double LongestLifetime = 30 * 24 * 3600;

    private ImsTokenAnswer()
    {
    }

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string Token { get; private init; } = string.Empty;

    public TimeSpan Lifetime { get; private init; }

    /// <summary>Whether the lifetime came in milliseconds. Should it have been seconds after all, the token is renewed early, which does no harm.</summary>
    public bool IsInMilliseconds { get; private init; }

    /// <summary>Why there is no token; <see langword="null"/> when there is one.</summary>
    public TokenFailure? Failure { get; private init; }

    public static ImsTokenAnswer Of(TokenFailure failure) => new() { Failure = failure };

    /// <summary>Reads an answer.</summary>
    /// <param name="exchange">What surrounds it.</param>
    /// <param name="body">Its body.</param>
    public static ImsTokenAnswer Read(ImsExchange exchange, ReadOnlySpan<byte> body)
    {
        RawJson? error = null, description = null, token = null, lifetime = null;
        if (TryReadObject(body, out var answer))
        {
            error = answer["error"];
            description = answer["error_description"];
            token = answer["access_token"];
            lifetime = answer["expires_in"];
        }
        // An error that is null or empty is none.
        if ((int)exchange.Status is < 200 or > 299 || error?.AsText() is { Length: > 0 })
            return Of(ImsRefusal.Describe(exchange, error?.AsText(), description?.AsText(), body));
        if (token is not { Kind: JsonValueKind.String } value || value.AsText() is not { Length: > 0 } text || !OptionRules.IsHeaderValue(text) || text.Contains(' '))
            return Of(ImsRefusal.Unusable(exchange, "has no access_token"));
        if (ReadNumber(lifetime) is not { } seconds)
            return Of(ImsRefusal.Unusable(exchange, lifetime is null ? "has no expires_in" : "has an expires_in that is not a positive number of seconds"));
        var inMilliseconds = seconds > LongestLifetime;
        return new ImsTokenAnswer
        {
            Token = text,
            Lifetime = TimeSpan.FromSeconds(inMilliseconds ? seconds / 1000 : seconds),
            IsInMilliseconds = inMilliseconds,
        };
    }

    /// <summary>A record shows all of its members as text; this one must not show the token.</summary>
    private bool PrintMembers(StringBuilder text)
    {
        text.Append(CultureInfo.InvariantCulture, $"Lifetime = {Lifetime}, Failure = {Failure}");
        return true;
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

    /// <summary>A number in any form that JSON has, also as text; one too large even for milliseconds is a date or nonsense.</summary>
    private static double? ReadNumber(RawJson? lifetime) =>
        double.TryParse(lifetime?.AsText(), NumberStyles.Float & ~NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= LongestLifetime * 1000
            ? number
            : null;
}
