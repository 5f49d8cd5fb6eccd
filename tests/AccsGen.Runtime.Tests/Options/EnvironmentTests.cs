namespace AccsGen.Runtime.Tests.Options;

public sealed class EnvironmentTests : IDisposable
{
    private readonly string _envFile = Path.Combine(Path.GetTempPath(), $"accsgen-{Guid.NewGuid():N}.env");

    public void Dispose() => File.Delete(_envFile);

    [Fact]
    public void The_guides_variables_make_options()
    {
        var options = Read(new()
        {
            ["API_ENDPOINT"] = "https://na1.api.commerce.adobe.com/AbC/",
            ["IMS_CLIENT_ID"] = "id",
            ["IMS_CLIENT_SECRET"] = "secret",
            ["IMS_ORG_ID"] = "org@AdobeOrg",
        });

        Assert.Equal("https://na1.api.commerce.adobe.com/AbC/", options.Endpoint!.AbsoluteUri);
        Assert.Equal("id", options.Credential!.ClientId);
        Assert.Equal(["secret"], options.Credential.ClientSecrets);
        Assert.Equal("org@AdobeOrg", options.Credential.OrganizationId);
        Assert.Equal(ImsCredential.DefaultTokenEndpoint, options.Credential.TokenEndpoint);
        Assert.Equal(ImsCredential.DefaultScopes, options.Credential.Scopes);
        Assert.Equal(StoreScope.All, options.Store);
        Assert.Equal(TimeSpan.FromSeconds(100), options.Timeout);
    }

    [Fact]
    public void The_optional_variables_are_heeded()
    {
        var options = Read(new()
        {
            ["API_ENDPOINT"] = "http://127.0.0.1:5000/tenant",
            ["IMS_CLIENT_ID"] = "id",
            ["IMS_CLIENT_SECRET"] = "secret",
            ["IMS_TOKEN_ENDPOINT"] = "http://localhost:5000/ims/token/v3",
            ["IMS_SCOPES"] = "openid, commerce.accs",
            ["ACCS_STORE"] = "de",
        });

        Assert.Equal("http://localhost:5000/ims/token/v3", options.Credential!.TokenEndpoint.AbsoluteUri);
        Assert.Equal(["openid", "commerce.accs"], options.Credential.Scopes);
        Assert.Equal("de", options.Store.HeaderValue);
    }

    [Theory]
    [InlineData("second", new[] { "first", "second" })]
    [InlineData("first", new[] { "first" })]
    [InlineData(" ", new[] { "first" })]
    public void A_second_secret_may_be_given_during_a_rotation(string second, string[] expected)
    {
        var options = Read(new()
        {
            ["API_ENDPOINT"] = "https://x.test/T",
            ["IMS_CLIENT_ID"] = "id",
            ["IMS_CLIENT_SECRET"] = "first",
            ["IMS_CLIENT_SECRET_2"] = second,
        });

        Assert.Equal(expected, options.Credential!.ClientSecrets);
    }

    [Fact]
    public void A_file_fills_in_what_the_environment_lacks()
    {
        File.WriteAllText(_envFile, "\uFEFF# comment\r\nexport API_ENDPOINT=\"https://x.test/T\" # the tenant\r\n\r\nIMS_CLIENT_ID = from-file\r\nIMS_CLIENT_SECRET='a#b\"c\"'\r\nOTHER=x # y\r\n");

        var options = Read(new() { ["IMS_CLIENT_ID"] = "from-environment", ["IMS_CLIENT_SECRET"] = " " });

        Assert.Equal("https://x.test/T", options.Endpoint!.AbsoluteUri);
        Assert.Equal("from-environment", options.Credential!.ClientId);
        Assert.Equal(["a#b\"c\""], options.Credential.ClientSecrets);
    }

    [Fact]
    public void Every_variable_at_fault_is_named_in_one_message_without_its_value()
    {
        var fault = Assert.Throws<AccsConfigurationException>(() => Read(new()
        {
            ["API_ENDPOINT"] = "na1.api.commerce.adobe.com/AbC",
            ["IMS_CLIENT_SECRET"] = "sentinel secret",
            ["IMS_CLIENT_SECRET_2"] = "sentinel second",
            ["IMS_TOKEN_ENDPOINT"] = "http://ims.example.test/",
            ["IMS_SCOPES"] = " , ",
            ["IMS_ORG_ID"] = "ü",
            ["ACCS_STORE"] = "not a code",
        }));

        Assert.Equal(8, fault.Faults.Count);
        foreach (var name in new[] { "API_ENDPOINT", "IMS_CLIENT_ID", "IMS_CLIENT_SECRET ", "IMS_CLIENT_SECRET_2", "IMS_TOKEN_ENDPOINT", "IMS_SCOPES", "IMS_ORG_ID", "ACCS_STORE" })
            Assert.Contains(name, fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("sentinel", fault.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_set_names_what_is_needed()
    {
        var fault = Assert.Throws<AccsConfigurationException>(() => Read([]));

        Assert.Equal(["API_ENDPOINT", "IMS_CLIENT_ID", "IMS_CLIENT_SECRET"], fault.Faults.Select(line => line.Split(' ')[0]));
    }

    [Fact]
    public void A_line_that_is_no_assignment_is_named_by_number_only()
    {
        File.WriteAllText(_envFile, "API_ENDPOINT=https://x.test/T\nsentinel-secret-without-name\nIMS_CLIENT_SECRET=\"sentinel\n");

        var fault = Assert.Throws<AccsConfigurationException>(() => Read(new() { ["IMS_CLIENT_ID"] = "id" }));

        Assert.Contains("Line 2 of the file .env", fault.Message, StringComparison.Ordinal);
        Assert.Contains("Line 3 of the file .env", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("sentinel", fault.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("A=b", "b")]
    [InlineData("A=b=c", "b=c")]
    [InlineData("A=b#c", "b#c")]
    [InlineData("A=b #c", "b")]
    [InlineData("A=\"b\\nc\\\"d\\\\e\"", "b\nc\"d\\e")]
    [InlineData("A='b\\n'", "b\\n")]
    [InlineData("A=", "")]
    [InlineData("A=''", "")]
    public void Values_are_read_as_other_tools_do(string line, string expected) => Assert.Equal(expected, Parse(line)["A"]);

    private static Dictionary<string, string> Parse(string text)
    {
        var faults = new List<string>();
        var variables = EnvFile.Parse(text, faults);
        Assert.Empty(faults);
        return variables;
    }

    private AccsClientOptions Read(Dictionary<string, string> environment) => AccsClientOptions.FromEnvironment(environment.GetValueOrDefault, _envFile);
}
