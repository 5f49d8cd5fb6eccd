using Xunit.Abstractions;

namespace AccsGen.Runtime.Tests.Transport.Throttling;

public sealed class AdaptivePolicyTests(ITestOutputHelper output)
{
    private static readonly TimeSpan s_second = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_learning = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan s_end = TimeSpan.FromSeconds(330);

    public static TheoryData<string> Servers => [.. s_servers.Keys];

    private static readonly Dictionary<string, (Func<ISimulatedServer> Make, double Rate)> s_servers = new()
    {
        ["100/s, bursts of 100"] = (() => new TokenBucketServer(100, 100), 100),
        ["100/s, bursts of 100, Retry-After 1"] = (() => new TokenBucketServer(100, 100, s_second), 100),
        ["100/s, bursts of 10"] = (() => new TokenBucketServer(100, 10), 100),
        ["100/s, bursts of 500"] = (() => new TokenBucketServer(100, 500), 100),
        ["400/s, bursts of 400"] = (() => new TokenBucketServer(400, 400), 400),
        ["20/s, bursts of 20, Retry-After 1"] = (() => new TokenBucketServer(20, 20, s_second), 20),
        ["20/s, bursts of 5"] = (() => new TokenBucketServer(20, 5), 20),
        ["100/s, bursts of 10, Retry-After 1"] = (() => new TokenBucketServer(100, 10, s_second), 100),
        ["2/s, bursts of 2"] = (() => new TokenBucketServer(2, 2), 2),
        ["20 in each second"] = (() => new FixedWindowServer(20, s_second), 20),
        ["100 in each second"] = (() => new FixedWindowServer(100, s_second), 100),
        ["600 in each ten seconds, told"] = (() => new FixedWindowServer(600, 10 * s_second, tells: true), 60),
        ["1800 in each minute, told"] = (() => new FixedWindowServer(1800, 60 * s_second, tells: true), 30),
        ["100 in any second"] = (() => new SlidingWindowServer(100, s_second), 100),
        ["50 in any second"] = (() => new SlidingWindowServer(50, s_second), 50),
    };

    [Theory]
    [MemberData(nameof(Servers))]
    public void Sixty_four_workers_reach_95_percent_with_under_2_percent_refused(string name)
    {
        var (make, rate) = s_servers[name];
        for (var seed = 1; seed <= 5; seed++)
        {
            var simulation = new Simulation(make(), seed);
            var client = simulation.AddClient(new AdaptivePolicy(), 64);
            // A server that counts by the minute is learnt in minutes, and measured over whole ones.
            var learning = name.Contains("minute", StringComparison.Ordinal) ? TimeSpan.FromMinutes(2) : s_learning;
            simulation.RunUntil(learning);
            client.Take();
            simulation.RunUntil(learning + s_end - s_learning);

            var share = client.Served / (rate * (s_end - s_learning).TotalSeconds);
            var refused = client.Refused / (double)(client.Served + client.Refused);
            output.WriteLine($"{name} seed {seed}: {share:P1} of the rate, {refused:P2} refused");
            Assert.InRange(share, 0.95, 1.05);
            Assert.InRange(refused, 0, 0.02);
        }
    }

    [Theory]
    [InlineData("100/s, bursts of 100", 0.5)]
    [InlineData("100/s, bursts of 10, Retry-After 1", 0.5)]
    [InlineData("400/s, bursts of 400", 0.5)]
    [InlineData("100 in each second", 0.5)]
    [InlineData("100 in any second", 0.5)]
    [InlineData("100/s, bursts of 100", 100)]
    [InlineData("20/s, bursts of 20, Retry-After 1", 100)]
    public void The_way_to_the_server_makes_no_difference(string name, double latency)
    {
        var (make, rate) = s_servers[name];
        for (var seed = 1; seed <= 5; seed++)
        {
            var simulation = new Simulation(make(), seed, latency);
            var client = simulation.AddClient(new AdaptivePolicy(), 64);
            simulation.RunUntil(s_learning);
            client.Take();
            simulation.RunUntil(s_end);

            Assert.InRange(client.Served / (rate * (s_end - s_learning).TotalSeconds), 0.95, 1.05);
            Assert.InRange(client.Refused / (double)(client.Served + client.Refused), 0, 0.02);
        }
    }

