namespace AccsGen.Runtime.Tests.Transport.Retry;

public sealed class BackOffTests
{
    [Theory]
    [InlineData(1, 0.999999, 0.5)]
    [InlineData(1, 0.5, 0.25)]
    [InlineData(1, 0, 0)]
    [InlineData(2, 0.5, 0.5)]
    [InlineData(3, 0.5, 1)]
    [InlineData(6, 0.5, 8)]
    [InlineData(7, 0.5, 15)]
    [InlineData(8, 0.5, 15)]
    [InlineData(100, 0.5, 15)]
    public void Doubles_up_to_the_cap_with_full_jitter(int attempt, double random, double seconds) =>
        Assert.Equal(seconds, BackOff.Wait(attempt, TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(30), random).TotalSeconds, 4);

    [Fact]
    public void No_first_delay_is_no_wait() => Assert.Equal(TimeSpan.Zero, BackOff.Wait(50, TimeSpan.Zero, TimeSpan.FromSeconds(30), 0.9));

    [Theory]
    [InlineData(RetryReason.Throttled, 7.0, 1, 7)]
    [InlineData(RetryReason.Throttled, 0.0, 1, 0)]
    [InlineData(RetryReason.Throttled, null, 1, 5)]
    [InlineData(RetryReason.Busy, 7.0, 1, 7)]
    [InlineData(RetryReason.Busy, 0.5, 1, 1)]
    [InlineData(RetryReason.Unavailable, null, 1, 1)]
    [InlineData(RetryReason.Unavailable, 3.0, 1, 3)]
    [InlineData(RetryReason.NotSent, null, 1, 1)]
    public void The_wait_is_never_shorter_than_told(RetryReason reason, double? told, double backOff, double expected) => Assert.Equal(
        TimeSpan.FromSeconds(expected),
        BackOff.Choose(reason, told is { } seconds ? TimeSpan.FromSeconds(seconds) : null, TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(backOff)));

    [Theory]
    [InlineData(5, 6, true)]
    [InlineData(5, 5, false)]
    [InlineData(6, 5, false)]
    [InlineData(0, 0, false)]
    public void A_wait_fits_when_time_is_left_behind_it(double wait, double left, bool expected) =>
        Assert.Equal(expected, BackOff.Fits(TimeSpan.FromSeconds(wait), TimeSpan.FromSeconds(left)));

    [Fact]
    public void Every_wait_fits_into_infinite_time_but_those_of_more_than_a_day()
    {
        Assert.True(BackOff.Fits(TimeSpan.FromDays(1), Timeout.InfiniteTimeSpan));
        Assert.False(BackOff.Fits(TimeSpan.FromDays(1.1), Timeout.InfiniteTimeSpan));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 10_000)]
    [InlineData(10_000, 10_000)]
    [InlineData(10_001, 20_000)]
    [InlineData(15_000_000, 15_000_000)]
    public void A_wait_is_rounded_up_to_what_timers_count(long ticks, long expected) => Assert.Equal(expected, BackOff.RoundUp(new TimeSpan(ticks)).Ticks);

    [Theory]
    [InlineData("7", 7.0)]
    [InlineData(" 7 ", 7.0)]
    [InlineData("0", 0.0)]
    [InlineData("1.5", 1.5)]
    [InlineData("1e3", null)]
    [InlineData("-3", null)]
    [InlineData("NaN", null)]
    [InlineData("soon", null)]
    [InlineData("", null)]
    [InlineData("172800", 172800.0)]
    [InlineData("99999999999999999999", 31536000.0)]
    [InlineData("Sun, 01 Mar 2026 12:00:09 GMT", 9.0)]
    [InlineData("Sun, 01 Mar 2026 11:00:00 GMT", 0.0)]
    [InlineData("Sunday, 01-Mar-26 12:00:09 GMT", 9.0)]
    [InlineData("Sun Mar  1 12:00:09 2026", 9.0)]
    [InlineData("Sun, 01 Mar 2099 11:00:00 GMT", 31536000.0)]
    public void Retry_After_is_seconds_or_a_date(string header, double? seconds)
    {
        using var response = new HttpResponseMessage(HttpStatusCode.TooManyRequests);
        response.Headers.TryAddWithoutValidation("Retry-After", header);

        Assert.Equal(seconds, RetryAfter.Read(response, new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero))?.TotalSeconds);
    }

    [Theory]
    [InlineData(new[] { "5", "10" }, 10.0)]
    [InlineData(new[] { "10", "5" }, 10.0)]
    [InlineData(new[] { "soon", "7" }, 7.0)]
    [InlineData(new[] { "3", "Sun, 01 Mar 2026 12:00:09 GMT" }, 9.0)]
    [InlineData(new[] { "soon", "later" }, null)]
    public void Of_several_the_longest_counts(string[] headers, double? seconds)
    {
        using var response = new HttpResponseMessage(HttpStatusCode.TooManyRequests);
        response.Headers.TryAddWithoutValidation("Retry-After", headers);

        Assert.Equal(seconds, RetryAfter.Read(response, new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero))?.TotalSeconds);
    }

    [Fact]
    public void A_date_is_by_the_servers_clock()
    {
        using var response = new HttpResponseMessage(HttpStatusCode.TooManyRequests);
        response.Headers.TryAddWithoutValidation("Retry-After", "Tue, 03 Mar 2026 08:00:20 GMT");
        response.Headers.Date = new DateTimeOffset(2026, 3, 3, 8, 0, 0, TimeSpan.Zero);

        Assert.Equal(TimeSpan.FromSeconds(20), RetryAfter.Read(response, DateTimeOffset.UnixEpoch));
    }
}
