using AccsGen.Runtime.Tests.Transport.Throttling;

namespace AccsGen.Runtime.Tests.Authentication;

/// <summary>How long a call waits for its token: within its own time, and long enough to say why there is none.</summary>
public sealed class TokenPatienceTests : TokenTests
{
    [Fact]
    public async Task A_call_learns_before_its_timeout_why_there_is_no_token()
    {
        var service = new TestService(new ScriptedHandler(Array.Empty<Func<HttpRequestMessage, HttpResponseMessage>>()), Repeated(_ => TokenAnswers.Status(HttpStatusCode.BadGateway, "1")));
        using var client = service.Client(options => options.Timeout = TimeSpan.FromSeconds(10));
        var start = service.Time.GetUtcNow();

        var fault = await Assert.ThrowsAsync<AccsAuthenticationException>(() => client.Get("/V1/x").SendAsync());

        Assert.Equal(HttpStatusCode.BadGateway, fault.StatusCode);
        Assert.True(fault.IsTransient);
        // Waits are random: it ends as soon as one no longer fits.
        Assert.InRange((service.Time.GetUtcNow() - start).TotalSeconds, 1, 9);
    }

    [Fact]
    public async Task A_call_with_more_time_waits_longer()
    {
        var end = Time.GetUtcNow().AddMinutes(4);
        var service = new TestService(
            new ScriptedHandler(_ => ScriptedHandler.Json("true")),
            Repeated(_ => Time.GetUtcNow() < end ? TokenAnswers.Status(HttpStatusCode.BadGateway, "10") : TokenAnswers.Token("a")));
        using var client = service.Client(options =>
        {
            options.TimeProvider = Time;
            options.Timeout = TimeSpan.FromMinutes(10);
        });

        Assert.True(await client.Get("/V1/x").ReadBooleanAsync());
    }

    [Fact]
    public async Task A_wait_that_does_not_fit_into_the_call_fails_at_once_and_is_not_asked_for_again()
    {
        var ims = new ScriptedHandler(_ => TokenAnswers.Status(HttpStatusCode.TooManyRequests, "60"), _ => TokenAnswers.Token("a"));
        var service = new TestService(new ScriptedHandler(_ => ScriptedHandler.Json("true")), ims);
        using var client = service.Client(options => options.Timeout = TimeSpan.FromSeconds(10));
        var start = service.Time.GetUtcNow();

        for (var i = 0; i < 3; i++)
            Assert.InRange((await Assert.ThrowsAsync<AccsAuthenticationException>(() => client.Get("/V1/x").SendAsync())).RetryAfter!.Value.TotalSeconds, 60, 61);
        Assert.Single(ims.Requests);
        Assert.Equal(start, service.Time.GetUtcNow());

        // Another call has the time, and gets the token when IMS may be asked again.
        Assert.True(await client.Get("/V1/x", new AccsRequestOptions { Timeout = TimeSpan.FromSeconds(100) }).ReadBooleanAsync());
        Assert.InRange((service.Time.GetUtcNow() - start).TotalSeconds, 60, 61);
    }

    [Fact]
    public async Task A_call_that_comes_while_ims_is_waited_for_and_has_no_time_for_it_is_told_at_once()
    {
        var time = new VirtualTimeProvider();
        using var manager = Manager(
            new ScriptedHandler(_ => TokenAnswers.Status(HttpStatusCode.TooManyRequests, "60"), _ => TokenAnswers.Token("a")), options => options.TimeProvider = time);
        var patient = manager.GetTokenAsync().AsTask();
        await LoggedAsync(104);
        // The caller's own, and the one that IMS asked for.
        await Eventually.TrueAsync(() => time.Timers == 2, "the wait began");
        time.Advance(TimeSpan.FromSeconds(20));

        var fault = await Assert.ThrowsAsync<AccsAuthenticationException>(() => manager.GetTokenAsync(TimeSpan.FromSeconds(10), CancellationToken.None).AsTask());

        Assert.Equal(TimeSpan.FromSeconds(40), fault.RetryAfter);
        time.Advance(TimeSpan.FromSeconds(40));
        Assert.Equal("a", (await patient).Value);
    }

    [Fact]
    public async Task A_caller_that_waits_long_keeps_the_renewal_of_an_impatient_one_going()
    {
        var attempts = 0;
        var joined = new TaskCompletionSource();
        var ims = new HandlerOf(async _ =>
        {
            await joined.Task;
            return Interlocked.Increment(ref attempts) < 5 ? TokenAnswers.Status(HttpStatusCode.BadGateway, "3") : TokenAnswers.Token("a");
        });
        using var manager = Manager(ims);

        var impatient = manager.GetTokenAsync(TimeSpan.FromSeconds(4), CancellationToken.None).AsTask();
        var patient = manager.GetTokenAsync().AsTask();
        joined.SetResult();

        Assert.Equal("a", (await patient).Value);
        Assert.Equal(HttpStatusCode.BadGateway, (await Assert.ThrowsAsync<AccsAuthenticationException>(() => impatient)).StatusCode);
        Assert.Equal(5, attempts);
    }

    [Fact]
    public async Task The_last_attempt_is_cut_to_the_time_that_is_left()
    {
        var asked = new TaskCompletionSource();
        using var manager = Manager(new HandlerOf(async (_, cancellationToken) =>
        {
            asked.TrySetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
            return TokenAnswers.Token("a");
        }));

        var caller = manager.GetTokenAsync(TimeSpan.FromSeconds(10), CancellationToken.None).AsTask();
        await asked.Task;
        Time.Advance(TimeSpan.FromSeconds(9));

        Assert.True((await Assert.ThrowsAsync<AccsConnectionException>(() => caller)).IsTimeout);
    }

    [Fact]
    public async Task A_caller_whose_time_is_over_gets_the_old_token_while_it_is_valid()
    {
        var hangs = false;
        var asked = new TaskCompletionSource();
        using var manager = Manager(new HandlerOf(async (_, cancellationToken) =>
        {
            if (!hangs)
                return TokenAnswers.Token("a", "3600");
            asked.TrySetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
            return TokenAnswers.Token("b");
        }));
        await manager.GetTokenAsync();
        hangs = true;
        Time.Advance(TimeSpan.FromSeconds(3541));

        var caller = manager.GetTokenAsync(TimeSpan.FromSeconds(10), CancellationToken.None).AsTask();
        await asked.Task;
        Time.Advance(TimeSpan.FromSeconds(10));

        Assert.Equal("a", (await caller).Value);
    }

    private static ScriptedHandler Repeated(Func<HttpRequestMessage, HttpResponseMessage> answer) => new([.. Enumerable.Repeat(answer, 100)]);
}
