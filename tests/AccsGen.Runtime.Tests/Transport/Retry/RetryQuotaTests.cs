namespace AccsGen.Runtime.Tests.Transport.Retry;

public sealed class RetryQuotaTests
{
    [Theory]
    [InlineData(RetryReason.Throttled, 0)]
    [InlineData(RetryReason.Busy, 0)]
    [InlineData(RetryReason.TimedOut, 10)]
    [InlineData(RetryReason.NotSent, 5)]
    [InlineData(RetryReason.ServerError, 5)]
    public void What_a_repetition_costs(RetryReason reason, int expected) => Assert.Equal(expected, RetryQuota.CostOf(reason));

    [Fact]
    public void Repetitions_end_when_the_quota_is_used_up_and_begin_again_when_calls_succeed()
    {
        var quota = new RetryQuota(10);

        Assert.True(quota.TryTake(5));
        Assert.True(quota.TryTake(5));
        Assert.False(quota.TryTake(5));
        Assert.True(quota.TryTake(0));

        for (var i = 0; i < 5; i++)
            quota.Earn(0);
        Assert.True(quota.TryTake(5));
        quota.Earn(5);
        Assert.Equal(5, quota.Left);
        quota.Earn(100);
        Assert.Equal(10, quota.Left);
    }

    [Fact]
    public async Task Nothing_is_lost_or_made_by_many_threads()
    {
        var quota = new RetryQuota(1_000_000);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() =>
        {
            for (var i = 0; i < 10_000; i++)
                Assert.True(quota.TryTake(5));
        })));
        Assert.Equal(600_000, quota.Left);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() =>
        {
            for (var i = 0; i < 10_000; i++)
                quota.Earn(1);
        })));

        Assert.Equal(680_000, quota.Left);
    }

    [Fact]
    public async Task An_outage_is_not_multiplied()
    {
        var sent = 0;
        var service = new TestService(new ScriptedHandler([.. Enumerable.Repeat<Func<HttpRequestMessage, HttpResponseMessage>>(
            _ =>
            {
                sent++;
                return new(HttpStatusCode.BadGateway);
            }, 2000)]));
        using var client = service.Client();

        for (var call = 0; call < 500; call++)
            await Assert.ThrowsAsync<AccsServerException>(() => client.Get("/V1/x").SendAsync());

        Assert.Equal(600, sent);
    }

    [Fact]
    public void The_largest_quota_does_not_run_over()
    {
        var quota = new RetryQuota(int.MaxValue);

        Assert.True(quota.TryTake(RetryQuota.RetryCost));
        quota.Earn(RetryQuota.TimeoutCost);

        Assert.Equal(int.MaxValue, quota.Left);
    }
}
