using System.Diagnostics;

namespace AccsGen;

/// <summary>One credential's token in this process: hands it out while it is valid, and sees to it that one renewal at a time is under way.</summary>
internal sealed class SharedToken : IDisposable
{
    private readonly object _lock = new();
    private readonly CancellationTokenSource _disposing = new();
    private readonly TokenClock _clock;
    private readonly TokenPolicy _policy;
    private readonly TokenObtainer _obtainer;
    private AccessToken? _current;
    private AccessToken? _rejected;
    private Task _dropping = Task.CompletedTask;
    private TokenRenewal? _renewal;

    public SharedToken(TokenKey key)
    {
        Key = key;
        _policy = key.Policy;
        _clock = new TokenClock(key.Time);
        _obtainer = new TokenObtainer(key, _clock, Reporter);
    }

    public TokenKey Key { get; }

    public TokenReporter Reporter { get; } = new();

    public int WorkingSecret => _obtainer.WorkingSecret;

    /// <summary>The token, if no one has to wait for it. Takes no lock and allocates nothing, but for the one call that sets off a renewal in the background.</summary>
    public AccessToken? TryGet()
    {
        if (Volatile.Read(ref _current) is not { } current)
            return null;
        var now = _clock.Now;
        if (now < current.WaitAt)
        {
            if (current.TryBeginRenewal(now))
                Join(null);
            return current;
        }
        // In its last seconds it is handed out only while a renewal that failed isn't begun again.
        var renewAt = current.RenewAt;
        return now < current.ExpiresAt && now < renewAt && renewAt != DateTimeOffset.MaxValue ? current : null;
    }

