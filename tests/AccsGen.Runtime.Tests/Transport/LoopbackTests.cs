using System.Net.Sockets;
using System.Text;

namespace AccsGen.Runtime.Tests.Transport;

/// <summary>Real sockets, for what only they do.</summary>
public sealed class LoopbackTests
{
    [Fact]
    public async Task A_post_without_body_is_not_sent_twice_when_a_kept_connection_is_closed()
    {
        using var server = new SocketServer(2, "{}", null, "{}");
        using var client = Client(server);

        await client.Get("/V1/x").SendAsync();
        await Assert.ThrowsAsync<AccsConnectionException>(() => client.Post("/V1/x").SendAsync());

        Assert.Equal(["GET", "POST"], server.Requests);
    }

    [Fact]
    public async Task A_get_is_sent_again_when_the_connection_is_closed_before_and_within_the_answer()
    {
        using var server = new SocketServer(3, null, "{\"cut", "{\"name\":\"whole\"}");
        using var client = Client(server);

        var answer = await client.Get("/V1/x").ReadJsonAsync();

        Assert.Equal("""{"name":"whole"}""", answer.ToString());
        Assert.True(server.Requests.Count >= 3);
    }

    [Fact]
    public async Task A_connection_that_is_refused_fails_as_such_after_the_attempts()
    {
        using var server = new SocketServer(0);
        server.Dispose();
        using var client = Client(server);

        var fault = await Assert.ThrowsAsync<AccsConnectionException>(() => client.Post("/V1/x").SendAsync());

        Assert.Equal(4, fault.Attempts);
        Assert.Contains("the connection could not be made", fault.Message, StringComparison.Ordinal);
    }

    private static TestClient Client(SocketServer server)
    {
        // The token comes from a handler, the calls go over sockets.
        var service = new TestService();
        return new TestClient(AccsTransport.Create(new AccsClientOptions($"http://127.0.0.1:{server.Port}/tenant", new ImsCredential("id", "secret"))
        {
            InnerHandler = new ImsOrSockets(service),
            Retry = new RetryOptions { FirstDelay = TimeSpan.Zero },
        }));
    }

    private sealed class ImsOrSockets(TestService ims) : HttpMessageHandler
    {
        private readonly HttpMessageInvoker _ims = new(ims);
        private readonly HttpMessageInvoker _sockets = new(AccsTransport.CreateHandler());

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            (request.RequestUri!.AbsolutePath.StartsWith("/ims/", StringComparison.Ordinal) ? _ims : _sockets).SendAsync(request, cancellationToken);
    }

    /// <summary>Answers with whole bodies, begins one that is cut off, or closes the connection; all on as few connections as the client makes.</summary>
    private sealed class SocketServer : IDisposable
    {
        private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
        private readonly Queue<string?> _answers;

        public SocketServer(int expected, params string?[] answers)
        {
            _answers = new(answers);
            _listener.Start();
            Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
            if (expected > 0)
                _ = ServeAsync();
        }

        public int Port { get; }

        public List<string> Requests { get; } = [];

        public void Dispose() => _listener.Dispose();

        private async Task ServeAsync()
        {
            try
            {
                while (true)
                {
                    using var connection = await _listener.AcceptTcpClientAsync();
                    await AnswerAsync(connection.GetStream());
                }
            }
            catch (Exception fault) when (fault is SocketException or ObjectDisposedException or IOException)
            {
            }
        }

        private async Task AnswerAsync(NetworkStream stream)
        {
            while (await ReadHeadAsync(stream) is { } head)
            {
                Requests.Add(head.Split(' ')[0]);
                if (!_answers.TryDequeue(out var body) || body is null)
                    return;
                var isCut = body == "{\"cut";
                await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {body.Length + (isCut ? 10 : 0)}\r\n\r\n{body}"));
                if (isCut)
                    return;
            }
        }

        private static async Task<string?> ReadHeadAsync(NetworkStream stream)
        {
            var head = new StringBuilder();
            var one = new byte[1];
            while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
            {
                if (await stream.ReadAsync(one) == 0)
                    return null;
                head.Append((char)one[0]);
            }
            return head.ToString();
        }
    }
}
