namespace AccsGen;

/// <summary>
/// Decides when the next call may go. Knows neither threads nor clocks: it is told the time, counted from any moment, and its gate sees to it that
/// one thread at a time asks.
/// </summary>
internal abstract class ThrottlePolicy
{
    /// <summary>Lets a call go, or says how long none may: until another call has ended when infinite.</summary>
    /// <param name="now">The time.</param>
    /// <returns>Zero for a call that may go.</returns>
    public abstract TimeSpan Take(TimeSpan now);

    /// <summary>Told of a call that has ended.</summary>
    /// <param name="now">The time.</param>
    /// <param name="takenAt">When it was let go.</param>
    /// <param name="isThrottled">Whether it was answered 429.</param>
    public abstract void End(TimeSpan now, TimeSpan takenAt, bool isThrottled);
}
