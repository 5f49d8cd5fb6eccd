namespace AccsGen.Runtime.Tests.Transport;

public sealed class ConnectionTests
{
    [Fact]
    public async Task A_timeout_is_told_apart_from_cancellation()
    {
        var service = new TestService(new ScriptedHandler(NeverAsync));
        using var client = service.Client();

        var call = client.Get("/V1/x").SendAsync();
        service.Time.Advance(TimeSpan.FromSeconds(100));

        var fault = await Assert.ThrowsAsync<AccsConnectionException>(() => call);
        Assert.True(fault.IsTimeout);
        Assert.IsType<TimeoutException>(fault.InnerException);
        Assert.Contains("100 s", fault.Message, StringComparison.Ordinal);
        Assert.Equal("GET /V1/x", fault.Operation!.ToString());
    }

    [Fact]
    public async Task The_callers_cancellation_carries_the_callers_token()
    {
        var service = new TestService(new ScriptedHandler(NeverAsync));
        using var client = service.Client();
        using var source = new CancellationTokenSource();

        var call = client.Get("/V1/x", cancellationToken: source.Token).SendAsync();
        await source.CancelAsync();

        var fault = await Assert.ThrowsAsync<OperationCanceledException>(() => call);
        Assert.Equal(source.Token, fault.CancellationToken);
    }

    [Fact]
    public async Task A_token_that_is_cancelled_already_sends_nothing()
    {
        var service = new TestService();
        using var client = service.Client();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.Get("/V1/x", cancellationToken: new CancellationToken(true)).SendAsync());

        Assert.Empty(service.Api.Requests);
        Assert.Equal(0, service.Tokens);
    }

    [Fact]
    public async Task A_network_failure_is_a_connection_exception()
    {
        var service = new TestService(_ => throw new HttpRequestException(HttpRequestError.NameResolutionError));
        using var client = service.Client(options => options.Retry.MaxAttempts = 1);

        var fault = await Assert.ThrowsAsync<AccsConnectionException>(() => client.Get("/V1/x").SendAsync());

        Assert.False(fault.IsTimeout);
        Assert.Contains("host name could not be resolved", fault.Message, StringComparison.Ordinal);
        Assert.IsType<HttpRequestException>(fault.InnerException);
    }

    [Fact]
    public async Task A_body_that_breaks_off_is_a_connection_exception()
    {
        var service = new TestService(_ => new(HttpStatusCode.OK) { Content = new StreamContent(new BreakingStream()) });
        using var client = service.Client(options => options.Retry.MaxAttempts = 1);

        await Assert.ThrowsAsync<AccsConnectionException>(() => client.Get("/V1/x").ReadModelAsync<TestItem>());
    }

    [Fact]
    public async Task An_error_whose_body_breaks_off_is_still_that_error()
    {
        var service = new TestService(_ => new(HttpStatusCode.NotFound) { Content = new StreamContent(new BreakingStream()) });
        using var client = service.Client();

        await Assert.ThrowsAsync<AccsNotFoundException>(() => client.Get("/V1/x").SendAsync());
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        var service = new TestService(_ => new(HttpStatusCode.Found) { Headers = { Location = new Uri("https://elsewhere.test/") } });
        using var client = service.Client();

        var fault = await Assert.ThrowsAsync<AccsApiException>(() => client.Get("/V1/x").SendAsync());

        Assert.Equal(HttpStatusCode.Found, fault.StatusCode);
        Assert.Single(service.Api.Requests);
    }

    private static async Task<HttpResponseMessage> NeverAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
        throw new InvalidOperationException("Unreachable.");
    }

    private sealed class BreakingStream : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => throw new IOException("Reset.");
    }
}
