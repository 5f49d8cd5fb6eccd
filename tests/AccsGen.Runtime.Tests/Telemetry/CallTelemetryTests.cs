using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace AccsGen.Runtime.Tests.Telemetry;

public sealed class CallTelemetryTests
{
    [Fact]
    public async Task A_call_is_a_span_named_by_its_template()
    {
        var spans = new List<Activity>();
        using var listener = Listen(spans, "/V1/spans/{sku}");
        var service = new TestService(_ => new(HttpStatusCode.BadGateway), _ => ScriptedHandler.Json("{}"));
        using var client = service.Client();

        await client.Get("/V1/spans/{sku}").Path("sentinel").Query("q", "sentinel").SendAsync();

        var span = Assert.Single(spans);
        Assert.Equal("GET /V1/spans/{sku}", span.DisplayName);
        Assert.Equal(ActivityKind.Client, span.Kind);
        Assert.Equal(ActivityStatusCode.Unset, span.Status);
        Assert.Equal(
            [
                ("http.request.method", "GET"), ("http.request.resend_count", 1), ("http.response.status_code", 200), ("server.address", "na1.api.commerce.adobe.com"),
                ("server.port", 443), ("url.template", "/V1/spans/{sku}"),
            ],
            span.TagObjects.Select(tag => (tag.Key, tag.Value)).OrderBy(tag => tag.Key, StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(404, "404")]
    [InlineData(429, "429")]
    public async Task An_error_is_told_by_its_status(int status, string expected)
    {
        var spans = new List<Activity>();
        using var listener = Listen(spans, $"/V1/errors/{status}");
        var service = new TestService(_ => new((HttpStatusCode)status));
        using var client = service.Client(options => options.Retry.MaxAttempts = 1);

        await Assert.ThrowsAnyAsync<AccsException>(() => client.Get($"/V1/errors/{status}").SendAsync());

        var span = Assert.Single(spans);
        Assert.Equal(expected, span.GetTagItem("error.type"));
        Assert.Equal(ActivityStatusCode.Error, span.Status);
    }

    [Fact]
    public async Task Calls_and_their_repetitions_are_measured()
    {
        var measured = new List<(string Name, double Value, Dictionary<string, object?> Tags)>();
        using var listener = new MeterListener { InstrumentPublished = (instrument, self) => { if (instrument.Meter.Name == "AccsGen") self.EnableMeasurementEvents(instrument); } };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument.Name, value, tags));
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(instrument.Name, value, tags));
        listener.Start();
        var service = new TestService(_ => new(HttpStatusCode.BadGateway), _ => ScriptedHandler.Json("{}"));
        using var client = service.Client();

        await client.Get("/V1/measured/{sku}").Path("sentinel").SendAsync();

        lock (measured)
        {
            var mine = measured.Where(item => Equals(item.Tags.GetValueOrDefault("url.template"), "/V1/measured/{sku}")).ToList();
            Assert.Equal(1, Assert.Single(mine, item => item.Name == "accsgen.client.retries").Value);
            Assert.Equal("Unavailable", mine.Single(item => item.Name == "accsgen.client.retries").Tags["accsgen.retry.reason"]);
            Assert.Equal(200, Assert.Single(mine, item => item.Name == "accsgen.client.call.duration").Tags["http.response.status_code"]);
            Assert.DoesNotContain(measured, item => item.Tags.Values.Contains("sentinel"));
        }

        void Add(string name, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            lock (measured)
                measured.Add((name, value, new Dictionary<string, object?>(tags.ToArray())));
        }
    }

    private static ActivityListener Listen(List<Activity> spans, string template)
    {
        var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "AccsGen",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            // Other tests run at the same time.
            ActivityStopped = activity =>
            {
                if (Equals(activity.GetTagItem("url.template"), template))
                    spans.Add(activity);
            },
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }
}
