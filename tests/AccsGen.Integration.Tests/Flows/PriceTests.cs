namespace AccsGen.Integration.Tests.Flows;

/// <summary>Prices of many products in one call: what can't be saved is told, the rest is saved.</summary>
public sealed class PriceTests
{
    private static readonly List<string> s_skus = [Shop.Tote, Shop.Mat, "nobody"];

    [Fact]
    public async Task Base_prices()
    {
        await using var tenant = await SimulatedTenant.StartAsync();
        var prices = tenant.Client.Products.BasePrices;
        var mat = (await tenant.Client.Products.GetAsync(Shop.Mat)).Price;

        var failures = await prices.UpdateAsync([Base(Shop.Tote, 44), Base("nobody", 1), Base(Shop.Mat, -3), Base(Shop.Tote, 40.25m, store: 2)]);

        // The service tells the field and the value of what is wrong with a base price, not the row.
        Assert.Equal(["SKU nobody", "Price -3"], failures.Select(failure => string.Join(' ', failure.Parameters!)));
        // Prices differ by website: what one view of it has, all of its views have.
        Assert.Equal([(Shop.Tote, 0L, 44m), (Shop.Tote, 1L, 40.25m), (Shop.Tote, 2L, 40.25m)], (await prices.GetAsync([Shop.Tote])).Select(price => (price.Sku, price.StoreId!.Value, price.Price!.Value)));
        Assert.Equal(44m, (await tenant.Client.Products.GetAsync(Shop.Tote)).Price);
        Assert.Equal(mat, (await tenant.Client.Products.GetAsync(Shop.Mat)).Price);
    }

    [Fact]
    public async Task Special_prices()
    {
        await using var tenant = await SimulatedTenant.StartAsync(options => options.Clock = SimulatorClock.Stopped(new(2026, 7, 15, 12, 0, 0, TimeSpan.Zero)));
        var accs = tenant.Client;
        var prices = accs.Products.SpecialPrices;
        var july = new SpecialPrice { Sku = Shop.Tote, StoreId = 0, Price = 29.95m, PriceFrom = "2026-07-01 00:00:00", PriceTo = "2026-07-31 23:59:59" };

        var failures = await prices.UpdateAsync([july, new SpecialPrice { Sku = Shop.Mat, StoreId = 0, Price = 5, PriceFrom = "July", PriceTo = "2026-07-31 23:59:59" }]);
        var told = Assert.Single(await prices.GetAsync(s_skus[..2]));
        var inJuly = await PriceAsync(accs);
        tenant.Simulator.Clock.SetUtcNow(new(2026, 8, 1, 12, 0, 0, TimeSpan.Zero));
        var inAugust = await PriceAsync(accs);

        Assert.Contains(Shop.Mat, Assert.Single(failures).Parameters!);
        Assert.Equal((Shop.Tote, 29.95m, "2026-07-01 00:00:00", "2026-07-31 23:59:59"), (told.Sku, told.Price, told.PriceFrom, told.PriceTo));
        Assert.Equal((29.95m, 49.50m), (inJuly, inAugust));
        Assert.Empty(await prices.DeleteAsync([july]));
        Assert.Empty(await prices.GetAsync([Shop.Tote]));
    }

    [Fact]
    public async Task Tier_prices()
    {
        await using var tenant = await SimulatedTenant.StartAsync();
        var accs = tenant.Client;
        var prices = accs.Products.TierPrices;

        var failures = await prices.UpdateAsync([Tier(Shop.Tote, 40, 3), Tier(Shop.Tote, 30, 10, "discount"), Tier("nobody", 1, 2), Tier(Shop.Mat, 101, 2, "discount")]);

        Assert.Equal(2, failures.Count);
        Assert.All(failures, failure => Assert.Contains("Row ID", failure.Message, StringComparison.Ordinal));
        Assert.Equal([(3m, "fixed", 40m), (10m, "discount", 30m)], (await prices.GetAsync([Shop.Tote, Shop.Mat])).Select(tier => (tier.Quantity!.Value, tier.PriceType, tier.Price!.Value)));
        Assert.Equal((49.50m, 40m, 34.65m), (await PriceAsync(accs, 2), await PriceAsync(accs, 3), await PriceAsync(accs, 10)));

        Assert.Empty(await prices.ReplaceAsync([Tier(Shop.Tote, 45, 2)]));
        Assert.Equal(45m, await PriceAsync(accs, 10));
        Assert.Empty(await prices.DeleteAsync([Tier(Shop.Tote, 45, 2)]));
        Assert.Empty(await prices.GetAsync([Shop.Tote]));
        Assert.Equal(49.50m, await PriceAsync(accs, 10));
    }

