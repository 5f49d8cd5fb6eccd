namespace AccsGen;

/// <summary>Obtains a token: the credential from its provider, then the token from the shared store or, if this process is the one to ask, from IMS.</summary>
internal sealed class TokenObtainer : IDisposable
{
    private readonly CredentialSource _credentials;
    private readonly ImsTokenClient _client;
    private readonly TokenStoreAccess? _store;
    private readonly TokenClock _clock;
    private readonly TokenPolicy _policy;
    private readonly TokenReporter _reporter;
    private Task _storing = Task.CompletedTask;
    private (DateTimeOffset Time, TokenFailure? Failure) _notBefore;

    public TokenObtainer(TokenKey key, TokenClock clock, TokenReporter reporter)
    {
        _clock = clock;
        _policy = key.Policy;
        _reporter = reporter;
        _credentials = new CredentialSource(key.Provider, clock, key.Policy, reporter);
        _client = new ImsTokenClient(key.Handler, clock, key.Policy, reporter);
        _store = key.Store is null ? null : new TokenStoreAccess(key.Store, key.Protector, clock, key.Policy, reporter);
        Refusals = new TokenRefusals(key.IsFixed, clock, key.Policy);
    }

    public int WorkingSecret => _client.WorkingSecret;

    /// <summary>What isn't worth asking again for a while.</summary>
    public TokenRefusals Refusals { get; }

    /// <summary>Obtains a token, or the reason why there is none. Throws for cancellation only.</summary>
    public async Task<TokenResult> ObtainAsync(TokenRenewal renewal, CancellationToken cancellationToken)
    {
        await _storing.ConfigureAwait(false);
        var (credential, fingerprint, failure) = await _credentials.GetAsync(renewal, null, cancellationToken).ConfigureAwait(false);
        if (credential is null)
            return Refusals.Remember(TokenResult.Of(failure!), fingerprint);
        if (Refusals.Repeats(fingerprint) is { } known)
            return TokenResult.Of(known);
        var result = await ShareAsync(renewal, credential, fingerprint, cancellationToken).ConfigureAwait(false);
        if (result.Failure?.Error == "invalid_client")
        {
            var (other, otherFingerprint, _) = await _credentials.GetAsync(renewal, credential, cancellationToken).ConfigureAwait(false);
            if (other is not null && otherFingerprint != fingerprint)
            {
                fingerprint = otherFingerprint;
                result = await ShareAsync(renewal, other, fingerprint, cancellationToken).ConfigureAwait(false);
            }
        }
        return Refusals.Remember(result, fingerprint);
    }

    /// <summary>Removes a refused token from the store, for the other processes' sake.</summary>
    public Task DropAsync(AccessToken rejected, CancellationToken cancellationToken) =>
        _store?.DropTokenAsync(CredentialFingerprint.Of(rejected.Credential), rejected, cancellationToken) ?? Task.CompletedTask;

    public bool HasStore => _store is not null;

    public void Dispose() => _client.Dispose();

