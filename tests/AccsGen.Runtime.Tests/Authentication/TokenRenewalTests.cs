namespace AccsGen.Runtime.Tests.Authentication;

/// <summary>Renewals: when they begin, whom they belong to, and what happens when they fail.</summary>
public sealed class TokenRenewalTests : TokenTests
{
    // An hour: renewed in the background from 3300 s on, waited for from 3540 s on.
    private const string Hour = "3600";

    [Fact]
    public async Task In_its_last_minutes_a_token_is_renewed_in_the_background_once()
    {
        var gate = new TaskCompletionSource();
        var ims = new ScriptedHandler(
            (_, _) => Task.FromResult(TokenAnswers.Token("a", Hour)),
            async (_, _) =>
            {
                await gate.Task;
                return TokenAnswers.Token("b", Hour);
            });
        using var manager = Manager(ims);
        await manager.GetTokenAsync();

        Time.Advance(TimeSpan.FromSeconds(3299));
        Assert.Equal("a", (await manager.GetTokenAsync()).Value);
        Assert.Single(ims.Requests);
        Time.Advance(TimeSpan.FromSeconds(1));
        for (var i = 0; i < 100; i++)
        {
            var token = manager.GetTokenAsync();
            Assert.True(token.IsCompletedSuccessfully);
            Assert.Equal("a", (await token).Value);
        }
        gate.SetResult();
        await LoggedAsync(100, times: 2);

        Assert.Equal("b", (await manager.GetTokenAsync()).Value);
        Assert.Equal(2, ims.Requests.Count);
    }

    [Fact]
    public async Task In_its_last_seconds_a_token_is_waited_for()
    {
        var ims = new ScriptedHandler(_ => TokenAnswers.Token("a", Hour), _ => TokenAnswers.Token("b", Hour));
        using var manager = Manager(ims);
        await manager.GetTokenAsync();

        Time.Advance(TimeSpan.FromSeconds(3540));

        Assert.Equal("b", (await manager.GetTokenAsync()).Value);
    }

    [Fact]
    public async Task A_short_lived_token_is_not_renewed_with_every_call()
    {
        var ims = new ScriptedHandler(_ => TokenAnswers.Token("a", "30"), _ => TokenAnswers.Token("b", "30"));
        using var manager = Manager(ims);
        await manager.GetTokenAsync();

        Time.Advance(TimeSpan.FromSeconds(14));
        Assert.Equal("a", (await manager.GetTokenAsync()).Value);
        Assert.Single(ims.Requests);
        Time.Advance(TimeSpan.FromSeconds(13));

        Assert.Equal("b", (await manager.GetTokenAsync()).Value);
    }

    [Fact]
    public async Task An_early_renewal_that_fails_keeps_the_token_and_is_not_begun_again_for_30_seconds()
    {
        var ims = new ScriptedHandler(
            _ => TokenAnswers.Token("a", Hour), _ => throw new HttpRequestException("down"), _ => TokenAnswers.Status(HttpStatusCode.ServiceUnavailable), _ => TokenAnswers.Token("b", Hour));
        using var manager = Manager(ims);
        await manager.GetTokenAsync();

        Time.Advance(TimeSpan.FromSeconds(3300));
        Assert.Equal("a", (await manager.GetTokenAsync()).Value);
        await LoggedAsync(103);
        Time.Advance(TimeSpan.FromSeconds(29));
        Assert.Equal("a", (await manager.GetTokenAsync()).Value);
        Assert.Equal(2, ims.Requests.Count);
        Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("a", (await manager.GetTokenAsync()).Value);
        await LoggedAsync(103, times: 2);
        Assert.Equal(3, ims.Requests.Count);
        Time.Advance(TimeSpan.FromSeconds(30));
        await manager.GetTokenAsync();
        await LoggedAsync(100, times: 2);

        Assert.Equal("b", (await manager.GetTokenAsync()).Value);
    }

    [Fact]
    public async Task An_early_renewal_heeds_what_ims_asked_the_one_before()
    {
        var ims = new ScriptedHandler(_ => TokenAnswers.Token("a", Hour), _ => TokenAnswers.Status(HttpStatusCode.TooManyRequests, "170"), _ => TokenAnswers.Token("b", Hour));
        using var manager = Manager(ims);
        await manager.GetTokenAsync();

        Time.Advance(TimeSpan.FromSeconds(3300));
        Assert.Equal("a", (await manager.GetTokenAsync()).Value);
        await LoggedAsync(103);
        Time.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal("a", (await manager.GetTokenAsync()).Value);
        await LoggedAsync(103, times: 2);
        Assert.Equal(2, ims.Requests.Count);
        Time.Advance(TimeSpan.FromSeconds(140));
        Assert.Equal("a", (await manager.GetTokenAsync()).Value);
        await LoggedAsync(100, times: 2);

        Assert.Equal("b", (await manager.GetTokenAsync()).Value);
    }

