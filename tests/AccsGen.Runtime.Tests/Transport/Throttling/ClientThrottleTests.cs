namespace AccsGen.Runtime.Tests.Transport.Throttling;

public sealed class ClientThrottleTests
{
    [Fact]
    public async Task A_pause_that_one_call_was_told_is_longer_than_the_next_has_time_for()
    {
        var service = new TestService(_ => Throttled("120"));
        using var client = service.Client();
        await Assert.ThrowsAsync<AccsRateLimitException>(() => client.Get("/V1/x").SendAsync());

        var fault = await Assert.ThrowsAsync<AccsRateLimitException>(() => client.Post("/V1/y").SendAsync());

        Assert.Single(service.Api.Requests);
        Assert.Equal(0, fault.Attempts);
        Assert.Equal(TimeSpan.FromSeconds(120), fault.RetryAfter);
        Assert.Equal("POST /V1/y was not sent, as the service asked this client to wait (429). Try again from 2026-03-01 12:02:00 UTC on.", fault.Message);
    }

    [Fact]
    public async Task After_the_pause_calls_go_again()
    {
        var service = new TestService(_ => Throttled("120"), _ => ScriptedHandler.Json("7"));
        using var client = service.Client();
        await Assert.ThrowsAsync<AccsRateLimitException>(() => client.Get("/V1/x").SendAsync());

        service.Time.Advance(TimeSpan.FromSeconds(121));

        Assert.Equal(7, await client.Get("/V1/x").ReadInt64Async());
    }

    [Fact]
    public async Task Without_throttling_each_call_waits_for_itself()
    {
        var service = new TestService(_ => Throttled("120"), _ => ScriptedHandler.Json("7"));
        using var client = service.Client(options => options.Throttle = AccsThrottleOptions.Off);
        await Assert.ThrowsAsync<AccsRateLimitException>(() => client.Get("/V1/x").SendAsync());

        Assert.Equal(7, await client.Get("/V1/x").ReadInt64Async());
    }

    [Fact]
    public async Task A_call_that_waited_in_the_queue_until_its_time_was_over_was_not_sent()
    {
        var hanging = new HangingAnswer();
        var service = new TestService(new ScriptedHandler(hanging.AnswerAsync));
        using var client = service.Client(options => options.Throttle = AccsThrottleOptions.Concurrency(1));
        using var source = new CancellationTokenSource();
        var running = client.Get("/V1/x", new AccsRequestOptions { Timeout = TimeSpan.FromHours(1), Retry = new RetryOptions { TryTimeout = TimeSpan.FromHours(1) } }, source.Token).SendAsync();
        await hanging.Sent;

        var waiting = client.Post("/V1/y").SendAsync();
        service.Time.Advance(TimeSpan.FromSeconds(100));

        var fault = await Assert.ThrowsAsync<AccsConnectionException>(() => waiting);
        Assert.True(fault.IsTimeout);
        Assert.Equal(0, fault.Attempts);
        Assert.Contains("It was not sent, as other calls had to go first.", fault.Message, StringComparison.Ordinal);
        await source.CancelAsync();
        await Assert.ThrowsAsync<OperationCanceledException>(() => running);
    }

    [Fact]
    public async Task A_rate_spreads_the_calls_of_a_client()
    {
        var service = new TestService(new ScriptedHandler([.. Enumerable.Repeat<Func<HttpRequestMessage, HttpResponseMessage>>(_ => ScriptedHandler.Json("7"), 5)]));
        using var client = service.Client(options => options.Throttle = AccsThrottleOptions.Rate(2));
        var start = service.Time.GetUtcNow();

        for (var call = 0; call < 5; call++)
            await client.Get("/V1/x").SendAsync();

        Assert.InRange((service.Time.GetUtcNow() - start).TotalSeconds, 1.9, 2.1);
    }

    private static HttpResponseMessage Throttled(string retryAfter)
    {
        var response = new HttpResponseMessage(HttpStatusCode.TooManyRequests);
        response.Headers.TryAddWithoutValidation("Retry-After", retryAfter);
        return response;
    }
}
