namespace AccsGen.Runtime.Tests.Transport.Throttling;

/// <summary>Allows a rate, and bursts of a size.</summary>
internal sealed class TokenBucketServer(double rate, double burst, TimeSpan? retryAfter = null) : ISimulatedServer
{
    private readonly double _burst = burst;
    private double _tokens = burst;
    private TimeSpan _last;

    public double Rate { get; set; } = rate;

    public bool Accepts(TimeSpan now)
    {
        _tokens = Math.Min(_burst, _tokens + (Rate * (now - _last).TotalSeconds));
        _last = now;
        if (_tokens < 1)
            return false;
        _tokens--;
        return true;
    }

    public TimeSpan? RetryAfter(TimeSpan now) => retryAfter;
}
