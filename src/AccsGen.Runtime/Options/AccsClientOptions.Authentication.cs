namespace AccsGen;

public sealed partial class AccsClientOptions
{
    /// <summary>
    /// Supplies the credential at run time, in place of <see cref="Credential"/>, so that changed secrets need no restart. <see langword="null"/> by default.
    /// </summary>
    public IImsCredentialProvider? CredentialProvider { get; set; }

    /// <summary>Where processes share the access token, such as a <see cref="DistributedCacheTokenStore"/>; each process has its own when <see langword="null"/>, the default.</summary>
    public IAccessTokenStore? TokenStore { get; set; }

    /// <summary>Encrypts what goes into <see cref="TokenStore"/>; with <see langword="null"/>, the default, tokens are stored in the clear.</summary>
    public ITokenProtector? TokenProtector { get; set; }

    /// <summary>
    /// Called when IMS refuses a client secret and accepts the other one of the same credential, from a background thread. Also logged.
    /// </summary>
    public Action<ImsSecretChange>? SecretChanged { get; set; }

    /// <summary>Checks what is needed to obtain tokens.</summary>
    /// <exception cref="AccsConfigurationException">Something is wrong; the message names all of it, and no secret.</exception>
    internal void ValidateAuthentication()
    {
        var faults = new List<string>();
        AddAuthenticationFaults(faults);
        if (faults.Count > 0)
            throw new AccsConfigurationException(faults);
    }

    private void AddAuthenticationFaults(List<string> faults)
    {
        if (Credential is not null && CredentialProvider is not null)
            faults.Add($"{nameof(Credential)} and {nameof(CredentialProvider)} are both given: one of them supplies the client id and the secrets.");
        else if (Credential is null && CredentialProvider is null)
            faults.Add($"{nameof(Credential)} is missing: a server-to-server credential with client id and secret is needed.");
        Credential?.AddFaults(faults);
        if (TokenProtector is not null && TokenStore is null)
            faults.Add($"{nameof(TokenProtector)} is given without a {nameof(TokenStore)}: it has nothing to protect.");
        if (TimeProvider is null)
            faults.Add($"{nameof(TimeProvider)} is null.");
    }
}
