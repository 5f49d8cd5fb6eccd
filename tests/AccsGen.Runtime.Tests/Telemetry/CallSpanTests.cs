using System.Diagnostics;

namespace AccsGen.Runtime.Tests.Telemetry;

[Collection(TelemetryCollection.Name)]
public sealed class CallSpanTests : IDisposable
{
    private readonly TelemetryListener _listener = new(metrics: false);

    public void Dispose() => _listener.Dispose();

    [Fact]
    public async Task A_call_is_a_span_named_by_its_template()
    {
        var service = new TestService(_ => new(HttpStatusCode.BadGateway), _ => ScriptedHandler.Json("{}"));
        using var client = service.Client();

        await client.Get("/V1/spans/{sku}").Path("sentinel").Query("q", "sentinel").SendAsync();

        var span = Call();
        Assert.Equal("GET /V1/spans/{sku}", span.DisplayName);
        Assert.Equal(ActivityKind.Client, span.Kind);
        Assert.Equal(ActivityStatusCode.Unset, span.Status);
        Assert.Equal(
            [
                ("http.request.method", "GET"), ("http.request.resend_count", 1), ("http.response.status_code", 200), ("server.address", "na1.api.commerce.adobe.com"),
                ("server.port", 443), ("url.template", "/V1/spans/{sku}"),
            ],
            span.TagObjects.Select(tag => (tag.Key, tag.Value)).OrderBy(tag => tag.Key, StringComparer.Ordinal));
        Assert.Equal(typeof(AccsTransport).Assembly.GetName().Version!.ToString(3), span.Source.Version);
    }

    [Fact]
    public async Task Samplers_see_method_template_and_server()
    {
        using var client = new TestService(_ => ScriptedHandler.Json("{}")).Client();

        await client.Get("/V1/x/{id}").Path("7").SendAsync();

        Assert.Contains(_listener.Sampled, tags => tags.ToDictionary() is var seen
            && Equals(seen["http.request.method"], "GET") && Equals(seen["url.template"], "/V1/x/{id}") && seen.ContainsKey("server.address") && seen.ContainsKey("server.port"));
    }

    [Fact]
    public async Task A_repetition_is_an_event_with_reason_and_delay()
    {
        var service = new TestService(_ => new(HttpStatusCode.TooManyRequests), _ => ScriptedHandler.Json("{}"));
        using var client = service.Client(options => options.Throttle = AccsThrottleOptions.Off);

        await client.Post("/V1/x").SendAsync();

        var retry = Assert.Single(Call().Events, item => item.Name == "accsgen.retry");
        Assert.Equal([("accsgen.retry.delay", 5.0), ("accsgen.retry.reason", "throttled")], retry.Tags.Select(tag => (tag.Key, tag.Value)).Order());
    }

    [Fact]
    public async Task A_call_repeated_with_a_new_token_was_sent_twice()
    {
        var service = new TestService(_ => new(HttpStatusCode.Unauthorized), _ => ScriptedHandler.Json("{}"));
        using var client = service.Client();

        await client.Post("/V1/x").SendAsync();

        Assert.Equal(1, Call().GetTagItem("http.request.resend_count"));
        Assert.Equal("unauthorized", Assert.Single(Call().Events).Tags.Single(tag => tag.Key == "accsgen.retry.reason").Value);
    }

    [Theory]
    [InlineData(404, "404")]
    [InlineData(429, "429")]
    [InlineData(500, "500")]
    public async Task An_error_is_told_by_its_status_which_needs_no_description(int status, string expected)
    {
        var service = new TestService(_ => ScriptedHandler.Json("""{"message":"sentinel"}""", (HttpStatusCode)status));
        using var client = service.Client(options => options.Retry.MaxAttempts = 1);

        await Assert.ThrowsAnyAsync<AccsException>(() => client.Get("/V1/x").SendAsync());

        Assert.Equal(expected, Call().GetTagItem("error.type"));
        Assert.Equal(status, Call().GetTagItem("http.response.status_code"));
        Assert.Equal(ActivityStatusCode.Error, Call().Status);
        Assert.Null(Call().StatusDescription);
        Assert.Equal(["exception.type"], Assert.Single(Call().Events).Tags.Select(tag => tag.Key));
    }

    public static TheoryData<HttpRequestError, string, string> BrokenConnections => new()
    {
        { HttpRequestError.NameResolutionError, "name_resolution_error", "the host name could not be resolved" },
        { HttpRequestError.SecureConnectionError, "secure_connection_error", "the secure connection could not be made" },
        { HttpRequestError.Unknown, "connection_lost", "the connection failed" },
    };

    [Theory]
    [MemberData(nameof(BrokenConnections))]
    public async Task A_broken_connection_is_told_by_a_word_and_a_sentence(HttpRequestError error, string type, string sentence)
    {
        using var client = new TestService(_ => throw new HttpRequestException(error, "sentinel")).Client(options => options.Retry.MaxAttempts = 1);

        await Assert.ThrowsAsync<AccsConnectionException>(() => client.Get("/V1/x").SendAsync());

        Assert.Equal(type, Call().GetTagItem("error.type"));
        Assert.Null(Call().GetTagItem("http.response.status_code"));
        Assert.Contains(sentence, Call().StatusDescription, StringComparison.Ordinal);
        var exception = Assert.Single(Call().Events);
        Assert.Equal("exception", exception.Name);
        Assert.Equal(
            [("exception.message", Call().StatusDescription), ("exception.type", "AccsGen.AccsConnectionException")],
            exception.Tags.Select(tag => (tag.Key, (string?)tag.Value)).Order());
    }

