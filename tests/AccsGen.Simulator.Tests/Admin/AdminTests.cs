namespace AccsGen.Simulator.Tests.Admin;

/// <summary>The JSON that the status page works by, which programs in any language can use.</summary>
public sealed class AdminTests
{
    [Fact]
    public async Task The_status_counts_by_operation()
    {
        await using var tenant = await Tenant.StartAsync();
        await tenant.GetAsync("/V1/products/24-MB01");
        await tenant.GetAsync("/V1/products/none");
        await tenant.GetAsync("/V1/nothing");

        var status = await AskAsync(tenant, "GET", "status");

        Assert.Equal(3, status.Json.GetProperty("requests").GetInt32());
        Assert.Equal(
            """[{"operation":"GET (no route)","requests":1,"refused":1},{"operation":"GET /V1/products/{sku}","requests":2,"refused":1}]""",
            status.Json.GetProperty("operations").GetRawText());
        Assert.Equal("On", status.Json.GetProperty("json").GetProperty("EmptyObjectsAsLists").GetString());
    }

    [Fact]
    public async Task Requests_come_with_their_verdicts_and_without_their_tokens()
    {
        await using var tenant = await Tenant.StartAsync();
        await tenant.SendAsync("PUT", "/V1/products/24-MB01?unknown=1", """{"product":{"price":5}}""");
        await tenant.GetAsync("/V1/products/24-MB01");

        var list = await AskAsync(tenant, "GET", "requests");
        var later = await AskAsync(tenant, "GET", "requests?after=1");
        var one = await AskAsync(tenant, "GET", "requests/1");
        var none = await AskAsync(tenant, "GET", "requests/99");

        Assert.Equal(["Carried out.", "The query parameter \"unknown\" is not known to PUT /V1/products/{sku}."], list.Json.GetProperty("requests").EnumerateArray().Select(row => row.GetProperty("verdict").GetString()!));
        Assert.Single(later.Json.GetProperty("requests").EnumerateArray());
        Assert.Equal("""{"product":{"price":5}}""", one.Json.GetProperty("body").GetString());
        Assert.False(one.Json.GetProperty("headers").TryGetProperty("Authorization", out _));
        Assert.Equal(HttpStatusCode.NotFound, none.Status);
    }