    [Fact]
    public async Task While_ims_is_down_the_token_serves_to_its_very_end()
    {
        var down = true;
        var asked = 0;
        var ims = new HandlerOf(_ =>
        {
            asked++;
            return down ? throw new HttpRequestException("down") : TokenAnswers.Token("b", Hour);
        });
        down = false;
        using var manager = Manager(ims, policy: NoDice with { Random = () => 1 });
        await manager.GetTokenAsync();
        down = true;

        Time.Advance(TimeSpan.FromSeconds(3541));
        Assert.Equal("b", (await manager.GetTokenAsync()).Value);
        Assert.Equal(2, asked);
        // Within the pause nobody waits, and nobody asks.
        Time.Advance(TimeSpan.FromSeconds(20));
        var token = manager.GetTokenAsync();
        Assert.True(token.IsCompletedSuccessfully);
        Assert.Equal(2, asked);
        Time.Advance(TimeSpan.FromSeconds(40));

        await Assert.ThrowsAsync<AccsConnectionException>(() => manager.GetTokenAsync().AsTask());
    }

    [Theory]
    [InlineData(408)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(503)]
    [InlineData(0)]
    public async Task Trouble_of_ims_is_waited_out(int status)
    {
        HttpResponseMessage Trouble(HttpRequestMessage request) => status == 0 ? throw new HttpRequestException("reset") : TokenAnswers.Status((HttpStatusCode)status);
        var ims = new ScriptedHandler(Trouble, Trouble, _ => TokenAnswers.Token("a"));
        using var manager = Manager(ims, policy: NoDice with { Random = () => 1 });

        Assert.Equal("a", (await manager.GetTokenAsync()).Value);
        Assert.Equal([TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(1)], Time.Delays);
    }

