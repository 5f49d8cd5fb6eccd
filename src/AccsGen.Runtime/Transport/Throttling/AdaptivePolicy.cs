namespace AccsGen;

/// <summary>
/// Finds the rate that a server allows. Free until the first 429; from then on a rate that a 429 cuts to what came through, and that time raises: quickly back to where the
/// 429 came, slowly around there, then faster and faster in search of more, as CUBIC (RFC 9438) does with a window. A server that refuses everything is only looked at until it
/// takes calls again, and then gets what it took before.
/// </summary>
/// <remarks>
/// Calls that were let go before a cut say nothing about the rate after it, so one overload is one cut however many 429 it brings. A ceiling met twice at the same height is
/// taken for known, and probed less and less often.
/// </remarks>
internal sealed class AdaptivePolicy : ThrottlePolicy
{
    /// <summary>A cut leaves this much of the ceiling.</summary>
    private const double Kept = 0.8;

    /// <summary>As <see cref="Kept"/>, when the 429 came where it came before.</summary>
    private const double KeptOfKnown = 0.97;

    /// <summary>As <see cref="Kept"/>, at the first cut: what was sent is known then, and not what the server takes.</summary>
    private const double KeptBlindly = 0.5;

    /// <summary>The ceiling when the very first calls are refused, which tells nothing.</summary>
    private const double FirstCeiling = 10;

    /// <summary>Less than this share of the rate coming through means that the rate is too high; more may be how the calls happened to be counted.</summary>
    private const double AlmostAll = 0.96;

    /// <summary>So many 429 in a row, with nothing let through, are no matter of the rate.</summary>
    private const int ClosedAfter = 5;

    /// <summary>So many calls make a count.</summary>
    private const int Sample = 10;

    private static readonly TimeSpan s_shortestUnit = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_longestUnit = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan s_longestProbe = TimeSpan.FromSeconds(32);

    /// <summary>Where each 429 costs a pause, as the service says <c>Retry-After</c>.</summary>
    private static readonly TimeSpan s_longestProbeWithPauses = TimeSpan.FromSeconds(64);

    private readonly CallSpacing _spacing = new();
    private readonly ServedRate _served = new();
    private readonly RateCurve _curve = new();
    private readonly ClosedServer _closed = new();
    private TimeSpan _duration;
    private TimeSpan _slowness;
    private TimeSpan _begunAt;
    private TimeSpan _settledAt;
    private int _refusedInARow;
    private double _ceilingThatServed;
    private bool _hasPauses;

    /// <summary>Whether a rate is in force: since the first 429, and until none has come for long.</summary>
    public bool IsActive { get; private set; }

    /// <summary>How late the server tells that the rate is too high: a second where it counts by the second, and longer where calls are slow or it counts over longer times.</summary>
    private TimeSpan Unit => Bounded(Longer(_duration, _slowness), s_shortestUnit, s_longestUnit);

    /// <summary>Over which time what comes through is counted.</summary>
    private TimeSpan Span => IsActive ? Longer(Unit, Bounded(TimeSpan.FromSeconds(Sample / _curve.Ceiling), s_shortestUnit, s_longestUnit)) : Unit;

    /// <summary>The calls a second that may go now.</summary>
    public double RateAt(TimeSpan now) => !IsActive ? double.PositiveInfinity : _closed.IsClosed ? 0 : _curve.RateAt(now, Unit);

    public override TimeSpan Take(TimeSpan now)
    {
        if (!IsActive)
            return TimeSpan.Zero;
        if (_closed.IsClosed)
            return _closed.Look(now);
        // A ceiling that was not met for so long is none.
        if (now - _begunAt > 10 * s_longestProbeWithPauses)
        {
            IsActive = false;
            return TimeSpan.Zero;
        }
        var wait = _spacing.Take(now, RateAt(now));
        // Time in which there were too few calls tells nothing of what the server would have taken.
        _curve.Delay(_spacing.TakeUnused(), now);
        return wait;
    }

