namespace AccsGen.Simulator.Clock;

/// <summary>A timer of a <see cref="SimulatorClock"/>. Behaves as a <see cref="Timer"/> does, by the clock's time.</summary>
internal sealed class ClockTimer(SimulatorClock clock, TimerCallback callback, object? state) : ITimer
{
    private readonly ExecutionContext? _context = ExecutionContext.Capture();
    private readonly Lock _lock = new();
    private TaskCompletionSource? _ended;
    private int _running;
    private bool _isDisposed;

    /// <summary>When it comes, in the time that the clock has run. The clock's own, as are the two below.</summary>
    public TimeSpan Due { get; set; }

    /// <summary>Its place among timers of the same time.</summary>
    public long Order { get; set; }

    /// <summary>How often it comes after the first time; null for never.</summary>
    public TimeSpan? Period { get; set; }

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        CheckRange(dueTime, nameof(dueTime));
        CheckRange(period, nameof(period));
        lock (_lock)
        {
            if (_isDisposed)
                return false;
            clock.Schedule(this, dueTime, period);
            return true;
        }
    }

    /// <summary>Calls back, unless it was disposed meanwhile.</summary>
    public void Fire()
    {
        lock (_lock)
        {
            if (_isDisposed)
                return;
            _running++;
        }
        try
        {
            if (_context is null)
                callback(state);
            else
                ExecutionContext.Run(_context, static self => ((ClockTimer)self!).Call(), this);
        }
        finally
        {
            lock (_lock)
            {
                if (--_running == 0)
                    _ended?.TrySetResult();
            }
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            _isDisposed = true;
            clock.Unschedule(this);
        }
    }

    /// <summary>Ends when no callback is running any more.</summary>
    public ValueTask DisposeAsync()
    {
        Dispose();
        lock (_lock)
            return _running == 0 ? ValueTask.CompletedTask : new ValueTask((_ended ??= new(TaskCreationOptions.RunContinuationsAsynchronously)).Task);
    }

    private void Call() => callback(state);

    private static void CheckRange(TimeSpan time, string name)
    {
        const long maximum = 0xfffffffe;
        var milliseconds = (long)time.TotalMilliseconds;
        ArgumentOutOfRangeException.ThrowIfLessThan(milliseconds, Timeout.Infinite, name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(milliseconds, maximum, name);
    }
}
