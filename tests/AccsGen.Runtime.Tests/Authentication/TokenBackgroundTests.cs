using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;

namespace AccsGen.Runtime.Tests.Authentication;

/// <summary>What nobody waits for: threads, traces, and faults that no one sees.</summary>
public sealed class TokenBackgroundTests : TokenTests
{
    [Fact]
    public async Task A_log_that_fails_keeps_nobody_from_a_token_now_or_later()
    {
        var options = new AccsClientOptions
        {
            Credential = TwoSecrets,
            InnerHandler = new ScriptedHandler(_ => TokenAnswers.Token("a"), _ => TokenAnswers.Token("b"), _ => TokenAnswers.Token("c")),
            TimeProvider = Time,
            TokenStore = new MemoryTokenStore(Time) { Before = _ => throw new IOException("down") },
        };
        using var manager = new ImsTokenManager(options, new FailingLogger(), NoDice);

        foreach (var expected in (string[])["a", "b", "c"])
        {
            var token = await manager.GetTokenAsync();
            Assert.Equal(expected, token.Value);
            Assert.True(manager.Invalidate(token));
        }
    }

    [Fact]
    public async Task No_fault_in_the_background_is_left_unobserved()
    {
        var marker = $"marker {Guid.NewGuid()}";
        var unobserved = new ConcurrentQueue<string>();
        void Collect(object? sender, UnobservedTaskExceptionEventArgs fault) => unobserved.Enqueue(fault.Exception.ToString());
        TaskScheduler.UnobservedTaskException += Collect;
        try
        {
            await FailInTheBackgroundAsync(marker);
            for (var i = 0; i < 5; i++)
            {
                await Task.Delay(1);
                GC.Collect();
                GC.WaitForPendingFinalizers();
            }
        }
        finally
        {
            TaskScheduler.UnobservedTaskException -= Collect;
        }

        Assert.DoesNotContain(unobserved, text => text.Contains(marker, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Many_threads_that_get_and_invalidate_cause_one_request_for_each_token_given_up()
    {
        var asked = 0;
        using var manager = Manager(new HandlerOf(_ => TokenAnswers.Token($"token-{Interlocked.Increment(ref asked)}")));
        var used = new ConcurrentDictionary<string, bool>();

        await Task.WhenAll(Enumerable.Range(0, 16).Select(thread => Task.Run(async () =>
        {
            for (var i = 0; i < 2000; i++)
            {
                var token = await manager.GetTokenAsync();
                used[token.Value] = true;
                if ((i + thread) % 100 == 0)
                    manager.Invalidate(token);
            }
        })));

        // Each token was handed out before the next was asked for: none was for nothing.
        Assert.Equal(asked, used.Count);
    }

    [Fact]
    public async Task A_renewal_is_a_span_below_the_call_that_set_it_off_and_is_counted()
    {
        var spans = new ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name is "AccsGen" or "test",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = spans.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        var outcomes = new ConcurrentQueue<object?>();
        using var meters = new MeterListener { InstrumentPublished = (instrument, self) =>
        {
            if (instrument.Name == "accsgen.token.renewals")
                self.EnableMeasurementEvents(instrument);
        } };
        meters.SetMeasurementEventCallback<long>((_, _, tags, _) => outcomes.Enqueue(tags[0].Value));
        meters.Start();
        using var source = new ActivitySource("test");
        using var call = source.StartActivity("call");
        using var manager = Manager(new HandlerOf(_ => TokenAnswers.Refusal("invalid_scope")));

        await Assert.ThrowsAsync<AccsAuthenticationException>(() => manager.GetTokenAsync().AsTask());
        await Eventually.TrueAsync(() => spans.Any(span => span.TraceId == call!.TraceId && span.OperationName == "IMS token"), "the span ended");

        var span = spans.Single(span => span.TraceId == call!.TraceId && span.OperationName == "IMS token");
        Assert.Equal(call!.SpanId, span.ParentSpanId);
        Assert.Equal("refused", span.GetTagItem("accsgen.token.outcome"));
        Assert.Equal("invalid_scope", span.GetTagItem("error.type"));
        Assert.Equal(400, span.GetTagItem("http.response.status_code"));
        Assert.Equal(ActivityStatusCode.Error, span.Status);
        Assert.Contains("refused", outcomes);
    }

    [Fact]
    public async Task A_renewal_knows_nothing_of_the_caller_that_set_it_off()
    {
        var local = new AsyncLocal<string> { Value = "the caller's" };
        string? seen = "not asked";
        using var manager = Manager(new HandlerOf(_ =>
        {
            seen = local.Value;
            return TokenAnswers.Token("a");
        }));

        await manager.GetTokenAsync();

        Assert.Null(seen);
    }

    [Fact]
    public async Task A_caller_whose_context_does_not_flow_gets_its_token_too()
    {
        using var manager = Manager(new HandlerOf(_ => TokenAnswers.Token("a")));

        Task<AccessToken> caller;
        using (ExecutionContext.SuppressFlow())
            caller = manager.GetTokenAsync().AsTask();

        Assert.Equal("a", (await caller).Value);
    }

    [Fact]
    public async Task A_listener_that_fails_keeps_nobody_from_a_token()
    {
        using var meters = new MeterListener { InstrumentPublished = (instrument, self) =>
        {
            if (instrument.Name == "accsgen.token.renewals")
                self.EnableMeasurementEvents(instrument);
        } };
        var server = $"{Guid.NewGuid():N}.test";
        meters.SetMeasurementEventCallback<long>((_, _, tags, _) =>
        {
            foreach (var tag in tags)
            {
                if (tag.Value is string text && text == server)
                    throw new InvalidOperationException("broken");
            }
        });
        meters.Start();
        using var manager = Manager(
            new ScriptedHandler(_ => TokenAnswers.Token("a"), _ => TokenAnswers.Token("b")), options => options.Credential = new ImsCredential("id", "secret") { TokenEndpoint = new Uri($"https://{server}/token") });

        var first = await manager.GetTokenAsync();
        manager.Invalidate(first);

        Assert.Equal("b", (await manager.GetTokenAsync()).Value);
    }

    private sealed class FailingLogger : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            throw new ObjectDisposedException("the log");
    }

    /// <summary>A caller that left, an early renewal, a store and a provider that fail when they are no longer waited for.</summary>
    private async Task FailInTheBackgroundAsync(string marker)
    {
        var late = new TaskCompletionSource();
        var asked = new TaskCompletionSource();
        var store = new MemoryTokenStore(Time)
        {
            Before = async _ =>
            {
                asked.TrySetResult();
                await late.Task;
                throw new InvalidOperationException(marker);
            },
        };
        using (var source = new CancellationTokenSource())
        using (var manager = Manager(new HandlerOf((Func<HttpRequestMessage, HttpResponseMessage>)(_ => throw new InvalidOperationException(marker))), options => options.TokenStore = store))
        {
            var caller = manager.GetTokenAsync(source.Token).AsTask();
            await asked.Task;
            await source.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => caller);
            Time.Advance(TimeSpan.FromSeconds(3));
            late.SetResult();
            await LoggedAsync(102);
        }
        var fails = false;
        using (var manager = Manager(new HandlerOf(_ => fails ? throw new InvalidOperationException(marker) : TokenAnswers.Token("a", "3600"))))
        {
            await manager.GetTokenAsync();
            fails = true;
            Time.Advance(TimeSpan.FromSeconds(3300));
            await manager.GetTokenAsync();
            await LoggedAsync(103);
        }
    }
}
