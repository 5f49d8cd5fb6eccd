namespace AccsGen;

/// <summary>How long to wait before the next try. Pure functions: a table tests them.</summary>
internal static class BackOff
{
    /// <summary>No call waits longer, also one whose time is infinite: timers end at 49 days, and whoever is told to come back then should be told.</summary>
    private static readonly TimeSpan s_longestWait = TimeSpan.FromDays(1);

    /// <summary>Exponential with full jitter: anything up to <paramref name="first"/>, doubled for each try, up to <paramref name="longest"/>.</summary>
    /// <param name="attempt">How many tries there were, 1 or more.</param>
    /// <param name="first">The bound after the first try.</param>
    /// <param name="longest">The highest bound.</param>
    /// <param name="random">0 to less than 1.</param>
    public static TimeSpan Wait(int attempt, TimeSpan first, TimeSpan longest, double random)
    {
        // 2^62 ticks overflow no double, and no bound is that far away.
        var bound = Math.Min(longest.Ticks, first.Ticks * Math.Pow(2, Math.Min(attempt - 1, 62)));
        return TimeSpan.FromTicks((long)(bound * random));
    }

    /// <summary>What a failure asks for: what the service says and never less, else the default of 429, else back-off.</summary>
    /// <param name="reason">Why the try failed.</param>
    /// <param name="retryAfter">What the service says.</param>
    /// <param name="whenThrottled">The wait after a 429 that says nothing.</param>
    /// <param name="backOff">The wait by <see cref="Wait"/>.</param>
    public static TimeSpan Choose(RetryReason reason, TimeSpan? retryAfter, TimeSpan whenThrottled, TimeSpan backOff) => (reason, retryAfter) switch
    {
        (RetryReason.Throttled, { } told) => told,
        (RetryReason.Throttled, null) => whenThrottled,
        (_, { } told) => told > backOff ? told : backOff,
        _ => backOff,
    };

    /// <summary>Whether a wait ends before the time of a call does.</summary>
    /// <param name="wait">The wait.</param>
    /// <param name="left">What is left of the call's time, or infinite.</param>
    public static bool Fits(TimeSpan wait, TimeSpan left) => left == Timeout.InfiniteTimeSpan ? wait <= s_longestWait : wait < left;

    /// <summary>Timers count whole milliseconds and drop the rest: rounded up, so that no wait is shorter than told, and what is left of one is no wait of zero.</summary>
    /// <param name="wait">The wait.</param>
    public static TimeSpan RoundUp(TimeSpan wait) => new((wait.Ticks + TimeSpan.TicksPerMillisecond - 1) / TimeSpan.TicksPerMillisecond * TimeSpan.TicksPerMillisecond);
}
