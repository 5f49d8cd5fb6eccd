namespace AccsGen.Simulator.Faults;

/// <summary>Counts requests against a limit: a bucket that fills at the rate and holds a burst.</summary>
internal sealed class TokenBucket(SimulatorRateLimit limit, TimeProvider clock)
{
    private readonly Lock _lock = new();
    private double _left = limit.Burst;
    private long _last = clock.GetTimestamp();

    public SimulatorRateLimit Limit { get; } = limit;

    /// <summary>Takes one; or says when there will be one.</summary>
    /// <returns>Zero when it was taken.</returns>
    public TimeSpan Take()
    {
        lock (_lock)
        {
            var now = clock.GetTimestamp();
            _left = Math.Min(Limit.Burst, _left + (clock.GetElapsedTime(_last, now).TotalSeconds * Limit.RequestsPerSecond));
            _last = now;
            if (_left >= 1)
            {
                _left--;
                return TimeSpan.Zero;
            }
            return TimeSpan.FromSeconds((1 - _left) / Limit.RequestsPerSecond);
        }
    }
}
