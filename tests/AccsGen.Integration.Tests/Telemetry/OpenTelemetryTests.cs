using System.Diagnostics;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace AccsGen.Integration.Tests.Telemetry;

/// <summary>What OpenTelemetry's own collector makes of a client's calls, over real sockets.</summary>
[Collection(TelemetryCollection.Name)]
public sealed class OpenTelemetryTests : IDisposable
{
    private readonly List<Activity> _spans = [];
    private readonly List<Metric> _metrics = [];
    private readonly TracerProvider _tracing;
    private readonly MeterProvider _metering;

    public OpenTelemetryTests()
    {
        _tracing = Sdk.CreateTracerProviderBuilder().AddSource("AccsGen").AddSource("System.Net.Http").AddInMemoryExporter(_spans).Build();
        _metering = Sdk.CreateMeterProviderBuilder().AddMeter("AccsGen").AddInMemoryExporter(_metrics).Build();
    }

    public void Dispose()
    {
        _tracing.Dispose();
        _metering.Dispose();
    }

    [Fact]
    public async Task A_call_and_its_token_are_one_trace()
    {
        await using var tenant = await SimulatedTenant.StartAsync();

        await tenant.Client.Products.GetAsync("24-MB01");

        var call = Span("GET /V1/products/{sku}");
        var token = Span("IMS token");
        Assert.Equal("127.0.0.1", call.GetTagItem("server.address"));
        Assert.Equal(tenant.Simulator.Endpoint.Port, call.GetTagItem("server.port"));
        Assert.Equal(200, call.GetTagItem("http.response.status_code"));
        Assert.Equal(call.SpanId, token.ParentSpanId);
    }

    [Fact]
    public async Task The_frameworks_spans_are_below_these_and_show_the_path_but_no_query()
    {
        await using var tenant = await SimulatedTenant.StartAsync();

        await tenant.Client.Products.SearchAsync(new SearchCriteria { PageSize = 1 }.Where("sku", "sentinel"));

        // One for each request that goes out, as SocketsHttpHandler sees it.
        var requests = _spans.Where(span => span.Source.Name == "System.Net.Http").ToList();
        Assert.Equal([Span("IMS token").SpanId, Span("GET /V1/products").SpanId], requests.OrderBy(span => span.StartTimeUtc).Select(span => span.ParentSpanId));
        Assert.All(requests, span => Assert.DoesNotContain("sentinel", string.Join(' ', span.TagObjects), StringComparison.Ordinal));
        Assert.EndsWith("/V1/products?*", requests.Select(span => (string?)span.GetTagItem("url.full")).Single(url => url!.Contains("/V1/", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_handler_without_propagator_has_none_as_the_guide_says()
    {
        await using var tenant = await SimulatedTenant.StartAsync();
        using var handler = new SocketsHttpHandler { ActivityHeadersPropagator = null };
        var options = tenant.Options();
        options.InnerHandler = handler;
        await using var accs = AccsClient.Create(options);

        await accs.Products.GetAsync("24-MB01");

        Assert.All(_spans, span => Assert.Equal("AccsGen", span.Source.Name));
    }

    [Fact]
    public async Task The_buckets_of_a_duration_tell_fast_calls_apart()
    {
        await using var tenant = await SimulatedTenant.StartAsync();

        await tenant.Client.Products.GetAsync("24-MB01");
        await Assert.ThrowsAsync<AccsNotFoundException>(() => tenant.Client.Products.GetAsync("no-such-sku"));
        _metering.ForceFlush();

        var duration = Assert.Single(_metrics, metric => metric.Name == "accsgen.client.call.duration");
        Assert.Equal("s", duration.Unit);
        var points = Points(duration);
        Assert.Equal(["404", ""], points.Select(point => (string?)Tags(point).GetValueOrDefault("error.type") ?? "").OrderDescending());
        foreach (var point in points)
        {
            var bounds = new List<double>();
            foreach (var bucket in point.GetHistogramBuckets())
                bounds.Add(bucket.ExplicitBound);
            Assert.Equal([0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10, 30, 60, 100, 300, double.PositiveInfinity], bounds);
        }
    }

    [Fact]
    public async Task What_is_under_way_comes_back_to_nothing_and_renewals_are_counted()
    {
        await using var tenant = await SimulatedTenant.StartAsync();

        await tenant.Client.Products.GetAsync("24-MB01");
        tenant.Simulator.RevokeTokens();
        await tenant.Client.Products.GetAsync("24-MB01");
        _metering.ForceFlush();

        Assert.All(Points(Assert.Single(_metrics, metric => metric.Name == "accsgen.client.active_calls")), point => Assert.Equal(0, point.GetSumLong()));
        Assert.Equal(2, Assert.Single(Points(Assert.Single(_metrics, metric => metric.Name == "accsgen.token.renewals"))).GetSumLong());
        var retry = Assert.Single(Points(Assert.Single(_metrics, metric => metric.Name == "accsgen.client.retries")));
        Assert.Equal("unauthorized", Tags(retry)["accsgen.retry.reason"]);
    }

    private static List<MetricPoint> Points(Metric metric)
    {
        var points = new List<MetricPoint>();
        foreach (ref readonly var point in metric.GetMetricPoints())
            points.Add(point);
        return points;
    }

    private static Dictionary<string, object?> Tags(MetricPoint point)
    {
        var tags = new Dictionary<string, object?>();
        foreach (var tag in point.Tags)
            tags[tag.Key] = tag.Value;
        return tags;
    }

    private Activity Span(string name) => Assert.Single(_spans, span => span.DisplayName == name);
}
