using System.Net.Http.Headers;
using System.Security.Cryptography.X509Certificates;

namespace AccsGen.Simulator.Tests.Edge;

/// <summary>What stands before the service: the address, HTTPS, tokens, permissions, slashes.</summary>
public sealed class EdgeTests
{
    [Theory]
    [InlineData(EncodedSlashes.Accepted, HttpStatusCode.OK)]
    [InlineData(EncodedSlashes.Rejected, HttpStatusCode.NotFound)]
    [InlineData(EncodedSlashes.Decoded, HttpStatusCode.NotFound)]
    public async Task An_encoded_slash_is_what_the_switch_says(EncodedSlashes slashes, HttpStatusCode status)
    {
        await using var tenant = await Tenant.StartAsync(options => options.EncodedSlashes = slashes);

        var answer = await tenant.GetAsync("/V1/products/AC%2FDC-100");
        var other = await tenant.GetAsync("/V1/products/24-MB01");

        Assert.Equal(status, answer.Status);
        Assert.Equal(slashes == EncodedSlashes.Rejected, answer.Text.StartsWith("<html>", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.OK, other.Status);
    }

    [Theory]
    [InlineData(TokenRefusalForm.Service, "{\"message\":")]
    [InlineData(TokenRefusalForm.Gateway, "{\"error_code\":\"401013\",\"message\":")]
    [InlineData(TokenRefusalForm.Html, "<html>")]
    public async Task A_bad_token_is_refused_in_the_form_that_is_wanted(TokenRefusalForm form, string start)
    {
        await using var tenant = await Tenant.StartAsync(options => options.TokenRefusal = form);
        tenant.Simulator.RevokeTokens();

        var answer = await tenant.GetAsync("/V1/products/24-MB01");

        Assert.Equal(HttpStatusCode.Unauthorized, answer.Status);
        Assert.StartsWith(start, answer.Text, StringComparison.Ordinal);
        Assert.NotNull(tenant.Simulator.Requests.Latest.Refusal);
    }

    [Theory]
    [InlineData(401)]
    [InlineData(403)]
    public async Task A_credential_may_use_its_resources_and_no_others(int status)
    {
        await using var tenant = await Tenant.StartAsync(options =>
        {
            options.PermissionStatus = status;
            options.Credentials.Add(new SimulatorCredential("reader", "reader-secret") { Resources = ["Magento_Catalog::*"] });
        });
        var token = await tenant.AskImsAsync(new()
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = "reader",
            ["client_secret"] = "reader-secret",
            ["scope"] = "commerce.accs",
        });
        tenant.Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token.Json.GetProperty("access_token").GetString());

        var product = await tenant.GetAsync("/V1/products/24-MB01");
        var attribute = await tenant.GetAsync("/V1/products/attributes/color");
        var order = await tenant.GetAsync("/V1/orders/1");

        Assert.Equal(HttpStatusCode.OK, product.Status);
        Assert.NotEqual(status, (int)attribute.Status);
        Assert.Equal(status, (int)order.Status);
        Assert.Equal("Magento_Sales::actions_view", order.Json.GetProperty("parameters").GetProperty("resources").GetString());
    }

    [Fact]
    public async Task It_speaks_HTTPS_with_a_certificate_of_its_own_making()
    {
        await using var simulator = await AccsSimulator.StartAsync(options => options.UseHttps = true);
        using var handler = new HttpClientHandler
        {
            ServerCertificateCustomValidationCallback = (_, certificate, chain, _) =>
            {
                chain!.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
                chain.ChainPolicy.CustomTrustStore.Add(simulator.Certificate!);
                chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
                return chain.Build(certificate!);
            },
        };
        using var http = new HttpClient(handler);

        using var answer = await http.GetAsync(simulator.Endpoint + "/V1/products/24-MB01");

        Assert.Equal("https", simulator.Endpoint.Scheme);
        Assert.Equal("https", simulator.TokenEndpoint.Scheme);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task It_can_listen_on_every_address()
    {
        await using var tenant = await Tenant.StartAsync(options => options.Address = IPAddress.Any);

        var answer = await tenant.GetAsync("/V1/products/24-MB01");

        Assert.Equal("127.0.0.1", tenant.Simulator.Endpoint.Host);
        Assert.Equal(HttpStatusCode.OK, answer.Status);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_secret_that_is_retired_gives_no_more_tokens_and_may_end_those_it_gave(bool endsTokens)
    {
        await using var tenant = await Tenant.StartAsync(options => options.TokensEndWithTheirSecret = endsTokens);
        var ims = tenant.Simulator.Ims;

        ims.AddSecret("second");
        ims.RetireSecret("simulator-secret");
        var old = await tenant.AskImsAsync(Fields("simulator-secret"));
        var fresh = await tenant.AskImsAsync(Fields("second"));
        var product = await tenant.GetAsync("/V1/products/24-MB01");

        Assert.Equal("invalid_client", old.Json.GetProperty("error").GetString());
        Assert.Equal(HttpStatusCode.OK, fresh.Status);
        Assert.Equal(endsTokens ? HttpStatusCode.Unauthorized : HttpStatusCode.OK, product.Status);
        Assert.Throws<ArgumentException>(() => ims.RetireSecret("simulator-secret"));
        ims.AddSecret("third");
        Assert.Throws<ArgumentException>(() => ims.AddSecret("fourth"));
        Assert.Throws<ArgumentException>(() => ims.AddSecret("any", "nobody"));
    }

    [Fact]
    public async Task The_options_of_a_client_are_ready_made()
    {
        await using var simulator = await AccsSimulator.StartAsync(options => options.ClientSecrets.Add("other"));

        var options = simulator.CreateClientOptions();

        Assert.Equal(simulator.Endpoint.AbsoluteUri, options.Endpoint!.AbsoluteUri.TrimEnd('/'));
        Assert.Equal(["simulator-secret", "other"], simulator.CredentialOptions.ClientSecrets);
        Assert.Equal(simulator.TokenEndpoint, simulator.CredentialOptions.TokenEndpoint);
        Assert.Equal(simulator.OrganizationId, simulator.CredentialOptions.OrganizationId);
    }

    private static Dictionary<string, string> Fields(string secret) => new()
    {
        ["grant_type"] = "client_credentials",
        ["client_id"] = "simulator-client",
        ["client_secret"] = secret,
        ["scope"] = "commerce.accs",
    };
}
