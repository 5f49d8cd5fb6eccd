namespace AccsGen;

/// <summary>
/// Supplies the credential at run time, from a vault, a mounted file or configuration that is reloaded, so that a changed secret needs no restart.
/// </summary>
/// <remarks>
/// Asked before each renewal, about once a day, and at once after IMS refused a secret; while a credential stays refused, at most every 5 seconds.
/// A provider that throws or takes longer than 30 seconds makes the renewal fail, and a token that is still valid stays in use.
/// </remarks>
public interface IImsCredentialProvider
{
    /// <summary>Gives the credential as it is now.</summary>
    /// <param name="refused">The credential that IMS has just refused, so that it isn't given again from a cache; <see langword="null"/> otherwise.</param>
    /// <param name="cancellationToken">Ends when the time is up, or the last client that uses the provider is disposed.</param>
    /// <returns>The credential; the same as before when nothing has changed.</returns>
    ValueTask<ImsCredential> GetCredentialAsync(ImsCredential? refused, CancellationToken cancellationToken);
}
