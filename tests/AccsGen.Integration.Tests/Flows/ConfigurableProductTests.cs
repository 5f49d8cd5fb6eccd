namespace AccsGen.Integration.Tests.Flows;

/// <summary>A configurable product from nothing: the attribute that is chosen by, the set that has it, the variants, their parent, and what a buyer makes of it.</summary>
public sealed class ConfigurableProductTests
{
    private const string Shoe = "SHOE";

    [Fact]
    public async Task A_configurable_product_is_built_up_sold_and_taken_apart()
    {
        await using var tenant = await SimulatedTenant.StartAsync();
        var accs = tenant.Client;

        // The attribute with its options.
        var attribute = await accs.Products.Attributes.CreateAsync(new ProductAttribute
        {
            AttributeCode = "shoe_size",
            FrontendInput = "select",
            DefaultFrontendLabel = "Shoe size",
            Scope = "global",
            IsRequired = false,
            Options = [new AttributeOption { Label = "40", SortOrder = 1 }, new AttributeOption { Label = "41", SortOrder = 2 }],
        });
        var added = await accs.Products.Attributes.Options.CreateAsync("shoe_size", new AttributeOption { Label = "42", SortOrder = 3 });
        var sizes = (await accs.Products.Attributes.Options.ListAsync("shoe_size")).Where(option => option.Value is { Length: > 0 }).ToDictionary(option => option.Label!, option => option.Value!);

        Assert.Equal(["40", "41", "42"], sizes.Keys.Order());
        Assert.Equal(sizes["42"], added);

        // A set of its own, after the default one, with the attribute in its first group.
        var set = await accs.Products.AttributeSets.CreateAsync(new AttributeSet { AttributeSetName = "Shoes", SortOrder = 10 }, skeletonId: 4);
        var groups = await accs.Products.AttributeSets.Groups.SearchAsync(new SearchCriteria().Where("attribute_set_id", Shop.Text(set.AttributeSetId)));
        var group = long.Parse(groups.Items![0].AttributeGroupId!, CultureInfo.InvariantCulture);
        await accs.Products.AttributeSets.Attributes.AssignAsync("shoe_size", group, set.AttributeSetId!.Value, sortOrder: 0);

        Assert.Contains(await accs.Products.AttributeSets.Attributes.ListAsync(Shop.Text(set.AttributeSetId)), one => one.AttributeCode == "shoe_size");

        // A variant for each size, and the parent that offers them.
        foreach (var (size, option) in sizes)
            await accs.Products.CreateAsync(Variant(set, size, option));
        await accs.Products.CreateAsync(new Product
        {
            Sku = Shoe,
            Name = "Running Shoe",
            AttributeSetId = set.AttributeSetId,
            TypeId = "configurable",
            Status = 1,
            Visibility = 4,
            Weight = 0.6m,
            ExtensionAttributes = new() { StockItem = new() { IsInStock = true } },
        });
        var choice = await accs.ConfigurableProducts.Options.CreateAsync(Shoe, new ConfigurableProductOption
        {
            AttributeId = Shop.Text(attribute.AttributeId),
            Label = "Size",
            Position = 0,
            Values = [.. sizes.Values.Select(option => new ConfigurableProductOptionValue { ValueIndex = Number(option) })],
        });
        foreach (var size in sizes.Keys)
            Assert.True(await accs.ConfigurableProducts.Children.AddAsync(Shoe, $"{Shoe}-{size}"));

        var shoe = await accs.Products.GetAsync(Shoe);
        var children = await accs.ConfigurableProducts.Children.ListAsync(Shoe);
        var offered = Assert.Single(shoe.ExtensionAttributes!.ConfigurableProductOptions!);
        Assert.Equal((choice, Shop.Text(attribute.AttributeId), "Size"), (offered.Id, offered.AttributeId, offered.Label));
        Assert.Equal(sizes.Values.Select(Number).Order(), offered.Values!.Select(value => value.ValueIndex!.Value).Order());
        Assert.Equal(["SHOE-40", "SHOE-41", "SHOE-42"], children.Select(child => child.Sku).Order());
        Assert.Equal(children.Select(child => child.Id!.Value).Order(), shoe.ExtensionAttributes.ConfigurableProductLinks!.Order());
        Assert.All(children, child => Assert.Equal(sizes[child.Sku![5..]], child.CustomAttributes.GetText("shoe_size")));

        // A buyer chooses, and gets the variant at its price.
        var cart = (await accs.Carts.CreateAsync())!.Value;
        var item = await accs.Carts.Items.AddAsync(Shop.Text(cart), Chosen(cart, attribute, sizes["41"], quantity: 2));
        var totals = await accs.Carts.GetTotalsAsync(cart);

        Assert.Equal(("SHOE-41", 81m, 2m), (item.Sku, item.Price, item.Qty));
        Assert.Equal(162m, totals.Subtotal);
        var scarce = await Assert.ThrowsAsync<AccsValidationException>(() => accs.Carts.Items.AddAsync(Shop.Text(cart), Chosen(cart, attribute, sizes["42"], quantity: 43)));
        Assert.Equal("The requested qty is not available", scarce.ApiMessage);

        // A size goes out of the range.
        Assert.True(await accs.ConfigurableProducts.Children.RemoveAsync(Shoe, "SHOE-40"));
        Assert.Equal(["SHOE-41", "SHOE-42"], (await accs.ConfigurableProducts.Children.ListAsync(Shoe)).Select(child => child.Sku).Order());
        await Assert.ThrowsAsync<AccsValidationException>(() => accs.Carts.Items.AddAsync(Shop.Text(cart), Chosen(cart, attribute, sizes["40"], quantity: 1)));
        Assert.Equal("SHOE-40", (await accs.Products.GetAsync("SHOE-40")).Sku);
    }

