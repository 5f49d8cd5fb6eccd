namespace AccsGen;

/// <summary>Asks a provider for the credential: bounded in time, several times, checked. While the provider fails the credential it gave last is used.</summary>
internal sealed class CredentialSource(IImsCredentialProvider provider, TokenClock clock, TokenPolicy policy, TokenReporter reporter)
{
    private const int Attempts = 3;

    private ImsCredential? _last;
    private string _fingerprint = string.Empty;

    /// <summary>The credential with its fingerprint, or why there is none.</summary>
    public async Task<(ImsCredential? Credential, string Fingerprint, TokenFailure? Failure)> GetAsync(
        TokenRenewal renewal, ImsCredential? refused, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var found = Check(await AskAsync(refused, cancellationToken).ConfigureAwait(false));
                if (attempt > 1)
                    renewal.LastFailure = found.Failure;
                return found;
            }
            catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
            {
                TokenLog.ProviderFailed(reporter.Logger, fault.GetType().Name);
                if (_last is not null)
                    return (_last, _fingerprint, null);
                renewal.LastFailure = Failed(fault);
                if (attempt == Attempts)
                    return (null, string.Empty, renewal.LastFailure);
            }
            await Task.Delay(TokenSchedule.Backoff(attempt, policy.Random()), clock.Time, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Only the type of what the provider threw is told: providers read secrets, and the messages of what goes wrong then may hold them.</summary>
    private static TokenFailure Failed(Exception fault) => new(
        TokenFailureKind.Credential,
        $"The credential provider failed with {fault.GetType().FullName}, and it has given no credential before. What it threw is not shown, as it may hold the secret: have the provider log it.");

    private async Task<ImsCredential?> AskAsync(ImsCredential? refused, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(policy.AttemptTimeout, clock.Time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        // On a thread of its own: a provider may block, and may not heed its cancellation.
        var task = Task.Run<ImsCredential?>(async () => await provider.GetCredentialAsync(refused, linked.Token).ConfigureAwait(false), CancellationToken.None);
        try
        {
            return await task.WaitAsync(linked.Token).ConfigureAwait(false);
        }
        finally
        {
            Abandoned.Observe(task);
        }
    }

    private (ImsCredential? Credential, string Fingerprint, TokenFailure? Failure) Check(ImsCredential? credential)
    {
        var faults = new List<string>();
        if (credential is null)
            faults.Add("It gave none.");
        else
            credential.AddFaults(faults);
        if (faults.Count > 0)
            return (null, string.Empty, new TokenFailure(TokenFailureKind.Credential, $"The credential provider gave no usable credential. {string.Join(' ', faults)}"));
        if (!ReferenceEquals(credential, _last))
        {
            var fingerprint = CredentialFingerprint.Of(credential!);
            if (_last is not null && fingerprint != _fingerprint)
                TokenLog.CredentialChanged(reporter.Logger);
            (_last, _fingerprint) = (credential, fingerprint);
        }
        return (credential, _fingerprint, null);
    }
}
