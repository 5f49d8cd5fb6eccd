using System.Text;

namespace AccsGen.Runtime.Tests.Errors;

public sealed class SecretMaskTests
{
    private const string Secret = "p8e+A/b=\"c";

    private static readonly SecretMask s_credential = SecretMask.OfCredential(new ImsCredential("id", Secret, "other"));

    [Theory]
    [InlineData("p8e+A/b=\"c")]
    [InlineData("p8e%2BA%2Fb%3D%22c")]
    [InlineData("p8e+A/b=&quot;c")]
    [InlineData("p8e\\u002BA/b=\\u0022c")]
    [InlineData("other")]
    public void A_secret_is_hidden_in_every_spelling(string spelling) => Assert.Equal("<***>", s_credential.Hide($"<{spelling}>"));

    [Fact]
    public void A_body_without_secrets_stays_what_it_is()
    {
        var body = "no secret"u8.ToArray();

        Assert.Same(body, s_credential.Hide(body));
        Assert.Equal("an *** one", Encoding.UTF8.GetString(s_credential.Hide("an other one"u8.ToArray())));
    }

    [Fact]
    public void What_is_too_short_to_be_a_secret_leaves_messages_readable()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "https://host.test/V1/products");
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer t");

        Assert.Equal("Invalid product data: tok", SecretMask.OfCall(request).Hide("Invalid product data: tok"));
        Assert.Equal("Invalid product data", SecretMask.OfCredential(new ImsCredential("id", "s", "a")).Hide("Invalid product data"));
    }

    [Fact]
    public void An_exception_that_shows_none_is_passed_on_as_it_is()
    {
        var fault = new HttpRequestException("Connection refused", new IOException("reset"));

        Assert.Same(fault, s_credential.Clean(fault));
    }

    public static TheoryData<Exception> Telltales => new()
    {
        new HttpRequestException(HttpRequestError.ConnectionError, "sent other"),
        new HttpRequestException(HttpRequestError.ConnectionError, "sent", new IOException("other")),
        new HttpRequestException(HttpRequestError.ConnectionError, "sent") { Data = { ["body"] = "other" } },
    };

    [Theory]
    [MemberData(nameof(Telltales))]
    public void An_exception_that_shows_one_is_replaced_by_its_types(Exception fault)
    {
        var clean = Assert.IsType<HttpRequestException>(s_credential.Clean(fault));

        Assert.Equal(HttpRequestError.ConnectionError, clean.HttpRequestError);
        Assert.StartsWith("System.Net.Http.HttpRequestException", clean.Message, StringComparison.Ordinal);
        Assert.EndsWith(". The messages are left out, as they showed what was sent.", clean.Message, StringComparison.Ordinal);
        Assert.Empty(clean.Data);
    }

    [Fact]
    public void A_token_is_hidden_also_when_the_headers_own_rules_cannot_take_it_apart()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "https://host.test/V1/products");
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer one,and=two;");

        Assert.Equal("sent ***", SecretMask.OfCall(request).Hide("sent one,and=two;"));
    }

    [Fact]
    public void The_data_of_an_address_is_hidden_and_the_operations_own_words_are_not()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "https://host.test/tenant1/V1/products/24%2FMB01?fields=sku&q=mine%20only");
        request.Options.Set(AccsOperation.OptionsKey, new AccsOperation("GET", "/V1/products/{sku}"));
        request.Headers.Authorization = new("Bearer", "head-part.body-part.tail-part");
        var mask = SecretMask.OfCall(request);

        Assert.Equal("GET /V1/products/*** ***", mask.Hide("GET /V1/products/24%2FMB01 24/MB01"));
        Assert.Equal("*** ***", mask.Hide("mine%20only mine only"));
        Assert.Equal("GET https://host.test***", mask.Hide($"GET {request.RequestUri}"));
        Assert.Equal("to ***", mask.Hide("to https://host.test/tenant1/V1/products/24%2FMB01?fields=sku&q=mine%20only"));
        Assert.Equal("*** ***", mask.Hide("head-part.body-part.tail-part tail-part"));
    }

    [Theory]
    [InlineData("https://münchen.example.test")]
    [InlineData("https://münchen.example.test/schlüssel?x=geheimnis")]
    public void An_address_of_any_host_and_form_can_be_hidden(string address)
    {
        Assert.True(Uri.TryCreate(address, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }, out var uri));
        using var request = new HttpRequestMessage(HttpMethod.Put, uri);

        Assert.Equal("***", SecretMask.OfCall(request).Hide(address));
    }
}
