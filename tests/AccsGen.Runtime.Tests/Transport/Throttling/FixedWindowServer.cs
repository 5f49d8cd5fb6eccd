namespace AccsGen.Runtime.Tests.Transport.Throttling;

/// <summary>Allows a number of calls in each window of time, and tells how long it lasts in whole seconds, if at all.</summary>
internal sealed class FixedWindowServer(int limit, TimeSpan window, bool tells = false) : ISimulatedServer
{
    private long _window = -1;
    private int _count;

    public bool Accepts(TimeSpan now)
    {
        var current = now.Ticks / window.Ticks;
        if (current != _window)
        {
            _window = current;
            _count = 0;
        }
        return _count++ < limit;
    }

    public TimeSpan? RetryAfter(TimeSpan now) => tells ? TimeSpan.FromSeconds(Math.Ceiling((window.Ticks - (now.Ticks % window.Ticks)) / (double)TimeSpan.TicksPerSecond)) : null;
}
