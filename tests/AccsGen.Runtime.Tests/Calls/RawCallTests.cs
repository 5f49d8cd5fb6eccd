using System.Text;

namespace AccsGen.Runtime.Tests.Calls;

public sealed class RawCallTests
{
    [Fact]
    public async Task A_path_that_the_spec_lacks_is_called_like_any_other()
    {
        var service = new TestService(_ => new(HttpStatusCode.BadGateway), _ => ScriptedHandler.Json("""{"id":7}"""));
        using var client = service.Client();

        var answer = await client.SendAsync(HttpMethod.Get, "/V1/company/5/address?x=1", requestOptions: new AccsRequestOptions { Fields = "id", Store = StoreScope.View("de") });

        Assert.Equal("""{"id":7}""", answer.ToString());
        var sent = service.Api.Requests[1];
        Assert.Equal(TestService.Endpoint + "/V1/company/5/address?x=1&fields=id", sent.Uri);
        Assert.Equal("Bearer token-1", sent.Headers["Authorization"]);
        Assert.Equal("de", sent.Headers["Store"]);
    }

    [Fact]
    public async Task Json_and_models_go_out_and_come_in()
    {
        var service = new TestService(_ => ScriptedHandler.Json("""{"sku":"a"}"""), _ => ScriptedHandler.Json("""{"sku":"b"}"""));
        using var client = service.Client();

        await client.SendAsync(HttpMethod.Post, "/V1/things", RawJson.Parse("""{"x":[1]}"""));
        var item = await client.SendAsync<TestItem>(HttpMethod.Put, "/V1/things/a", RawJson.Parse("""{"sku":"a"}"""));

        Assert.Equal(["""{"x":[1]}""", """{"sku":"a"}"""], service.Api.Requests.Select(request => request.Body!));
        Assert.Equal("""{"sku":"b"}""", item.ToString());
    }

    [Fact]
    public async Task A_model_is_a_body_whatever_is_made_of_the_answer()
    {
        var service = new TestService(_ => ScriptedHandler.Json("[1]"), _ => ScriptedHandler.Json("""{"sku":"b"}"""));
        using var client = service.Client();

        var raw = await client.SendAsync(HttpMethod.Post, "/V1/things", new TestItem { Sku = "a" });
        var typed = await client.SendAsync<TestItem>(HttpMethod.Put, "/V1/things/a", new TestItem { Sku = "a" });

        Assert.Equal(["""{"sku":"a"}""", """{"sku":"a"}"""], service.Api.Requests.Select(request => request.Body!));
        Assert.Equal("[1]", raw.ToString());
        Assert.Equal("b", typed.Sku);
    }

    [Fact]
    public async Task The_answer_can_be_had_as_it_came()
    {
        var service = new TestService(_ =>
        {
            var response = ScriptedHandler.Json("[1]", HttpStatusCode.Accepted);
            response.Headers.Add("X-Request-Id", "r1");
            return response;
        });
        using var client = service.Client();

        var answer = await client.SendForResponseAsync(HttpMethod.Post, "/V1/async/products");

        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        Assert.Equal("r1", answer.Headers["x-request-id"]);
        Assert.Equal("application/json; charset=utf-8", answer.Headers["Content-Type"]);
        Assert.Equal("[1]", Encoding.UTF8.GetString(answer.Body.Span));
    }

    [Fact]
    public async Task Errors_are_typed_and_show_no_value_of_the_path()
    {
        var service = new TestService(_ => ScriptedHandler.Json("""{"message":"No such entity."}""", HttpStatusCode.NotFound));
        using var client = service.Client();

        var fault = await Assert.ThrowsAsync<AccsNotFoundException>(() => client.SendAsync(HttpMethod.Get, "/V1/company/sentinel?x=sentinel"));

        Assert.Equal("GET /V1/company/*", fault.Operation!.ToString());
        Assert.DoesNotContain("sentinel", fault.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("V1/x")]
    [InlineData("//evil.test/V1/x")]
    [InlineData("/V1/../../other/V1/x")]
    [InlineData("/V1/%2e%2E/x")]
    [InlineData("/V1/a b")]
    [InlineData("/V1/ü")]
    [InlineData("/V1/x#y")]
    [InlineData("/V1\\x")]
    [InlineData("/V1/x\r\nHost: evil.test")]
    [InlineData("https://evil.test/V1/x")]
    [InlineData("")]
    public async Task What_would_leave_the_tenant_is_refused(string path)
    {
        var service = new TestService();
        using var client = service.Client();

        await Assert.ThrowsAnyAsync<ArgumentException>(() => client.SendAsync(HttpMethod.Get, path));

        Assert.Empty(service.Api.Requests);
    }

    [Theory]
    [InlineData("/V1/products", "/V1/products")]
    [InlineData("/V1/products/a/b?c=d", "/V1/products/*")]
    [InlineData("/V1/async/bulk/products/bySku", "/V1/async/bulk/products/*")]
    [InlineData("/", "/")]
    public void Logs_see_the_first_noun_only(string path, string expected) => Assert.Equal(expected, RawPath.Template(path));

    [Fact]
    public async Task An_upload_takes_no_credentials_along_and_uses_the_address_to_the_letter()
    {
        const string Url = "https://bucket.s3.test/key%2Fname.png?X-Amz-Signature=a%2Fb%7E&X-Amz-SignedHeaders=host";
        var service = new TestService(_ => new(HttpStatusCode.ServiceUnavailable), _ => new(HttpStatusCode.OK));
        using var client = service.Client();
        using var content = new MemoryStream("xxbytes"u8.ToArray()) { Position = 2 };

        await client.UploadAsync(Url, content, "image/png");

        Assert.Equal(2, service.Api.Requests.Count);
        var sent = service.Api.Requests[1];
        Assert.Equal((HttpMethod.Put, Url, "bytes", "image/png"), (sent.Method, sent.Uri, sent.Body, sent.Headers["Content-Type"]));
        Assert.DoesNotContain(sent.Headers.Keys, name => name is "Authorization" or "x-api-key" or "Store" or "x-gw-ims-org-id");
        Assert.Equal(0, service.Tokens);
    }

    [Fact]
    public async Task An_upload_that_fails_tells_nothing_of_its_address()
    {
        var service = new TestService(_ => new(HttpStatusCode.Forbidden) { Content = new StringContent("<Error><Code>SignatureDoesNotMatch</Code></Error>") });
        using var client = service.Client();

        var fault = await Assert.ThrowsAsync<AccsPermissionException>(() => client.UploadAsync("https://bucket.s3.test/sentinel?X-Amz-Signature=sentinel", new MemoryStream([1])));
        await Assert.ThrowsAsync<ArgumentException>(() => client.UploadAsync("http://bucket.s3.test/x", new MemoryStream()));

        Assert.Contains("initiate the upload again", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("sentinel", fault.ToString(), StringComparison.Ordinal);
    }
}
