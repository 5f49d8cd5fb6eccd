using AccsGen.Runtime.Tests.Stress;

namespace AccsGen.Runtime.Tests.Transport.Retry;

/// <summary>Calls that must not be carried out twice, where it isn't plain to see that they may have been once.</summary>
public sealed class OnlyOnceTests
{
    [Fact]
    public async Task A_post_that_timed_out_in_a_handler_below_is_not_sent_again()
    {
        var service = new TestService(TimesOut, _ => ScriptedHandler.Json("7"));
        using var client = service.Client();

        var fault = await Assert.ThrowsAsync<AccsConnectionException>(() => client.Post("/V1/x").SendAsync());

        Assert.Single(service.Api.Requests);
        Assert.True(fault.IsTimeout);
        Assert.StartsWith("POST /V1/x was not done in time. Whether the service carried it out is not known.", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_get_that_timed_out_in_a_handler_below_is()
    {
        var service = new TestService(TimesOut, _ => ScriptedHandler.Json("7"));
        using var client = service.Client();

        Assert.Equal(7, await client.Get("/V1/x").ReadInt64Async());
    }

    [Fact]
    public async Task A_post_whose_connection_took_too_long_was_not_sent_and_so_is_sent_again()
    {
        await using var ims = new FaultyServer(_ => Fault.None);
        var connections = 0;
        using var sockets = new SocketsHttpHandler
        {
            ConnectTimeout = TimeSpan.FromMilliseconds(50),
            ConnectCallback = async (connection, cancellationToken) =>
            {
                if (connection.DnsEndPoint.Port != ims.Address.Port)
                {
                    Interlocked.Increment(ref connections);
                    await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
                }
                var socket = new System.Net.Sockets.Socket(System.Net.Sockets.SocketType.Stream, System.Net.Sockets.ProtocolType.Tcp);
                await socket.ConnectAsync(connection.DnsEndPoint, cancellationToken);
                return new System.Net.Sockets.NetworkStream(socket, ownsSocket: true);
            },
        };
        using var client = new TestClient(AccsTransport.Create(
            new AccsClientOptions("http://127.0.0.1:1/tenant", new ImsCredential("id", "secret") { TokenEndpoint = new Uri(ims.Address, "ims/token/v3") })
            {
                InnerHandler = sockets,
                Retry = new RetryOptions { FirstDelay = TimeSpan.Zero },
            }));

        var fault = await Assert.ThrowsAsync<AccsConnectionException>(() => client.Post("/V1/x").SendAsync());

        Assert.Equal(4, fault.Attempts);
        Assert.True(connections >= 4);
        Assert.StartsWith("The connection for POST /V1/x could not be made in time after 4 attempts", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_post_in_whatever_spelling_is_a_post_and_a_get_a_get()
    {
        var service = new TestService(_ => new(HttpStatusCode.BadGateway), _ => ScriptedHandler.Json("7"), _ => new(HttpStatusCode.BadGateway));
        using var client = service.Client();

        Assert.Equal("7", (await client.SendAsync(new HttpMethod("get"), "/V1/x")).ToString());
        await Assert.ThrowsAsync<AccsServerException>(() => client.SendAsync(new HttpMethod("post"), "/V1/x"));

        Assert.Equal(3, service.Api.Requests.Count);
    }

    [Fact]
    public async Task A_post_without_a_body_gets_an_empty_one_on_any_http_client()
    {
        HttpContent? sent = null;
        using var http = new HttpClient(new RetryHandler(new RetryOptions())
        {
            InnerHandler = new HandlerOf(request =>
            {
                sent = request.Content;
                return new(HttpStatusCode.OK);
            }),
        });

        await http.PostAsync(new Uri("https://example.test/"), null);

        // Without one the handler for sockets sends it again by itself when a kept connection was closed.
        Assert.Equal(0, sent!.Headers.ContentLength);
    }

    /// <summary>What another <see cref="HttpClient"/> below throws when its own time is over, after it has sent.</summary>
    private static HttpResponseMessage TimesOut(HttpRequestMessage request) => throw new TaskCanceledException("The time of another client is over.", new TimeoutException());
}
