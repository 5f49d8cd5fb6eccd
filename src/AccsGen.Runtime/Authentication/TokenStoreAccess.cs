namespace AccsGen;

/// <summary>
/// Uses a token store without depending on it: every operation is bounded in time, nothing it throws gets through, and after a failure it is left alone for a while.
/// </summary>
internal sealed class TokenStoreAccess(IAccessTokenStore store, ITokenProtector? protector, TokenClock clock, TokenPolicy policy, TokenReporter reporter)
{
    private long _downUntil;

    /// <summary>Whether the store failed a short while ago.</summary>
    public bool IsDown => clock.Now.UtcTicks < Volatile.Read(ref _downUntil);

    public static string TokenKey(string fingerprint) => $"accsgen:token:{fingerprint}";

    public static string LeaseKey(string fingerprint) => $"accsgen:lease:{fingerprint}";

    /// <summary>The token in the store; nothing when there is none, none that can be read, or the store fails.</summary>
    public async Task<AccessToken?> ReadTokenAsync(string fingerprint, ImsCredential credential, CancellationToken cancellationToken)
    {
        if (await ReadAsync(TokenKey(fingerprint), cancellationToken).ConfigureAwait(false) is not { Length: > 0 } entry)
            return null;
        return protector is null
            ? Parse(entry, credential)
            : await BoundAsync("unprotect", _ => ValueTask.FromResult(Parse(entry, credential)), cancellationToken).ConfigureAwait(false);
    }

    public async Task WriteTokenAsync(string fingerprint, AccessToken token, CancellationToken cancellationToken)
    {
        var lifetime = token.ExpiresAt - clock.Now;
        if (lifetime <= TimeSpan.Zero)
            return;
        var entry = protector is null
            ? StoredToken.Write(token)
            : await BoundAsync("protect", _ => ValueTask.FromResult(Protect(protector, token)), cancellationToken).ConfigureAwait(false);
        if (entry is not null)
            await WriteAsync(TokenKey(fingerprint), entry, lifetime, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Removes a token that the service refused; another one, written in the meantime, stays.</summary>
    public async Task DropTokenAsync(string fingerprint, AccessToken rejected, CancellationToken cancellationToken)
    {
        if (await ReadTokenAsync(fingerprint, rejected.Credential, cancellationToken).ConfigureAwait(false) is { } stored && stored.Value == rejected.Value)
            await RemoveAsync(TokenKey(fingerprint), cancellationToken).ConfigureAwait(false);
    }

    public Task<byte[]?> ReadAsync(string key, CancellationToken cancellationToken) =>
        BoundAsync("get", token => store.GetAsync(key, token), cancellationToken);

    public Task WriteAsync(string key, byte[] value, TimeSpan lifetime, CancellationToken cancellationToken) => BoundAsync<object?>("set", async token =>
    {
        await store.SetAsync(key, value, lifetime, token).ConfigureAwait(false);
        return null;
    }, cancellationToken);

    public Task RemoveAsync(string key, CancellationToken cancellationToken) => BoundAsync<object?>("remove", async token =>
    {
        await store.RemoveAsync(key, token).ConfigureAwait(false);
        return null;
    }, cancellationToken);

    private AccessToken? Parse(byte[] entry, ImsCredential credential)
    {
        try
        {
            return StoredToken.Read(protector is null ? entry : protector.Unprotect(entry), credential, policy.Random());
        }
        catch (Exception fault)
        {
            TokenLog.StoredTokenUnreadable(reporter.Logger, fault.GetType().Name);
            return null;
        }
    }

    /// <summary>Nothing when it fails: rather not shared than shared in the clear.</summary>
    private byte[]? Protect(ITokenProtector protector, AccessToken token)
    {
        try
        {
            return protector.Protect(StoredToken.Write(token));
        }
        catch (Exception fault)
        {
            TokenLog.StoreFailed(reporter.Logger, "protect", fault.GetType().Name, 0);
            return null;
        }
    }

    private async Task<T?> BoundAsync<T>(string operation, Func<CancellationToken, ValueTask<T?>> run, CancellationToken cancellationToken)
    {
        if (IsDown)
            return default;
        using var timeout = new CancellationTokenSource(policy.StoreTimeout, clock.Time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        // On a thread of its own: a store or protector may block, and may not heed its cancellation.
        var task = Task.Run(() => run(linked.Token).AsTask(), CancellationToken.None);
        try
        {
            return await task.WaitAsync(linked.Token).ConfigureAwait(false);
        }
        catch (Exception fault)
        {
            Abandoned.Observe(task);
            cancellationToken.ThrowIfCancellationRequested();
            Volatile.Write(ref _downUntil, (clock.Now + policy.StorePause).UtcTicks);
            TokenLog.StoreFailed(reporter.Logger, operation, timeout.IsCancellationRequested ? "timeout" : fault.GetType().Name, policy.StorePause.TotalSeconds);
            return default;
        }
    }
}
