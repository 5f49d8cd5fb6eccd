namespace AccsGen.Simulator.Tests.Clock;

public sealed class SimulatorClockTests
{
    private static readonly DateTimeOffset s_noon = new(2026, 7, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan s_second = TimeSpan.FromSeconds(1);

    [Fact]
    public void Stands_still_until_it_is_moved()
    {
        var clock = SimulatorClock.Stopped(s_noon);
        var before = clock.GetTimestamp();

        clock.Advance(TimeSpan.FromMinutes(5));
        clock.SetUtcNow(s_noon + TimeSpan.FromMinutes(7));

        Assert.Equal(s_noon + TimeSpan.FromMinutes(7), clock.GetUtcNow());
        Assert.Equal(TimeSpan.FromMinutes(7), clock.GetElapsedTime(before));
        Assert.Equal(TimeSpan.FromMinutes(7), clock.Advanced);
    }

    [Fact]
    public void Runs_with_its_source()
    {
        var source = SimulatorClock.Stopped(s_noon);
        var clock = new SimulatorClock(source);
        var times = new List<DateTimeOffset>();
        using var timer = clock.CreateTimer(_ => times.Add(clock.GetUtcNow()), null, TimeSpan.FromSeconds(10), Timeout.InfiniteTimeSpan);

        clock.Advance(TimeSpan.FromSeconds(4));
        source.Advance(TimeSpan.FromSeconds(5));
        Assert.Empty(times);
        source.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal([s_noon + TimeSpan.FromSeconds(10)], times);
        Assert.Equal(s_noon + TimeSpan.FromSeconds(10), clock.GetUtcNow());
        Assert.Equal(TimeSpan.FromSeconds(4), clock.Advanced);
    }

    [Fact]
    public async Task Runs_with_the_system_when_it_has_no_other_source()
    {
        var clock = new SimulatorClock();
        var come = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

        await using var timer = clock.CreateTimer(_ => come.TrySetResult(), null, TimeSpan.FromMilliseconds(20), Timeout.InfiniteTimeSpan);
        await come.Task.WaitAsync(TimeSpan.FromSeconds(30));

        Assert.InRange(clock.GetUtcNow() - DateTimeOffset.UtcNow, TimeSpan.FromSeconds(-1), TimeSpan.FromSeconds(1));
        Assert.Equal(TimeProvider.System.TimestampFrequency, clock.TimestampFrequency);
        Assert.Equal(TimeZoneInfo.Local, clock.LocalTimeZone);
    }

    [Fact]
    public void Timers_that_were_there_before_come_at_the_move_in_their_order_and_at_their_time()
    {
        var clock = SimulatorClock.Stopped(s_noon);
        var seen = new List<(string Name, DateTimeOffset Time)>();
        using var late = Timer("late", 3);
        using var first = Timer("first", 1);
        using var twin = Timer("twin", 1);
        using var never = Timer("never", 60);

        clock.Advance(s_second * 5);

        Assert.Equal([("first", s_noon + s_second), ("twin", s_noon + s_second), ("late", s_noon + (s_second * 3))], seen);
        Assert.Equal(s_noon + (s_second * 5), clock.GetUtcNow());

        ITimer Timer(string name, int seconds) => clock.CreateTimer(_ => seen.Add((name, clock.GetUtcNow())), null, s_second * seconds, Timeout.InfiniteTimeSpan);
    }

    [Fact]
    public void A_timer_that_another_one_sets_on_the_way_comes_too()
    {
        var clock = SimulatorClock.Stopped(s_noon);
        var times = new List<DateTimeOffset>();
        using var last = clock.CreateTimer(_ => times.Add(clock.GetUtcNow()), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        using var first = clock.CreateTimer(_ => last.Change(s_second, Timeout.InfiniteTimeSpan), null, s_second, Timeout.InfiniteTimeSpan);

        clock.Advance(s_second * 10);

        Assert.Equal([s_noon + (s_second * 2)], times);
    }

    [Fact]
    public void A_periodic_timer_comes_as_often_as_its_period_passes()
    {
        var clock = SimulatorClock.Stopped(s_noon);
        var times = new List<int>();
        using var timer = clock.CreateTimer(_ => times.Add((clock.GetUtcNow() - s_noon).Seconds), null, s_second * 2, s_second * 3);

        clock.Advance(s_second * 9);
        Assert.Equal([2, 5, 8], times);
        timer.Change(s_second, Timeout.InfiniteTimeSpan);
        clock.Advance(s_second * 9);

        Assert.Equal([2, 5, 8, 10], times);
    }

    [Fact]
    public async Task A_timer_that_was_ended_comes_no_more()
    {
        var clock = SimulatorClock.Stopped(s_noon);
        var count = 0;
        var disposed = clock.CreateTimer(_ => count++, null, s_second, s_second);
        var stopped = clock.CreateTimer(_ => count++, null, s_second, s_second);
        ITimer? own = null;
        own = clock.CreateTimer(
            _ =>
            {
                count++;
                own!.Dispose();
            },
            null,
            s_second,
            s_second);

        await disposed.DisposeAsync();
        stopped.Change(Timeout.InfiniteTimeSpan, s_second);
        clock.Advance(s_second * 5);

        Assert.Equal(1, count);
        Assert.False(disposed.Change(s_second, s_second));
        Assert.True(stopped.Change(s_second, Timeout.InfiniteTimeSpan));
    }

    [Fact]
    public void One_timer_may_end_another_that_is_due_at_the_same_time()
    {
        var clock = SimulatorClock.Stopped(s_noon);
        var count = 0;
        ITimer? second = null;
        using var first = clock.CreateTimer(_ => second!.Dispose(), null, s_second, Timeout.InfiniteTimeSpan);
        second = clock.CreateTimer(_ => count++, null, s_second, Timeout.InfiniteTimeSpan);

        clock.Advance(s_second);

        Assert.Equal(0, count);
    }

    [Fact]
    public async Task The_end_of_a_timer_waits_for_its_callback()
    {
        var clock = SimulatorClock.Stopped(s_noon);
        using var begun = new ManualResetEventSlim();
        using var release = new ManualResetEventSlim();
        var timer = clock.CreateTimer(
            _ =>
            {
                begun.Set();
                release.Wait();
            },
            null,
            s_second,
            Timeout.InfiniteTimeSpan);

        var move = Task.Run(() => clock.Advance(s_second));
        begun.Wait();
        var end = timer.DisposeAsync().AsTask();
        Assert.False(end.IsCompleted);
        release.Set();

        await Task.WhenAll(move, end).WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task A_timer_that_is_due_at_once_needs_no_move()
    {
        var clock = SimulatorClock.Stopped(s_noon);
        var come = new TaskCompletionSource();

        await using var timer = clock.CreateTimer(_ => come.TrySetResult(), null, TimeSpan.Zero, Timeout.InfiniteTimeSpan);

        await come.Task.WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task Delays_timeouts_and_cancellation_go_by_it()
    {
        var clock = SimulatorClock.Stopped(s_noon);
        using var cancellation = new CancellationTokenSource(s_second * 20, clock);
        var delay = Task.Delay(s_second * 10, clock, CancellationToken.None);
        var timeout = new TaskCompletionSource().Task.WaitAsync(s_second * 15, clock, CancellationToken.None);
        var cancelled = Task.Delay(s_second * 100, clock, cancellation.Token);

        clock.Advance((s_second * 10) - TimeSpan.FromTicks(1));
        Assert.False(delay.IsCompleted);
        clock.Advance(TimeSpan.FromTicks(1));
        await delay;
        clock.Advance(s_second * 10);

        await Assert.ThrowsAsync<TimeoutException>(() => timeout);
        Assert.True(cancellation.IsCancellationRequested);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled);
    }

    [Fact]
    public void A_callback_sees_the_context_its_timer_was_made_in()
    {
        var clock = SimulatorClock.Stopped(s_noon);
        var local = new AsyncLocal<string>();
        var seen = new List<string?>();
        local.Value = "made";
        using var flowing = clock.CreateTimer(_ => seen.Add(local.Value), null, s_second, Timeout.InfiniteTimeSpan);

        local.Value = "moved";
        clock.Advance(s_second);

        Assert.Equal(["made"], seen);
        Assert.Equal("moved", local.Value);
    }

    [Fact]
    public void What_a_callback_throws_reaches_whoever_moves_the_clock_and_other_timers_still_come()
    {
        var clock = SimulatorClock.Stopped(s_noon);
        var count = 0;
        using var failing = clock.CreateTimer(_ => throw new InvalidDataException("broken"), null, s_second, Timeout.InfiniteTimeSpan);
        using var other = clock.CreateTimer(_ => count++, null, s_second * 2, Timeout.InfiniteTimeSpan);

        Assert.Throws<InvalidDataException>(() => clock.Advance(s_second * 3));
        clock.Advance(s_second);

        Assert.Equal(1, count);
    }

    [Fact]
    public void Time_does_not_run_backwards()
    {
        var clock = SimulatorClock.Stopped(s_noon);

        Assert.Throws<ArgumentOutOfRangeException>(() => clock.Advance(-s_second));
        Assert.Throws<ArgumentOutOfRangeException>(() => clock.SetUtcNow(s_noon - s_second));
        Assert.Throws<ArgumentOutOfRangeException>(() => clock.Advance(TimeSpan.MaxValue));
        Assert.Throws<ArgumentOutOfRangeException>(() => clock.CreateTimer(_ => { }, null, TimeSpan.FromSeconds(-2), Timeout.InfiniteTimeSpan));
        Assert.Throws<ArgumentOutOfRangeException>(() => clock.CreateTimer(_ => { }, null, s_second, TimeSpan.FromDays(60)));
        Assert.Equal(s_noon, clock.GetUtcNow());
    }

    [Fact]
    public async Task Many_threads_may_move_it_and_set_timers_at_once()
    {
        const int threads = 8;
        const int rounds = 500;
        var clock = SimulatorClock.Stopped(s_noon);
        var come = 0;
        var errors = 0;

        await Task.WhenAll(Enumerable.Range(0, threads).Select(_ => Task.Run(() =>
        {
            var last = clock.GetUtcNow();
            for (var i = 0; i < rounds; i++)
            {
                clock.CreateTimer(_ => Interlocked.Increment(ref come), null, TimeSpan.FromMilliseconds(1 + (i % 7)), Timeout.InfiniteTimeSpan);
                clock.CreateTimer(_ => Interlocked.Increment(ref come), null, TimeSpan.FromMilliseconds(3), Timeout.InfiniteTimeSpan).Dispose();
                clock.Advance(TimeSpan.FromMilliseconds(1));
                var now = clock.GetUtcNow();
                if (now <= last)
                    Interlocked.Increment(ref errors);
                last = now;
            }
        })));
        clock.Advance(s_second);

        Assert.Equal(threads * rounds, come);
        Assert.Equal(0, errors);
        Assert.Equal(TimeSpan.FromMilliseconds(threads * rounds) + s_second, clock.Advanced);
    }

    [Fact]
    public async Task A_simulator_goes_by_its_clock()
    {
        var shared = SimulatorClock.Stopped(s_noon);
        await using var tenant = await Tenant.StartAsync(options =>
        {
            options.Clock = shared;
            options.TokenLifetime = TimeSpan.FromMinutes(5);
        });

        var before = await tenant.GetAsync("/V1/products/24-MB01");
        tenant.Simulator.Clock.Advance(TimeSpan.FromMinutes(5));
        var after = await tenant.GetAsync("/V1/products/24-MB01");

        Assert.Same(shared, tenant.Simulator.Clock);
        Assert.Equal(HttpStatusCode.OK, before.Status);
        Assert.Equal(HttpStatusCode.Unauthorized, after.Status);
        Assert.Equal([s_noon, s_noon + TimeSpan.FromMinutes(5)], tenant.Simulator.Requests.Select(request => request.Time));
    }

    [Fact]
    public async Task A_simulator_that_runs_with_the_system_can_be_moved_too()
    {
        await using var tenant = await Tenant.StartAsync();

        tenant.Simulator.Clock.Advance(TimeSpan.FromDays(2));
        var answer = await tenant.GetAsync("/V1/products/24-MB01");

        Assert.Equal(HttpStatusCode.Unauthorized, answer.Status);
        Assert.True(tenant.Simulator.Requests.Latest.Time > DateTimeOffset.UtcNow + TimeSpan.FromDays(1));
    }
}
