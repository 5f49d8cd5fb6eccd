using System.Diagnostics;

namespace AccsGen.Runtime.Tests.Telemetry;

[Collection(TelemetryCollection.Name)]
public sealed class TokenTelemetryTests : IDisposable
{
    private readonly TelemetryListener _listener = new();

    public void Dispose() => _listener.Dispose();

    [Fact]
    public async Task The_request_for_a_token_is_a_child_of_the_call_that_set_it_off()
    {
        using var client = new TestService(_ => ScriptedHandler.Json("{}")).Client();

        await client.Get("/V1/x").SendAsync();

        var (call, token) = (Span("GET /V1/x"), Span("IMS token"));
        Assert.Equal(call.SpanId, token.ParentSpanId);
        Assert.Equal(call.TraceId, token.TraceId);
        Assert.Equal(ActivityKind.Client, token.Kind);
        Assert.Equal(
            [("accsgen.token.outcome", "obtained"), ("http.request.method", "POST"), ("server.address", "ims-na1.adobelogin.com"), ("server.port", 443)],
            token.TagObjects.Select(tag => (tag.Key, tag.Value)).OrderBy(tag => tag.Key, StringComparer.Ordinal));
        Assert.Empty(call.Links);
    }

    [Fact]
    public async Task Others_that_wait_for_it_are_linked_to_it()
    {
        var answer = new TaskCompletionSource<HttpResponseMessage>();
        var ims = new ScriptedHandler((_, _) => answer.Task);
        var service = new TestService(new ScriptedHandler(_ => ScriptedHandler.Json("{}"), _ => ScriptedHandler.Json("{}")), ims);
        using var client = service.Client();

        var first = client.Get("/V1/first").SendAsync();
        var second = client.Get("/V1/second").SendAsync();
        answer.SetResult(TokenAnswers.Token("a"));
        await Task.WhenAll(first, second);

        var token = Span("IMS token");
        var parent = Assert.Single(_listener.Spans, span => span.SpanId == token.ParentSpanId);
        var other = Assert.Single(_listener.Spans, span => span != token && span != parent);
        Assert.Equal(token.Context, Assert.Single(other.Links).Context);
        Assert.Empty(parent.Links);
    }

    [Fact]
    public async Task A_renewal_in_the_background_belongs_to_the_call_that_set_it_off()
    {
        var service = new TestService(_ => ScriptedHandler.Json("{}"), _ => ScriptedHandler.Json("{}"));
        using var client = service.Client();
        await client.Get("/V1/first").SendAsync();
        service.Time.Advance(TimeSpan.FromSeconds(86399 * 0.98));

        await client.Get("/V1/second").SendAsync();
        await Eventually.TrueAsync(() => _listener.Spans.Count(span => span.DisplayName == "IMS token") == 2, "it is renewed");

        Assert.Equal([Span("GET /V1/first").SpanId, Span("GET /V1/second").SpanId], _listener.Spans.Where(span => span.DisplayName == "IMS token").Select(span => span.ParentSpanId));
    }

    [Fact]
    public async Task Repeated_requests_are_counted_in_its_span()
    {
        var ims = new ScriptedHandler(_ => TokenAnswers.Status(HttpStatusCode.BadGateway), _ => TokenAnswers.Token("a"));
        using var client = new TestService(new ScriptedHandler(_ => ScriptedHandler.Json("{}")), ims).Client();

        await client.Get("/V1/x").SendAsync();

        Assert.Equal(1, Span("IMS token").GetTagItem("http.request.resend_count"));
        Assert.Equal(ActivityStatusCode.Unset, Span("IMS token").Status);
    }

    [Theory]
    [InlineData("invalid_client", "invalid_client", "IMS gave no access token: invalid_client.")]
    [InlineData("sentinel with words", "400", "IMS gave no access token: status 400.")]
    public async Task A_refusal_is_told_by_its_code_if_that_is_one_of_OAuths(string error, string type, string description)
    {
        var ims = new ScriptedHandler(_ => TokenAnswers.Refusal(error, "sentinel"));
        using var client = new TestService(new ScriptedHandler(Array.Empty<Func<HttpRequestMessage, HttpResponseMessage>>()), ims).Client();

        await Assert.ThrowsAsync<AccsAuthenticationException>(() => client.Get("/V1/x").SendAsync());

        var token = Span("IMS token");
        Assert.Equal(type, token.GetTagItem("error.type"));
        Assert.Equal(400, token.GetTagItem("http.response.status_code"));
        Assert.Equal("refused", token.GetTagItem("accsgen.token.outcome"));
        Assert.Equal(description, token.StatusDescription);
        Assert.Equal("AccsGen.AccsAuthenticationException", Span("GET /V1/x").GetTagItem("error.type"));
        Assert.Equal(description, Span("GET /V1/x").StatusDescription);
        var renewal = Assert.Single(_listener.Of("accsgen.token.renewals"));
        Assert.Equal(("refused", type), (renewal["accsgen.token.outcome"], renewal["error.type"]));
    }

    [Fact]
    public async Task Renewals_are_counted_by_outcome()
    {
        var time = new ManualTimeProvider();
        var store = new MemoryTokenStore(time);
        var ims = new ScriptedHandler(_ => TokenAnswers.Token("a"), _ => throw new HttpRequestException(HttpRequestError.NameResolutionError));
        using var first = Manager(ims, time, store);
        using var second = Manager(ims, time, store);
        using var third = Manager(ims, time, null);

        await first.GetTokenAsync();
        await Eventually.TrueAsync(() => store.Token is not null, "the token is stored");
        await second.GetTokenAsync();
        await Assert.ThrowsAsync<AccsConnectionException>(() => third.GetTokenAsync(TimeSpan.FromTicks(1), CancellationToken.None).AsTask());
        await Eventually.TrueAsync(() => _listener.Of("accsgen.token.renewals").Count == 3, "the third ended");

        Assert.Equal(
            [("obtained", "ims-na1.adobelogin.com", null), ("shared", null, null), ("failed", "ims-na1.adobelogin.com", "name_resolution_error")],
            _listener.Of("accsgen.token.renewals").Select(item => ((string?)item["accsgen.token.outcome"], (string?)item["server.address"], (string?)item["error.type"])));
    }

    [Fact]
    public async Task A_renewal_that_ends_with_its_manager_is_cancelled()
    {
        var hanging = new HangingAnswer();
        var manager = Manager(new ScriptedHandler(hanging.AnswerAsync), new ManualTimeProvider(), null);
        var waiting = manager.GetTokenAsync().AsTask();
        await hanging.Sent;

        manager.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => waiting);
        await Eventually.TrueAsync(() => _listener.Of("accsgen.token.renewals").Count == 1, "the renewal ended");
        Assert.Equal("cancelled", _listener.Of("accsgen.token.renewals")[0]["accsgen.token.outcome"]);
    }

    private static ImsTokenManager Manager(HttpMessageHandler ims, TimeProvider time, IAccessTokenStore? store) => new(
        new AccsClientOptions { Credential = new ImsCredential("id", "secret"), InnerHandler = ims, TimeProvider = time, TokenStore = store }, null, new TokenPolicy());

    private Activity Span(string name) => Assert.Single(_listener.Spans, span => span.DisplayName == name);
}
