namespace AccsGen.Simulator.Tests.Bulk;

public sealed class BulkQueueTests
{
    private static readonly string[] s_skus = ["24-MB01", "24-MB02", "24-MB03", "24-MB04", "24-MB05"];
    private static readonly DateTimeOffset s_noon = new(2026, 7, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan s_second = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task Without_delays_a_bulk_is_done_soon()
    {
        await using var tenant = await Tenant.StartAsync();

        var uuid = await tenant.SetPricesAsync(s_skus);
        await tenant.Simulator.Bulk.WhenDoneAsync().WaitAsync(TimeSpan.FromSeconds(30));

        Assert.Equal("11111", await tenant.StatesAsync(uuid));
        Assert.Equal(14, await tenant.PriceAsync("24-MB05"));
        Assert.Equal(0, tenant.Simulator.Bulk.OpenCount);
    }

    [Theory]
    [InlineData(1, "44444 14444 11444 11144 11114 11111 11111")]
    [InlineData(2, "44444 11444 11114 11111 11111 11111 11111")]
    [InlineData(9, "44444 11111 11111 11111 11111 11111 11111")]
    public async Task Items_take_their_time_so_many_at_once(int parallelism, string expected)
    {
        await using var tenant = await StartAsync(bulk =>
        {
            bulk.ItemDelay = s_second;
            bulk.Parallelism = parallelism;
        });

        var uuid = await tenant.SetPricesAsync(s_skus);
        var states = new List<string> { await tenant.StatesAsync(uuid) };
        for (var i = 0; i < 6; i++)
        {
            tenant.Simulator.Clock.Advance(s_second);
            states.Add(await tenant.StatesAsync(uuid));
        }

        Assert.Equal(expected, string.Join(' ', states));
    }

    [Fact]
    public async Task One_move_of_the_clock_does_all_that_is_due_by_then_at_its_time()
    {
        await using var tenant = await StartAsync(bulk =>
        {
            bulk.StartDelay = TimeSpan.FromSeconds(10);
            bulk.ItemDelay = s_second;
            bulk.Parallelism = 2;
        });

        var uuid = await tenant.SetPricesAsync(s_skus);
        tenant.Simulator.Clock.Advance(TimeSpan.FromSeconds(12));
        var states = await tenant.StatesAsync(uuid);
        var last = await tenant.GetAsync("/V1/products/24-MB04");
        tenant.Simulator.Clock.Advance(TimeSpan.FromHours(1));
        var later = await tenant.GetAsync("/V1/products/24-MB05");

        Assert.Equal("11114", states);
        Assert.Equal("2026-07-01 12:00:12", last.Json.GetProperty("updated_at").GetString());
        Assert.Equal("2026-07-01 12:00:13", later.Json.GetProperty("updated_at").GetString());
    }

    [Fact]
    public async Task A_request_waits_before_its_first_item_is_begun()
    {
        await using var tenant = await StartAsync(bulk => bulk.StartDelay = s_second * 5);

        var first = await tenant.SetPricesAsync(s_skus);
        tenant.Simulator.Clock.Advance(s_second * 4);
        var second = await tenant.SetPricesAsync("24-MB06");
        var before = await tenant.StatesAsync(first);
        tenant.Simulator.Clock.Advance(s_second);
        var after = await tenant.StatesAsync(first) + " " + await tenant.StatesAsync(second);

        Assert.Equal("44444", before);
        Assert.Equal("11111 4", after);
    }

    [Fact]
    public async Task Requests_are_done_in_their_order_where_one_is_done_at_a_time()
    {
        await using var tenant = await StartAsync(bulk => bulk.ItemDelay = s_second);

        var first = await tenant.SetPricesAsync("24-MB01", "24-MB02");
        var second = await tenant.SetPricesAsync("24-MB01");
        tenant.Simulator.Clock.Advance(s_second * 2);
        var between = await tenant.StatesAsync(first) + " " + await tenant.StatesAsync(second);
        tenant.Simulator.Clock.Advance(s_second);

        Assert.Equal("11 4", between);
        Assert.Equal("1", await tenant.StatesAsync(second));
    }

    [Fact]
    public async Task A_paused_queue_accepts_and_does_nothing_until_it_goes_on()
    {
        await using var tenant = await Tenant.StartAsync();

        tenant.Simulator.Bulk.Pause();
        var uuid = await tenant.SetPricesAsync(s_skus);
        Assert.True(tenant.Simulator.Bulk.IsPaused);
        Assert.Equal("44444", await tenant.StatesAsync(uuid));
        Assert.Equal(5, tenant.Simulator.Bulk.OpenCount);
        tenant.Simulator.Bulk.Resume();
        await tenant.Simulator.Bulk.WhenDoneAsync().WaitAsync(TimeSpan.FromSeconds(30));

        Assert.False(tenant.Simulator.Bulk.IsPaused);
        Assert.Equal("11111", await tenant.StatesAsync(uuid));
    }

    [Fact]
    public async Task What_has_begun_when_the_queue_is_paused_goes_on()
    {
        await using var tenant = await StartAsync(bulk =>
        {
            bulk.ItemDelay = s_second;
            bulk.Parallelism = 2;
        });

        var uuid = await tenant.SetPricesAsync(s_skus);
        tenant.Simulator.Bulk.Pause();
        tenant.Simulator.Clock.Advance(s_second * 10);
        var paused = await tenant.StatesAsync(uuid);
        tenant.Simulator.Bulk.Resume();
        tenant.Simulator.Clock.Advance(s_second);

        Assert.Equal("11444", paused);
        Assert.Equal("11114", await tenant.StatesAsync(uuid));
    }

    [Fact]
    public async Task A_test_can_do_a_few_items_itself()
    {
        await using var tenant = await StartAsync(bulk => bulk.ItemDelay = s_second);

        var uuid = await tenant.SetPricesAsync(s_skus);
        var done = tenant.Simulator.Bulk.Work(2);
        var states = await tenant.StatesAsync(uuid);
        tenant.Simulator.Clock.Advance(s_second);
        var later = await tenant.StatesAsync(uuid);

        Assert.Equal(2, done);
        Assert.Equal("11444", states);
        Assert.Equal("11144", later);
        Assert.Equal(2, tenant.Simulator.Bulk.Work(100));
        Assert.Throws<ArgumentOutOfRangeException>(() => tenant.Simulator.Bulk.Work(-1));
    }

    [Fact]
    public async Task Draining_passes_over_delays_and_pauses_and_does_not_move_the_clock()
    {
        await using var tenant = await StartAsync(bulk =>
        {
            bulk.StartDelay = TimeSpan.FromHours(1);
            bulk.ItemDelay = TimeSpan.FromHours(1);
        });

        var delayed = await tenant.SetPricesAsync(s_skus);
        tenant.Simulator.Clock.Advance(TimeSpan.FromHours(1));
        tenant.Simulator.Bulk.Pause();
        var young = await tenant.SetPricesAsync("24-MB06");
        await tenant.Simulator.Bulk.DrainAsync();
        var states = await tenant.StatesAsync(delayed) + " " + await tenant.StatesAsync(young);
        tenant.Simulator.Bulk.Resume();
        tenant.Simulator.Clock.Advance(TimeSpan.FromHours(10));

        Assert.Equal("11111 1", states);
        Assert.Equal(0, tenant.Simulator.Bulk.OpenCount);
        Assert.Equal(0, await CountAsync(tenant, delayed, 4));
    }

    [Fact]
    public async Task Draining_can_be_given_up()
    {
        await using var tenant = await Tenant.StartAsync();
        using var cancellation = new CancellationTokenSource();
        tenant.Simulator.Bulk.Pause();
        tenant.Simulator.Bulk.Fail(item =>
        {
            if (item.Index == 1)
                cancellation.Cancel();
            return false;
        });

        var uuid = await tenant.SetPricesAsync(s_skus);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => tenant.Simulator.Bulk.DrainAsync(cancellation.Token));

        Assert.Equal("11444", await tenant.StatesAsync(uuid));
    }

