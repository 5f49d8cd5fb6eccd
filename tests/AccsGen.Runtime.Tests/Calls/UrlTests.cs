using System.Net.Sockets;
using System.Text;

namespace AccsGen.Runtime.Tests.Calls;

public sealed class UrlTests
{
    [Theory]
    [InlineData("24-MB01", "24-MB01")]
    [InlineData("a/b", "a%2Fb")]
    [InlineData("a+b", "a%2Bb")]
    [InlineData("100%", "100%25")]
    [InlineData("%2F", "%252F")]
    [InlineData("a b", "a%20b")]
    [InlineData("ü€😀", "%C3%BC%E2%82%AC%F0%9F%98%80")]
    [InlineData("a\\b?c#d;e:f@g&h=i", "a%5Cb%3Fc%23d%3Be%3Af%40g%26h%3Di")]
    [InlineData("...", "...")]
    [InlineData("~._-", "~._-")]
    public async Task A_path_value_arrives_encoded_exactly_once(string sku, string expected)
    {
        var service = new TestService(_ => ScriptedHandler.Json("{}"));
        using var client = service.Client();

        await client.Get("/V1/products/{sku}/media").Path(sku).SendAsync();

        Assert.Equal($"{TestService.Endpoint}/V1/products/{expected}/media", service.Api.Requests.Single().Uri);
    }

    [Fact]
    public async Task Every_character_survives_as_EscapeDataString_has_it()
    {
        var value = string.Concat(Enumerable.Range(1, 0x2FF).Select(i => (char)i)) + "日本\U0001F600";
        var service = new TestService(_ => ScriptedHandler.Json("{}"));
        using var client = service.Client();

        await client.Get("/V1/x/{v}").Path(value).Query(value, value).SendAsync();

        var escaped = Uri.EscapeDataString(value);
        Assert.Equal($"{TestService.Endpoint}/V1/x/{escaped}?{escaped}={escaped}", service.Api.Requests.Single().Uri);
    }

    [Fact]
    public async Task The_request_line_on_the_wire_is_what_was_built()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var requestLine = AnswerOnceAsync(listener);
        using var ims = new ScriptedHandler(_ => ScriptedHandler.Json("""{"access_token":"t","expires_in":3600}"""));
        using var sockets = new SocketsHttpHandler();
        using var client = new TestClient(AccsTransport.Create(new AccsClientOptions($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/Tenant/", new ImsCredential("id", "secret"))
        {
            InnerHandler = new Split(ims, sockets),
        }));

        await client.Get("/V1/products/{sku}").Path("a/b+c d%ü").Query("searchCriteria[pageSize]", 5).SendAsync();

        Assert.Equal("GET /Tenant/V1/products/a%2Fb%2Bc%20d%25%C3%BC?searchCriteria%5BpageSize%5D=5 HTTP/1.1", await requestLine);
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    public void A_path_value_that_urls_can_not_hold_is_refused_by_the_callers_name(string extensionName)
    {
        using var client = new TestService().Client();

        var fault = Assert.Throws<ArgumentException>(() => client.Get("/V1/extensions/{extension_name}").Path(extensionName));

        Assert.Equal("extensionName", fault.ParamName);
        Assert.Contains("'extension_name' in the path of GET /V1/extensions/{extension_name}", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_required_and_null_is_refused_by_the_callers_name()
    {
        using var client = new TestService().Client();
        string? extensionName = null;
        List<string>? @params = null;

        Assert.Equal("extensionName", Assert.Throws<ArgumentNullException>(() => client.Get("/V1/extensions/{extension_name}").Path(extensionName!)).ParamName);
        Assert.Equal("params", Assert.Throws<ArgumentNullException>(() => client.Get("/V1/x").QueryEach("params", AccsCall.Required(@params))).ParamName);
    }

    [Fact]
    public async Task All_path_values_are_needed_and_no_more()
    {
        using var client = new TestService().Client();

        await Assert.ThrowsAsync<InvalidOperationException>(() => client.Get("/V1/x/{a}/{b}").Path("1").SendAsync());
        Assert.Throws<InvalidOperationException>(() => client.Get("/V1/x/{a}").Path("1").Path("2"));
    }

    [Fact]
    public async Task Path_and_query_values_are_invariant()
    {
        var service = new TestService(_ => ScriptedHandler.Json("{}"));
        using var client = service.Client();
        var culture = System.Globalization.CultureInfo.CurrentCulture;
        try
        {
            System.Globalization.CultureInfo.CurrentCulture = new("de-DE");
            await client.Get("/V1/{a}/{b}").Path(-5L).Path(true)
                .Query("d", 1.50m).Query("f", 0.1).Query("n", (long?)null).Query("b", (bool?)false)
                .Query("t", new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.FromHours(1))).Query("e", TestStatus.Pending)
                .Query("csv", ["a,b", "c"], ',').Query("pipes", [1L, 2L], '|').QueryEach("each[]", ["x", "y"]).QueryEach<long>("none", null)
                .SendAsync();
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = culture;
        }

        Assert.Equal(
            $"{TestService.Endpoint}/V1/-5/true?d=1.50&f=0.1&b=false&t=2026-01-02T02%3A04%3A05Z&e=pending&csv=a%2Cb,c&pipes=1%7C2&each%5B%5D=x&each%5B%5D=y",
            service.Api.Requests.Single().Uri);
    }

    private static async Task<string> AnswerOnceAsync(TcpListener listener)
    {
        using var connection = await listener.AcceptTcpClientAsync();
        var stream = connection.GetStream();
        using var reader = new StreamReader(stream, Encoding.Latin1, leaveOpen: true);
        var requestLine = (await reader.ReadLineAsync())!;
        while (await reader.ReadLineAsync() is { Length: > 0 })
        {
        }
        await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}"u8.ToArray());
        return requestLine;
    }

    private sealed class Split(HttpMessageHandler ims, HttpMessageHandler api) : HttpMessageHandler
    {
        private readonly HttpMessageInvoker _ims = new(ims);
        private readonly HttpMessageInvoker _api = new(api);

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            (request.RequestUri!.Host.Contains("adobelogin", StringComparison.Ordinal) ? _ims : _api).SendAsync(request, cancellationToken);
    }
}
