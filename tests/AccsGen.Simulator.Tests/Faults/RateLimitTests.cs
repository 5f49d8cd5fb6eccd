namespace AccsGen.Simulator.Tests.Faults;

public sealed class RateLimitTests
{
    [Fact]
    public async Task All_callers_together_are_held_to_the_limit()
    {
        var clock = new ManualClock();
        await using var tenant = await Tenant.StartAsync(options =>
        {
            options.Clock = clock;
            options.RateLimit = new SimulatorRateLimit(2, burst: 3);
        });

        var first = await StatusesAsync(tenant, 5);
        clock.Advance(TimeSpan.FromSeconds(1));
        var second = await StatusesAsync(tenant, 4);
        tenant.Simulator.RateLimit = null;
        var free = await StatusesAsync(tenant, 4);

        Assert.Equal([200, 200, 200, 429, 429], first);
        Assert.Equal([200, 200, 429, 429], second);
        Assert.Equal([200, 200, 200, 200], free);
    }

    [Fact]
    public async Task The_refusal_says_when_there_will_be_room()
    {
        var clock = new ManualClock();
        await using var tenant = await Tenant.StartAsync(options =>
        {
            options.Clock = clock;
            options.RateLimit = new SimulatorRateLimit(0.25, burst: 1);
        });
        await tenant.GetAsync("/V1/products/24-MB01");

        using var refused = await tenant.Http.GetAsync(tenant.Simulator.Endpoint + "/V1/products/24-MB01");

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(4), refused.Headers.RetryAfter!.Delta);
        Assert.Equal("""{"message":"Too Many Requests","trace":null}""", await refused.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData(0, null)]
    [InlineData(double.NaN, null)]
    [InlineData(1, 0)]
    public void A_limit_must_let_something_through(double rate, int? burst) => Assert.Throws<ArgumentOutOfRangeException>(() => new SimulatorRateLimit(rate, burst));

    private static async Task<List<int>> StatusesAsync(Tenant tenant, int count)
    {
        var statuses = new List<int>();
        for (var i = 0; i < count; i++)
            statuses.Add((int)(await tenant.GetAsync("/V1/products/24-MB01")).Status);
        return statuses;
    }
}
