namespace AccsGen;

/// <summary>So many calls a second, evenly spread.</summary>
internal sealed class RatePolicy(double rate) : ThrottlePolicy
{
    private readonly CallSpacing _spacing = new();

    public override TimeSpan Take(TimeSpan now) => _spacing.Take(now, rate);

    public override void End(TimeSpan now, TimeSpan takenAt, bool isThrottled)
    {
    }
}
