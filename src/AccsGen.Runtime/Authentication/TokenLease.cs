namespace AccsGen;

/// <summary>
/// Lets one of several processes ask IMS for all. A store has no atomic operation, so contenders write their name, give each other time to be seen, and look
/// whose name stands: the last one written wins. Should the store be slower than that, two ask IMS, which is all the harm there is.
/// </summary>
internal sealed class TokenLease(TokenStoreAccess store, string fingerprint, TokenClock clock, TokenPolicy policy)
{
    private const string Failed = "failed";
    private static readonly TimeSpan s_longestSettling = TimeSpan.FromSeconds(2);

    private readonly string _key = TokenStoreAccess.LeaseKey(fingerprint);
    private readonly string _owner = Guid.NewGuid().ToString("N");

    public async Task<TokenLeaseState> TryTakeAsync(CancellationToken cancellationToken)
    {
        if (await ReadAsync(cancellationToken).ConfigureAwait(false) is { } holder)
            return holder == Failed ? TokenLeaseState.Useless : TokenLeaseState.Held;
        var started = clock.Time.GetTimestamp();
        await WriteAsync(_owner, cancellationToken).ConfigureAwait(false);
        if (store.IsDown)
            return TokenLeaseState.Useless;
        // A slow store shows what was written late: the others get as much time as this one needed, several times over.
        var settling = policy.LeaseSettling + (3 * clock.Time.GetElapsedTime(started));
        await Task.Delay(settling < s_longestSettling ? settling : s_longestSettling, clock.Time, cancellationToken).ConfigureAwait(false);
        var winner = await ReadAsync(cancellationToken).ConfigureAwait(false);
        // Nobody: the store forgets what it is given, or the winner is through already.
        return winner == _owner ? TokenLeaseState.Taken : winner is null or Failed ? TokenLeaseState.Useless : TokenLeaseState.Held;
    }

    /// <summary>Gives the lease back, once there is a token in the store.</summary>
    public async Task ReleaseAsync(CancellationToken cancellationToken)
    {
        if (await ReadAsync(cancellationToken).ConfigureAwait(false) == _owner)
            await store.RemoveAsync(_key, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Tells those who wait that there won't be a token, so that each finds out for itself why.</summary>
    public Task GiveUpAsync(CancellationToken cancellationToken) => WriteAsync(Failed, cancellationToken);

    private Task WriteAsync(string holder, CancellationToken cancellationToken)
    {
        var until = (clock.Now + policy.LeaseTime).ToUnixTimeMilliseconds();
        return store.WriteAsync(_key, Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{holder} {until}")), policy.LeaseTime, cancellationToken);
    }

    /// <summary>Who holds the lease; nobody when its time is over, whether or not the store has forgotten it.</summary>
    private async Task<string?> ReadAsync(CancellationToken cancellationToken)
    {
        var entry = await store.ReadAsync(_key, cancellationToken).ConfigureAwait(false);
        if (entry is null || Encoding.UTF8.GetString(entry).Split(' ') is not [var holder, var text]
            || !long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var until))
            return null;
        // An end further away than a lease lasts was written by a clock that is wrong, or is rubbish.
        var now = clock.Now.ToUnixTimeMilliseconds();
        return until > now && until <= now + (2 * policy.LeaseTime.TotalMilliseconds) ? holder : null;
    }
}
