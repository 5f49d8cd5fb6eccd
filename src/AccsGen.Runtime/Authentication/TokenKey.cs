namespace AccsGen;

/// <summary>
/// What managers have to have in common to share a token: everything that shapes it, and everything it is obtained through. The fingerprint tells credentials
/// apart by value; where a provider supplies them, the provider is the identity.
/// </summary>
internal sealed class TokenKey : IEquatable<TokenKey>
{
    public TokenKey(AccsClientOptions options, TokenPolicy policy)
    {
        Provider = options.CredentialProvider ?? ImsCredentialProvider.Of(options.Credential!);
        Fingerprint = options.CredentialProvider is null ? CredentialFingerprint.Of(options.Credential!) : null;
        Handler = options.InnerHandler;
        Store = options.TokenStore;
        Protector = options.TokenProtector;
        Time = options.TimeProvider;
        Policy = policy;
    }

    public IImsCredentialProvider Provider { get; }

    /// <summary>The credential's, if it can't change.</summary>
    public string? Fingerprint { get; }

    public bool IsFixed => Fingerprint is not null;

    public HttpMessageHandler? Handler { get; }

    public IAccessTokenStore? Store { get; }

    public ITokenProtector? Protector { get; }

    public TimeProvider Time { get; }

    public TokenPolicy Policy { get; }

    public bool Equals(TokenKey? other) => other is not null
        && Fingerprint == other.Fingerprint
        && (IsFixed || ReferenceEquals(Provider, other.Provider))
        && ReferenceEquals(Handler, other.Handler)
        && ReferenceEquals(Store, other.Store)
        && ReferenceEquals(Protector, other.Protector)
        && ReferenceEquals(Time, other.Time)
        && ReferenceEquals(Policy, other.Policy);

    public override bool Equals(object? obj) => Equals(obj as TokenKey);

    public override int GetHashCode() => Fingerprint?.GetHashCode(StringComparison.Ordinal) ?? System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(Provider);
}