    public override void End(TimeSpan now, TimeSpan takenAt, bool isThrottled)
    {
        _duration += (now - takenAt - _duration) / 8;
        if (!isThrottled)
            Serve(now, takenAt);
        else if (!IsActive)
            Activate(now);
        else if (!_closed.IsClosed && takenAt >= _begunAt)
            Refuse(now, takenAt);
    }

    /// <summary>Nothing goes until a time, and the rate begins to rise then.</summary>
    public void PauseUntil(TimeSpan now, TimeSpan time)
    {
        if (!IsActive || time <= _begunAt)
            return;
        if (_closed.IsClosed)
        {
            _closed.Wait(time);
        }
        else if (IsLong(time - now))
        {
            _closed.Close(now, time);
        }
        else
        {
            _hasPauses = true;
            _curve.Restart(time);
            Begin(time, Longer(_settledAt, time), permits: 1);
        }
    }

    private static TimeSpan Longer(TimeSpan one, TimeSpan other) => one > other ? one : other;

    private static TimeSpan Bounded(TimeSpan time, TimeSpan shortest, TimeSpan longest) => time < shortest ? shortest : time > longest ? longest : time;

    private bool IsLong(TimeSpan closed) => closed > 2 * Longer(_duration, s_shortestUnit);

    private void Serve(TimeSpan now, TimeSpan takenAt)
    {
        _closed.Count();
        if (_closed.IsClosed)
        {
            if (takenAt >= _closed.Since)
                Open(now);
            return;
        }
        if (takenAt >= _begunAt)
        {
            _refusedInARow = 0;
            _ceilingThatServed = _curve.Ceiling;
        }
        _served.Add(now, Span);
    }

    private void Refuse(TimeSpan now, TimeSpan takenAt)
    {
        if (++_refusedInARow >= ClosedAfter)
            _closed.Close(now, now);
        else if (takenAt >= _settledAt)
            Cut(now);
    }

    private void Activate(TimeSpan now)
    {
        var through = _served.At(now, Span);
        _curve.Begin(now, Math.Max(FirstCeiling, double.IsNaN(through) ? _served.Count : through), KeptBlindly);
        IsActive = true;
        _curve.IsBlind = true;
        _ceilingThatServed = _curve.Ceiling;
        _refusedInARow = 0;
        _curve.Probe = 2 * Span;
        Begin(now, now + Unit, permits: 0);
    }

    private void Cut(TimeSpan now)
    {
        var rate = RateAt(now);
        var through = _served.At(now, Span);
        var ceiling = through < AlmostAll * rate ? Math.Max(through, rate / 4) : rate;
        var isKnown = Math.Abs(ceiling - _curve.Ceiling) < 0.15 * _curve.Ceiling;
        _slowness /= 2;
        _curve.Begin(now, ceiling, isKnown ? KeptOfKnown : Kept);
        _curve.IsBlind &= double.IsNaN(through);
        _curve.Probe = isKnown ? Longer(_curve.Probe, Bounded(2 * _curve.Probe, default, _hasPauses ? s_longestProbeWithPauses : s_longestProbe)) : 2 * Span;
        Begin(now, now + Unit, permits: 0);
    }

    /// <summary>
    /// The server takes calls again. When it was closed for long the cuts since it closed were for nothing; and if that happens often it counts over long times, and what it took
    /// from one opening to the next is its rate.
    /// </summary>
    private void Open(TimeSpan now)
    {
        var closed = now - _closed.Since;
        var wasLong = IsLong(closed);
        var mean = _closed.Open(now, wasLong);
        if (wasLong)
            _slowness = closed;
        _curve.Begin(now, wasLong ? Math.Min(mean, _ceilingThatServed) : _curve.Ceiling, wasLong ? Kept : KeptOfKnown);
        _curve.IsBlind &= !wasLong;
        _refusedInARow = 0;
        _curve.Probe = Bounded(Longer(_curve.Probe, closed), 2 * Unit, s_longestProbeWithPauses);
        Begin(now, now, permits: 1);
    }

    private void Begin(TimeSpan now, TimeSpan settledAt, int permits)
    {
        _begunAt = now;
        _settledAt = settledAt;
        _spacing.Restart(now, permits);
        _served.Restart(now);
    }
}
