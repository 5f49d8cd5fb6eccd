namespace AccsGen;

/// <summary>How a rate rises after a cut, by time: back to its ceiling, and beyond it in search of more.</summary>
internal sealed class RateCurve
{
    /// <summary>Above the ceiling the rate rises by no more than this in a unit of time: the server tells so late that it is too high.</summary>
    private const double FastestRise = 1.1;

    /// <summary>As <see cref="FastestRise"/>, while the ceiling is no more than a guess.</summary>
    private const double FastestRiseOfGuess = 1.25;

    /// <summary>How steeply the rate rises above the ceiling: half as much again in the time that it took to come back to it.</summary>
    private const double Search = 0.5;

    /// <summary>Below this, a client would look dead.</summary>
    private const double LowestRate = 0.2;

    private double _kept;
    private TimeSpan _start;

    /// <summary>The rate at which the server refuses, as far as is known.</summary>
    public double Ceiling { get; private set; }

    /// <summary>How long it takes back to the ceiling.</summary>
    public TimeSpan Probe { get; set; }

    /// <summary>Whether the ceiling is a guess, as no count backs it.</summary>
    public bool IsBlind { get; set; }

    /// <summary>The calls a second that may go now.</summary>
    /// <param name="now">The time.</param>
    /// <param name="unit">How late the server tells that the rate is too high.</param>
    public double RateAt(TimeSpan now, TimeSpan unit)
    {
        var x = Math.Max(0, (now - _start) / Probe) - 1;
        var cube = x * x * x;
        var rise = x < 0 ? 1 + ((1 - _kept) * cube) : Math.Min(1 + (Search * cube), Math.Pow(IsBlind ? FastestRiseOfGuess : FastestRise, x * (Probe / unit)));
        return Math.Max(LowestRate, Ceiling * rise);
    }

    /// <summary>A rise begins, from a part of a ceiling.</summary>
    public void Begin(TimeSpan now, double ceiling, double kept)
    {
        _start = now;
        Ceiling = Math.Max(ceiling, LowestRate);
        _kept = kept;
    }

    /// <summary>The same rise begins anew, later.</summary>
    public void Restart(TimeSpan time) => _start = time;

    /// <summary>The rise stood still for some time.</summary>
    public void Delay(TimeSpan time, TimeSpan now) => _start = _start + time < now ? _start + time : _start > now ? _start : now;
}
