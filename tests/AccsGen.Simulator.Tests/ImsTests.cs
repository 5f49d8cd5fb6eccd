using System.Net.Http.Headers;

namespace AccsGen.Simulator.Tests;

public sealed class ImsTests
{
    private static readonly Dictionary<string, string> s_good = new()
    {
        ["grant_type"] = "client_credentials",
        ["client_id"] = "simulator-client",
        ["client_secret"] = "simulator-secret",
        ["scope"] = "AdobeID, openid, commerce.accs",
    };

    [Fact]
    public async Task Gives_a_bearer_token_with_its_lifetime_in_seconds()
    {
        await using var tenant = await Tenant.StartAsync(options => options.TokenLifetime = TimeSpan.FromMinutes(10));

        var answer = await tenant.AskImsAsync(s_good);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal("bearer", answer.Json.GetProperty("token_type").GetString());
        Assert.Equal(600, answer.Json.GetProperty("expires_in").GetInt32());
        Assert.Equal(3, answer.Json.GetProperty("access_token").GetString()!.Split('.').Length);
    }

    [Fact]
    public async Task Takes_the_fields_from_the_query_too()
    {
        await using var tenant = await Tenant.StartAsync();
        var query = await new FormUrlEncodedContent(s_good).ReadAsStringAsync();

        using var response = await tenant.Http.PostAsync($"{tenant.Simulator.TokenEndpoint}?{query}", content: null);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData("client_id", "someone-else", "invalid_client")]
    [InlineData("client_secret", "wrong", "invalid_client")]
    [InlineData("client_secret", "", "invalid_client")]
    [InlineData("client_id", "", "invalid_request")]
    [InlineData("grant_type", "", "invalid_request")]
    [InlineData("grant_type", "authorization_code", "unsupported_grant_type")]
    [InlineData("scope", "", "invalid_scope")]
    [InlineData("scope", "AdobeID,openid", "invalid_scope")]
    public async Task Refuses_in_the_shape_of_IMS(string field, string value, string error)
    {
        await using var tenant = await Tenant.StartAsync();

        var answer = await tenant.AskImsAsync(new(s_good) { [field] = value });

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(error, answer.Json.GetProperty("error").GetString());
        Assert.NotEmpty(answer.Json.GetProperty("error_description").GetString()!);
    }

    [Fact]
    public async Task Accepts_both_secrets_while_they_are_rotated_and_counts()
    {
        await using var tenant = await Tenant.StartAsync(options => options.ClientSecrets.Add("new-secret"));

        var second = await tenant.AskImsAsync(new(s_good) { ["client_secret"] = "new-secret" });
        await tenant.AskImsAsync(new(s_good) { ["client_secret"] = "no-secret" });

        Assert.Equal(HttpStatusCode.OK, second.Status);
        Assert.Equal(2, tenant.Simulator.TokensIssued);
        Assert.Equal(3, tenant.Simulator.TokenRequests);
    }

    [Fact]
    public async Task A_token_expires_by_the_clock()
    {
        var clock = new ManualClock();
        await using var tenant = await Tenant.StartAsync(options =>
        {
            options.Clock = clock;
            options.TokenLifetime = TimeSpan.FromMinutes(5);
        });

        clock.Advance(TimeSpan.FromSeconds(299));
        var before = await tenant.GetAsync("/V1/products/24-MB01");
        clock.Advance(TimeSpan.FromSeconds(1));
        var after = await tenant.GetAsync("/V1/products/24-MB01");

        Assert.Equal(HttpStatusCode.OK, before.Status);
        Assert.Equal(HttpStatusCode.Unauthorized, after.Status);
        Assert.False(after.Json.TryGetProperty("parameters", out _));
    }

    [Fact]
    public async Task A_revoked_token_is_worth_nothing()
    {
        await using var tenant = await Tenant.StartAsync();

        tenant.Simulator.RevokeTokens();
        var answer = await tenant.GetAsync("/V1/products/24-MB01");

        Assert.Equal(HttpStatusCode.Unauthorized, answer.Status);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Bearer made-up")]
    [InlineData("Basic c2ltOnNpbQ==")]
    public async Task A_request_without_a_good_token_is_401(string? authorization)
    {
        await using var tenant = await Tenant.StartAsync();
        tenant.Http.DefaultRequestHeaders.Authorization = authorization is null ? null : AuthenticationHeaderValue.Parse(authorization);

        var answer = await tenant.GetAsync("/V1/products/24-MB01");

        Assert.Equal(HttpStatusCode.Unauthorized, answer.Status);
        Assert.NotNull(answer.Message);
    }

    [Theory]
    [InlineData(GatewayHeaderCheck.WhenSent, "", HttpStatusCode.OK)]
    [InlineData(GatewayHeaderCheck.WhenSent, "wrong@AdobeOrg", HttpStatusCode.Forbidden)]
    [InlineData(GatewayHeaderCheck.Require, "", HttpStatusCode.Forbidden)]
    [InlineData(GatewayHeaderCheck.Ignore, "wrong@AdobeOrg", HttpStatusCode.OK)]
    public async Task The_organization_is_checked_as_the_option_says(GatewayHeaderCheck check, string organization, HttpStatusCode status)
    {
        await using var tenant = await Tenant.StartAsync(options => options.GatewayHeaders = check);
        tenant.Http.DefaultRequestHeaders.Add("x-api-key", tenant.Simulator.ClientId);
        if (organization.Length > 0)
            tenant.Http.DefaultRequestHeaders.Add("x-gw-ims-org-id", organization);

        var answer = await tenant.GetAsync("/V1/products/24-MB01");

        Assert.Equal(status, answer.Status);
    }
}
