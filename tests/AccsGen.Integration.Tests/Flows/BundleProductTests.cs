namespace AccsGen.Integration.Tests.Flows;

/// <summary>A bundle from nothing: its options, what can be chosen for each, and what a cart makes of a choice.</summary>
public sealed class BundleProductTests
{
    private const string Desk = "DESK-SET";

    [Fact]
    public async Task A_bundle_is_built_up_priced_in_a_cart_and_changed()
    {
        await using var tenant = await SimulatedTenant.StartAsync();
        var accs = tenant.Client;
        foreach (var (sku, price) in ((string, decimal)[])[("DESK-OAK", 210), ("DESK-PINE", 120.50m), ("LAMP", 35.25m), ("DRAWER", 60)])
            await accs.Products.CreateAsync(Part(sku, price));

        // A bundle that costs what its parts cost; one option comes with it, another one later.
        await accs.Products.CreateAsync(new Product
        {
            Sku = Desk,
            Name = "Desk with everything",
            AttributeSetId = 4,
            TypeId = "bundle",
            Status = 1,
            Visibility = 4,
            CustomAttributes = { ["price_type"] = "0", ["price_view"] = "0", ["sku_type"] = "1", ["weight_type"] = "0", ["shipment_type"] = "0" },
            ExtensionAttributes = new()
            {
                StockItem = new() { IsInStock = true },
                BundleProductOptions =
                [
                    new()
                    {
                        Title = "Desk",
                        Type = "select",
                        Required = true,
                        Position = 1,
                        ProductLinks = [new() { Sku = "DESK-OAK", Qty = 1, IsDefault = true, CanChangeQuantity = 0 }, new() { Sku = "DESK-PINE", Qty = 1, CanChangeQuantity = 0 }],
                    },
                ],
            },
        });
        var extras = (await accs.BundleProducts.Options.CreateAsync(new BundleOption { Sku = Desk, Title = "Extras", Type = "checkbox", Required = false, Position = 2 }))!.Value;
        var lamp = await accs.BundleProducts.Links.AddAsync(Desk, extras, new BundleLink { Sku = "LAMP", Qty = 1, CanChangeQuantity = 1 });
        await accs.BundleProducts.Links.AddAsync(Desk, extras, new BundleLink { Sku = "DRAWER", Qty = 2, CanChangeQuantity = 0 });

        var options = await accs.BundleProducts.Options.ListAsync(Desk);
        var desks = options[0];
        Assert.Equal([("Desk", true), ("Extras", false)], options.Select(option => (option.Title, option.Required!.Value)));
        Assert.Equal(["DESK-OAK", "DESK-PINE"], desks.ProductLinks!.Select(link => link.Sku));
        Assert.Equal([("LAMP", 1m), ("DRAWER", 2m)], options[1].ProductLinks!.Select(link => (link.Sku, link.Qty!.Value)));
        Assert.Equal(4, (await accs.BundleProducts.Children.ListAsync(Desk)).Count);
        Assert.Equal(Shop.Text(lamp), options[1].ProductLinks![0].Id);

        // In a cart it costs what was chosen: a desk of pine, and two drawers for each set.
        var pine = Id(desks, "DESK-PINE");
        var drawers = Id(options[1], "DRAWER");
        var cart = (await accs.Carts.CreateAsync())!.Value;
        var item = await accs.Carts.Items.AddAsync(Shop.Text(cart), Chosen(cart, 2, (desks, pine), (options[1], drawers)));
        var totals = (await accs.ShipToAsync(cart, Shop.Texas)).Totals!;

        Assert.Equal((240.50m, 2m), (item.Price, item.Qty));
        Assert.Equal((481m, 10m, 491m), (totals.Subtotal, totals.ShippingAmount, totals.GrandTotal));
        var incomplete = await Assert.ThrowsAsync<AccsValidationException>(() => accs.Carts.Items.AddAsync(Shop.Text(cart), Chosen(cart, 1, (options[1], drawers))));
        Assert.Equal("Please select all required options.", incomplete.ApiMessage);

        // Ordered, what is promised are the parts.
        var order = await accs.Orders.GetAsync((await accs.Carts.PlaceOrderAsync(cart, new QuotePayment { Method = "checkmo" }))!.Value);
        Assert.Equal(["bundle", "simple", "simple"], order.Items!.Select(one => one.ProductType).Order());
        Assert.Equal(18m, await accs.Inventory.GetProductSalableQuantityAsync("DESK-PINE", 1));
        Assert.Equal(16m, await accs.Inventory.GetProductSalableQuantityAsync("DRAWER", 1));
        Assert.Equal(20m, await accs.Inventory.GetProductSalableQuantityAsync("LAMP", 1));

        // The price of a part is the price of the bundle, and a part goes.
        await accs.Products.UpdateAsync("DESK-PINE", new Product { Price = 99 });
        var cheaper = (await accs.Carts.CreateAsync())!.Value;
        Assert.Equal(99m, (await accs.Carts.Items.AddAsync(Shop.Text(cheaper), Chosen(cheaper, 1, (desks, pine)))).Price);
        Assert.True(await accs.BundleProducts.Links.UpdateAsync(Desk, Shop.Text(lamp), new BundleLink { Sku = "LAMP", OptionId = extras, Qty = 3 }));
        Assert.True(await accs.BundleProducts.Options.RemoveChildAsync(Desk, extras, "DRAWER"));
        var left = Assert.Single((await accs.BundleProducts.Options.GetAsync(Desk, extras)).ProductLinks!);
        Assert.Equal(("LAMP", 3m), (left.Sku, left.Qty));
        Assert.True(await accs.BundleProducts.Options.DeleteAsync(Desk, extras));
        Assert.Equal("Desk", Assert.Single(await accs.BundleProducts.Options.ListAsync(Desk)).Title);
    }

