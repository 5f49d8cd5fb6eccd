using Microsoft.Extensions.Logging.Abstractions;
using Xunit.Abstractions;

namespace AccsGen.Runtime.Tests.Authentication;

/// <summary>A fleet of workers, each as it were a process of its own, over one store and one IMS with latency, in simulated time.</summary>
public sealed class FleetTests(ITestOutputHelper output)
{
    private const int Workers = 50;

    // Where the dice fall is part of what is tested, and the same in each run.
    private readonly Random _dice = new(4);
    private readonly SimulatedTime _time = new();
    private int _asked;

    [Theory]
    // Latency of the store at most, and within what time the workers start, both in milliseconds.
    [InlineData(2, 0)]
    [InlineData(20, 0)]
    [InlineData(20, 200)]
    [InlineData(100, 500)]
    [InlineData(300, 2000)]
    public async Task Fifty_workers_that_start_together_ask_ims_a_handful_of_times(int latency, int spread)
    {
        var store = Store(latency);
        var managers = Enumerable.Range(0, Workers).Select(_ => Worker(store, 300)).ToArray();

        var tokens = Task.WhenAll(managers.Select(async manager =>
        {
            await Task.Delay(Roll(spread), _time);
            return (await manager.GetTokenAsync()).Value;
        }));
        await _time.RunAsync(tokens);

        output.WriteLine($"latency up to {latency} ms, start within {spread} ms: {_asked} requests, {(await tokens).Distinct().Count()} tokens, {store.Operations.Count} store operations, "
            + $"done after {(_time.GetUtcNow() - new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero)).TotalMilliseconds:F0} ms");
        Assert.InRange(_asked, 1, 5);
        Dispose(managers);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(20)]
    public async Task Workers_in_step_of_which_each_finds_the_lease_free_ask_ims_once(int latency)
    {
        var store = new MemoryTokenStore(_time) { Before = cancellationToken => Task.Delay(TimeSpan.FromMilliseconds(latency), _time, cancellationToken) };
        var managers = Enumerable.Range(0, Workers).Select(_ => Worker(store, 300)).ToArray();

        await _time.RunAsync(Task.WhenAll(managers.Select(async manager => await manager.GetTokenAsync())));

        Assert.True(store.Operations.Count(operation => operation == "set accsgen:lease") > 10, "Many reach for the lease, or nothing is shown.");
        Assert.InRange(_asked, 1, 3);
        Dispose(managers);
    }

    [Fact]
    public async Task A_revoked_token_is_renewed_a_handful_of_times_by_the_whole_fleet()
    {
        var store = Store(20);
        var managers = Enumerable.Range(0, Workers).Select(_ => Worker(store, 300)).ToArray();
        var first = Task.WhenAll(managers.Select(async manager => await manager.GetTokenAsync()));
        await _time.RunAsync(first);
        var before = _asked;

        var second = Task.WhenAll(managers.Zip(await first).Select(async pair =>
        {
            await Task.Delay(Roll(200), _time);
            pair.First.Invalidate(pair.Second);
            return (await pair.First.GetTokenAsync()).Value;
        }));
        await _time.RunAsync(second);

        output.WriteLine($"{_asked - before} requests");
        Assert.DoesNotContain((await first)[0].Value, await second);
        Assert.InRange(_asked - before, 1, 5);
        Dispose(managers);
    }

    [Fact]
    public async Task Without_a_store_each_asks_for_itself()
    {
        var managers = Enumerable.Range(0, Workers).Select(_ => Worker(null, 300)).ToArray();

        await _time.RunAsync(Task.WhenAll(managers.Select(async manager => await manager.GetTokenAsync())));

        Assert.Equal(Workers, _asked);
        Dispose(managers);
    }

    private MemoryTokenStore Store(int latency) => new(_time) { Before = cancellationToken => Task.Delay(Roll(latency), _time, cancellationToken) };

    /// <summary>A policy object of its own keeps a worker from sharing with the others but through the store.</summary>
    private ImsTokenManager Worker(IAccessTokenStore? store, int imsLatency) => new(
        new AccsClientOptions
        {
            Credential = new ImsCredential("id", "secret"),
            TimeProvider = _time,
            TokenStore = store,
            InnerHandler = new HandlerOf(async (_, cancellationToken) =>
            {
                var number = Interlocked.Increment(ref _asked);
                await Task.Delay(TimeSpan.FromMilliseconds(imsLatency), _time, cancellationToken);
                return TokenAnswers.Token($"token-{number}");
            }),
        },
        NullLogger.Instance,
        TokenPolicy.Default with { Random = Roll });

    private double Roll()
    {
        lock (_dice)
            return _dice.NextDouble();
    }

    private TimeSpan Roll(int milliseconds) => TimeSpan.FromMilliseconds(milliseconds * Roll());

    private static void Dispose(ImsTokenManager[] managers)
    {
        foreach (var manager in managers)
            manager.Dispose();
    }
}