    [Fact]
    public async Task What_makes_no_variant_is_refused_and_changes_nothing()
    {
        await using var tenant = await SimulatedTenant.StartAsync();
        var accs = tenant.Client;
        var before = (await accs.Products.GetAsync("MT02")).ToString();

        await Assert.ThrowsAsync<AccsValidationException>(() => accs.ConfigurableProducts.Children.AddAsync("MT02", Shop.Tote));
        await Assert.ThrowsAsync<AccsValidationException>(() => accs.ConfigurableProducts.Children.AddAsync("MT02", "MT02-XL-Red"));
        await Assert.ThrowsAsync<AccsNotFoundException>(() => accs.ConfigurableProducts.Children.AddAsync("MT02", "nobody"));
        await Assert.ThrowsAsync<AccsNotFoundException>(() => accs.ConfigurableProducts.Options.GetAsync("MT02", 4711));

        Assert.Equal(before, (await accs.Products.GetAsync("MT02")).ToString());
    }

    [Fact]
    public async Task A_name_of_a_store_view_is_given_and_given_up()
    {
        await using var tenant = await SimulatedTenant.StartAsync();
        var products = tenant.Client.Products;
        var german = new AccsRequestOptions { Store = StoreScope.View("de") };
        var name = (await products.GetAsync(Shop.Tote)).Name;

        await products.UpdateAsync(Shop.Tote, new Product { Name = "Tragetasche" }, requestOptions: german);
        var told = ((await products.GetAsync(Shop.Tote, requestOptions: german)).Name, (await products.GetAsync(Shop.Tote)).Name);
        await products.UpdateAsync(Shop.Tote, new Product { Name = null }, requestOptions: german);

        Assert.Equal(("Tragetasche", name), told);
        Assert.Equal(name, (await products.GetAsync(Shop.Tote, requestOptions: german)).Name);
    }

    private static Product Variant(AttributeSet set, string size, string option) => new()
    {
        Sku = $"{Shoe}-{size}",
        Name = $"Running Shoe {size}",
        AttributeSetId = set.AttributeSetId,
        TypeId = "simple",
        Price = 40 + Number(size),
        Status = 1,
        Visibility = 1,
        Weight = 0.6m,
        CustomAttributes = { ["shoe_size"] = option },
        ExtensionAttributes = new() { StockItem = new() { Qty = Number(size), IsInStock = true } },
    };

    private static CartItem Chosen(long cart, ProductAttribute attribute, string option, decimal quantity) => new()
    {
        Sku = Shoe,
        Qty = quantity,
        QuoteId = Shop.Text(cart),
        ProductOption = new()
        {
            ExtensionAttributes = new() { ConfigurableItemOptions = [new() { OptionId = Shop.Text(attribute.AttributeId), OptionValue = Number(option) }] },
        },
    };

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);
}
