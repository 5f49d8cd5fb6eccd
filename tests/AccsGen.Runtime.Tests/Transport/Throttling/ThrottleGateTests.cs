namespace AccsGen.Runtime.Tests.Transport.Throttling;

public sealed class ThrottleGateTests
{
    private static readonly TimeSpan s_second = TimeSpan.FromSeconds(1);

    private readonly VirtualTimeProvider _time = new();

    [Fact]
    public async Task Calls_go_in_the_order_they_came_and_repeated_ones_before_them()
    {
        var gate = Gate(AccsThrottleOptions.Concurrency(1));
        var order = new List<int>();
        var running = await EnterAsync(gate);
        var first = Waiting(1, isFirst: true);
        var second = Waiting(2, isFirst: true);
        var repeated = Waiting(3, isFirst: false);
        var repeatedLater = Waiting(4, isFirst: false);
        Assert.Equal(4, gate.Waiting);

        gate.Leave(running, isThrottled: false, pause: null);
        await Task.WhenAll(first, second, repeated, repeatedLater);

        Assert.Equal([3, 4, 1, 2], order);

        async Task Waiting(int number, bool isFirst)
        {
            var pass = await EnterAsync(gate, isFirst);
            order.Add(number);
            gate.Leave(pass, isThrottled: false, pause: null);
        }
    }

