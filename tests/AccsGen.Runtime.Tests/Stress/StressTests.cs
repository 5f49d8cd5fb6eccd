using System.Collections.Concurrent;
using AccsGen.Runtime.Tests.Fakes;

namespace AccsGen.Runtime.Tests.Stress;

/// <summary>Thousands of calls over real sockets that break in every way: none is lost, none carried out twice that mustn't be.</summary>
[Collection(StressCollection.Name)]
public sealed class StressTests
{
    private const int Workers = 64;

    private static readonly string[] s_methods = ["GET", "GET", "GET", "PUT", "POST"];

    [Fact]
    public async Task Calls_that_meet_every_fault_end_as_they_should()
    {
        const int Calls = 20_000;
        var random = new Random(5);
        var requests = 0;
        // A token that ends as soon as it is there would be the service's refusal of every token: then no further one is asked for.
        await using var server = new FaultyServer(_ => Interlocked.Increment(ref requests) % 4000 == 0 ? Fault.TokenEnded : Draw(random));
        using var unobserved = new UnobservedExceptions();
        await using var client = Client(server);
        var outcomes = new ConcurrentDictionary<int, Exception?>();

        await RunAsync(0, Calls / 4);
        var early = GC.GetTotalMemory(forceFullCollection: true);
        await RunAsync(Calls / 4, Calls);
        var late = GC.GetTotalMemory(forceFullCollection: true);

        Assert.Equal(Calls, outcomes.Count);
        Assert.All(outcomes.Values, fault => Assert.True(fault is null or AccsConnectionException or AccsServerException or AccsRateLimitException or AccsPermissionException, $"{fault}"));
        Assert.InRange(outcomes.Values.Count(fault => fault is null), Calls * 9 / 10, Calls);
        Assert.All(server.CarriedOut.Where(call => Method(int.Parse(call.Key, System.Globalization.CultureInfo.InvariantCulture)) == "POST"), call => Assert.Equal(1, call.Value));
        Assert.All(outcomes.Where(outcome => outcome.Value is null), outcome => Assert.True(server.CarriedOut.ContainsKey($"{outcome.Key}"), $"Call {outcome.Key} succeeded without being carried out."));
        Assert.InRange(server.EndedTokens, 1, int.MaxValue);
        Assert.Equal(server.EndedTokens + 1, server.Tokens);
        Assert.Empty(unobserved.Collect());
        // What remains is the outcomes and the server's own counts.
        Assert.InRange(late - early, long.MinValue, 16 * 1024 * 1024);

        Task RunAsync(int from, int to) => Parallel.ForAsync(from, to, new ParallelOptions { MaxDegreeOfParallelism = Workers }, async (id, _) =>
            outcomes[id] = await Record.ExceptionAsync(() => CallAsync(client, id)));
    }

    [Fact]
    public async Task Calls_wait_while_IMS_is_down_and_all_go_through_when_it_is_back()
    {
        var ended = 0;
        await using var server = new FaultyServer(_ => Volatile.Read(ref ended) == 1 && Interlocked.Exchange(ref ended, 2) == 1 ? Fault.TokenEnded : Fault.None);
        using var unobserved = new UnobservedExceptions();
        await using var client = Client(server, options => options.Retry.Budget = TimeSpan.FromSeconds(60));
        await CallAsync(client, 0);
        server.ImsIsDown = true;
        Volatile.Write(ref ended, 1);

        var calls = Enumerable.Range(1, 500).Select(id => CallAsync(client, id)).ToList();
        await Task.Delay(TimeSpan.FromSeconds(1.5));
        server.ImsIsDown = false;
        await Task.WhenAll(calls);

        Assert.Equal(501, server.CarriedOut.Count);
        Assert.All(server.CarriedOut.Values, times => Assert.Equal(1, times));
        Assert.Equal(2, server.Tokens);
        Assert.Empty(unobserved.Collect());
    }

    [Fact]
    public async Task A_host_that_cannot_be_found_is_a_connection_error_for_every_kind_of_call()
    {
        await using var server = new FaultyServer(_ => Fault.None);
        using var unobserved = new UnobservedExceptions();
        await using var client = new TestClient(AccsTransport.Create(Options(new Uri("https://tenant.invalid"), server)));

        var faults = await Task.WhenAll(Enumerable.Range(0, 200).Select(id => Assert.ThrowsAsync<AccsConnectionException>(() => CallAsync(client, id))));

        // Some resolvers say no, others nothing at all.
        Assert.All(faults, fault => Assert.True(fault.InnerException is HttpRequestException or TimeoutException, $"{fault}"));
        Assert.Equal(1, server.Tokens);
        Assert.Empty(unobserved.Collect());
    }

    private static string Method(int id) => s_methods[id % s_methods.Length];

    private static async Task CallAsync(TestClient client, int id)
    {
        var path = $"/V1/things/{id}";
        var item = Method(id) switch
        {
            "GET" => await client.Get(path).ReadModelAsync<TestItem>(),
            "PUT" => await client.Put(path).Body("item", new TestItem { Sku = "24-MB01" }).ReadModelAsync<TestItem>(),
            _ => await client.Post(path).Body("item", new TestItem { Sku = "24-MB01" }).ReadModelAsync<TestItem>(),
        };
        Assert.Equal("24-MB01", item.Sku);
    }

    /// <summary>One request of eight meets a fault; those that last as long as a try are rare.</summary>
    private static Fault Draw(Random random)
    {
        int drawn;
        lock (random)
            drawn = random.Next(4000);
        return drawn switch
        {
            < 480 => (Fault)(1 + (drawn % 3)),
            < 500 => drawn % 2 == 0 ? Fault.HalfOpen : Fault.Drip,
            < 990 => (Fault)((int)Fault.TooMany + (drawn % 4)),
            _ => Fault.None,
        };
    }

    private static TestClient Client(FaultyServer server, Action<AccsClientOptions>? change = null)
    {
        var options = Options(new Uri(server.Address, "AbC123"), server);
        change?.Invoke(options);
        return new TestClient(AccsTransport.Create(options));
    }

    private static AccsClientOptions Options(Uri endpoint, FaultyServer server)
    {
        var options = new AccsClientOptions(endpoint.AbsoluteUri, new ImsCredential("client-id", "client-secret") { TokenEndpoint = new Uri(server.Address, "ims/token/v3") })
        {
            Throttle = AccsThrottleOptions.Off,
        };
        options.Retry.TryTimeout = TimeSpan.FromSeconds(1);
        options.Retry.FirstDelay = TimeSpan.FromMilliseconds(1);
        options.Retry.MaxDelay = TimeSpan.FromMilliseconds(20);
        options.Retry.Quota = int.MaxValue;
        return options;
    }
}