    [Fact]
    public async Task A_wait_that_ims_asks_for_is_heeded()
    {
        using var manager = Manager(new ScriptedHandler(_ => TokenAnswers.Status(HttpStatusCode.TooManyRequests, "7"), _ => TokenAnswers.Token("a")));

        await manager.GetTokenAsync();

        Assert.Equal([TimeSpan.FromSeconds(7)], Time.Delays);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("Wed, 21 Oct 2015 07:28:00 GMT")]
    public async Task A_wait_that_is_over_does_not_make_ims_be_asked_without_any(string retryAfter)
    {
        HttpResponseMessage Busy(HttpRequestMessage request) => TokenAnswers.Status(HttpStatusCode.ServiceUnavailable, retryAfter);
        using var manager = Manager(new ScriptedHandler(Busy, Busy, Busy, _ => TokenAnswers.Token("a")), policy: NoDice with { Random = () => 1 });

        await manager.GetTokenAsync();

        Assert.Equal([TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2)], Time.Delays);
    }

    [Fact]
    public async Task A_wait_that_nobody_waits_is_an_error_that_says_so_and_ims_is_left_alone()
    {
        var ims = new ScriptedHandler(_ => TokenAnswers.Status(HttpStatusCode.TooManyRequests, "600"), _ => TokenAnswers.Token("a"));
        using var manager = Manager(ims);

        var fault = await Assert.ThrowsAsync<AccsAuthenticationException>(() => manager.GetTokenAsync().AsTask());
        Time.Advance(TimeSpan.FromSeconds(100));
        var again = await Assert.ThrowsAsync<AccsAuthenticationException>(() => manager.GetTokenAsync().AsTask());

        Assert.Equal(TimeSpan.FromSeconds(600), fault.RetryAfter);
        Assert.Equal(TimeSpan.FromSeconds(500), again.RetryAfter);
        Assert.True(fault.IsTransient);
        Assert.Contains("600 s", fault.Message, StringComparison.Ordinal);
        Assert.Single(ims.Requests);
        Time.Advance(TimeSpan.FromSeconds(420));
        Assert.Equal("a", (await manager.GetTokenAsync()).Value);
        Assert.Equal([TimeSpan.FromSeconds(80)], Time.Delays);
    }

    [Fact]
    public async Task Trouble_that_does_not_end_becomes_an_exception_after_the_budget()
    {
        var start = Time.GetUtcNow();
        using var manager = Manager(new HandlerOf((Func<HttpRequestMessage, HttpResponseMessage>)(_ => throw new HttpRequestException("refused"))), policy: NoDice with { Random = () => 1 });

        var fault = await Assert.ThrowsAsync<AccsConnectionException>(() => manager.GetTokenAsync().AsTask());

        Assert.Contains("https://ims-na1.adobelogin.com/ims/token/v3", fault.Message, StringComparison.Ordinal);
        Assert.IsType<HttpRequestException>(fault.InnerException);
        Assert.InRange((Time.GetUtcNow() - start).TotalSeconds, 60, 100);
    }

    [Fact]
    public async Task An_ims_that_does_not_answer_is_given_up_and_asked_again()
    {
        var asked = new TaskCompletionSource();
        var ims = new ScriptedHandler(
            async (_, cancellationToken) =>
            {
                asked.SetResult();
                await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
                throw new InvalidOperationException("Unreachable.");
            },
            (_, _) => Task.FromResult(TokenAnswers.Token("a")));
        using var manager = Manager(ims);

        var caller = manager.GetTokenAsync().AsTask();
        await asked.Task;
        Time.Advance(TimeSpan.FromSeconds(30));

        Assert.Equal("a", (await caller).Value);
        Assert.Contains(Log.Lines, line => line.Contains("TimeoutException", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_caller_that_leaves_is_told_what_ims_answered_so_far()
    {
        using var source = new CancellationTokenSource();
        var ims = new HandlerOf(_ => TokenAnswers.Status(HttpStatusCode.BadGateway));
        using var manager = Manager(ims, policy: NoDice with { Random = () => { source.Cancel(); return 1; } });

        var fault = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => manager.GetTokenAsync(source.Token).AsTask());

        Assert.Equal(source.Token, fault.CancellationToken);
        Assert.Equal(HttpStatusCode.BadGateway, Assert.IsType<AccsAuthenticationException>(fault.InnerException).StatusCode);
    }

    [Fact]
    public async Task When_everyone_has_left_a_few_attempts_are_enough()
    {
        var asked = 0;
        using var source = new CancellationTokenSource();
        var ims = new HandlerOf(_ =>
        {
            // The first attempt goes on when nobody waits any more.
            if (Interlocked.Increment(ref asked) == 1)
                source.Cancel();
            Thread.Sleep(5);
            return TokenAnswers.Status(HttpStatusCode.BadGateway);
        });
        using var manager = Manager(ims);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => manager.GetTokenAsync(source.Token).AsTask());
        await LoggedAsync(102);

        Assert.InRange(asked, 4, 6);
    }

    [Fact]
    public async Task A_final_failure_reaches_all_waiters_each_as_its_own_exception_with_the_same_cause()
    {
        var gate = new TaskCompletionSource();
        var cause = new HttpRequestException("down");
        var asked = 0;
        var ims = new HandlerOf(async _ =>
        {
            await gate.Task;
            asked++;
            throw cause;
        });
        using var manager = Manager(ims, policy: NoDice with { Random = () => 1 });

        var callers = Enumerable.Range(0, 50).Select(_ => manager.GetTokenAsync().AsTask()).ToArray();
        gate.SetResult();
        var faults = new List<Exception>();
        foreach (var caller in callers)
            faults.Add(await Assert.ThrowsAsync<AccsConnectionException>(() => caller));

        Assert.Equal(50, faults.Distinct().Count());
        Assert.All(faults, fault => Assert.Same(cause, fault.InnerException));
    }

    [Fact]
    public async Task Disposing_ends_the_renewal_and_the_waiting()
    {
        var ended = new TaskCompletionSource();
        var asked = new TaskCompletionSource();
        var ims = new HandlerOf(async (_, cancellationToken) =>
        {
            asked.SetResult();
            using var registration = cancellationToken.Register(ended.SetResult);
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
            return TokenAnswers.Token("a");
        });
        var manager = Manager(ims);

        var caller = manager.GetTokenAsync().AsTask();
        await asked.Task;
        manager.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => caller);
        await ended.Task;
        await Assert.ThrowsAsync<ObjectDisposedException>(() => manager.GetTokenAsync().AsTask());
    }

    [Fact]
    public async Task A_clock_that_is_set_back_does_not_make_a_token_live_longer()
    {
        var clock = new TwoClocks();
        using var manager = Manager(new ScriptedHandler(_ => TokenAnswers.Token("a", Hour), _ => TokenAnswers.Token("b", Hour)), options => options.TimeProvider = clock);
        await manager.GetTokenAsync();

        clock.Wall -= TimeSpan.FromHours(5);
        clock.Counted += TimeSpan.FromSeconds(3599);

        Assert.Equal("b", (await manager.GetTokenAsync()).Value);
    }

    [Fact]
    public async Task A_machine_that_slept_does_not_make_a_token_live_longer()
    {
        var clock = new TwoClocks();
        using var manager = Manager(new ScriptedHandler(_ => TokenAnswers.Token("a", Hour), _ => TokenAnswers.Token("b", Hour)), options => options.TimeProvider = clock);
        await manager.GetTokenAsync();

        clock.Wall += TimeSpan.FromHours(5);

        Assert.Equal("b", (await manager.GetTokenAsync()).Value);
    }

    private sealed class TwoClocks : TimeProvider
    {
        public DateTimeOffset Wall { get; set; } = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

        public TimeSpan Counted { get; set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override DateTimeOffset GetUtcNow() => Wall;

        public override long GetTimestamp() => Counted.Ticks;
    }
}
