using System.Globalization;

namespace AccsGen.Runtime.Tests.Authentication;

public sealed class AccessTokenHandlerTests
{
    private const string Unauthorized = """{"message":"The token is not valid."}""";

    [Fact]
    public async Task After_a_401_the_token_is_renewed_and_the_call_repeated_once_also_a_post()
    {
        var service = new TestService(_ => ScriptedHandler.Json(Unauthorized, HttpStatusCode.Unauthorized), _ => ScriptedHandler.Json("true"));
        using var client = service.Client();

        Assert.True(await client.Post("/V1/products").Body("a", 1L).ReadBooleanAsync());

        Assert.Equal(["Bearer token-1", "Bearer token-2"], service.Api.Requests.Select(request => request.Headers["Authorization"]));
        Assert.Equal(["""{"a":1}""", """{"a":1}"""], service.Api.Requests.Select(request => request.Body!));
        Assert.All(service.Api.Requests, request => Assert.Equal("client-id", request.Headers["x-api-key"]));
    }

    [Fact]
    public async Task A_second_401_is_a_missing_permission()
    {
        var service = new TestService(_ => ScriptedHandler.Json(Unauthorized, HttpStatusCode.Unauthorized), _ => ScriptedHandler.Json(Unauthorized, HttpStatusCode.Unauthorized));
        using var client = service.Client();

        var fault = await Assert.ThrowsAsync<AccsPermissionException>(() => client.Get("/V1/products").SendAsync());

        Assert.Equal(HttpStatusCode.Unauthorized, fault.StatusCode);
        Assert.Null(fault.Resource);
        Assert.Contains("The token is not valid. A fresh access token was refused too.", fault.Message, StringComparison.Ordinal);
        Assert.Contains("product profile", fault.Message, StringComparison.Ordinal);
        Assert.Equal(2, service.Tokens);
    }

    [Fact]
    public async Task A_401_that_names_a_resource_is_a_missing_permission_and_not_repeated()
    {
        var service = new TestService(_ => ScriptedHandler.Json(
            """{"message":"The consumer isn't authorized to access %resources.","parameters":{"resources":"Magento_Catalog::products"}}""", HttpStatusCode.Unauthorized));
        using var client = service.Client();

        var fault = await Assert.ThrowsAsync<AccsPermissionException>(() => client.Get("/V1/products").SendAsync());

        Assert.Equal("Magento_Catalog::products", fault.Resource);
        Assert.Equal("The consumer isn't authorized to access Magento_Catalog::products.", fault.ApiMessage);
        Assert.Equal(1, service.Tokens);
    }

