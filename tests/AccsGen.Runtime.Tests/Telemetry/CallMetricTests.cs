using System.Diagnostics.Metrics;

namespace AccsGen.Runtime.Tests.Telemetry;

[Collection(TelemetryCollection.Name)]
public sealed class CallMetricTests : IDisposable
{
    private readonly TelemetryListener _listener = new(spans: false);

    public void Dispose() => _listener.Dispose();

    [Fact]
    public async Task The_duration_has_the_attributes_of_HTTP_clients()
    {
        var service = new TestService(_ => ScriptedHandler.Json("{}"));
        using var client = service.Client();

        await client.Get("/V1/measured/{sku}").Path("sentinel").SendAsync();

        Assert.Equal(
            [
                ("http.request.method", "GET"), ("http.response.status_code", 200), ("server.address", "na1.api.commerce.adobe.com"), ("server.port", 443),
                ("url.template", "/V1/measured/{sku}"),
            ],
            Assert.Single(_listener.Of("accsgen.client.call.duration")).Tags.Select(tag => (tag.Key, tag.Value)).OrderBy(tag => tag.Key, StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_duration_is_the_time_of_the_whole_call_in_seconds()
    {
        var service = new TestService(_ => new(HttpStatusCode.TooManyRequests), _ => ScriptedHandler.Json("{}"));
        using var client = service.Client();

        await client.Get("/V1/x").SendAsync();

        Assert.InRange(Assert.Single(_listener.Of("accsgen.client.call.duration")).Value, 5, 10);
    }

    [Theory]
    [InlineData("accsgen.client.call.duration")]
    [InlineData("accsgen.client.throttle.wait")]
    public async Task Histograms_of_seconds_have_buckets_that_tell_milliseconds_and_minutes_apart(string name)
    {
        var service = new TestService(_ => ScriptedHandler.Json("{}"), _ => ScriptedHandler.Json("{}"));
        using var client = service.Client(options => options.Throttle = AccsThrottleOptions.Rate(1));
        await client.Get("/V1/x").SendAsync();
        await client.Get("/V1/x").SendAsync();

        var histogram = Assert.IsType<Histogram<double>>(_listener.Instruments[name]);

        Assert.Equal("s", histogram.Unit);
        Assert.True(histogram.Advice!.HistogramBucketBoundaries is [0.005, .., 300], name);
    }

    [Fact]
    public async Task A_failure_is_an_attribute_of_the_duration()
    {
        var service = new TestService(_ => ScriptedHandler.Json("<html>"), _ => new(HttpStatusCode.NotFound));
        using var client = service.Client();

        await Assert.ThrowsAsync<AccsResponseFormatException>(() => client.Get("/V1/x").ReadModelAsync<TestItem>());
        await Assert.ThrowsAsync<AccsNotFoundException>(() => client.Get("/V1/x").SendAsync());

        Assert.Equal(["AccsGen.AccsResponseFormatException", "404"], _listener.Of("accsgen.client.call.duration").Select(item => item["error.type"]));
    }

    [Fact]
    public async Task Calls_under_way_are_counted_up_and_down()
    {
        var hanging = new HangingAnswer();
        var service = new TestService(new ScriptedHandler(hanging.AnswerAsync));
        using var client = service.Client();
        using var source = new CancellationTokenSource();

        var call = client.Get("/V1/x", null, source.Token).SendAsync();
        await hanging.Sent;
        Assert.Equal(1, _listener.Of("accsgen.client.active_calls").Sum(item => item.Value));
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);

        Assert.Equal(0, _listener.Of("accsgen.client.active_calls").Sum(item => item.Value));
        Assert.All(_listener.Of("accsgen.client.active_calls"), item => Assert.Equal(["http.request.method", "server.address", "server.port"], item.Tags.Keys.Order(StringComparer.Ordinal)));
    }

    [Fact]
    public async Task A_call_that_began_before_anybody_counted_is_not_taken_off()
    {
        _listener.Dispose();
        using var spans = new TelemetryListener(metrics: false);
        var hanging = new HangingAnswer();
        var service = new TestService(new ScriptedHandler(hanging.AnswerAsync));
        using var client = service.Client();
        using var source = new CancellationTokenSource();
        var call = client.Get("/V1/x", null, source.Token).SendAsync();
        await hanging.Sent;

        using var late = new TelemetryListener(spans: false);
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);

        Assert.Empty(late.Of("accsgen.client.active_calls"));
    }

    public static TheoryData<string, Func<HttpResponseMessage>> Reasons => new()
    {
        { "throttled", () => new(HttpStatusCode.TooManyRequests) },
        { "busy", () => new(HttpStatusCode.ServiceUnavailable) { Headers = { RetryAfter = new(TimeSpan.FromSeconds(1)) } } },
        { "unavailable", () => new(HttpStatusCode.BadGateway) },
        { "server_error", () => new(HttpStatusCode.InternalServerError) },
        { "lock_conflict", () => ScriptedHandler.Json("""{"message":"SQLSTATE[40001]: Serialization failure: 1213 Deadlock found"}""", HttpStatusCode.BadRequest) },
        { "not_sent", () => throw new HttpRequestException(HttpRequestError.ConnectionError) },
        { "connection_lost", () => throw new HttpRequestException(HttpRequestError.ResponseEnded) },
        { "own_rule", () => new(HttpStatusCode.NotFound) },
        { "unauthorized", () => new(HttpStatusCode.Unauthorized) },
    };

    [Theory]
    [MemberData(nameof(Reasons))]
    public async Task Repetitions_are_counted_by_reason(string reason, Func<HttpResponseMessage> answer)
    {
        var service = new TestService(_ => answer(), _ => ScriptedHandler.Json("{}"));
        using var client = service.Client(options => options.Retry.ShouldRetry = failure => failure.IsRetriedByDefault || failure.StatusCode == HttpStatusCode.NotFound);

        await client.Get("/V1/measured/{sku}").Path("sentinel").SendAsync();

        var retry = Assert.Single(_listener.Of("accsgen.client.retries"));
        Assert.Equal(1, retry.Value);
        Assert.Equal(reason, retry["accsgen.retry.reason"]);
        Assert.Equal("/V1/measured/{sku}", retry["url.template"]);
        Assert.Equal("GET", retry["http.request.method"]);
        Assert.Equal("na1.api.commerce.adobe.com", retry["server.address"]);
    }

    [Fact]
    public async Task A_try_that_took_too_long_is_a_reason_too()
    {
        var hanging = new HangingAnswer();
        var api = new ScriptedHandler(hanging.AnswerAsync);
        api.Then(_ => ScriptedHandler.Json("{}"));
        var service = new TestService(api);
        using var client = service.Client();

        var call = client.Get("/V1/x").SendAsync();
        await hanging.Sent;
        service.Time.Advance(TimeSpan.FromSeconds(30));
        await call;

        Assert.Equal("timed_out", Assert.Single(_listener.Of("accsgen.client.retries"))["accsgen.retry.reason"]);
    }

    [Fact]
    public async Task A_handler_on_another_client_counts_its_repetitions_without_a_template()
    {
        var server = new ScriptedHandler(_ => new(HttpStatusCode.BadGateway), _ => new(HttpStatusCode.OK));
        using var http = new HttpClient(new RetryHandler(new RetryOptions(), new ManualTimeProvider()) { InnerHandler = server });

        await http.GetAsync(new Uri("https://example.test:8443/sentinel?q=sentinel"));

        Assert.Equal(
            [("accsgen.retry.reason", "unavailable"), ("http.request.method", "GET"), ("server.address", "example.test"), ("server.port", 8443)],
            Assert.Single(_listener.Of("accsgen.client.retries")).Tags.Select(tag => (tag.Key, tag.Value)).OrderBy(tag => tag.Key, StringComparer.Ordinal));
    }
}
