namespace AccsGen;

/// <summary>
/// Finds the rate that a server allows. Free until the first 429; from then on a rate that a 429 cuts and time raises, as CUBIC (RFC 9438) does with a window:
/// quickly back to where the 429 came, slowly around there, then faster and faster in search of more.
/// </summary>
/// <remarks>
/// Calls that were let go before a cut say nothing about the rate after it, so one overload is one cut however many 429 it brings. What came through between two cuts
/// tells the server's own rate when ours is far above it. A ceiling met twice at the same height is taken for known, and probed less and less often.
/// </remarks>
internal sealed class AdaptivePolicy : ThrottlePolicy
{
    /// <summary>A cut leaves this much of the rate at which the 429 came.</summary>
    internal const double Kept = 0.8;

    /// <summary>As <see cref="Kept"/>, when the 429 came where it came before.</summary>
    internal const double KeptOfKnown = 0.96;

    /// <summary>The first cut, and one that no count backs: what was sent is known then, and not what the server takes.</summary>
    internal const double KeptBlindly = 0.5;

    /// <summary>Above the ceiling the rate rises by no more than this a second: a server that counts by the second tells late that it is too high.</summary>
    private const double FastestRise = 1.1;

    /// <summary>How steeply the rate rises above the ceiling: half as much again in the time that it took to come back to it.</summary>
    private const double Search = 0.5;

    /// <summary>The ceiling when the very first calls are refused, which tells nothing.</summary>
    private const double FirstCeiling = 10;

    /// <summary>Less than this share of the rate coming through means that the rate is far too high.</summary>
    private const double FarBelow = 0.5;

    /// <summary>Below this, a client would look dead.</summary>
    private const double LowestRate = 0.2;

    private static readonly TimeSpan s_shortestProbe = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan s_longestProbe = TimeSpan.FromSeconds(64);

    /// <summary>A server that counts by the second goes on refusing for a while after a cut.</summary>
    private static readonly TimeSpan s_settling = TimeSpan.FromSeconds(1);

    /// <summary>A count over less time than this is none.</summary>
    private static readonly TimeSpan s_shortestCount = TimeSpan.FromSeconds(1);

    private readonly CallSpacing _spacing = new();
    private TimeSpan _countedSince;
    private int _counted;
    private int _countedBefore;
    private TimeSpan _settledAt;
    private double _ceiling;
    private double _kept;
    private TimeSpan _cutAt;
    private TimeSpan _probe = s_shortestProbe;

    /// <summary>Whether a rate is in force: since the first 429, and until none has come for long.</summary>
    public bool IsActive { get; private set; }

    /// <summary>The calls a second that may go now.</summary>
    public double RateAt(TimeSpan now)
    {
        if (!IsActive)
            return double.PositiveInfinity;
        var x = Math.Max(0, (now - _cutAt) / _probe) - 1;
        var rise = x < 0 ? 1 + ((1 - _kept) * x * x * x) : Math.Min(1 + (Search * x * x * x), Math.Pow(FastestRise, x * _probe.TotalSeconds));
        return Math.Max(LowestRate, _ceiling * rise);
    }

    public override TimeSpan Take(TimeSpan now)
    {
        if (!IsActive)
            return TimeSpan.Zero;
        // A ceiling that was not met for so long is none.
        if (now - _cutAt > 10 * s_longestProbe)
        {
            IsActive = false;
            _probe = s_shortestProbe;
            return TimeSpan.Zero;
        }
        return _spacing.Take(now, RateAt(now));
    }

    public override void End(TimeSpan now, TimeSpan takenAt, bool isThrottled)
    {
        if (!isThrottled)
            Count(now);
        else if (!IsActive || takenAt >= _settledAt)
            Cut(now);
    }

    /// <summary>Nothing goes until a time, and the rate begins to rise then.</summary>
    public void PauseUntil(TimeSpan now, TimeSpan time)
    {
        if (!IsActive || time <= _cutAt)
            return;
        var pause = time - now;
        if (_probe < pause)
            _probe = pause < s_longestProbe ? pause : s_longestProbe;
        _cutAt = time;
        _spacing.Restart(time, 1);
    }

    private void Count(TimeSpan now)
    {
        _counted++;
        // While no rate is in force only the last second or two are of interest.
        if (!IsActive && now - _countedSince >= TimeSpan.FromSeconds(1))
            StartCount(now, _counted);
    }

    private void Cut(TimeSpan now)
    {
        var elapsed = now - _countedSince;
        var through = elapsed >= s_shortestCount ? _counted / elapsed.TotalSeconds : double.NaN;
        if (!IsActive)
        {
            _ceiling = Math.Max(FirstCeiling, double.IsNaN(through) ? Math.Max(_countedBefore, _counted / s_shortestCount.TotalSeconds) : Math.Max(through, _countedBefore));
            _kept = KeptBlindly;
            IsActive = true;
        }
        else
        {
            var rate = RateAt(now);
            var ceiling = through < FarBelow * MeanRate(now) ? Math.Clamp(through, rate / 4, rate) : rate;
            var isKnown = Math.Abs(ceiling - _ceiling) < 0.15 * _ceiling;
            _probe = isKnown ? TimeSpan.FromTicks(Math.Min(_probe.Ticks * 2, s_longestProbe.Ticks)) : s_shortestProbe;
            _ceiling = ceiling;
            _kept = double.IsNaN(through) ? KeptBlindly : isKnown ? KeptOfKnown : Kept;
        }
        _cutAt = now;
        _settledAt = now + s_settling;
        _spacing.Restart(now, 0);
        StartCount(now, 0);
    }

    /// <summary>The mean of <see cref="RateAt"/> since the cut.</summary>
    private double MeanRate(TimeSpan now)
    {
        const int Samples = 16;
        var step = (now > _cutAt ? now - _cutAt : TimeSpan.Zero) / Samples;
        return Enumerable.Range(0, Samples).Average(sample => RateAt(_cutAt + (step * sample)));
    }

    private void StartCount(TimeSpan now, int before)
    {
        _countedSince = now;
        _counted = 0;
        _countedBefore = before;
    }
}