    [Fact]
    public async Task A_cancelled_call_leaves_the_queue_and_takes_nobodys_turn()
    {
        var gate = Gate(AccsThrottleOptions.Concurrency(1));
        using var source = new CancellationTokenSource();
        var running = await EnterAsync(gate);
        var cancelled = EnterAsync(gate, cancellationToken: source.Token);
        var next = EnterAsync(gate);

        await source.CancelAsync();
        Assert.Equal(1, gate.Waiting);
        gate.Leave(running, isThrottled: false, pause: null);

        Assert.True((await next).IsGranted);
        var fault = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled);
        Assert.Equal(source.Token, fault.CancellationToken);
    }

    [Fact]
    public async Task A_rate_is_spread_evenly()
    {
        var gate = Gate(AccsThrottleOptions.Rate(10));
        var calls = Enumerable.Range(0, 11).Select(_ => EnterAsync(gate)).ToList();

        while (gate.Waiting > 0)
        {
            await LetThreadsRunAsync(gate);
            _time.Advance(TimeSpan.FromMilliseconds(1));
        }
        var passes = await Task.WhenAll(calls);

        Assert.All(passes.Index(), pass => Assert.Equal(pass.Index * 0.1, pass.Item.GrantedAt.TotalSeconds, 2));
    }

    [Theory]
    [InlineData(50)]
    [InlineData(3000)]
    public async Task A_rate_is_kept_although_timers_are_late(int rate)
    {
        var gate = Gate(AccsThrottleOptions.Rate(rate));
        var calls = Enumerable.Range(0, rate).Select(_ => EnterAsync(gate)).ToList();

        while (gate.Waiting > 0)
        {
            await LetThreadsRunAsync(gate);
            _time.Jump(TimeSpan.FromMilliseconds(7));
        }
        var passes = await Task.WhenAll(calls);

        Assert.InRange(passes.Max(pass => pass.GrantedAt).TotalSeconds, 0.97, 1.03);
    }

    [Fact]
    public async Task Whoever_waits_sleeps_also_for_less_than_a_timer_can_count()
    {
        var gate = Gate(AccsThrottleOptions.Rate(5000));
        await EnterAsync(gate);

        var waiting = EnterAsync(gate);
        await Eventually.TrueAsync(() => _time.HasTimers, "the gate sleeps");

        Assert.False(waiting.IsCompleted);
        _time.Advance(TimeSpan.FromMilliseconds(1));
        Assert.True((await waiting).IsGranted);
    }

    [Fact]
    public async Task When_a_closed_server_opens_nobody_waits_for_the_next_look()
    {
        var gate = new ThrottleGate(new OpeningPolicy(), _time);
        var look = await EnterAsync(gate);
        var next = EnterAsync(gate);
        await Eventually.TrueAsync(() => _time.HasTimers, "the gate sleeps until the next look");

        gate.Leave(look, isThrottled: false, pause: null);
        _time.Advance(s_second);

        await Eventually.TrueAsync(() => next.IsCompleted, "the next call goes within a second");
    }

    [Fact]
    public async Task First_tries_get_their_turns_however_many_are_repeated()
    {
        // A server that refuses everything: each call is repeated three times, and each repetition goes before first tries.
        var gate = Gate(AccsThrottleOptions.Concurrency(1));
        var running = await EnterAsync(gate);
        var first = Enumerable.Range(0, 100).Select(_ => RunAsync()).ToList();
        gate.Leave(running, isThrottled: false, pause: null);

        await Task.WhenAll(first);

        Assert.Equal(0, gate.Waiting);

        async Task RunAsync()
        {
            for (var attempt = 1; attempt <= 4; attempt++)
                gate.Leave(await EnterAsync(gate, isFirst: attempt == 1), isThrottled: true, pause: null);
        }
    }

    [Fact]
    public async Task Retry_After_holds_back_all_calls_and_no_longer()
    {
        var gate = Gate(AccsThrottleOptions.Adaptive);
        var told = await EnterAsync(gate);
        gate.Leave(told, isThrottled: true, pause: 5 * s_second);

        var held = EnterAsync(gate);
        _time.Advance(4.9 * s_second);
        await LetThreadsRunAsync(gate);
        Assert.False(held.IsCompleted);
        _time.Advance(0.2 * s_second);

        Assert.True((await held).IsGranted);
    }

    [Fact]
    public async Task A_call_whose_time_ends_before_the_pause_is_told_at_once()
    {
        var gate = Gate(AccsThrottleOptions.Adaptive);
        var told = await EnterAsync(gate);
        var other = await EnterAsync(gate);
        gate.Leave(told, isThrottled: true, pause: 5 * s_second);
        var waiting = EnterAsync(gate, left: 60 * s_second);
        gate.Leave(other, isThrottled: true, pause: 90 * s_second);

        Assert.Equal(90 * s_second, (await waiting).Pause);
        Assert.False((await EnterAsync(gate, left: 60 * s_second)).IsGranted);
        Assert.Equal(0, gate.Waiting);
    }

    [Fact]
    public async Task An_adaptive_gate_that_never_saw_a_429_lets_all_through_without_allocating()
    {
        var gate = Gate(AccsThrottleOptions.Adaptive);
        Assert.True((await EnterAsync(gate)).IsGranted);
        Pass();
        var before = GC.GetAllocatedBytesForCurrentThread();

        for (var call = 0; call < 1000; call++)
            Pass();

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(double.PositiveInfinity, gate.Rate);

        void Pass()
        {
            var entering = gate.EnterAsync(isFirst: true, Timeout.InfiniteTimeSpan, default);
            gate.Leave(entering.Result, isThrottled: false, pause: null);
        }
    }

    [Fact]
    public async Task No_call_is_lost_among_many_threads_that_enter_leave_and_cancel()
    {
        var gate = new ThrottleGate(new ConcurrencyPolicy(3), TimeProvider.System);
        var running = 0;
        var most = 0;
        var done = 0;

        await Task.WhenAll(Enumerable.Range(0, 32).Select(worker => Task.Run(async () =>
        {
            var random = new Random(worker);
            for (var call = 0; call < 300; call++)
            {
                using var source = new CancellationTokenSource();
                var entering = gate.EnterAsync(random.Next(4) > 0, Timeout.InfiniteTimeSpan, source.Token).AsTask();
                if (random.Next(3) == 0)
                    await source.CancelAsync();
                try
                {
                    var pass = await entering;
                    var now = Interlocked.Increment(ref running);
                    most = Math.Max(most, now);
                    await Task.Yield();
                    Interlocked.Decrement(ref running);
                    gate.Leave(pass, isThrottled: false, pause: null);
                }
                catch (OperationCanceledException)
                {
                }
                Interlocked.Increment(ref done);
            }
        })));

        Assert.Equal(32 * 300, done);
        Assert.InRange(most, 1, 3);
        Assert.Equal(0, gate.Waiting);
    }

    [Fact]
    public void Options_say_what_they_are_and_refuse_what_cannot_be()
    {
        Assert.Equal("Adaptive", AccsThrottleOptions.Adaptive.ToString());
        Assert.Equal("Rate(2.5)", AccsThrottleOptions.Rate(2.5).ToString());
        Assert.Null(AccsThrottleOptions.Off.CreateGate(_time));
        Assert.Throws<ArgumentOutOfRangeException>(() => AccsThrottleOptions.Concurrency(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => AccsThrottleOptions.Rate(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => AccsThrottleOptions.Rate(double.NaN));
    }

    private static Task<ThrottlePass> EnterAsync(ThrottleGate gate, bool isFirst = true, TimeSpan? left = null, CancellationToken cancellationToken = default) =>
        gate.EnterAsync(isFirst, left ?? Timeout.InfiniteTimeSpan, cancellationToken).AsTask();

    /// <summary>What a timer woke runs on another thread; while a call waits, it sets the next timer.</summary>
    private async Task LetThreadsRunAsync(ThrottleGate gate)
    {
        while (gate.Waiting > 0 && !_time.HasTimers)
            await Task.Yield();
    }

    private ThrottleGate Gate(AccsThrottleOptions options) => options.CreateGate(_time)!;

    /// <summary>Lets one call look, no other for eight seconds, and the next one soon after that came through.</summary>
    private sealed class OpeningPolicy : ThrottlePolicy
    {
        private TimeSpan _goAt;

        public override TimeSpan Take(TimeSpan now)
        {
            if (now < _goAt)
                return _goAt - now;
            _goAt = now + (8 * s_second);
            return TimeSpan.Zero;
        }

        public override void End(TimeSpan now, TimeSpan takenAt, bool isThrottled) => _goAt = now + (s_second / 10);
    }
}