    [Fact]
    public async Task Costs()
    {
        await using var tenant = await SimulatedTenant.StartAsync();
        var costs = tenant.Client.Products.Costs;

        var failures = await costs.UpdateAsync([Cost(Shop.Tote, 18), Cost(Shop.Mat, -1), Cost("nobody", 2)]);

        Assert.NotEmpty(failures);
        Assert.All(failures, failure => Assert.DoesNotContain(Shop.Tote, failure.Parameters!));
        Assert.Equal((Shop.Tote, 18m), (await costs.GetAsync(s_skus[..2])).Select(cost => (cost.Sku, cost.Cost!.Value)).Single());
        Assert.Equal("18.000000", (await tenant.Client.Products.GetAsync(Shop.Tote)).CustomAttributes.GetText("cost"));
        Assert.True(await costs.DeleteAsync([Shop.Tote]));
        Assert.Empty(await costs.GetAsync([Shop.Tote]));
    }

    [Fact]
    public async Task Stock_is_saved_for_all_or_for_none()
    {
        await using var tenant = await SimulatedTenant.StartAsync();
        var items = tenant.Client.Inventory.SourceItems;

        await items.SaveAsync([.. Enumerable.Range(1, 12).Select(number => Stock($"24-MB{number:d2}", 100 + number))]);
        var refused = await Assert.ThrowsAsync<AccsValidationException>(() => items.SaveAsync([Stock("24-MB01", 1), new SourceItem { Sku = "24-MB02", SourceCode = "default", Quantity = 3, Status = 7 }]));
        await Assert.ThrowsAsync<AccsValidationException>(() => items.SaveAsync([Stock("24-MB01", 1), Stock("24-MB02", 1, "nowhere")]));

        Assert.Contains("status", Assert.Single(refused.Errors).Message, StringComparison.Ordinal);
        var found = await items.SearchAsync(new SearchCriteria().Where("sku", "24-MB%", "like").Where("source_code", "default").OrderBy("sku"));
        Assert.Equal(Enumerable.Range(101, 12).Select(number => (decimal)number), found.Items!.Select(item => item.Quantity!.Value));
        Assert.Equal((101m, true), ((await tenant.Client.StockItems.GetAsync("24-MB01")).Qty, (await tenant.Client.StockItems.GetAsync("24-MB01")).IsInStock));
    }

    private static BasePrice Base(string sku, decimal price, long store = 0) => new() { Sku = sku, Price = price, StoreId = store };

    private static TierPrice Tier(string sku, decimal price, decimal quantity, string type = "fixed") =>
        new() { Sku = sku, Price = price, PriceType = type, Quantity = quantity, WebsiteId = 0, CustomerGroup = "ALL GROUPS" };

    private static ProductCost Cost(string sku, decimal cost) => new() { Sku = sku, Cost = cost, StoreId = 0 };

    private static SourceItem Stock(string sku, decimal quantity, string source = "default") => new() { Sku = sku, SourceCode = source, Quantity = quantity, Status = 1 };

    /// <summary>What one of so many totes costs in a cart.</summary>
    private static async Task<decimal?> PriceAsync(AccsClient accs, decimal quantity = 1)
    {
        var cart = (await accs.Carts.CreateAsync())!.Value;
        return (await accs.Carts.Items.AddAsync(Shop.Text(cart), new CartItem { Sku = Shop.Tote, Qty = quantity, QuoteId = Shop.Text(cart) })).Price;
    }
}