    [Theory]
    [InlineData("100/s, bursts of 100")]
    [InlineData("100 in each second")]
    [InlineData("20/s, bursts of 20, Retry-After 1")]
    public void Fifteen_seconds_are_enough_to_learn(string name)
    {
        var (make, rate) = s_servers[name];
        for (var seed = 1; seed <= 5; seed++)
        {
            // The first calls are refused together, and come back together after the five seconds that a 429 without Retry-After is waited out.
            var simulation = new Simulation(make(), seed, latency: 1);
            var client = simulation.AddClient(new AdaptivePolicy(), 64);
            simulation.RunUntil(TimeSpan.FromSeconds(15));
            client.Take();
            simulation.RunUntil(TimeSpan.FromSeconds(45));

            Assert.InRange(client.Served / (rate * 30), 0.85, 1.05);
        }
    }

    /// <summary>Such a server takes all calls until its count is full, and then none: that the rate is too high is seen when it is too late.</summary>
    [Theory]
    [InlineData(300, 10)]
    [InlineData(600, 60)]
    [InlineData(6000, 60)]
    public void A_server_that_counts_over_long_times_and_says_nothing_is_understood(int limit, int seconds)
    {
        for (var seed = 1; seed <= 5; seed++)
        {
            var simulation = new Simulation(new FixedWindowServer(limit, seconds * s_second), seed);
            var client = simulation.AddClient(new AdaptivePolicy(), 64);
            simulation.RunUntil(TimeSpan.FromMinutes(3));
            client.Take();
            simulation.RunUntil(TimeSpan.FromMinutes(13));

            Assert.InRange(client.Served / (limit * 600.0 / seconds), 0.9, 1.05);
            Assert.InRange(client.Refused / (double)(client.Served + client.Refused), 0, 0.03);
        }
    }

    [Theory]
    [InlineData(60, 10)]
    [InlineData(3600, 10)]
    [InlineData(60, 60)]
    [InlineData(60, 300)]
    public void After_an_outage_the_rate_is_soon_what_it_was(int calmSeconds, int outageSeconds)
    {
        var calm = TimeSpan.FromSeconds(calmSeconds);
        var outage = TimeSpan.FromSeconds(outageSeconds);
        var server = new OutageServer(new TokenBucketServer(100, 100));
        var simulation = new Simulation(server);
        var client = simulation.AddClient(new AdaptivePolicy(), 64);
        simulation.RunUntil(calm);
        server.IsDown = true;
        client.Take();
        simulation.RunUntil(calm + outage);
        var refused = client.Take().Refused;
        server.IsDown = false;
        simulation.RunUntil(calm + outage + TimeSpan.FromSeconds(10));
        client.Take();
        simulation.RunUntil(calm + outage + TimeSpan.FromSeconds(20));

        // As few as tell that it is still down.
        Assert.InRange(refused, 1, 40 + (outageSeconds / 8));
        Assert.InRange(client.Served / 10.0, 70, 110);
    }

    [Fact]
    public void An_outage_after_a_long_time_with_few_calls_does_not_make_those_few_the_rate()
    {
        var server = new OutageServer(new TokenBucketServer(100, 100));
        var simulation = new Simulation(server);
        var client = simulation.AddClient(new AdaptivePolicy(), 64);
        simulation.RunUntil(s_learning);
        Break();
        // Some six calls a second.
        client.Rest = TimeSpan.FromSeconds(10);
        simulation.RunUntil(simulation.Now + TimeSpan.FromMinutes(5));
        Break();
        client.Rest = TimeSpan.Zero;
        simulation.RunUntil(simulation.Now + TimeSpan.FromSeconds(20));
        client.Take();
        simulation.RunUntil(simulation.Now + TimeSpan.FromSeconds(10));

        Assert.InRange(client.Served / 10.0, 70, 110);

        void Break()
        {
            server.IsDown = true;
            simulation.RunUntil(simulation.Now + TimeSpan.FromSeconds(10));
            server.IsDown = false;
            simulation.RunUntil(simulation.Now + TimeSpan.FromSeconds(10));
        }
    }

    /// <summary>Such a server rounds the rest of its second up to one: each pause that it asks for costs it a second of calls.</summary>
    [Fact]
    public void A_server_that_asks_for_longer_pauses_than_it_needs_gets_them()
    {
        for (var seed = 1; seed <= 5; seed++)
        {
            var simulation = new Simulation(new FixedWindowServer(100, s_second, tells: true), seed);
            var client = simulation.AddClient(new AdaptivePolicy(), 64);
            simulation.RunUntil(s_learning);
            client.Take();
            simulation.RunUntil(s_end);

            Assert.InRange(client.Served / (100 * (s_end - s_learning).TotalSeconds), 0.92, 1);
            Assert.InRange(client.Refused / (double)(client.Served + client.Refused), 0, 0.02);
        }
    }

