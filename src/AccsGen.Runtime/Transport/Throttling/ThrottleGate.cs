namespace AccsGen;

/// <summary>
/// What the tries of all calls of a client pass: lets them go as its policy allows, in the order they came; tries after the first come before all others.
/// An adaptive one costs a call no more than a short lock until the first 429.
/// </summary>
internal sealed class ThrottleGate(ThrottlePolicy policy, TimeProvider time)
{
    /// <summary>A longer pause than this is kept by the call that was told; the others find out then whether it still holds.</summary>
    internal static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(10);

    /// <summary>For less than this no second timer is set.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromMilliseconds(50);

    private readonly object _lock = new();
    private readonly LinkedList<ThrottleWaiter> _repeated = new();
    private readonly LinkedList<ThrottleWaiter> _first = new();
    private readonly long _origin = time.GetTimestamp();
    private readonly AdaptivePolicy? _adaptive = policy as AdaptivePolicy;
    private volatile bool _isOpen = policy is AdaptivePolicy;
    private TimeSpan _pausedUntil;
    private TimeSpan _wakeAt = TimeSpan.MaxValue;
    private int _pump;

    /// <summary>The time since the gate was made.</summary>
    public TimeSpan Now => time.GetElapsedTime(_origin);

    /// <summary>How many tries wait.</summary>
    public int Waiting
    {
        get
        {
            lock (_lock)
                return _repeated.Count + _first.Count;
        }
    }

    /// <summary>The calls a second that an adaptive gate lets go; infinite when it holds none back, nothing for others.</summary>
    public double? Rate
    {
        get
        {
            lock (_lock)
                return _adaptive?.RateAt(Now);
        }
    }

    /// <summary>Lets a try through, at once or later.</summary>
    /// <param name="isFirst">Whether it is the call's first try.</param>
    /// <param name="left">What is left of the call's time, or infinite.</param>
    /// <param name="cancellationToken">Leaves the queue.</param>
    /// <returns>A pass, to be given back by <see cref="Leave"/>; or how long all have to wait, when that is longer than what is left.</returns>
    public ValueTask<ThrottlePass> EnterAsync(bool isFirst, TimeSpan left, CancellationToken cancellationToken)
    {
        var now = Now;
        // Whoever comes before the first 429 is only counted, when it leaves.
        if (_isOpen)
            return ValueTask.FromResult(ThrottlePass.Granted(now));
        ThrottleWaiter waiter;
        lock (_lock)
        {
            if (_pausedUntil > now && !BackOff.Fits(_pausedUntil - now, left))
                return ValueTask.FromResult(ThrottlePass.Refused(_pausedUntil - now));
            if (Next is null && now >= _pausedUntil && policy.Take(now) == TimeSpan.Zero)
                return ValueTask.FromResult(ThrottlePass.Granted(now));
            waiter = new ThrottleWaiter(left == Timeout.InfiniteTimeSpan ? TimeSpan.MaxValue : now + left);
            waiter.Node = (isFirst ? _first : _repeated).AddLast(waiter);
        }
        Drain();
        return new(WaitAsync(waiter, cancellationToken));
    }

    /// <summary>Gives a pass back.</summary>
    /// <param name="pass">The pass.</param>
    /// <param name="isThrottled">Whether the try was answered 429.</param>
    /// <param name="pause">How long the service asks to wait.</param>
    public void Leave(ThrottlePass pass, bool isThrottled, TimeSpan? pause)
    {
        var now = Now;
        lock (_lock)
        {
            policy.End(now, pass.GrantedAt, isThrottled);
            if (_adaptive is not null)
                _isOpen = !_adaptive.IsActive && pause is null && now >= _pausedUntil;
            if (pause is { } wait && now + Shorter(wait, LongestPause) is var end && end > _pausedUntil)
                Pause(now, end);
            if (Next is null)
                return;
        }
        Drain();
    }

    /// <summary>Tries after the first go before the others. They are few: each call has as many as it may be repeated, and had its first before.</summary>
    private LinkedListNode<ThrottleWaiter>? Next => _repeated.First ?? _first.First;

    private static TimeSpan Shorter(TimeSpan wait, TimeSpan other) => wait < other ? wait : other;

    private void Pause(TimeSpan now, TimeSpan end)
    {
        _pausedUntil = end;
        _adaptive?.PauseUntil(now, end);
        // Who would only be let go when its time is over is told so now.
        foreach (var waiter in _repeated.Concat(_first).Where(waiter => waiter.Deadline <= end).ToArray())
        {
            waiter.Node!.List!.Remove(waiter.Node);
            waiter.TrySetResult(ThrottlePass.Refused(end - now));
        }
    }

    private async Task<ThrottlePass> WaitAsync(ThrottleWaiter waiter, CancellationToken cancellationToken)
    {
        using var registration = cancellationToken.UnsafeRegister(
            static (state, token) =>
            {
                var (gate, waiter) = ((ThrottleGate, ThrottleWaiter))state!;
                gate.Cancel(waiter, token);
            },
            (this, waiter));
        return await waiter.Task.ConfigureAwait(false);
    }

    private void Cancel(ThrottleWaiter waiter, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            // Who was let go in the meantime keeps the pass, and gives it back.
            if (!waiter.TrySetCanceled(cancellationToken))
                return;
            waiter.Node!.List!.Remove(waiter.Node);
        }
    }

    /// <summary>Lets go whom the policy allows, and comes back when it allows more.</summary>
    private void Drain()
    {
        TimeSpan wait;
        int pump;
        lock (_lock)
        {
            // One that comes back much later than now is needed, as a closed server has opened, is left to end by itself.
            if (!LetGo(out wait) || Now + wait + s_patience >= _wakeAt)
                return;
            _wakeAt = Now + wait;
            pump = ++_pump;
        }
        using (ExecutionContext.IsFlowSuppressed() ? default(AsyncFlowControl?) : ExecutionContext.SuppressFlow())
            _ = PumpAsync(pump, wait);
    }

    private async Task PumpAsync(int pump, TimeSpan wait)
    {
        while (true)
        {
            await Task.Delay(BackOff.RoundUp(wait), time).ConfigureAwait(false);
            lock (_lock)
            {
                if (pump != _pump)
                    return;
                _wakeAt = TimeSpan.MaxValue;
                if (!LetGo(out wait))
                    return;
                _wakeAt = Now + wait;
            }
        }
    }

    /// <summary>Lets go whom the policy allows.</summary>
    /// <param name="wait">How long the next one has to wait.</param>
    /// <returns>Whether there is one for whom time has to pass, and not another call to end.</returns>
    private bool LetGo(out TimeSpan wait)
    {
        wait = default;
        while (Next is { } node)
        {
            var now = Now;
            wait = now < _pausedUntil ? _pausedUntil - now : policy.Take(now);
            if (wait != TimeSpan.Zero)
                return wait != Timeout.InfiniteTimeSpan;
            node.List!.Remove(node);
            node.Value.TrySetResult(ThrottlePass.Granted(now));
        }
        return false;
    }
}
