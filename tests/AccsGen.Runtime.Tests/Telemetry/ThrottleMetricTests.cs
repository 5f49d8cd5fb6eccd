namespace AccsGen.Runtime.Tests.Telemetry;

[Collection(TelemetryCollection.Name)]
public sealed class ThrottleMetricTests : IDisposable
{
    private readonly TelemetryListener _listener = new(spans: false);

    public void Dispose() => _listener.Dispose();

    [Fact]
    public async Task The_queues_of_the_clients_of_a_server_are_one_number()
    {
        var hanging = new HangingAnswer();
        using var source = new CancellationTokenSource();
        using var first = Client(hanging, "https://queue.example.test/a");
        using var second = Client(hanging, "https://queue.example.test/b");
        using var other = Client(hanging, "https://other.example.test/a");

        Task[] calls = [.. new[] { first, second, second, other, first, second }.Select(client => client.Get("/V1/x", null, source.Token).SendAsync())];
        await Eventually.TrueAsync(() => Waiting("queue.example.test") == 3, "three wait");

        Assert.Equal(0, Waiting("other.example.test"));
        await source.CancelAsync();
        foreach (var call in calls)
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
    }

    [Fact]
    public async Task The_rate_is_told_once_a_client_holds_back()
    {
        var service = new TestService(_ => ScriptedHandler.Json("{}"), _ => new(HttpStatusCode.TooManyRequests), _ => ScriptedHandler.Json("{}"));
        using var client = service.Client(options => options.Endpoint = new Uri("https://rate.example.test/a"));

        await client.Get("/V1/x").SendAsync();
        Assert.Empty(Rates());
        await client.Get("/V1/x").SendAsync();

        var rate = Rates()[^1];
        Assert.InRange(rate.Value, 0.2, 1000);
        Assert.Equal(443, rate["server.port"]);

        IReadOnlyList<Measured> Rates()
        {
            _listener.Collect();
            return [.. _listener.Of("accsgen.client.throttle.rate").Where(item => Equals(item["server.address"], "rate.example.test"))];
        }
    }

    [Fact]
    public async Task A_wait_in_the_queue_is_measured_with_its_server_also_of_a_handler_on_another_client()
    {
        var time = new SimulatedTime();
        var server = new ScriptedHandler(_ => new(HttpStatusCode.OK), _ => new(HttpStatusCode.OK));
        using var http = new HttpClient(new RetryHandler(new RetryOptions(), time, throttle: AccsThrottleOptions.Rate(0.5)) { InnerHandler = server });

        await http.GetAsync(new Uri("https://handler.example.test/x"));
        await time.RunAsync(http.GetAsync(new Uri("https://handler.example.test/x")));

        var wait = Assert.Single(_listener.Of("accsgen.client.throttle.wait"));
        Assert.Equal(2, wait.Value, tolerance: 0.1);
        Assert.Equal("handler.example.test", wait["server.address"]);
        Assert.Equal(0, Waiting("handler.example.test"));
    }

    private static TestClient Client(HangingAnswer hanging, string endpoint) =>
        new TestService(new ScriptedHandler([.. Enumerable.Repeat(hanging.AnswerAsync, 4)])).Client(options =>
        {
            options.Endpoint = new Uri(endpoint);
            options.Throttle = AccsThrottleOptions.Concurrency(1);
        });

    private double Waiting(string server)
    {
        _listener.Collect();
        return _listener.Of("accsgen.client.throttle.queue").Last(item => Equals(item["server.address"], server)).Value;
    }
}
