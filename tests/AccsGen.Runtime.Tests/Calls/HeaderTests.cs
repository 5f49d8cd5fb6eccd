namespace AccsGen.Runtime.Tests.Calls;

public sealed class HeaderTests
{
    [Fact]
    public async Task Every_call_carries_the_headers_the_service_wants()
    {
        var sent = await SendAsync();

        Assert.Equal("Bearer token-1", sent.Headers["Authorization"]);
        Assert.Equal("client-id", sent.Headers["x-api-key"]);
        Assert.Equal("org@AdobeOrg", sent.Headers["x-gw-ims-org-id"]);
        Assert.Equal("all", sent.Headers["Store"]);
        Assert.Equal("application/json", sent.Headers["Accept"]);
        Assert.StartsWith("AccsGen/", sent.Headers["User-Agent"], StringComparison.Ordinal);
        Assert.DoesNotContain("Content-Type", sent.Headers.Keys);
    }

    [Fact]
    public async Task The_organisation_is_sent_when_there_is_one()
    {
        var sent = await SendAsync(change: options => options.Credential = new ImsCredential("id", "secret"));

        Assert.DoesNotContain("x-gw-ims-org-id", sent.Headers.Keys);
    }

    [Fact]
    public async Task The_store_is_the_calls_else_the_clients()
    {
        Assert.Equal("de", (await SendAsync(change: options => options.Store = StoreScope.View("de"))).Headers["Store"]);
        Assert.Equal("default", (await SendAsync(new AccsRequestOptions { Store = StoreScope.Default }, options => options.Store = StoreScope.View("de"))).Headers["Store"]);
        Assert.Equal("all", (await SendAsync(new AccsRequestOptions { Store = StoreScope.All }, options => options.Store = StoreScope.View("de"))).Headers["Store"]);
    }

    [Fact]
    public async Task Further_headers_and_the_product_are_sent()
    {
        var sent = await SendAsync(new AccsRequestOptions { Headers = { ["X-Adobe-Company"] = "7" } }, options => options.UserAgent = "erp-sync/2.1");

        Assert.Equal("7", sent.Headers["X-Adobe-Company"]);
        Assert.StartsWith("erp-sync/2.1 AccsGen/", sent.Headers["User-Agent"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("authorization", "Bearer mine")]
    [InlineData("Store", "de")]
    [InlineData("Content-Type", "text/plain")]
    [InlineData("X-Bad Name", "v")]
    [InlineData("X-Line", "a\r\nAuthorization: Bearer other")]
    [InlineData("X-Line", "a\nb")]
    [InlineData("X-Text", "ü")]
    public async Task Headers_that_belong_to_the_client_or_break_their_line_are_refused(string name, string value)
    {
        var fault = await Assert.ThrowsAsync<ArgumentException>(() => SendAsync(new AccsRequestOptions { Headers = { [name] = value } }));

        Assert.DoesNotContain("Bearer", fault.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => new TestService().Client().Get("/V1/x").Header(name, value));
    }

    [Theory]
    [InlineData("de\r\nX: y")]
    [InlineData("1de")]
    [InlineData("")]
    [InlineData("a b")]
    public void A_store_view_has_a_code(string code) => Assert.Throws<ArgumentException>(() => StoreScope.View(code));

    private static async Task<SentRequest> SendAsync(AccsRequestOptions? request = null, Action<AccsClientOptions>? change = null)
    {
        var service = new TestService(_ => ScriptedHandler.Json("{}"));
        using var client = service.Client(change);
        await client.Get("/V1/x", request).SendAsync();
        return service.Api.Requests.Single();
    }
}
