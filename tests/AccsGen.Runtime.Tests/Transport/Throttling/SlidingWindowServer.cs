namespace AccsGen.Runtime.Tests.Transport.Throttling;

/// <summary>Allows a number of calls in any span of time of a length.</summary>
internal sealed class SlidingWindowServer(int limit, TimeSpan window) : ISimulatedServer
{
    private readonly Queue<TimeSpan> _accepted = new();

    public bool Accepts(TimeSpan now)
    {
        while (_accepted.TryPeek(out var oldest) && oldest <= now - window)
            _accepted.Dequeue();
        if (_accepted.Count >= limit)
            return false;
        _accepted.Enqueue(now);
        return true;
    }

    public TimeSpan? RetryAfter(TimeSpan now) => null;
}
