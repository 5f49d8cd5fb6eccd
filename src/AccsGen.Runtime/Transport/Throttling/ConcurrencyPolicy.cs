namespace AccsGen;

/// <summary>So many calls at a time.</summary>
internal sealed class ConcurrencyPolicy(int limit) : ThrottlePolicy
{
    private int _running;

    public override TimeSpan Take(TimeSpan now)
    {
        if (_running >= limit)
            return Timeout.InfiniteTimeSpan;
        _running++;
        return TimeSpan.Zero;
    }

    public override void End(TimeSpan now, TimeSpan takenAt, bool isThrottled) => _running--;
}
