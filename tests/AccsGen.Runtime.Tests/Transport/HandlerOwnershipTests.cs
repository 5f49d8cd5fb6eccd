using System.Net.Sockets;
using System.Text;

namespace AccsGen.Runtime.Tests.Transport;

/// <summary>The handler that a client connects through: its own by default, and whose it is otherwise.</summary>
public sealed class HandlerOwnershipTests
{
    [Fact]
    public void Its_own_sees_changes_of_dns_and_neither_follows_redirects_nor_keeps_cookies()
    {
        using var handler = AccsTransport.CreateHandler();

        Assert.Equal(TimeSpan.FromMinutes(5), handler.PooledConnectionLifetime);
        Assert.Equal(TimeSpan.FromSeconds(15), handler.ConnectTimeout);
        Assert.Equal(DecompressionMethods.All, handler.AutomaticDecompression);
        Assert.True(handler.EnableMultipleHttp2Connections);
        Assert.False(handler.AllowAutoRedirect);
        Assert.False(handler.UseCookies);
    }

    [Fact]
    public async Task A_redirect_to_another_host_gets_no_request_and_the_connection_ends_with_the_client()
    {
        using var elsewhere = new TcpListener(IPAddress.Loopback, 0);
        elsewhere.Start();
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var accepting = listener.AcceptTcpClientAsync();
        var address = new Uri($"http://{listener.LocalEndpoint}");
        var client = new TestClient(AccsTransport.Create(
            new AccsClientOptions(new Uri(address, "tenant").AbsoluteUri, new ImsCredential("id", "secret") { TokenEndpoint = new Uri(address, "ims/token/v3") })));

        var call = client.Get("/V1/x").SendAsync();
        using var ims = await accepting;
        await AnswerAsync(ims, "200 OK", "", """{"access_token":"t","expires_in":3600}""");
        using var api = await listener.AcceptTcpClientAsync();
        await AnswerAsync(api, "302 Found", $"Location: http://{elsewhere.LocalEndpoint}/\r\n", "");
        var fault = await Assert.ThrowsAsync<AccsApiException>(() => call);
        client.Dispose();

        Assert.Equal(HttpStatusCode.Found, fault.StatusCode);
        Assert.False(elsewhere.Pending());
        Assert.Equal(0, await ims.GetStream().ReadAsync(new byte[1]));
        Assert.Equal(0, await api.GetStream().ReadAsync(new byte[1]));
    }

    [Fact]
    public async Task One_that_was_given_serves_other_clients_when_one_is_disposed_of()
    {
        var service = new TestService(_ => ScriptedHandler.Json("1"), _ => ScriptedHandler.Json("2"));
        var tracked = new TrackedHandler(service);
        var first = service.Client(options => options.InnerHandler = tracked);
        using var second = service.Client(options => options.InnerHandler = tracked);
        await first.Get("/V1/x").SendAsync();

        await first.DisposeAsync();

        Assert.Equal(2, await second.Get("/V1/x").ReadInt64Async());
        Assert.Equal(1, service.Tokens);
        Assert.False(tracked.IsDisposed);
    }

    /// <summary>Reads the request and answers it, as each connection gets one.</summary>
    private static async Task AnswerAsync(TcpClient connection, string status, string headers, string body)
    {
        var stream = connection.GetStream();
        var request = new StringBuilder();
        var buffer = new byte[4096];
        while (!IsWhole(request.ToString()))
            request.Append(Encoding.ASCII.GetString(buffer, 0, await stream.ReadAsync(buffer)));
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 {status}\r\nContent-Length: {body.Length}\r\n{headers}\r\n{body}"));
    }

    private static bool IsWhole(string request)
    {
        var end = request.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        var length = request.Split("\r\n").FirstOrDefault(line => line.StartsWith("Content-Length: ", StringComparison.OrdinalIgnoreCase));
        return end >= 0 && request.Length - end - 4 == int.Parse(length?["Content-Length: ".Length..] ?? "0", System.Globalization.CultureInfo.InvariantCulture);
    }

    private sealed class TrackedHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        public bool IsDisposed { get; private set; }

        protected override void Dispose(bool disposing) => IsDisposed = true;
    }
}