    [Fact]
    public async Task A_second_401_that_names_a_resource_says_so()
    {
        var service = new TestService(
            _ => ScriptedHandler.Json(Unauthorized, HttpStatusCode.Unauthorized),
            _ => ScriptedHandler.Json("""{"message":"No %resources.","parameters":{"resources":"Magento_Sales::sales"}}""", HttpStatusCode.Unauthorized));
        using var client = service.Client();

        var fault = await Assert.ThrowsAsync<AccsPermissionException>(() => client.Post("/V1/orders").SendAsync());

        Assert.Equal("Magento_Sales::sales", fault.Resource);
        Assert.Equal(2, fault.Attempts);
        Assert.StartsWith("POST /V1/orders was answered 401 after 2 attempts", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_401_is_one_also_when_another_failure_came_between()
    {
        var service = new TestService(
            _ => ScriptedHandler.Json(Unauthorized, HttpStatusCode.Unauthorized), _ => new(HttpStatusCode.BadGateway), _ => ScriptedHandler.Json(Unauthorized, HttpStatusCode.Unauthorized));
        using var client = service.Client();

        var fault = await Assert.ThrowsAsync<AccsPermissionException>(() => client.Get("/V1/x").SendAsync());

        Assert.Equal(3, fault.Attempts);
        Assert.Equal(2, service.Tokens);
    }

    [Fact]
    public async Task A_403_is_a_missing_permission_with_hints_and_no_renewal()
    {
        var service = new TestService(_ => ScriptedHandler.Json("""{"message":"Forbidden"}""", HttpStatusCode.Forbidden));
        using var client = service.Client();

        var fault = await Assert.ThrowsAsync<AccsPermissionException>(() => client.Get("/V1/products").SendAsync());

        Assert.Contains("organisation id", fault.Message, StringComparison.Ordinal);
        Assert.Equal(1, service.Tokens);
    }

    [Fact]
    public async Task A_thousand_calls_rejected_at_once_make_one_renewal()
    {
        const int Calls = 1000;
        var inFlight = 0;
        var all = new TaskCompletionSource();
        var tokens = 0;
        var handler = new HandlerOf(async request =>
        {
            if (request.RequestUri!.AbsolutePath.StartsWith("/ims/", StringComparison.Ordinal))
                return TokenAnswers.Token($"token-{Interlocked.Increment(ref tokens)}");
            if (request.Headers.Authorization!.Parameter != "token-1")
                return ScriptedHandler.Json("true");
            if (Interlocked.Increment(ref inFlight) == Calls)
                all.SetResult();
            await all.Task;
            return ScriptedHandler.Json(Unauthorized, HttpStatusCode.Unauthorized);
        });
        using var client = new TestService().Client(options => options.InnerHandler = handler);

        var answers = await Task.WhenAll(Enumerable.Range(0, Calls).Select(_ => client.Post("/V1/x").Body("a", 1L).ReadBooleanAsync()));

        Assert.All(answers, Assert.True);
        Assert.Equal(2, tokens);
    }

    [Fact]
    public async Task A_service_that_refuses_every_token_does_not_make_ims_give_one_to_each_call()
    {
        var service = new TestService(new ScriptedHandler(
            [.. Enumerable.Repeat<Func<HttpRequestMessage, HttpResponseMessage>>(_ => ScriptedHandler.Json(Unauthorized, HttpStatusCode.Unauthorized), 200)]));
        using var client = service.Client();

        for (var i = 0; i < 50; i++)
            await Assert.ThrowsAsync<AccsPermissionException>(() => client.Get("/V1/x").SendAsync());
        Assert.Equal(2, service.Tokens);
        service.Time.Advance(TimeSpan.FromSeconds(30));
        for (var i = 0; i < 50; i++)
            await Assert.ThrowsAsync<AccsPermissionException>(() => client.Get("/V1/x").SendAsync());

        Assert.Equal(3, service.Tokens);
    }

    [Fact]
    public async Task An_answer_from_before_the_token_is_looked_at_does_not_make_it_an_accepted_one()
    {
        // A gateway answers every third request, and the service refuses every token.
        var requests = 0;
        var service = new TestService(new ScriptedHandler([.. Enumerable.Repeat<Func<HttpRequestMessage, HttpResponseMessage>>(
            _ => requests++ % 3 == 1 ? new(HttpStatusCode.BadGateway) : ScriptedHandler.Json(Unauthorized, HttpStatusCode.Unauthorized), 200)]));
        using var client = service.Client(options => options.Retry.FirstDelay = TimeSpan.Zero);

        for (var i = 0; i < 50; i++)
            await Assert.ThrowsAnyAsync<AccsApiException>(() => client.Get("/V1/x").SendAsync());

        Assert.Equal(2, service.Tokens);
    }

    [Fact]
    public async Task A_call_that_is_refused_while_others_succeed_does_not_have_ims_asked_again_and_again()
    {
        TestClient client = null!;
        var tokens = 0;
        var handler = new HandlerOf(async request =>
        {
            var path = request.RequestUri!.AbsolutePath;
            if (path.StartsWith("/ims/", StringComparison.Ordinal))
                return TokenAnswers.Token($"token-{Interlocked.Increment(ref tokens)}");
            if (path.EndsWith("/allowed", StringComparison.Ordinal))
                return ScriptedHandler.Json("true");
            // As with many workers: before the service refuses this call it takes another one with the same token.
            await client.Get("/V1/allowed").SendAsync();
            return ScriptedHandler.Json(Unauthorized, HttpStatusCode.Unauthorized);
        });
        using (client = new TestService().Client(options => options.InnerHandler = handler))
        {
            for (var i = 0; i < 20; i++)
            {
                await Assert.ThrowsAsync<AccsPermissionException>(() => client.Get("/V1/refused").SendAsync());
                await client.Get("/V1/allowed").SendAsync();
            }
        }

        Assert.Equal(2, tokens);
    }

    [Fact]
    public async Task A_token_that_ended_soon_after_it_was_accepted_is_renewed_although_a_call_met_two_of_them()
    {
        TestClient client = null!;
        var tokens = 0;
        var ended = 0;
        var handler = new HandlerOf(async request =>
        {
            var path = request.RequestUri!.AbsolutePath;
            if (path.StartsWith("/ims/", StringComparison.Ordinal))
                return TokenAnswers.Token($"{Interlocked.Increment(ref tokens)}");
            if (path.EndsWith("/unlucky", StringComparison.Ordinal))
            {
                await client.Get("/V1/other").SendAsync();
                ended = tokens;
            }
            return int.Parse(request.Headers.Authorization!.Parameter!, CultureInfo.InvariantCulture) <= ended
                ? ScriptedHandler.Json(Unauthorized, HttpStatusCode.Unauthorized)
                : ScriptedHandler.Json("true");
        });
        using (client = new TestService().Client(options => options.InnerHandler = handler))
        {
            await Assert.ThrowsAsync<AccsPermissionException>(() => client.Get("/V1/unlucky").SendAsync());

            Assert.True(await client.Get("/V1/other").ReadBooleanAsync());
        }
        Assert.Equal(3, tokens);
    }

    [Fact]
    public async Task A_401_whose_body_breaks_off_renews_too()
    {
        var service = new TestService(
            _ => new HttpResponseMessage(HttpStatusCode.Unauthorized) { Content = new BrokenContent() }, _ => ScriptedHandler.Json("true"));
        using var client = service.Client();

        Assert.True(await client.Post("/V1/x").Body("a", 1L).ReadBooleanAsync());
        Assert.Equal(2, service.Tokens);
    }

    [Fact]
    public async Task Works_on_any_http_client()
    {
        var service = new TestService(_ => ScriptedHandler.Json(Unauthorized, HttpStatusCode.Unauthorized), _ => ScriptedHandler.Json("true"));
        using var tokens = new ImsTokenManager(service.Options());
        using var http = new HttpClient(new AccessTokenHandler(tokens) { InnerHandler = service });

        using var response = await http.PostAsync(new Uri("https://example.test/V1/x"), new StringContent("{}"));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(["Bearer token-1", "Bearer token-2"], service.Api.Requests.Select(request => request.Headers["Authorization"]));
    }

    [Fact]
    public async Task When_ims_cannot_be_reached_the_exception_tells_what_call_it_ended()
    {
        var service = new TestService(new ScriptedHandler(Array.Empty<Func<HttpRequestMessage, HttpResponseMessage>>()), new ScriptedHandler(
            [.. Enumerable.Repeat<Func<HttpRequestMessage, HttpResponseMessage>>(_ => throw new HttpRequestException("unreachable"), 100)]));
        using var client = service.Client(options => options.Timeout = TimeSpan.FromSeconds(10));

        var fault = await Assert.ThrowsAsync<AccsConnectionException>(() => client.Post("/V1/x").SendAsync());

        Assert.Equal("POST /V1/x", fault.Operation!.ToString());
        Assert.Equal(1, fault.Attempts);
        Assert.True(fault.Elapsed > TimeSpan.Zero);
        Assert.Empty(service.Api.Requests);
    }

    [Theory]
    [InlineData("http://example.test/V1/x", false)]
    [InlineData("ftp://example.test/V1/x", false)]
    [InlineData("http://localhost/V1/x", true)]
    [InlineData("http://127.0.0.1:8080/V1/x", true)]
    [InlineData("https://example.test/V1/x", true)]
    public async Task A_token_is_sent_over_https_only_but_for_this_machine(string address, bool isSent)
    {
        var service = new TestService(_ => ScriptedHandler.Json("true"));
        using var tokens = new ImsTokenManager(service.Options());
        using var http = new HttpMessageInvoker(new AccessTokenHandler(tokens) { InnerHandler = service });
        using var request = new HttpRequestMessage(HttpMethod.Get, address);

        var fault = await Record.ExceptionAsync(() => http.SendAsync(request, CancellationToken.None));

        Assert.Equal(isSent, fault is null);
        Assert.Equal(isSent ? 1 : 0, service.Api.Requests.Count);
        Assert.Equal(isSent ? 1 : 0, service.Tokens);
    }

    [Fact]
    public void A_request_that_is_sent_synchronously_does_not_go_without_a_token()
    {
        var service = new TestService();
        using var tokens = new ImsTokenManager(service.Options());
        using var http = new HttpClient(new AccessTokenHandler(tokens) { InnerHandler = service });
        using var request = new HttpRequestMessage(HttpMethod.Get, "https://example.test/");

        Assert.Throws<NotSupportedException>(() => http.Send(request));
    }

    [Fact]
    public async Task Without_a_token_nothing_is_sent()
    {
        var ims = new ScriptedHandler(_ => ScriptedHandler.Json("""{"error":"invalid_client"}""", HttpStatusCode.BadRequest));
        var service = new TestService(new ScriptedHandler(Array.Empty<Func<HttpRequestMessage, HttpResponseMessage>>()), ims);
        using var client = service.Client();

        var fault = await Assert.ThrowsAsync<AccsAuthenticationException>(() => client.Get("/V1/x").SendAsync());

        Assert.Equal("GET /V1/x", fault.Operation!.ToString());
        Assert.Empty(service.Api.Requests);
    }

    private sealed class BrokenContent : HttpContent
    {
        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => throw new IOException("broken");

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
