using System.Net.Http.Headers;

namespace AccsGen;

/// <summary>Reads how long a server asks to wait.</summary>
internal static class RetryAfter
{
    /// <summary>Longer waits are cut, as arithmetic on times must not overflow; no call waits nearly as long.</summary>
    private static readonly TimeSpan s_longest = TimeSpan.FromDays(365);

    /// <summary>
    /// The wait the <c>Retry-After</c> header asks for, in seconds (whole or not) or as a date; nothing when it is absent or unreadable. Of several the longest, as
    /// each party on the way that added one means it.
    /// </summary>
    /// <param name="response">The answer.</param>
    /// <param name="now">The time now, used when the answer has no <c>Date</c>: the server's own clock is the right one for its dates.</param>
    public static TimeSpan? Read(HttpResponseMessage response, DateTimeOffset now)
    {
        if (!response.Headers.NonValidated.TryGetValues("Retry-After", out var values))
            return null;
        TimeSpan? longest = null;
        foreach (var value in values)
        {
            if (Read(value.Trim(), response, now) is { } wait && (longest is null || wait > longest))
                longest = wait;
        }
        return longest;
    }

    private static TimeSpan? Read(string text, HttpResponseMessage response, DateTimeOffset now)
    {
        if (double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && double.IsFinite(seconds))
            return Clamp(TimeSpan.FromSeconds(Math.Min(seconds, s_longest.TotalSeconds)));
        return RetryConditionHeaderValue.TryParse(text, out var condition) && condition.Date is { } date ? Clamp(date - (response.Headers.Date ?? now)) : null;
    }

    private static TimeSpan Clamp(TimeSpan wait) => wait < TimeSpan.Zero ? TimeSpan.Zero : wait > s_longest ? s_longest : wait;
}
