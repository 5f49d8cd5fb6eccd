namespace AccsGen.Integration.Tests.Flows;

/// <summary>Stock in several places: sources, the stock that sells from them, what orders promise of it, and where a shipment takes it from.</summary>
public sealed class InventoryTests
{
    private const long BaseWebsiteStock = 1;

    [Fact]
    public async Task What_lies_at_the_sources_is_sold_promised_and_shipped()
    {
        await using var tenant = await SimulatedTenant.StartAsync();
        var accs = tenant.Client;
        var inventory = accs.Inventory;

        // Two sources, the first one nearer to the buyers.
        await inventory.Sources.CreateAsync(Source("austin", "Austin", "78701", 30.27m, -97.74m));
        await inventory.Sources.CreateAsync(Source("newark", "Newark", "07102", 40.73m, -74.17m));
        Assert.Equal("Austin", (await inventory.Sources.GetAsync("austin")).Name);

        // A stock of their own, which takes the website over.
        var stock = (await inventory.Stocks.CreateAsync(new Stock
        {
            Name = "Two houses",
            ExtensionAttributes = new() { SalesChannels = [new SalesChannel { Type = "website", Code = "base" }] },
        }))!.Value;
        await inventory.StockSourceLinks.SaveAsync([new() { StockId = stock, SourceCode = "newark", Priority = 2 }, new() { StockId = stock, SourceCode = "austin", Priority = 1 }]);

        Assert.Equal(stock, (await inventory.ResolveStockAsync("website", "base")).StockId);
        Assert.Equal(["austin", "newark"], (await inventory.GetSourcesByStockAsync(stock)).Select(source => source.SourceCode));
        Assert.DoesNotContain((await inventory.Stocks.GetAsync(BaseWebsiteStock)).ExtensionAttributes!.SalesChannels ?? [], channel => channel.Code == "base");

        // Seven here and five there can be sold, but no more; what is out of stock doesn't count.
        await inventory.SourceItems.SaveAsync([Item("austin", Shop.Tote, 7), Item("newark", Shop.Tote, 5), Item("austin", Shop.Mat, 3), Item("newark", Shop.Mat, 40, status: 0)]);
        Assert.Equal(12m, await inventory.GetProductSalableQuantityAsync(Shop.Tote, stock));
        Assert.Equal(3m, await inventory.GetProductSalableQuantityAsync(Shop.Mat, stock));
        Assert.True((await inventory.IsProductSalableForRequestedQtyAsync(Shop.Tote, stock, 12)).Salable);
        var tooMany = await inventory.IsProductSalableForRequestedQtyAsync(Shop.Tote, stock, 13);
        Assert.False(tooMany.Salable);
        Assert.Contains("not available", string.Join(' ', tooMany.Errors!.Select(error => error.Message)), StringComparison.Ordinal);

        // An order promises stock and takes none.
        var order = await accs.OrderAsync((Shop.Tote, 9));
        Assert.Equal(3m, await inventory.GetProductSalableQuantityAsync(Shop.Tote, stock));
        Assert.Equal([7m, 5m], await QuantitiesAsync(inventory, Shop.Tote, "austin", "newark"));
        await Assert.ThrowsAsync<AccsValidationException>(() => accs.OrderAsync((Shop.Tote, 4)));

        // Where to ship it from: as much as there is from the first source, the rest from the other.
        var selection = await inventory.SelectSourcesAsync("priority", new InventoryRequest { StockId = stock, Items = [new() { Sku = Shop.Tote, Qty = 9 }] });
        Assert.True(selection.Shippable);
        Assert.Equal([("austin", 7m), ("newark", 2m)], selection.SourceSelectionItems!.Select(one => (one.SourceCode, one.QtyToDeduct!.Value)));

        // Shipping takes from the source and settles the promise; what can be sold stays the same.
        foreach (var part in selection.SourceSelectionItems!)
        {
            var shipment = await accs.Orders.ShipAsync(
                order.EntityId!.Value,
                items: [new() { OrderItemId = order.Item(Shop.Tote).ItemId, Qty = part.QtyToDeduct }],
                arguments: new() { ExtensionAttributes = new() { SourceCode = part.SourceCode } });
            Assert.Equal(part.SourceCode, (await accs.Shipments.GetAsync(shipment!.Value)).ExtensionAttributes!.SourceCode);
        }
        Assert.Equal([0m, 3m], await QuantitiesAsync(inventory, Shop.Tote, "austin", "newark"));
        Assert.Equal(3m, await inventory.GetProductSalableQuantityAsync(Shop.Tote, stock));
        Assert.Equal(0m, Promised(tenant, stock, Shop.Tote));
        await Assert.ThrowsAsync<AccsValidationException>(() => accs.Orders.ShipAsync(order.EntityId!.Value));

        // A canceled order gives back what it promised.
        var second = await accs.OrderAsync((Shop.Tote, 2));
        Assert.Equal(1m, await inventory.GetProductSalableQuantityAsync(Shop.Tote, stock));
        Assert.True(await accs.Orders.CancelAsync(second.EntityId!.Value));
        Assert.Equal(3m, await inventory.GetProductSalableQuantityAsync(Shop.Tote, stock));
    }

