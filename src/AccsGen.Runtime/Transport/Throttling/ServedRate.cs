namespace AccsGen;

/// <summary>How many calls a second come through of late: counts over a span of time, of which the last whole one and the one under way are kept.</summary>
internal sealed class ServedRate
{
    private TimeSpan _since;
    private double _before = double.NaN;

    /// <summary>Those of the span under way.</summary>
    public int Count { get; private set; }

    /// <summary>Begins anew at a time; what comes through before it isn't counted.</summary>
    public void Restart(TimeSpan time)
    {
        _since = time;
        _before = double.NaN;
        Count = 0;
    }

    /// <summary>A call came through.</summary>
    public void Add(TimeSpan now, TimeSpan span)
    {
        if (now < _since)
            return;
        if (now - _since >= 2 * span)
        {
            (_since, _before, Count) = (now, 0, 0);
        }
        else if (now - _since >= span)
        {
            (_since, _before, Count) = (_since + span, Count / span.TotalSeconds, 0);
        }
        Count++;
    }

    /// <summary>Calls a second over the last span; not a number when too little of one has passed for a count.</summary>
    public double At(TimeSpan now, TimeSpan span)
    {
        var part = (now - _since) / span;
        if (part >= 1)
            return Count / (now - _since).TotalSeconds;
        if (!double.IsNaN(_before))
            return (_before * (1 - part)) + (Count / span.TotalSeconds);
        return part < 0.25 ? double.NaN : Count / (now - _since).TotalSeconds;
    }
}