    [Fact]
    public async Task Faults_are_switched_on_and_off()
    {
        await using var tenant = await Tenant.StartAsync();

        var added = await AskAsync(tenant, "POST", "faults", """{"kind":"answer","status":503,"operation":"GET /V1/products*","count":3,"wait":2,"retryAfter":"date"}""");
        var struck = await tenant.GetAsync("/V1/products/24-MB01");
        var list = await AskAsync(tenant, "GET", "faults");
        var removed = await AskAsync(tenant, "DELETE", $"faults/{added.Json.GetProperty("id").GetString()}", "");
        var free = await tenant.GetAsync("/V1/products/24-MB01");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, struck.Status);
        Assert.Equal(1, list.Json[0].GetProperty("struck").GetInt32());
        Assert.Equal(HttpStatusCode.OK, removed.Status);
        Assert.Equal(HttpStatusCode.OK, free.Status);
    }

    [Theory]
    [InlineData("POST", "faults", """{"kind":"nothing"}""", "nothing")]
    [InlineData("POST", "faults", """{"knd":"Answer"}""", "knd")]
    [InlineData("POST", "faults", """{"status":200}""", "400 to 599")]
    [InlineData("POST", "faults", """{"count":"many"}""", "count")]
    [InlineData("POST", "faults", """{"probability":true}""", "probability")]
    [InlineData("POST", "faults", "", "JSON object")]
    [InlineData("POST", "faults", "[", "")]
    [InlineData("PUT", "json", """{"profile":"bad"}""", "bad")]
    [InlineData("PUT", "json", """{"NoHabit":"On"}""", "NoHabit")]
    [InlineData("PUT", "json", """{"UnknownMembers":"Often"}""", "Often")]
    [InlineData("PUT", "rate-limit", """{"requestsPerSecond":-1}""", "More than 0")]
    [InlineData("PUT", "rate-limit", """{"requestsPerSecond":"fast"}""", "requestsPerSecond")]
    [InlineData("PUT", "rate-limit", """{"perSecond":5}""", "perSecond")]
    [InlineData("POST", "clock", """{"advance":-1}""", "advance")]
    [InlineData("PUT", "state/products", """{"name":"X"}""", "sku")]
    [InlineData("PUT", "state.json", """{"nothing":[]}""", "nothing")]
    public async Task What_makes_no_sense_is_one_clear_error(string method, string path, string body, string named)
    {
        await using var tenant = await Tenant.StartAsync();

        var answer = await AskAsync(tenant, method, path, body);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains(named, answer.Json.GetProperty("error").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_state_is_looked_at_changed_saved_and_loaded()
    {
        await using var tenant = await Tenant.StartAsync();

        var collections = await AskAsync(tenant, "GET", "state");
        var found = await AskAsync(tenant, "GET", "state/products?find=Harbor");
        var put = await AskAsync(tenant, "PUT", "state/products", """{"sku":"A/1","name":"Admin"}""");
        var one = await AskAsync(tenant, "GET", "state/products/A%2F1");
        var saved = await AskAsync(tenant, "GET", "state.json");
        var removed = await AskAsync(tenant, "DELETE", "state/products/A%2F1", "");
        var gone = await AskAsync(tenant, "GET", "state/products/A%2F1");
        await AskAsync(tenant, "PUT", "state.json", saved.Text);
        var back = await AskAsync(tenant, "GET", "state/products/A%2F1");

        Assert.Contains(collections.Json.EnumerateArray(), collection => collection.GetProperty("name").GetString() == "products" && collection.GetProperty("count").GetInt32() == 200);
        Assert.InRange(found.Json.GetProperty("rows").GetArrayLength(), 1, 40);
        Assert.Equal("A/1", put.Json.GetProperty("sku").GetString());
        Assert.Equal("Admin", one.Json.GetProperty("name").GetString());
        Assert.Equal(HttpStatusCode.OK, removed.Status);
        Assert.Equal(HttpStatusCode.NotFound, gone.Status);
        Assert.Equal(HttpStatusCode.OK, back.Status);
    }

    [Fact]
    public async Task Settings_take_effect_at_once()
    {
        await using var tenant = await Tenant.StartAsync();

        await AskAsync(tenant, "PUT", "json", """{"profile":"plain","NumbersAsText":"On"}""");
        var price = (await tenant.GetAsync("/V1/products/24-MB01")).Json.GetProperty("price");
        await AskAsync(tenant, "PUT", "rate-limit", """{"requestsPerSecond":0.001,"burst":1}""");
        await tenant.GetAsync("/V1/products/24-MB01");
        var limited = await tenant.GetAsync("/V1/products/24-MB01");
        await AskAsync(tenant, "PUT", "rate-limit", "{}");
        await AskAsync(tenant, "POST", "revoke-tokens", "{}");
        var revoked = await tenant.GetAsync("/V1/products/24-MB01");

        Assert.Equal(JsonValueKind.String, price.ValueKind);
        Assert.Equal(HttpStatusCode.TooManyRequests, limited.Status);
        Assert.Equal(HttpStatusCode.Unauthorized, revoked.Status);
    }

    [Fact]
    public async Task The_clock_is_moved_and_tokens_end_by_it()
    {
        await using var tenant = await Tenant.StartAsync(options => options.Clock = new ManualClock());

        var moved = await AskAsync(tenant, "POST", "clock", """{"advance":90000}""");
        var product = await tenant.GetAsync("/V1/products/24-MB01");

        Assert.Equal("2026-07-02 13:00:00", moved.Json.GetProperty("time").GetString());
        Assert.Equal(HttpStatusCode.Unauthorized, product.Status);
    }

    [Theory]
    [InlineData("evil.example", null, "application/json")]
    [InlineData(null, "https://evil.example", "application/json")]
    [InlineData(null, null, "text/plain")]
    public async Task Pages_of_strangers_are_kept_out(string? host, string? origin, string contentType)
    {
        await using var tenant = await Tenant.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(tenant.Simulator.StatusPage, "/_simulator/faults"))
        {
            Content = new StringContent("""{"kind":"Answer"}""", Encoding.UTF8, contentType),
        };
        request.Headers.Host = host;
        if (origin is not null)
            request.Headers.Add("Origin", origin);

        using var answer = await tenant.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Empty(tenant.Simulator.Faults.Active);
    }

    private static async Task<Answer> AskAsync(Tenant tenant, string method, string path, string? body = null)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), tenant.Simulator.StatusPage.AbsoluteUri + "_simulator/" + path);
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await tenant.Http.SendAsync(request);
        return await Answer.ReadAsync(response);
    }
}