    [Fact]
    public async Task The_nearest_source_ships_first_when_distance_counts()
    {
        await using var tenant = await SimulatedTenant.StartAsync();
        var inventory = tenant.Client.Inventory;
        var request = new InventoryRequest
        {
            StockId = 2,
            Items = [new() { Sku = "24-LP01", Qty = 30 }],
            ExtensionAttributes = new() { DestinationAddress = new() { Country = "US", Postcode = "94103", Region = "12", City = "San Francisco", Street = "1 Pier" } },
        };

        var west = await inventory.SelectSourcesAsync("distance", request);
        request.ExtensionAttributes.DestinationAddress.Postcode = "10577";
        var east = await inventory.SelectSourcesAsync("distance", request);

        Assert.Equal("west", west.SourceSelectionItems![0].SourceCode);
        Assert.Equal("east", east.SourceSelectionItems![0].SourceCode);
        Assert.Equal(30m, east.SourceSelectionItems.Sum(item => item.QtyToDeduct));
    }

    [Fact]
    public async Task Products_move_between_sources_and_leave_them()
    {
        await using var tenant = await SimulatedTenant.StartAsync();
        var inventory = tenant.Client.Inventory;
        var before = await QuantitiesAsync(inventory, "24-LP01", "east", "west");

        await inventory.BulkTransferSourcePartiallyAsync("west", [new() { Sku = "24-LP01", Qty = 4 }], "east");
        var partly = await QuantitiesAsync(inventory, "24-LP01", "east", "west");
        await inventory.BulkTransferSourceAsync("west", "east", ["24-LP01"], unassignFromOrigin: true);
        var found = await inventory.SourceItems.SearchAsync(new SearchCriteria().Where("sku", "24-LP01").Where("source_code", "east,west", "in"));

        Assert.Equal([before[0] - 4, before[1] + 4], partly);
        var left = Assert.Single(found.Items!);
        Assert.Equal(("west", before.Sum()), (left.SourceCode, left.Quantity));
        Assert.Equal(before.Sum(), await inventory.GetProductSalableQuantityAsync("24-LP01", 2));
    }

    [Fact]
    public async Task What_stock_can_not_be_is_refused()
    {
        await using var tenant = await SimulatedTenant.StartAsync();
        var inventory = tenant.Client.Inventory;

        await Assert.ThrowsAsync<AccsValidationException>(() => inventory.SourceItems.SaveAsync([Item("nowhere", Shop.Tote, 1)]));
        await Assert.ThrowsAsync<AccsValidationException>(() => inventory.Sources.CreateAsync(new Source { SourceCode = "nameless" }));
        await Assert.ThrowsAsync<AccsNotFoundException>(() => inventory.Sources.GetAsync("nowhere"));
        await Assert.ThrowsAsync<AccsNotFoundException>(() => inventory.Stocks.GetAsync(4711));
        await Assert.ThrowsAnyAsync<AccsApiException>(() => inventory.Stocks.DeleteAsync(BaseWebsiteStock));

        Assert.Equal("Default Stock", (await inventory.Stocks.GetAsync(BaseWebsiteStock)).Name);
        Assert.Equal(14m, await inventory.GetProductSalableQuantityAsync(Shop.Tote, BaseWebsiteStock) - Promised(tenant, BaseWebsiteStock, Shop.Tote));
    }

    private static Source Source(string code, string city, string postcode, decimal latitude, decimal longitude) => new()
    {
        SourceCode = code,
        Name = city,
        Enabled = true,
        CountryId = "US",
        City = city,
        Postcode = postcode,
        Latitude = latitude,
        Longitude = longitude,
    };

    private static SourceItem Item(string source, string sku, decimal quantity, long status = 1) => new() { SourceCode = source, Sku = sku, Quantity = quantity, Status = status };

    private static async Task<IReadOnlyList<decimal>> QuantitiesAsync(InventoryClient inventory, string sku, params string[] sources)
    {
        var found = await inventory.SourceItems.SearchAsync(new SearchCriteria().Where("sku", sku).Where("source_code", string.Join(',', sources), "in"));
        return [.. sources.Select(source => found.Items!.First(item => item.SourceCode == source).Quantity!.Value)];
    }

    /// <summary>What orders have promised of a product and not settled, as a negative number. No operation tells it.</summary>
    private static decimal Promised(SimulatedTenant tenant, long stock, string sku) => tenant.Simulator.State["reservations"]
        .Where(entry => entry.GetProperty("stock_id").GetInt64() == stock && entry.GetProperty("sku").GetString() == sku)
        .Sum(entry => entry.GetProperty("quantity").GetDecimal());
}
