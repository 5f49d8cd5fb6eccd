namespace AccsGen.Runtime.Tests.Transport.Retry;

/// <summary>Where repeating ends, and what is left behind then.</summary>
public sealed class RetryHandlerBoundsTests
{
    [Fact]
    public async Task A_wait_of_days_is_told_and_not_waited_however_much_time_there_is()
    {
        var service = new TestService(_ => Throttled("172800"));
        using var client = service.Client(options => options.Timeout = Timeout.InfiniteTimeSpan);

        var fault = await Assert.ThrowsAsync<AccsRateLimitException>(() => client.Get("/V1/x").SendAsync());

        Assert.Equal(service.Time.GetUtcNow().AddDays(2), fault.RetryAt);
        Assert.Empty(service.Time.Delays);
    }

    [Fact]
    public async Task A_fraction_of_a_millisecond_is_not_cut_off()
    {
        var time = new ManualTimeProvider();
        using var http = new HttpClient(new RetryHandler(new RetryOptions(), time) { InnerHandler = new ScriptedHandler(_ => Throttled("0.0015"), _ => new(HttpStatusCode.OK)) });

        await http.GetAsync("https://example.test/");

        Assert.Equal([TimeSpan.FromMilliseconds(2)], time.Delays);
    }

    [Fact]
    public async Task A_decision_that_throws_fails_the_call_and_leaves_no_answer_open()
    {
        var content = new TrackedContent();
        var options = new RetryOptions { ShouldRetry = _ => throw new InvalidOperationException("mine") };
        using var http = new HttpClient(new RetryHandler(options) { InnerHandler = new HandlerOf(_ => new(HttpStatusCode.BadGateway) { Content = content }) });

        var fault = await Assert.ThrowsAsync<InvalidOperationException>(() => http.GetAsync("https://example.test/"));

        Assert.Equal("mine", fault.Message);
        Assert.True(content.IsDisposed);
    }

    [Fact]
    public async Task An_answer_that_is_given_up_is_not_left_open()
    {
        var content = new TrackedContent();
        using var http = new HttpClient(new RetryHandler(new RetryOptions(), new ManualTimeProvider())
        {
            InnerHandler = new ScriptedHandler(_ => new(HttpStatusCode.BadGateway) { Content = content }, _ => new(HttpStatusCode.OK)),
        });

        await http.GetAsync("https://example.test/");

        Assert.True(content.IsDisposed);
    }

