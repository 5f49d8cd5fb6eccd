namespace AccsGen.Runtime.Tests.Authentication;

public sealed class TokenScheduleTests
{
    private static readonly DateTimeOffset s_start = new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);

    [Theory]
    // A day: 4 % are 57.6 min, and with all the jitter 69.12 min.
    [InlineData(86400, 0, 86400 - 3456)]
    [InlineData(86400, 1, 86400 - 4147.2)]
    // An hour: 4 % are less than 5 min.
    [InlineData(3600, 0, 3300)]
    [InlineData(3600, 1, 3240)]
    // Shorter ones are used for at least half their life.
    [InlineData(600, 0, 350)]
    [InlineData(600, 1, 300)]
    [InlineData(30, 1, 15)]
    [InlineData(1, 1, 0.5)]
    public void A_token_is_renewed_well_before_its_end(double lifetime, double random, double expected) =>
        Assert.Equal(expected, (TokenSchedule.RenewAt(s_start, s_start.AddSeconds(lifetime), random) - s_start).TotalSeconds, 3);

    [Theory]
    [InlineData(86400, 86340)]
    [InlineData(600, 540)]
    [InlineData(30, 27)]
    [InlineData(1, 0.9)]
    public void Callers_wait_in_the_last_seconds(double lifetime, double expected) =>
        Assert.Equal(expected, (TokenSchedule.WaitAt(s_start, s_start.AddSeconds(lifetime)) - s_start).TotalSeconds, 3);

    [Theory]
    [InlineData(1)]
    [InlineData(59)]
    [InlineData(119)]
    [InlineData(301)]
    [InlineData(86399)]
    public void The_background_is_always_earlier_than_the_waiting(double lifetime) =>
        Assert.True(TokenSchedule.RenewAt(s_start, s_start.AddSeconds(lifetime), 0) < TokenSchedule.WaitAt(s_start, s_start.AddSeconds(lifetime)));

    [Theory]
    [InlineData(1, 1, 0.5)]
    [InlineData(2, 1, 1)]
    [InlineData(3, 0.5, 1)]
    [InlineData(7, 1, 30)]
    [InlineData(100, 1, 30)]
    [InlineData(5, 0, 0)]
    public void Waits_double_and_a_random_part_of_them_is_taken(int attempt, double random, double expected) =>
        Assert.Equal(expected, TokenSchedule.Backoff(attempt, random).TotalSeconds);

    [Theory]
    [InlineData(1, 3.0, 0, 3)]
    [InlineData(1, 3.0, 1, 3.3)]
    [InlineData(9, 3.0, 1, 3.3)]
    [InlineData(1, 60.0, 1, 61)]
    [InlineData(3, 0.0, 1, 2)]
    [InlineData(3, 0.1, 1, 2)]
    [InlineData(3, 0.1, 0, 0.1)]
    [InlineData(3, null, 1, 2)]
    public void A_wait_that_was_told_is_never_shorter_and_that_of_nothing_is_none(int attempt, double? told, double random, double expected) =>
        Assert.Equal(expected, TokenSchedule.Backoff(attempt, told is { } seconds ? TimeSpan.FromSeconds(seconds) : null, random).TotalSeconds, 6);
}
