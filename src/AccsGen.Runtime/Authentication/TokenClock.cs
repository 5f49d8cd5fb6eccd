namespace AccsGen;

/// <summary>
/// The time now, as the later of two clocks: the wall clock, which may be set back, and the one that only counts on, which may stand still while the machine
/// sleeps. Either alone would let an ended token pass for valid.
/// </summary>
internal sealed class TokenClock
{
    private readonly DateTimeOffset _origin;
    private readonly long _originStamp;

    public TokenClock(TimeProvider time)
    {
        Time = time;
        _origin = time.GetUtcNow();
        _originStamp = time.GetTimestamp();
    }

    public TimeProvider Time { get; }

    public DateTimeOffset Now
    {
        get
        {
            var wall = Time.GetUtcNow();
            var counted = _origin + Time.GetElapsedTime(_originStamp);
            return wall > counted ? wall : counted;
        }
    }
}
