namespace AccsGen.Runtime.Tests.Fakes;

/// <summary>
/// A clock for many parties at once: it stands still while anything is being done, and jumps to the next timer when everyone waits.
/// </summary>
internal sealed class SimulatedTime : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly PriorityQueue<Timer, (DateTimeOffset Due, int Order)> _timers = new();
    private DateTimeOffset _now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private int _order;
    private int _changes;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
            return _now;
    }

    public override long GetTimestamp() => GetUtcNow().Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Lets the time pass until all is done.</summary>
    public async Task RunAsync(Task all)
    {
        while (!all.IsCompleted)
        {
            await SettleAsync();
            FireNext();
        }
        await all;
    }

    /// <summary>Nothing is to be done, and nothing has happened for a moment: everyone waits.</summary>
    private async Task SettleAsync()
    {
        for (var quiet = 0; quiet < 2;)
        {
            var before = Volatile.Read(ref _changes);
            await Task.Delay(1);
            quiet = before == Volatile.Read(ref _changes) && ThreadPool.PendingWorkItemCount == 0 ? quiet + 1 : 0;
        }
    }

    private void FireNext()
    {
        var due = new List<Timer>();
        lock (_lock)
        {
            while (_timers.TryPeek(out var timer, out var at) && (due.Count == 0 || at.Due <= _now))
            {
                _timers.Dequeue();
                if (timer.Due != at.Due)
                    continue;
                // What is less than a millisecond apart counts as together.
                _now = due.Count == 0 && at.Due > _now ? at.Due + TimeSpan.FromMilliseconds(1) : _now;
                due.Add(timer);
            }
        }
        foreach (var timer in due)
            timer.Fire();
    }

    private sealed class Timer(SimulatedTime time, Action fire) : ITimer
    {
        public DateTimeOffset? Due { get; private set; }

        public void Fire()
        {
            Interlocked.Increment(ref time._changes);
            fire();
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (time._lock)
            {
                Interlocked.Increment(ref time._changes);
                Due = dueTime == Timeout.InfiniteTimeSpan ? null : time._now + dueTime;
                if (Due is { } due)
                    time._timers.Enqueue(this, (due, time._order++));
                return true;
            }
        }

        public void Dispose() => Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