    [Fact]
    public async Task Timeouts_and_cancellations_are_told_apart()
    {
        var hanging = new HangingAnswer();
        var service = new TestService(new ScriptedHandler(hanging.AnswerAsync, hanging.AnswerAsync));
        using var client = service.Client(options => options.Retry.MaxAttempts = 1);
        using var source = new CancellationTokenSource();

        var late = client.Get("/V1/late").SendAsync();
        await hanging.Sent;
        service.Time.Advance(TimeSpan.FromSeconds(30));
        await Assert.ThrowsAsync<AccsConnectionException>(() => late);
        var cancelled = client.Get("/V1/cancelled", null, source.Token).SendAsync();
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled);

        Assert.Equal("timeout", Call("/V1/late").GetTagItem("error.type"));
        Assert.StartsWith("GET /V1/late was not done within 30 s.", Call("/V1/late").StatusDescription, StringComparison.Ordinal);
        Assert.Equal("cancelled", Call("/V1/cancelled").GetTagItem("error.type"));
        Assert.Equal("The call was cancelled.", Call("/V1/cancelled").StatusDescription);
    }

    [Theory]
    [InlineData("<html>sentinel", "The answer can't be read.")]
    [InlineData("\"sentinel\"", "In the answer an object is expected, and text was found.")]
    public async Task An_answer_that_cannot_be_read_is_a_failure_of_the_call(string body, string description)
    {
        using var client = new TestService(_ => ScriptedHandler.Json(body)).Client();

        await Assert.ThrowsAsync<AccsResponseFormatException>(() => client.Get("/V1/x").ReadModelAsync<TestItem>());

        Assert.Equal("AccsGen.AccsResponseFormatException", Call().GetTagItem("error.type"));
        Assert.Equal(200, Call().GetTagItem("http.response.status_code"));
        Assert.Equal(ActivityStatusCode.Error, Call().Status);
        Assert.Equal(description, Call().StatusDescription);
    }

    [Fact]
    public async Task A_call_that_was_held_back_has_no_status_as_nobody_answered()
    {
        var throttled = new HttpResponseMessage(HttpStatusCode.TooManyRequests) { Headers = { RetryAfter = new(TimeSpan.FromSeconds(120)) } };
        using var client = new TestService(_ => throttled).Client();
        await Assert.ThrowsAsync<AccsRateLimitException>(() => client.Get("/V1/first").SendAsync());

        await Assert.ThrowsAsync<AccsRateLimitException>(() => client.Get("/V1/second").SendAsync());

        Assert.Equal("throttled", Call("/V1/second").GetTagItem("error.type"));
        Assert.Null(Call("/V1/second").GetTagItem("http.response.status_code"));
        Assert.StartsWith("It was not sent", Call("/V1/second").StatusDescription, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wait_in_the_queue_is_an_event()
    {
        var time = new SimulatedTime();
        var service = new TestService(_ => ScriptedHandler.Json("{}"), _ => ScriptedHandler.Json("{}"));
        using var client = service.Client(options => (options.TimeProvider, options.Throttle) = (time, AccsThrottleOptions.Rate(0.5)));

        await client.Get("/V1/first").SendAsync();
        await time.RunAsync(client.Get("/V1/second").SendAsync());

        Assert.Equal("accsgen.throttle.wait", Assert.Single(Call("/V1/second").Events).Name);
    }

    [Fact]
    public async Task A_method_that_nobody_knows_is_told_as_such()
    {
        using var client = new TestService(_ => ScriptedHandler.Json("{}")).Client();

        await client.SendAsync(new HttpMethod("PURGE"), "/V1/cache/sentinel");

        Assert.Equal("_OTHER /V1/cache/*", Call().DisplayName);
        Assert.Equal("_OTHER", Call().GetTagItem("http.request.method"));
    }

    [Fact]
    public async Task An_upload_is_a_span_with_its_host_and_nothing_of_its_address()
    {
        using var client = new TestService(_ => new(HttpStatusCode.OK)).Client();

        await client.UploadAsync("https://bucket.example.test/sentinel?X-Amz-Signature=sentinel", new MemoryStream([1]));

        Assert.Equal("PUT /presigned-upload", Call().DisplayName);
        Assert.Equal("bucket.example.test", Call().GetTagItem("server.address"));
    }

    [Fact]
    public async Task A_span_of_the_application_is_left_alone_and_is_the_parent()
    {
        using var source = new ActivitySource("Application");
        using var application = new TelemetryListener(name => name == "Application", metrics: false);
        var service = new TestService(_ => new(HttpStatusCode.BadGateway), _ => ScriptedHandler.Json("{}"));
        using var client = service.Client();

        using (var own = source.StartActivity("job"))
        {
            await client.Get("/V1/x").SendAsync();
            Assert.Same(own, Activity.Current);
        }

        var job = Assert.Single(application.Spans);
        Assert.Empty(job.Events);
        Assert.Empty(job.TagObjects);
        Assert.Equal(job.SpanId, Call().ParentSpanId);
    }

    private Activity Call() => Assert.Single(_listener.Spans, span => span.DisplayName != "IMS token");

    private Activity Call(string template) => Assert.Single(_listener.Spans, span => Equals(span.GetTagItem("url.template"), template));
}
