namespace AccsGen.Runtime.Tests.Options;

public sealed class ValidationTests
{
    [Theory]
    [InlineData("https://na1.api.commerce.adobe.com/AbC")]
    [InlineData("https://na1.api.commerce.adobe.com/AbC/")]
    [InlineData("http://localhost:5000/AbC")]
    [InlineData("http://127.0.0.1/AbC")]
    [InlineData("http://[::1]:1/AbC")]
    public void A_tenants_url_is_accepted(string endpoint) => new AccsClientOptions(endpoint, new ImsCredential("id", "secret")).Validate();

    [Theory]
    [InlineData("http://na1.api.commerce.adobe.com/AbC", "https")]
    [InlineData("ftp://na1.api.commerce.adobe.com/AbC", "https")]
    [InlineData("https://na1.api.commerce.adobe.com/AbC?x=1", "query")]
    [InlineData("https://na1.api.commerce.adobe.com/AbC#x", "fragment")]
    [InlineData("https://user:sentinel@na1.api.commerce.adobe.com/AbC", "user name")]
    [InlineData("https://na1.api.commerce.adobe.com/AbC/rest", "/rest")]
    [InlineData("https://shop.example.test/rest/default/V1", "/rest")]
    [InlineData("https://na1.api.commerce.adobe.com/AbC/V1/", "/V1")]
    public void Another_url_is_refused_with_a_hint(string endpoint, string expected)
    {
        var fault = Assert.Throws<AccsConfigurationException>(() => AccsTransport.Create(new AccsClientOptions(endpoint, new ImsCredential("id", "secret"))));

        Assert.Contains(expected, fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("sentinel", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void No_url_at_all_is_a_configuration_fault() =>
        Assert.Throws<AccsConfigurationException>(() => new AccsClientOptions("na1.api.commerce.adobe.com/AbC", new ImsCredential("id", "secret")));

    [Fact]
    public void All_faults_are_in_one_message()
    {
        var options = new AccsClientOptions
        {
            Credential = new ImsCredential("", "a", "", "c") { Scopes = [], OrganizationId = "a\r\nb", TokenEndpoint = new Uri("http://ims.test/") },
            Timeout = TimeSpan.Zero,
            UserAgent = "a\nb",
            Retry = null!,
        };

        var fault = Assert.Throws<AccsConfigurationException>(options.Validate);

        Assert.Equal(10, fault.Faults.Count);
    }

    [Theory]
    [InlineData("http://ims.test/token")]
    [InlineData("https://ims.test/token\r\nX-Other: 1")]
    [InlineData("https://ims.test/token HTTP/1.1")]
    public void A_token_endpoint_that_is_not_secure_or_breaks_out_of_its_line_is_refused(string endpoint)
    {
        // An address made to be used to the letter keeps its spaces and line breaks.
        Assert.True(Uri.TryCreate(endpoint, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }, out var uri));

        var fault = Assert.Throws<AccsConfigurationException>(() => new ImsTokenManager(new ImsCredential("id", "secret") { TokenEndpoint = uri }));

        Assert.Contains("TokenEndpoint", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_protector_without_a_store_protects_nothing()
    {
        var options = new AccsClientOptions("https://na1.api.commerce.adobe.com/AbC", new ImsCredential("id", "secret")) { TokenProtector = new XorProtector() };

        Assert.Contains("TokenStore", Assert.Throws<AccsConfigurationException>(options.Validate).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Values_out_of_range_are_refused_where_they_are_set()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new RetryOptions { MaxAttempts = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new RetryOptions { Budget = TimeSpan.Zero });
        Assert.Throws<ArgumentOutOfRangeException>(() => new RetryOptions { DefaultRetryAfter = TimeSpan.FromSeconds(-1) });
        Assert.Throws<ArgumentOutOfRangeException>(() => new AccsRequestOptions { Timeout = TimeSpan.Zero });
        Assert.Equal(Timeout.InfiniteTimeSpan, new AccsRequestOptions { Timeout = Timeout.InfiniteTimeSpan }.Timeout);
    }

    [Theory]
    [InlineData("https://na1.api.commerce.adobe.com/AbC")]
    [InlineData("https://na1.api.commerce.adobe.com/AbC/")]
    public async Task The_tenants_case_is_kept_and_the_slash_at_the_end_does_not_matter(string endpoint)
    {
        var service = new TestService(_ => ScriptedHandler.Json("{}"));
        using var client = service.Client(options => options.Endpoint = new Uri(endpoint));

        await client.Get("/V1/x").SendAsync();

        Assert.Equal("https://na1.api.commerce.adobe.com/AbC/V1/x", service.Api.Requests.Single().Uri);
    }
}
