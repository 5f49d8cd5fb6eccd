namespace AccsGen;

/// <summary>Makes credential providers.</summary>
/// <example>
/// A secret in a mounted file:
/// <code>
/// options.CredentialProvider = ImsCredentialProvider.From(async (_, cancellationToken) =>
///     new ImsCredential(clientId, (await File.ReadAllTextAsync("/run/secrets/ims", cancellationToken)).Trim()));
/// </code>
/// </example>
public static class ImsCredentialProvider
{
    /// <summary>Makes a provider from a method. Clients share a token when they are given the same provider object.</summary>
    /// <param name="read">Gives the credential as it is now; its first argument is the credential that IMS has just refused, if one was.</param>
    /// <returns>The provider.</returns>
    public static IImsCredentialProvider From(Func<ImsCredential?, CancellationToken, ValueTask<ImsCredential>> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        return new DelegateProvider(read);
    }

    /// <summary>A provider that always gives the same credential.</summary>
    internal static IImsCredentialProvider Of(ImsCredential credential) => new FixedProvider(credential);

    private sealed class DelegateProvider(Func<ImsCredential?, CancellationToken, ValueTask<ImsCredential>> read) : IImsCredentialProvider
    {
        public ValueTask<ImsCredential> GetCredentialAsync(ImsCredential? refused, CancellationToken cancellationToken) => read(refused, cancellationToken);
    }

    private sealed class FixedProvider(ImsCredential credential) : IImsCredentialProvider
    {
        public ValueTask<ImsCredential> GetCredentialAsync(ImsCredential? refused, CancellationToken cancellationToken) => ValueTask.FromResult(credential);
    }
}
