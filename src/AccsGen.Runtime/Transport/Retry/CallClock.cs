namespace AccsGen;

/// <summary>
/// The time of one call: what is left of it in all, and a token that ends the try under way. One source and one timer serve all tries, unless one of them timed out.
/// </summary>
internal sealed class CallClock : IDisposable
{
    private readonly TimeProvider _time;
    private readonly TimeSpan _budget;
    private readonly long _started;
    private readonly CancellationToken _caller;
    private CancellationTokenSource _source;
    private CancellationTokenRegistration _registration;
    private bool _endsCall;

    public CallClock(TimeProvider time, TimeSpan budget, CancellationToken caller)
    {
        _time = time;
        _budget = budget;
        _caller = caller;
        _started = time.GetTimestamp();
        Renew();
    }

    /// <summary>How long the call has taken so far.</summary>
    public TimeSpan Elapsed => _time.GetElapsedTime(_started);

    /// <summary>What is left, zero when nothing is, or infinite.</summary>
    public TimeSpan Left
    {
        get
        {
            if (_budget == Timeout.InfiniteTimeSpan)
                return _budget;
            // A timer may be early by a hair: its word counts, or the rest would pass for time to go on.
            if (_endsCall && IsTimedOut)
                return TimeSpan.Zero;
            var left = _budget - Elapsed;
            return left > TimeSpan.Zero ? left : TimeSpan.Zero;
        }
    }

    /// <summary>Whether the limit given last was reached, and not the caller who cancelled.</summary>
    public bool IsTimedOut => _source.IsCancellationRequested && !_caller.IsCancellationRequested;

    /// <summary>A token that is cancelled by the caller, after a time, and when the call's time is over.</summary>
    /// <param name="limit">The time, or infinite.</param>
    public CancellationToken Limit(TimeSpan limit)
    {
        if (IsTimedOut)
        {
            Free();
            Renew();
        }
        Restart(limit);
        return _source.Token;
    }

    /// <summary>Sets the time of the token that <see cref="Limit"/> gave anew.</summary>
    /// <param name="limit">The time from now on, or infinite.</param>
    public void Restart(TimeSpan limit)
    {
        var left = Left;
        var endsCall = left != Timeout.InfiniteTimeSpan && (limit == Timeout.InfiniteTimeSpan || left <= limit);
        // The end of the call doesn't move: a timer that is set for it need not be set again.
        if (endsCall && _endsCall)
            return;
        _endsCall = endsCall;
        _source.CancelAfter(endsCall ? left : limit);
    }

    public void Dispose() => Free();

    [MemberNotNull(nameof(_source))]
    private void Renew()
    {
        _source = new CancellationTokenSource(Timeout.InfiniteTimeSpan, _time);
        _endsCall = false;
        _registration = _caller.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), _source);
    }

    private void Free()
    {
        _registration.Dispose();
        _source.Dispose();
    }
}
