namespace AccsGen;

/// <summary>When tokens are renewed and how long failures are waited for: functions of their arguments only.</summary>
internal static class TokenSchedule
{
    private static readonly TimeSpan s_leastRenewalMargin = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan s_mostWaitMargin = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan s_firstBackoff = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan s_longestBackoff = TimeSpan.FromSeconds(30);

    /// <summary>
    /// When a renewal in the background begins: 4 % of the lifetime before the end, at least 5 minutes, and up to a fifth earlier than that, so that
    /// processes that started together don't renew together. Never before half of the lifetime: a short-lived token is used too.
    /// </summary>
    public static DateTimeOffset RenewAt(DateTimeOffset obtained, DateTimeOffset expires, double random)
    {
        var lifetime = expires - obtained;
        var margin = Math.Min(Math.Max(s_leastRenewalMargin.Ticks, lifetime.Ticks * 0.04), lifetime.Ticks / 2.4);
        return expires - TimeSpan.FromTicks((long)(margin * (1 + (0.2 * random))));
    }

    /// <summary>From when on callers wait for another token: the last 60 seconds, as clocks differ and a call takes time to arrive; of a short lifetime the last tenth.</summary>
    public static DateTimeOffset WaitAt(DateTimeOffset obtained, DateTimeOffset expires)
    {
        var margin = (expires - obtained) / 10;
        return expires - (margin < s_mostWaitMargin ? margin : s_mostWaitMargin);
    }

    /// <summary>How long to wait after a failed attempt: half a second, doubling to at most 30 seconds, of which a random part is taken.</summary>
    public static TimeSpan Backoff(int attempt, double random)
    {
        var ceiling = Math.Min(s_firstBackoff.TotalSeconds * Math.Pow(2, attempt - 1), s_longestBackoff.TotalSeconds);
        return TimeSpan.FromSeconds(ceiling * random);
    }

    /// <summary>
    /// How long to wait when told to: as long as told, and up to a tenth or a second longer, so that those who were told the same don't come back together. Who is told to come
    /// back at once, or at a time that is over, waits as if told nothing, as attempts are bounded by time only.
    /// </summary>
    public static TimeSpan Backoff(int attempt, TimeSpan? told, double random)
    {
        var asTold = told is { } wait ? wait + TimeSpan.FromSeconds(Math.Min(wait.TotalSeconds / 10, 1) * random) : default;
        if (told >= s_firstBackoff)
            return asTold;
        var untold = Backoff(attempt, random);
        return asTold > untold ? asTold : untold;
    }
}