    [Fact]
    public void A_server_that_allows_more_again_is_found_out()
    {
        var server = new TokenBucketServer(50, 50);
        var simulation = new Simulation(server);
        var client = simulation.AddClient(new AdaptivePolicy(), 64);
        simulation.RunUntil(s_end);
        server.Rate = 200;
        simulation.RunUntil(s_end + TimeSpan.FromSeconds(90));
        client.Take();
        simulation.RunUntil(s_end + TimeSpan.FromSeconds(210));

        Assert.InRange(client.Served / 120.0, 190, 210);
    }

    [Fact]
    public void A_server_that_allows_less_is_obeyed_at_once()
    {
        var server = new TokenBucketServer(200, 200);
        var simulation = new Simulation(server);
        var client = simulation.AddClient(new AdaptivePolicy(), 64);
        simulation.RunUntil(s_end);
        server.Rate = 20;
        simulation.RunUntil(s_end + s_learning);
        client.Take();
        simulation.RunUntil(s_end + s_end);

        Assert.InRange(client.Refused / (double)(client.Served + client.Refused), 0, 0.02);
        Assert.InRange(client.Served / (s_end - s_learning).TotalSeconds, 19, 21);
    }

    [Fact]
    public void Without_a_429_nothing_is_held_back()
    {
        var policy = new AdaptivePolicy();

        for (var call = 0; call < 1000; call++)
            Assert.Equal(TimeSpan.Zero, policy.Take(TimeSpan.Zero));

        Assert.False(policy.IsActive);
        Assert.Equal(double.PositiveInfinity, policy.RateAt(TimeSpan.Zero));
    }

    [Fact]
    public void After_a_long_time_without_a_429_nothing_is_held_back_again()
    {
        var policy = new AdaptivePolicy();
        policy.End(s_second, TimeSpan.Zero, isThrottled: true);

        Assert.True(policy.Take(TimeSpan.FromMinutes(10)) == TimeSpan.Zero && policy.IsActive);
        Assert.True(policy.Take(TimeSpan.FromMinutes(11)) == TimeSpan.Zero && !policy.IsActive);
    }

    [Fact]
    public void A_server_that_is_closed_is_not_looked_at_before_it_says()
    {
        var policy = new AdaptivePolicy();
        for (var answer = 0; answer < 6; answer++)
            policy.End(s_second, s_second, isThrottled: true);
        Assert.Equal(TimeSpan.FromSeconds(0.25), policy.Take(s_second));

        policy.PauseUntil(s_second, 4 * s_second);

        Assert.Equal(0, policy.RateAt(s_second));
        Assert.Equal(3 * s_second, policy.Take(s_second));
        Assert.Equal(TimeSpan.Zero, policy.Take(4 * s_second));
        Assert.Equal(TimeSpan.FromSeconds(0.5), policy.Take(4 * s_second));
    }

    [Fact]
    public void One_overload_is_one_cut_however_many_429_it_brings()
    {
        var policy = new AdaptivePolicy();
        policy.End(s_second, TimeSpan.Zero, isThrottled: true);
        var rate = policy.RateAt(s_second);

        for (var answer = 0; answer < 64; answer++)
            policy.End(s_second, TimeSpan.Zero, isThrottled: true);

        Assert.True(policy.IsActive);
        Assert.Equal(rate, policy.RateAt(s_second));
    }

    [Theory]
    [InlineData("100/s, bursts of 100", 0)]
    [InlineData("100/s, bursts of 100", 60)]
    [InlineData("100/s, bursts of 100, Retry-After 1", 0)]
    [InlineData("100/s, bursts of 100, Retry-After 1", 60)]
    [InlineData("100 in each second", 0)]
    [InlineData("100 in each second", 60)]
    [InlineData("100 in any second", 60)]
    public void Of_two_processes_none_starves(string name, int secondStarts)
    {
        var (make, rate) = s_servers[name];
        for (var seed = 1; seed <= 5; seed++)
        {
            var simulation = new Simulation(make(), seed);
            var first = simulation.AddClient(new AdaptivePolicy(), 64);
            var second = simulation.AddClient(new AdaptivePolicy(), 64, TimeSpan.FromSeconds(secondStarts));
            simulation.RunUntil(TimeSpan.FromSeconds(secondStarts + 60));
            first.Take();
            second.Take();
            simulation.RunUntil(TimeSpan.FromSeconds(secondStarts + 360));

            var shares = new[] { first.Served / (rate * 300), second.Served / (rate * 300) };
            var refused = (first.Refused + second.Refused) / (double)(first.Served + second.Served + first.Refused + second.Refused);
            output.WriteLine($"{name} seed {seed}: {shares[0]:P1} and {shares[1]:P1}, {refused:P2} refused");
            Assert.All(shares, share => Assert.True(share > 0.25));
            Assert.InRange(shares.Sum(), 0.9, 1.05);
            Assert.InRange(refused, 0, 0.02);
        }
    }
}
