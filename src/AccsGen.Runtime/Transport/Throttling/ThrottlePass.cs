namespace AccsGen;

/// <summary>What the gate says to a try: go, or come back later.</summary>
internal readonly record struct ThrottlePass(bool IsGranted, TimeSpan GrantedAt, TimeSpan Pause)
{
    public static ThrottlePass Granted(TimeSpan now) => new(true, now, default);

    /// <summary>All have to wait for longer than the call's time lasts.</summary>
    public static ThrottlePass Refused(TimeSpan pause) => new(false, default, pause);
}
