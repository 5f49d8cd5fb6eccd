namespace AccsGen.Simulator.Clock;

/// <summary>The timers that will come, the earliest first; of two at one time the one that was set first. Used under the lock of its clock.</summary>
internal sealed class TimerQueue
{
    private readonly SortedSet<ClockTimer> _timers = new(Comparer<ClockTimer>.Create((left, right) => (left.Due, left.Order).CompareTo((right.Due, right.Order))));
    private long _orders;

    public ClockTimer? First => _timers.Min;

    public void Add(ClockTimer timer, TimeSpan due)
    {
        timer.Due = due;
        timer.Order = ++_orders;
        _timers.Add(timer);
    }

    public void Remove(ClockTimer timer) => _timers.Remove(timer);

    /// <summary>Takes the first timer out, at a time when it is due. One with a period is in again at once.</summary>
    public ClockTimer Take(TimeSpan now)
    {
        var timer = First!;
        Remove(timer);
        // One that is late catches up on none of those it missed.
        if (timer.Period is { } period)
            Add(timer, timer.Due + period > now ? timer.Due + period : now + period);
        return timer;
    }
}