    [Fact]
    public async Task Options_that_are_changed_later_change_nothing()
    {
        var options = new RetryOptions();
        var server = new ScriptedHandler(_ => new(HttpStatusCode.BadGateway), _ => new(HttpStatusCode.OK));
        using var http = new HttpClient(new RetryHandler(options, new ManualTimeProvider()) { InnerHandler = server });

        options.MaxAttempts = 1;

        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync("https://example.test/")).StatusCode);
    }

    [Fact]
    public void A_request_that_is_sent_synchronously_is_refused()
    {
        using var http = new HttpClient(new RetryHandler(new RetryOptions()) { InnerHandler = new HandlerOf(_ => new HttpResponseMessage(HttpStatusCode.OK)) });
        using var request = new HttpRequestMessage(HttpMethod.Get, "https://example.test/");

        Assert.Throws<NotSupportedException>(() => http.Send(request));
    }

    [Fact]
    public async Task A_request_of_any_http_client_has_a_timeout_for_each_try_and_one_for_all()
    {
        var time = new ManualTimeProvider();
        var hanging = new[] { new HangingAnswer(), new HangingAnswer() };
        var options = new RetryOptions { Budget = TimeSpan.FromSeconds(45), FirstDelay = TimeSpan.Zero };
        using var http = new HttpClient(new RetryHandler(options, time) { InnerHandler = new ScriptedHandler(hanging[0].AnswerAsync, hanging[1].AnswerAsync) });

        var call = http.GetAsync(new Uri("https://example.test/"));
        await hanging[0].Sent;
        time.Advance(TimeSpan.FromSeconds(30));
        await hanging[1].Sent;
        time.Advance(TimeSpan.FromSeconds(15));

        var fault = await Assert.ThrowsAsync<TaskCanceledException>(() => call);
        Assert.Contains("within 45 s", Assert.IsType<TimeoutException>(fault.InnerException).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_of_any_http_client_that_waits_for_others_beyond_its_budget_is_not_sent()
    {
        var time = new ManualTimeProvider();
        var sent = 0;
        var answer = new TaskCompletionSource<HttpResponseMessage>();
        using var http = new HttpClient(new RetryHandler(new RetryOptions { Budget = TimeSpan.FromSeconds(10) }, time, throttle: AccsThrottleOptions.Concurrency(1))
        {
            InnerHandler = new HandlerOf(_ =>
            {
                // It doesn't heed its time, and so keeps the other one waiting.
                Interlocked.Increment(ref sent);
                return answer.Task;
            }),
        });
        var first = http.GetAsync(new Uri("https://example.test/"));
        await Eventually.TrueAsync(() => sent == 1, "the first was sent");
        var second = http.GetAsync(new Uri("https://example.test/"));

        time.Advance(TimeSpan.FromSeconds(10));

        Assert.IsType<TimeoutException>((await Assert.ThrowsAsync<TaskCanceledException>(() => second)).InnerException);
        answer.SetResult(new(HttpStatusCode.OK));
        await first;
        Assert.Equal(1, sent);
    }

    [Fact]
    public void A_timer_that_is_early_by_a_hair_ends_the_call_all_the_same()
    {
        var time = new EarlyTime();
        using var clock = new CallClock(time, TimeSpan.FromSeconds(100), CancellationToken.None);
        var token = clock.Limit(Timeout.InfiniteTimeSpan);

        time.Now = TimeSpan.FromSeconds(99.9999);
        time.Fire!();

        Assert.True(token.IsCancellationRequested);
        Assert.True(clock.IsTimedOut);
        Assert.Equal(TimeSpan.Zero, clock.Left);
    }

    [Fact]
    public void A_try_that_ends_leaves_the_rest_of_the_call()
    {
        var time = new EarlyTime();
        using var clock = new CallClock(time, TimeSpan.FromSeconds(100), CancellationToken.None);
        var token = clock.Limit(TimeSpan.FromSeconds(30));

        time.Now = TimeSpan.FromSeconds(30);
        time.Fire!();

        Assert.True(token.IsCancellationRequested);
        Assert.Equal(TimeSpan.FromSeconds(70), clock.Left);
        Assert.False(clock.Limit(TimeSpan.FromSeconds(30)).IsCancellationRequested);
    }

    private static HttpResponseMessage Throttled(string retryAfter)
    {
        var response = new HttpResponseMessage(HttpStatusCode.TooManyRequests);
        response.Headers.TryAddWithoutValidation("Retry-After", retryAfter);
        return response;
    }

    private sealed class TrackedContent : HttpContent
    {
        public bool IsDisposed { get; private set; }

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => Task.CompletedTask;

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return true;
        }

        protected override void Dispose(bool disposing)
        {
            IsDisposed = true;
            base.Dispose(disposing);
        }
    }

    /// <summary>A clock whose timers fire when a test says so, as real ones do a little before or after their time.</summary>
    private sealed class EarlyTime : TimeProvider
    {
        public TimeSpan Now { get; set; }

        public Action? Fire { get; private set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Now.Ticks;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            Fire = () => callback(state);
            return new Timer();
        }

        private sealed class Timer : ITimer
        {
            public bool Change(TimeSpan dueTime, TimeSpan period) => true;

            public void Dispose()
            {
            }

            public ValueTask DisposeAsync() => ValueTask.CompletedTask;
        }
    }
}