    [Fact]
    public async Task The_order_can_be_shuffled_and_is_the_same_for_the_same_seed()
    {
        var first = await OrderAsync(BulkOrder.Shuffled, seed: 1);
        var again = await OrderAsync(BulkOrder.Shuffled, seed: 1);
        var other = await OrderAsync(BulkOrder.Shuffled, seed: 2);
        var sent = await OrderAsync(BulkOrder.AsSent, seed: 1);

        Assert.Equal(first, again);
        Assert.NotEqual(first, other);
        Assert.NotEqual(first, sent);
        Assert.Equal(Enumerable.Range(0, 20), sent);
        Assert.Equal(Enumerable.Range(0, 20), first.Order());
    }

    [Fact]
    public async Task Several_may_be_done_at_once()
    {
        using var both = new Barrier(2);
        await using var tenant = await Tenant.StartAsync(options => options.Bulk.Parallelism = 2);
        // Each waits for the other: one at a time would never end.
        tenant.Simulator.Bulk.Fail(_ => !both.SignalAndWait(TimeSpan.FromSeconds(30)));

        var uuid = await tenant.SetPricesAsync("24-MB01", "24-MB02");
        await tenant.Simulator.Bulk.WhenDoneAsync().WaitAsync(TimeSpan.FromSeconds(60));

        Assert.Equal("11", await tenant.StatesAsync(uuid));
    }