    /// <summary>Waits for a token.</summary>
    /// <param name="patience">How long the caller waits; as long as is usual when <see langword="null"/>.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="OperationCanceledException">The caller left; inside is what the renewal met so far.</exception>
    /// <exception cref="AccsException">There is none.</exception>
    public async Task<AccessToken> WaitAsync(TimeSpan? patience, CancellationToken cancellationToken)
    {
        var limit = patience ?? _policy.Budget;
        var deadline = _clock.Now + limit;
        using var timeout = new CancellationTokenSource(limit, _clock.Time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        while (true)
        {
            if (TryGet() is { } token)
                return token;
            // Each waiter gets an exception of its own: one object thrown by many would mix their stack traces.
            if (_obtainer.Refusals.For(deadline) is { } known)
                return Unended() ?? throw known.ToException();
            var (renewal, isOwn) = Join(deadline);
            TokenResult result;
            try
            {
                result = await renewal.Completion.WaitAsync(linked.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException fault)
            {
                var last = renewal.LastFailure?.ToException();
                if (cancellationToken.IsCancellationRequested)
                    throw new OperationCanceledException("The wait for an access token was ended.", last ?? fault.InnerException, cancellationToken);
                return Unended() ?? throw last ?? TimedOut(limit, fault);
            }
            finally
            {
                renewal.RemoveWaiter();
                if (!isOwn)
                    AccsTelemetry.LinkToken(renewal);
            }
            if ((result.Token ?? Unended()) is { } obtained)
                return obtained;
            // A renewal that had begun before, or was made without haste, may have had less time than this caller has.
            if (result.Failure!.IsTransient && (!isOwn || renewal.Current is not null) && _clock.Now < deadline)
                continue;
            throw result.Failure.ToException();
        }
    }

    /// <summary>Gives up a token that the service refused; another one stays. False when giving it up would help nobody.</summary>
    public bool Invalidate(AccessToken token)
    {
        if (token.WasRefusedFresh && _clock.Now - token.ObtainedAt < _policy.RefusedFreshPause)
            return false;
        lock (_lock)
        {
            if (!ReferenceEquals(_current, token))
                return true;
            _current = null;
            _rejected = token;
            if (_obtainer.HasStore)
                _dropping = Detach(() => DropAsync(token));
        }
        return true;
    }

    public void Dispose()
    {
        _disposing.Cancel();
        _obtainer.Dispose();
    }

    private static AccsConnectionException TimedOut(TimeSpan limit, Exception fault) => new(
        string.Create(CultureInfo.InvariantCulture, $"No access token could be obtained within {limit.TotalSeconds:0.#} s."),
        new TimeoutException("The time for obtaining a token was used up.", fault));

    private AccessToken? Unended() => Volatile.Read(ref _current) is { } current && _clock.Now < current.ExpiresAt ? current : null;

    /// <summary>Joins the renewal that is under way, or begins one.</summary>
    /// <param name="deadline">Until when the caller waits; it doesn't when <see langword="null"/>.</param>
    private (TokenRenewal Renewal, bool IsOwn) Join(DateTimeOffset? deadline)
    {
        lock (_lock)
        {
            var isOwn = _renewal is null;
            var renewal = _renewal ?? new TokenRenewal { Current = Unended(), Rejected = _rejected, Parent = Activity.Current?.Context ?? default };
            // Before it begins, or it might end before it knows that someone waits.
            if (deadline is { } until)
            {
                renewal.Extend(until);
                renewal.AddWaiter();
            }
            if (isOwn)
                Begin(renewal);
            return (renewal, isOwn);
        }
    }

    private void Begin(TokenRenewal renewal)
    {
        // Someone may have finished a renewal between the caller's look and the lock.
        if (renewal.Current is { } current && _clock.Now < current.WaitAt && current.RenewAt != DateTimeOffset.MaxValue)
        {
            renewal.Completion = Task.FromResult(new TokenResult(current, null));
            return;
        }
        _renewal = renewal;
        if (!renewal.IsAwaited)
            renewal.Extend(_clock.Now + _policy.Budget);
        renewal.Completion = Detach(() => RenewAsync(renewal));
    }

    /// <summary>The caller's thread, context (its trace, its async locals) and cancellation have no part in what is done for all.</summary>
    private static Task<T> Detach<T>(Func<Task<T>> run)
    {
        if (ExecutionContext.IsFlowSuppressed())
            return Task.Run(run);
        using (ExecutionContext.SuppressFlow())
            return Task.Run(run);
    }

    /// <summary>Never fails.</summary>
    private async Task<TokenResult> RenewAsync(TokenRenewal renewal)
    {
        Activity? span = null;
        TokenResult result;
        try
        {
            span = AccsTelemetry.StartToken(renewal);
            await _dropping.ConfigureAwait(false);
            result = await _obtainer.ObtainAsync(renewal, _disposing.Token).ConfigureAwait(false);
        }
        catch (Exception fault)
        {
            result = TokenResult.Of(new TokenFailure(TokenFailureKind.Connection, "No access token could be obtained.") { Cause = fault });
        }
        try
        {
            AccsTelemetry.EndToken(span, renewal, _disposing.IsCancellationRequested ? "cancelled" : result.Outcome, result.Failure);
        }
        catch (Exception)
        {
            // A listener that fails is no reason for callers to go without their token.
        }
        lock (_lock)
        {
            if (result.Token is { } token)
                Volatile.Write(ref _current, token);
            else
                _current?.PostponeRenewal(_clock.Now + _policy.RenewalPause);
            _renewal = null;
        }
        Report(result);
        return result;
    }

    private async Task<bool> DropAsync(AccessToken rejected)
    {
        try
        {
            await _obtainer.DropAsync(rejected, _disposing.Token).ConfigureAwait(false);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private void Report(TokenResult result)
    {
        if (_disposing.IsCancellationRequested)
            return;
        var now = _clock.Now;
        if (result.Token is { } token)
        {
            if (result.IsShared)
                TokenLog.Shared(Reporter.Logger, (token.ExpiresAt - now).TotalSeconds);
            else
                TokenLog.Obtained(Reporter.Logger, (token.ExpiresAt - now).TotalSeconds);
        }
        else if (Unended() is { } kept)
        {
            TokenLog.Kept(Reporter.Logger, result.Failure!.Reason, (kept.ExpiresAt - now).TotalSeconds);
        }
        else
        {
            TokenLog.Refused(Reporter.Logger, result.Failure!.Reason);
        }
    }
}
