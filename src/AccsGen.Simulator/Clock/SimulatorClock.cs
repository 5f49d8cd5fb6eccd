using AccsGen.Simulator.Clock;

namespace AccsGen.Simulator;

/// <summary>
/// The clock that a simulator goes by: tokens expire, dates are written and queues are worked off by it. It runs with another clock, and can be moved forward, at which timers
/// that are due come, in their order, on the thread that moves it. Anything that takes a <see cref="TimeProvider"/> can go by it too. Safe to use from any thread.
/// </summary>
/// <example>
/// <code>
/// simulator.Clock.Advance(TimeSpan.FromHours(25)); // every token has expired
/// </code>
/// </example>
public sealed class SimulatorClock : TimeProvider
{
    private static readonly TimeSpan s_longestWait = TimeSpan.FromDays(1);
    private static readonly TimeSpan s_shortestWait = TimeSpan.FromMilliseconds(1);

    private readonly TimeProvider _source;
    private readonly ITimer _sourceTimer;
    private readonly long _start;
    private readonly TimerQueue _timers = new();
    private readonly Lock _lock = new();
    private long _advancedTicks;

    /// <summary>A clock that runs with another.</summary>
    /// <param name="source">The other clock; the system's when left out.</param>
    public SimulatorClock(TimeProvider? source = null)
    {
        _source = source ?? System;
        _start = _source.GetTimestamp();
        _sourceTimer = WithoutFlow(() => _source.CreateTimer(static clock => ((SimulatorClock)clock!).Run(TimeSpan.Zero), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan));
    }

    /// <inheritdoc/>
    public override TimeZoneInfo LocalTimeZone => _source.LocalTimeZone;

    /// <inheritdoc/>
    public override long TimestampFrequency => _source.TimestampFrequency;

    /// <summary>How far it was moved since it was made.</summary>
    public TimeSpan Advanced => new(Volatile.Read(ref _advancedTicks));

    /// <summary>How long it has run, moves included.</summary>
    private TimeSpan Elapsed => _source.GetElapsedTime(_start) + Advanced;

    /// <summary>A clock that stands still until it is moved, so that everything that goes by it is the same each time.</summary>
    /// <param name="now">The time it shows at first.</param>
    public static SimulatorClock Stopped(DateTimeOffset now) => new(new StoppedTime(now));

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => _source.GetUtcNow() + Advanced;

    /// <inheritdoc/>
    public override long GetTimestamp() => _source.GetTimestamp() + (long)((Int128)Advanced.Ticks * TimestampFrequency / TimeSpan.TicksPerSecond);

    /// <summary>
    /// Moves the clock forward. It goes from one timer that is due to the next and shows the time of each while it calls back, so that a timer which another one sets on the way comes too; when this
    /// returns, all of them have returned.
    /// </summary>
    /// <param name="time">How far; zero only brings timers that are due now.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is negative, for time doesn't run backwards, or further than dates go.</exception>
    public void Advance(TimeSpan time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(time, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(time, DateTimeOffset.MaxValue - GetUtcNow());
        Run(time);
    }

    /// <summary>Moves the clock forward to a time, as <see cref="Advance"/> does.</summary>
    /// <param name="now">The time it shows then.</param>
    /// <exception cref="ArgumentOutOfRangeException">It has passed: time doesn't run backwards.</exception>
    public void SetUtcNow(DateTimeOffset now)
    {
        var time = now - GetUtcNow();
        if (time < TimeSpan.Zero)
            throw new ArgumentOutOfRangeException(nameof(now), now, "The clock can't be moved backwards.");
        Run(time);
    }

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentNullException.ThrowIfNull(callback);
        var timer = new ClockTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Sets when a timer comes.</summary>
    /// <param name="timer">The timer.</param>
    /// <param name="dueTime">In how long; negative for never.</param>
    /// <param name="period">How often after that; zero or negative for never.</param>
    internal void Schedule(ClockTimer timer, TimeSpan dueTime, TimeSpan period)
    {
        lock (_lock)
        {
            _timers.Remove(timer);
            timer.Period = period > TimeSpan.Zero ? period : null;
            if (dueTime >= TimeSpan.Zero)
                _timers.Add(timer, Elapsed + dueTime);
            Watch();
        }
        // One that is due at once comes on a thread of the pool, as the system's do; no clock must move for it.
        if (dueTime == TimeSpan.Zero)
            ThreadPool.UnsafeQueueUserWorkItem(static clock => clock.Run(TimeSpan.Zero), this, preferLocal: false);
    }

    internal void Unschedule(ClockTimer timer)
    {
        lock (_lock)
            _timers.Remove(timer);
    }

    /// <summary>Moves the clock, and brings the timers on the way one by one: each may set or end others.</summary>
    private void Run(TimeSpan rest)
    {
        var end = Elapsed + rest;
        try
        {
            while (TakeDue(end, ref rest) is { } timer)
                timer.Fire();
        }
        finally
        {
            lock (_lock)
                Watch();
        }
    }

    /// <summary>Goes to the next timer up to a time; to that time, where there is none.</summary>
    private ClockTimer? TakeDue(TimeSpan end, ref TimeSpan rest)
    {
        lock (_lock)
        {
            var due = _timers.First is { } first && first.Due <= end;
            var wait = due ? _timers.First!.Due - Elapsed : rest;
            var step = wait < TimeSpan.Zero ? TimeSpan.Zero : wait < rest ? wait : rest;
            Volatile.Write(ref _advancedTicks, _advancedTicks + step.Ticks);
            rest -= step;
            return due ? _timers.Take(end < Elapsed ? end : Elapsed) : null;
        }
    }

    /// <summary>Lets the source wake the clock for the first timer. Called under the lock.</summary>
    private void Watch()
    {
        if (_timers.First is not { } first)
        {
            _sourceTimer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            return;
        }
        // A source's timer may come a little early by its own time; waiting for less than it can measure would be waiting busily.
        var wait = first.Due - Elapsed;
        _sourceTimer.Change(wait < s_shortestWait ? s_shortestWait : wait > s_longestWait ? s_longestWait : wait, Timeout.InfiniteTimeSpan);
    }

    /// <summary>A clock outlives whoever made it, and needs nothing of that one's context.</summary>
    private static ITimer WithoutFlow(Func<ITimer> create)
    {
        if (ExecutionContext.IsFlowSuppressed())
            return create();
        using (ExecutionContext.SuppressFlow())
            return create();
    }
}