    private async Task<TokenResult> ShareAsync(TokenRenewal renewal, ImsCredential credential, string fingerprint, CancellationToken cancellationToken)
    {
        if (_store is null)
            return await AskImsAsync(renewal, credential, fingerprint, cancellationToken).ConfigureAwait(false);
        var lease = new TokenLease(_store, fingerprint, _clock, _policy);
        var patience = _clock.Now + (_policy.LeasePatience * (1 + _policy.Random()));
        for (var waits = 0; ; waits++)
        {
            if (await FindAsync(_store, renewal, credential, fingerprint, cancellationToken).ConfigureAwait(false) is { } found)
                return found;
            var state = _store.IsDown || _clock.Now >= patience ? TokenLeaseState.Useless : await lease.TryTakeAsync(cancellationToken).ConfigureAwait(false);
            if (state != TokenLeaseState.Held)
                return await AskForAllAsync(_store, state == TokenLeaseState.Taken ? lease : null, renewal, credential, fingerprint, cancellationToken).ConfigureAwait(false);
            if (waits == 0)
                TokenLog.WaitingForOther(_reporter.Logger);
            await Task.Delay(_policy.LeasePolling * (1 + _policy.Random()), _clock.Time, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<TokenResult> AskForAllAsync(
        TokenStoreAccess store, TokenLease? lease, TokenRenewal renewal, ImsCredential credential, string fingerprint, CancellationToken cancellationToken)
    {
        // Whoever held the lease before may have finished while this process reached for it.
        var found = await FindAsync(store, renewal, credential, fingerprint, cancellationToken).ConfigureAwait(false);
        var result = found ?? await AskImsAsync(renewal, credential, fingerprint, cancellationToken).ConfigureAwait(false);
        // Callers don't wait for the store. The next renewal does.
        _storing = StoreAsync(store, lease, result, fingerprint, cancellationToken);
        return result;
    }

    private static async Task StoreAsync(TokenStoreAccess store, TokenLease? lease, TokenResult result, string fingerprint, CancellationToken cancellationToken)
    {
        try
        {
            if (result is { Token: { } token, IsShared: false })
                await store.WriteTokenAsync(fingerprint, token, cancellationToken).ConfigureAwait(false);
            if (lease is not null)
                await (result.Token is null ? lease.GiveUpAsync(cancellationToken) : lease.ReleaseAsync(cancellationToken)).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // The last manager was disposed: the lease ends by itself.
        }
    }

    private async Task<TokenResult?> FindAsync(
        TokenStoreAccess store, TokenRenewal renewal, ImsCredential credential, string fingerprint, CancellationToken cancellationToken)
    {
        var stored = await store.ReadTokenAsync(fingerprint, credential, cancellationToken).ConfigureAwait(false);
        return stored is not null && renewal.Wants(stored, _clock.Now) ? new TokenResult(stored, null, IsShared: true) : null;
    }

    private async Task<TokenResult> AskImsAsync(TokenRenewal renewal, ImsCredential credential, string fingerprint, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            if (await WaitUntilImsMayBeAskedAsync(renewal, cancellationToken).ConfigureAwait(false) is { } tooLong)
                return TokenResult.Of(tooLong);
            renewal.Ask(credential.TokenEndpoint);
            var sent = _clock.Now;
            var answer = await _client.RequestAsync(credential, fingerprint, renewal.Deadline - sent, cancellationToken).ConfigureAwait(false);
            if (answer.Failure is not { } failure)
                return new TokenResult(Accept(answer, sent, credential), null);
            renewal.LastFailure = failure;
            var wait = TokenSchedule.Backoff(attempt, failure.RetryAfter, _policy.Random());
            if (failure is { IsTransient: true, RetryAfter: not null })
            {
                _notBefore = (_clock.Now + _policy.Pause(wait), failure);
                Refusals.Pause(failure, _notBefore.Time);
            }
            // Nobody is in need while the old token is valid; and when everyone has left, a few attempts are enough.
            if (!failure.IsTransient || renewal.Current is not null || (!renewal.IsAwaited && attempt >= _policy.AttemptsUnwatched))
                return TokenResult.Of(failure);
            if (_clock.Now + wait >= renewal.Deadline)
                return GiveUp(failure, wait);
            TokenLog.TryingAgain(_reporter.Logger, failure.Reason, attempt, wait.TotalSeconds);
            await Task.Delay(BackOff.RoundUp(wait), _clock.Time, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Keeps what IMS asked for in an earlier renewal; gives the failure when the wait is longer than this one has time for.</summary>
    private async Task<TokenFailure?> WaitUntilImsMayBeAskedAsync(TokenRenewal renewal, CancellationToken cancellationToken)
    {
        var rest = _notBefore.Time - _clock.Now;
        if (rest <= TimeSpan.Zero)
            return null;
        renewal.LastFailure = _notBefore.Failure! with { RetryAfter = rest };
        if (_notBefore.Time >= renewal.Deadline)
            return renewal.LastFailure;
        await Task.Delay(BackOff.RoundUp(rest), _clock.Time, cancellationToken).ConfigureAwait(false);
        return null;
    }

    private TokenResult GiveUp(TokenFailure failure, TimeSpan wait)
    {
        if (failure.RetryAfter is not null)
            TokenLog.WaitDoesNotFit(_reporter.Logger, wait.TotalSeconds);
        return TokenResult.Of(failure);
    }

    private AccessToken Accept(ImsTokenAnswer answer, DateTimeOffset sent, ImsCredential credential)
    {
        if (answer.IsInMilliseconds)
            TokenLog.LifetimeInMilliseconds(_reporter.Logger, answer.Lifetime.TotalSeconds);
        // Counted from before the request, as the lifetime began at IMS before the answer came.
        var expires = sent + answer.Lifetime;
        return new AccessToken(answer.Token, sent, expires, TokenSchedule.RenewAt(sent, expires, _policy.Random()), credential);
    }
}
