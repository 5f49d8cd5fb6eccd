namespace AccsGen.Simulator.Tests.Bulk;

/// <summary>A state that is saved while its queue isn't empty.</summary>
public sealed class BulkStateTests
{
    private static readonly TimeSpan s_second = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task What_is_open_in_a_saved_state_is_worked_off_where_it_is_loaded()
    {
        await using var first = await StartAsync();
        await using var second = await StartAsync(options => options.Seed = SimulatorSeed.Empty);
        var uuid = await first.SetPricesAsync("24-MB01", "24-MB02", "no-such");
        first.Simulator.Clock.Advance(s_second);

        Reload(first, second);
        var loaded = await second.StatesAsync(uuid);
        var open = second.Simulator.Bulk.OpenCount;
        second.Simulator.Clock.Advance(s_second * 5);

        Assert.Equal("144", loaded);
        Assert.Equal(2, open);
        Assert.Equal("113", await second.StatesAsync(uuid));
        Assert.Equal(11, await second.PriceAsync("24-MB02"));
        Assert.Equal("144", await first.StatesAsync(uuid));
    }

    [Fact]
    public async Task An_item_that_was_saved_keeps_its_path_body_and_store()
    {
        await using var first = await StartAsync();
        await using var second = await StartAsync();
        await first.SendAsync("PUT", "/V1/async/products/24-MB02", """{"product":{"name":"Tasche ü"}}""", store: "de");
        await first.SendAsync("DELETE", "/V1/async/products/24-MB03");

        Reload(first, second);
        await second.Simulator.Bulk.DrainAsync();

        Assert.Equal("Tasche ü", (await second.GetAsync("/V1/products/24-MB02", "de")).Json.GetProperty("name").GetString());
        Assert.NotEqual("Tasche ü", (await second.GetAsync("/V1/products/24-MB02", "all")).Json.GetProperty("name").GetString());
        Assert.Equal(HttpStatusCode.NotFound, (await second.GetAsync("/V1/products/24-MB03")).Status);
    }

    [Fact]
    public async Task What_is_queued_gives_way_to_a_state_that_is_loaded()
    {
        await using var tenant = await StartAsync();
        using var file = new MemoryStream();
        tenant.Simulator.State.Save(file);
        await tenant.SetPricesAsync("24-MB01", "24-MB02");

        file.Position = 0;
        tenant.Simulator.State.Load(file);
        var open = tenant.Simulator.Bulk.OpenCount;
        tenant.Simulator.Clock.Advance(s_second * 5);
        var uuid = await tenant.SetPricesAsync("24-MB02");
        tenant.Simulator.Clock.Advance(s_second);

        Assert.Equal(0, open);
        Assert.NotEqual(10, await tenant.PriceAsync("24-MB01"));
        Assert.Equal("1", await tenant.StatesAsync(uuid));
    }

    [Fact]
    public async Task What_an_open_item_keeps_is_for_no_client_to_see_and_goes_when_it_is_done()
    {
        await using var tenant = await StartAsync();
        await tenant.SetPricesAsync("24-MB01");

        var search = await tenant.GetAsync("/V1/bulk?searchCriteria[pageSize]=5");
        var before = Assert.Single(tenant.Simulator.State["bulkOperations"]).GetRawText();
        await tenant.Simulator.Bulk.DrainAsync();
        var after = Assert.Single(tenant.Simulator.State["bulkOperations"]).GetRawText();

        Assert.DoesNotContain("PUT /V1/products/{sku}", search.Text, StringComparison.Ordinal);
        Assert.Contains("PUT /V1/products/{sku}", before, StringComparison.Ordinal);
        Assert.DoesNotContain("PUT /V1/products/{sku}", after, StringComparison.Ordinal);
    }

    private static Task<Tenant> StartAsync(Action<AccsSimulatorOptions>? configure = null) => Tenant.StartAsync(options =>
    {
        options.Clock = SimulatorClock.Stopped(new DateTimeOffset(2026, 7, 1, 12, 0, 0, TimeSpan.Zero));
        options.Bulk.ItemDelay = s_second;
        configure?.Invoke(options);
    });

    private static void Reload(Tenant from, Tenant to)
    {
        using var file = new MemoryStream();
        from.Simulator.State.Save(file);
        file.Position = 0;
        to.Simulator.State.Load(file);
    }
}