    [Fact]
    public async Task Many_bulks_at_once_lose_nothing()
    {
        await using var tenant = await Tenant.StartAsync(options => options.Bulk.Parallelism = 4);

        var uuids = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => tenant.SetPricesAsync(s_skus)));
        await Task.WhenAll(tenant.Simulator.Bulk.DrainAsync(), tenant.Simulator.Bulk.DrainAsync());

        Assert.Equal(0, tenant.Simulator.Bulk.OpenCount);
        Assert.Distinct(uuids);
        foreach (var uuid in uuids)
            Assert.Equal("11111", await tenant.StatesAsync(uuid));
    }

    [Fact]
    public async Task The_end_waits_for_what_is_running_and_gives_up_the_rest()
    {
        using var begun = new ManualResetEventSlim();
        using var release = new ManualResetEventSlim();
        await using var tenant = await Tenant.StartAsync();
        var bulk = tenant.Simulator.Bulk;
        var items = 0;
        bulk.Fail(_ =>
        {
            items++;
            begun.Set();
            release.Wait();
            return false;
        });

        var uuid = await tenant.SetPricesAsync(s_skus);
        begun.Wait();
        var waiting = bulk.WhenDoneAsync();
        var end = bulk.StopAsync();
        Assert.False(end.IsCompleted);
        release.Set();
        await end.WaitAsync(TimeSpan.FromSeconds(30));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => bulk.DrainAsync());
        Assert.Equal(1, items);
        Assert.Equal(0, bulk.Work(5));
        Assert.Equal("14444", await tenant.StatesAsync(uuid));
        Assert.Empty(bulk.Faults);
    }

    [Fact]
    public async Task Nothing_happens_after_the_end_and_no_exception_is_left()
    {
        var clock = SimulatorClock.Stopped(s_noon);
        var items = 0;
        Task waiting;

        await using (var tenant = await Tenant.StartAsync(options =>
        {
            options.Clock = clock;
            options.Bulk.StartDelay = s_second;
            options.Bulk.ItemDelay = s_second;
            options.Bulk.Fail(_ => items++ < 0);
        }))
        {
            await tenant.SetPricesAsync(s_skus);
            clock.Advance(s_second);
            await tenant.SetPricesAsync(s_skus);
            waiting = tenant.Simulator.Bulk.WhenDoneAsync();
        }
        clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal(0, items);
        // A task that was cancelled leaves no exception that somebody would have to look at.
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        Assert.True(waiting.IsCanceled);
    }

    [Fact]
    public async Task One_item_at_a_time_is_the_rule_for_those_too_who_work_by_hand()
    {
        await using var tenant = await Tenant.StartAsync();
        var running = 0;
        var most = 0;
        var order = new List<int>();
        tenant.Simulator.Bulk.Fail(item =>
        {
            most = Math.Max(most, Interlocked.Increment(ref running));
            order.Add(item.Index);
            Thread.Yield();
            Interlocked.Decrement(ref running);
            return false;
        });

        await tenant.SetPricesAsync([.. Enumerable.Repeat("24-MB01", 50)]);
        await Task.WhenAll(tenant.Simulator.Bulk.DrainAsync(), tenant.Simulator.Bulk.DrainAsync(), Task.Run(() => tenant.Simulator.Bulk.Work(10)));

        Assert.Equal(1, most);
        Assert.Equal(Enumerable.Range(0, 50), order);
    }

    [Fact]
    public async Task An_item_cannot_work_off_others()
    {
        await using var tenant = await Tenant.StartAsync();
        tenant.Simulator.Bulk.Fail(_ => tenant.Simulator.Bulk.Work(1) < 0);

        var uuid = await tenant.SetPricesAsync("24-MB01", "24-MB02");
        await tenant.Simulator.Bulk.DrainAsync();

        Assert.Equal("33", await tenant.StatesAsync(uuid));
        Assert.All(tenant.Simulator.Bulk.Faults, fault => Assert.IsType<InvalidOperationException>(fault));
    }

    [Fact]
    public async Task A_predicate_may_move_the_clock()
    {
        await using var tenant = await StartAsync(bulk => bulk.ItemDelay = s_second);
        tenant.Simulator.Bulk.Fail(item =>
        {
            if (item.Index == 1)
                tenant.Simulator.Clock.Advance(TimeSpan.FromMinutes(1));
            return false;
        });

        var uuid = await tenant.SetPricesAsync("24-MB01", "24-MB02", "24-MB03");
        tenant.Simulator.Clock.Advance(s_second * 2);
        var product = await tenant.GetAsync("/V1/products/24-MB02");

        Assert.Equal("114", await tenant.StatesAsync(uuid));
        Assert.Equal("2026-07-01 12:01:02", product.Json.GetProperty("updated_at").GetString());
    }

    [Fact]
    public async Task Items_whose_records_a_test_has_cleared_away_are_done_all_the_same()
    {
        await using var tenant = await Tenant.StartAsync();

        tenant.Simulator.Bulk.Pause();
        await tenant.SendBulkAsync("POST", "/V1/async/bulk/products", """[{"product":{"sku":"N-1","name":"New","attribute_set_id":4,"price":3}}]""");
        tenant.Simulator.State.Clear();
        await tenant.Simulator.Bulk.DrainAsync();

        Assert.Empty(tenant.Simulator.State["bulkOperations"]);
        Assert.Empty(tenant.Simulator.Bulk.Faults);
        Assert.Equal(0, tenant.Simulator.Bulk.OpenCount);
    }

    private static Task<Tenant> StartAsync(Action<SimulatorBulkOptions> configure) => Tenant.StartAsync(options =>
    {
        options.Clock = SimulatorClock.Stopped(s_noon);
        configure(options.Bulk);
    });

    private static async Task<List<int>> OrderAsync(BulkOrder order, int seed)
    {
        await using var tenant = await Tenant.StartAsync(options =>
        {
            options.Bulk.Order = order;
            options.RandomSeed = seed;
        });
        var indices = new List<int>();
        tenant.Simulator.Bulk.Fail(item =>
        {
            indices.Add(item.Index);
            return false;
        });
        await tenant.SetPricesAsync([.. Enumerable.Repeat("24-MB01", 20)]);
        await tenant.Simulator.Bulk.DrainAsync();
        return indices;
    }

    private static async Task<int> CountAsync(Tenant tenant, string uuid, int status) => (await tenant.GetAsync($"/V1/bulk/{uuid}/operation-status/{status}")).Json.GetInt32();
}
