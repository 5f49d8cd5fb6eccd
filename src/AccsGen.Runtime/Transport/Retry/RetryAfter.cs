namespace AccsGen;

/// <summary>Reads how long a server asks to wait.</summary>
internal static class RetryAfter
{
    /// <summary>Longer waits are cut: no caller waits a day, and arithmetic on times must not overflow.</summary>
    private static readonly TimeSpan s_longest = TimeSpan.FromDays(1);

    /// <summary>The wait the <c>Retry-After</c> header asks for, in seconds (whole or not) or as a date; nothing when it is absent or unreadable.</summary>
    /// <param name="response">The answer.</param>
    /// <param name="now">The time now, used when the answer has no <c>Date</c>: the server's own clock is the right one for its dates.</param>
    public static TimeSpan? Read(HttpResponseMessage response, DateTimeOffset now)
    {
        if (!response.Headers.NonValidated.TryGetValues("Retry-After", out var values))
            return null;
        var text = values.ToString().Trim();
        if (double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && double.IsFinite(seconds))
            return Clamp(TimeSpan.FromSeconds(Math.Min(seconds, s_longest.TotalSeconds)));
        return response.Headers.RetryAfter?.Date is { } date ? Clamp(date - (response.Headers.Date ?? now)) : null;
    }

    private static TimeSpan Clamp(TimeSpan wait) => wait < TimeSpan.Zero ? TimeSpan.Zero : wait > s_longest ? s_longest : wait;
}
