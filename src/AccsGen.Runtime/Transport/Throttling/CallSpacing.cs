namespace AccsGen;

/// <summary>A token bucket that holds next to nothing, so that calls go evenly: a burst is what a server that counts per second answers with 429.</summary>
internal sealed class CallSpacing
{
    /// <summary>What may be made good when a timer was late.</summary>
    private static readonly TimeSpan s_slack = TimeSpan.FromMilliseconds(20);

    private double _permits = 1;
    private TimeSpan _last;
    private TimeSpan _unused;

    /// <summary>Lets a call go at a rate, or says how long none may.</summary>
    public TimeSpan Take(TimeSpan now, double rate)
    {
        if (now > _last)
        {
            var permits = _permits + (rate * (now - _last).TotalSeconds);
            _permits = Math.Min(1 + (rate * s_slack.TotalSeconds), permits);
            _unused += TimeSpan.FromSeconds((permits - _permits) / rate);
            _last = now;
        }
        // A hair less than one is one: sums of fractions don't come out even.
        if (_permits > 1 - 1e-6)
        {
            _permits--;
            return TimeSpan.Zero;
        }
        return TimeSpan.FromSeconds(Math.Min((1 - _permits) / rate, 60)) + TimeSpan.FromTicks(1);
    }

    /// <summary>For how long, since this was asked last, nobody wanted to go.</summary>
    public TimeSpan TakeUnused()
    {
        var unused = _unused;
        _unused = TimeSpan.Zero;
        return unused;
    }

    /// <summary>Begins anew at a time.</summary>
    /// <param name="time">The time.</param>
    /// <param name="permits">How many calls may go at that time; with none the first goes one interval later.</param>
    public void Restart(TimeSpan time, int permits)
    {
        _permits = permits;
        _last = time;
        _unused = TimeSpan.Zero;
    }
}
