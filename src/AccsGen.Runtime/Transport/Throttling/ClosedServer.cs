namespace AccsGen;

/// <summary>
/// A server that refuses everything: it has an outage, or counts over a long time and is through with its count. Looked at with single calls, less and less often, until one
/// comes through.
/// </summary>
internal sealed class ClosedServer
{
    private static readonly TimeSpan s_firstLook = TimeSpan.FromSeconds(0.25);
    private static readonly TimeSpan s_longestLook = TimeSpan.FromSeconds(8);

    private TimeSpan _lookAt;
    private TimeSpan _look;
    private TimeSpan? _openedAt;
    private int _served;

    /// <summary>Whether it refuses everything.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>Since when.</summary>
    public TimeSpan Since { get; private set; }

    /// <summary>A call came through.</summary>
    public void Count() => _served++;

    /// <summary>It refuses everything.</summary>
    /// <param name="now">The time.</param>
    /// <param name="until">Until when, as it said itself; else the time.</param>
    public void Close(TimeSpan now, TimeSpan until)
    {
        IsClosed = true;
        Since = now;
        _look = 2 * s_firstLook;
        _lookAt = until > now ? until : now + s_firstLook;
    }

    /// <summary>No look before a time.</summary>
    public void Wait(TimeSpan until) => _lookAt = until > _lookAt ? until : _lookAt;

    /// <summary>Lets a call go to look, or says how long none may.</summary>
    public TimeSpan Look(TimeSpan now)
    {
        if (now < _lookAt)
            return _lookAt - now;
        _lookAt = now + _look;
        _look = 2 * _look < s_longestLook ? 2 * _look : s_longestLook;
        return TimeSpan.Zero;
    }

    /// <summary>It takes calls again.</summary>
    /// <param name="now">The time.</param>
    /// <param name="wasLong">Whether it was closed for long.</param>
    /// <returns>The calls a second that it took since it opened after it had been closed for long before, if it was closed for much of that time; infinite otherwise.</returns>
    public double Open(TimeSpan now, bool wasLong)
    {
        IsClosed = false;
        if (!wasLong)
            return double.PositiveInfinity;
        // Else it was open for so long that this tells how many calls there were, and nothing of the server.
        var mean = _openedAt is { } before && now - before < 4 * (now - Since) ? _served / (now - before).TotalSeconds : double.PositiveInfinity;
        _openedAt = now;
        _served = 0;
        return mean;
    }
}