    [Fact]
    public async Task What_is_no_part_of_a_bundle_is_refused()
    {
        await using var tenant = await SimulatedTenant.StartAsync();
        var bundles = tenant.Client.BundleProducts;
        var option = (await bundles.Options.ListAsync("BNDL-01"))[0].OptionId!.Value;

        var composite = await Assert.ThrowsAsync<AccsValidationException>(() => bundles.Links.AddAsync("BNDL-01", option, new BundleLink { Sku = "MT01" }));
        var twice = await Assert.ThrowsAsync<AccsValidationException>(() => bundles.Links.AddAsync("BNDL-01", option, new BundleLink { Sku = Shop.Mat }));
        await Assert.ThrowsAsync<AccsNotFoundException>(() => bundles.Links.AddAsync("BNDL-01", option, new BundleLink { Sku = "nobody" }));
        await Assert.ThrowsAsync<AccsNotFoundException>(() => bundles.Options.GetAsync("BNDL-01", 4711));

        Assert.Equal("The bundle product can't contain another composite product.", composite.ApiMessage);
        Assert.Equal("Child with specified sku: \"24-UG01\" already assigned to product: \"BNDL-01\"", twice.ApiMessage);
        Assert.Equal(2, (await bundles.Children.ListAsync("BNDL-01")).Count);
    }

    private static Product Part(string sku, decimal price) => new()
    {
        Sku = sku,
        Name = sku,
        AttributeSetId = 4,
        TypeId = "simple",
        Price = price,
        Status = 1,
        Visibility = 4,
        Weight = 1,
        ExtensionAttributes = new() { StockItem = new() { Qty = 20, IsInStock = true } },
    };

    private static CartItem Chosen(long cart, decimal quantity, params (BundleOption Option, long Link)[] choices) => new()
    {
        Sku = Desk,
        Qty = quantity,
        QuoteId = Shop.Text(cart),
        ProductOption = new()
        {
            ExtensionAttributes = new()
            {
                BundleOptions = [.. choices.Select(choice => new BundleOptionSelection { OptionId = choice.Option.OptionId, OptionQty = 1, OptionSelections = [choice.Link] })],
            },
        },
    };

    private static long Id(BundleOption option, string sku) => long.Parse(option.ProductLinks!.First(link => link.Sku == sku).Id!, CultureInfo.InvariantCulture);
}
