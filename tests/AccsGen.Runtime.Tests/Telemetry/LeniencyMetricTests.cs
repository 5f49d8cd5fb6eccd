namespace AccsGen.Runtime.Tests.Telemetry;

[Collection(TelemetryCollection.Name)]
public sealed class LeniencyMetricTests
{
    private const string Instrument = "accsgen.client.json.leniencies";

    [Fact]
    public async Task Leniencies_are_counted_by_operation_and_kinds()
    {
        using var listener = new TelemetryListener(spans: false);
        using var client = Client("""{"price":"1.0","items":{"4":{"id":"1","price":"2"}},"parent":"{\"id\":\"7\"}","status":{"x":1}}""");

        await client.Get("/V1/things/{id}").Path("sentinel").ReadModelAsync<TestItem>();

        Assert.Equal(
            [
                ("a list", "an object with numeric keys", true, 1), ("a number", "text", true, 2), ("an integer", "text", true, 2), ("an object", "JSON in text", true, 1),
                ("text", "an object", false, 1),
            ],
            listener.Of(Instrument).GroupBy(item => (item["accsgen.json.expected"], item["accsgen.json.found"], item["accsgen.json.was_read"]))
                .Select(group => ((string)group.Key.Item1!, (string)group.Key.Item2!, (bool)group.Key.Item3!, group.Count())).Order());
        Assert.All(listener.Of(Instrument), item =>
        {
            Assert.Equal("/V1/things/{id}", item["url.template"]);
            Assert.Equal("GET", item["http.request.method"]);
            Assert.Equal(5, item.Tags.Count);
        });
    }

    [Fact]
    public async Task The_callback_is_told_the_places_all_the_same()
    {
        using var listener = new TelemetryListener(spans: false);
        var told = new List<string>();
        using var client = Client("""{"items":[{"price":"1.0"}],"parent":"{\"id\":\"7\"}"}""", options => options.Json.OnLeniency = leniency => told.Add(leniency.Path));

        await client.Get("/V1/x").ReadModelAsync<TestItem>();

        Assert.Equal(["$.items[0].price", "$.parent", "$.parent.id"], told);
        Assert.Equal(3, listener.Of(Instrument).Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    public async Task An_empty_answer_counts_too(string body)
    {
        using var listener = new TelemetryListener(spans: false);
        using var client = Client(body);

        await client.Get("/V1/x").ReadModelAsync<TestItem>();

        Assert.Equal("an object", Assert.Single(listener.Of(Instrument))["accsgen.json.expected"]);
    }

    [Fact]
    public async Task What_is_an_exception_is_no_leniency()
    {
        using var listener = new TelemetryListener(spans: false);
        using var strict = Client("""{"price":"1.0"}""", options => options.Json.Tolerance = JsonTolerance.Strict);
        using var lenient = Client("\"text\"");

        await Assert.ThrowsAsync<AccsResponseFormatException>(() => strict.Get("/V1/x").ReadModelAsync<TestItem>());
        await Assert.ThrowsAsync<AccsResponseFormatException>(() => lenient.Get("/V1/x").ReadModelAsync<TestItem>());

        Assert.Empty(listener.Of(Instrument));
    }

    private static TestClient Client(string body, Action<AccsClientOptions>? change = null) => new TestService(_ => ScriptedHandler.Json(body)).Client(change);
}
