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
    public async Task A_second_401_is_an_authentication_exception()
    {
        var service = new TestService(_ => ScriptedHandler.Json(Unauthorized, HttpStatusCode.Unauthorized), _ => ScriptedHandler.Json(Unauthorized, HttpStatusCode.Unauthorized));
        using var client = service.Client();

        var fault = await Assert.ThrowsAsync<AccsAuthenticationException>(() => client.Get("/V1/products").SendAsync());

        Assert.Equal(HttpStatusCode.Unauthorized, fault.StatusCode);
        Assert.Contains("The token is not valid.", fault.Message, StringComparison.Ordinal);
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
    public async Task Many_calls_that_meet_a_401_together_renew_once()
    {
        var service = new TestService(new ScriptedHandler([.. Enumerable.Range(0, 40).Select<int, Func<HttpRequestMessage, HttpResponseMessage>>(_ => request =>
            request.Headers.Authorization!.Parameter == "token-1" ? ScriptedHandler.Json(Unauthorized, HttpStatusCode.Unauthorized) : ScriptedHandler.Json("true"))]));
        using var client = service.Client();

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => client.Get("/V1/x").ReadBooleanAsync()));

        Assert.All(answers, Assert.True);
        Assert.Equal(2, service.Tokens);
    }

    [Fact]
    public async Task Without_a_token_nothing_is_sent()
    {
        var ims = new ScriptedHandler(_ => ScriptedHandler.Json("""{"error":"invalid_client"}""", HttpStatusCode.BadRequest));
        var service = new TestService(new ScriptedHandler(Array.Empty<Func<HttpRequestMessage, HttpResponseMessage>>()), ims);
        using var client = service.Client();

        await Assert.ThrowsAsync<AccsAuthenticationException>(() => client.Get("/V1/x").SendAsync());

        Assert.Empty(service.Api.Requests);
    }
}
