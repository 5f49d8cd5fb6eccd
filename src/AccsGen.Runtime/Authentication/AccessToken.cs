namespace AccsGen;

/// <summary>An access token and when it ends. One object for one token, so that "the token that was used" is a reference.</summary>
public sealed class AccessToken
{
    internal AccessToken(string value, DateTimeOffset expiresAt, DateTimeOffset renewAt)
    {
        Value = value;
        ExpiresAt = expiresAt;
        RenewAt = renewAt;
        Authorization = new("Bearer", value);
    }

    /// <summary>The token itself: a secret.</summary>
    public string Value { get; }

    /// <summary>When it ends.</summary>
    public DateTimeOffset ExpiresAt { get; }

    /// <summary>From when on a new one is asked for.</summary>
    internal DateTimeOffset RenewAt { get; }

    internal System.Net.Http.Headers.AuthenticationHeaderValue Authorization { get; }

    /// <summary>When it ends; not the token.</summary>
    /// <returns>Text for people.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{nameof(AccessToken)} {{ ExpiresAt = {ExpiresAt:u} }}");
}
