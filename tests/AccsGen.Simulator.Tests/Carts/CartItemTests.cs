using AccsGen.Simulator.Tests.Sales;

namespace AccsGen.Simulator.Tests.Carts;

public sealed class CartItemTests
{
    [Fact]
    public async Task Adds_changes_and_takes_out()
    {
        await using var tenant = await Tenant.StartAsync();
        var cart = await tenant.CreateCartAsync();

        var added = await tenant.AddAsync(cart, Shop.Tote, 2);
        var more = await tenant.AddAsync(cart, Shop.Tote, 1);
        var changed = await tenant.SucceedAsync("PUT", $"/V1/carts/{cart}/items/{added.Number("item_id")}", $$$"""{"cartItem":{"qty":5,"quote_id":"{{{cart}}}"}}""");
        var listed = await tenant.SucceedAsync("GET", $"/V1/carts/{cart}/items");
        var removed = await tenant.SucceedAsync("DELETE", $"/V1/carts/{cart}/items/{added.Number("item_id")}");
        var empty = await tenant.SucceedAsync("GET", $"/V1/carts/{cart}/items");

        Assert.Equal((2, 49.5m, "simple", $"{cart}"), (added.Number("qty"), added.Number("price"), added.Text("product_type"), added.Text("quote_id")));
        Assert.Equal((added.Number("item_id"), 3), (more.Number("item_id"), more.Number("qty")));
        Assert.Equal(5, changed.Json.Number("qty"));
        Assert.Equal(5, Assert.Single(listed.Json.EnumerateArray()).Number("qty"));
        Assert.Equal("true", removed.Text);
        Assert.Equal("[]", empty.Text);
    }

    [Fact]
    public async Task An_item_names_its_cart_itself_whatever_the_path_says()
    {
        await using var tenant = await Tenant.StartAsync();
        var cart = await tenant.CreateCartAsync();

        Assert.Equal("400 \"quoteId\" is required. Enter and try again.", await tenant.RefusalAsync("POST", $"/V1/carts/{cart}/items", $$$"""{"cartItem":{"sku":"{{{Shop.Tote}}}","qty":1}}"""));
        Assert.Equal("404 No such entity with cartId = 77777", await tenant.RefusalAsync("POST", $"/V1/carts/{cart}/items", Shop.Item(77777, Shop.Tote)));
        Assert.Equal("[]", (await tenant.SucceedAsync("GET", $"/V1/carts/{cart}/items")).Text);
    }

    [Theory]
    [InlineData("nobody", "1", "404 The product with SKU \"nobody\" does not exist.")]
    [InlineData(Shop.Tote, "0", "400 Invalid value of \"0\" provided for the qty field.")]
    [InlineData(Shop.Tote, "-1", "400 Invalid value of \"-1\" provided for the qty field.")]
    [InlineData(Shop.Tote, "15", "400 The requested qty is not available")]
    [InlineData(Shop.Tote, "1.5", "400 You cannot use decimal quantity for this product.")]
    [InlineData("24-BT01", "1", "400 Product that you are trying to add is not available.")]
    [InlineData("24-UG02", "1", "400 Product that you are trying to add is not available.")]
    [InlineData("MT03", "1", "400 Product that you are trying to add is not available.")]
    public async Task Refuses_what_cannot_be_sold(string sku, string quantity, string refusal)
    {
        await using var tenant = await Tenant.StartAsync();
        var cart = await tenant.CreateCartAsync();

        var answer = await tenant.RefusalAsync("POST", $"/V1/carts/{cart}/items", $$$"""{"cartItem":{"sku":"{{{sku}}}","qty":{{{quantity}}},"quote_id":"{{{cart}}}"}}""");

        Assert.Equal(refusal, answer);
        Assert.Equal("[]", (await tenant.SucceedAsync("GET", $"/V1/carts/{cart}/items")).Text);
    }

    [Fact]
    public async Task What_is_in_the_cart_already_counts_when_more_is_added()
    {
        await using var tenant = await Tenant.StartAsync();
        var cart = await tenant.CreateCartAsync((Shop.Tote, 10));

        Assert.Equal("400 The requested qty is not available", await tenant.RefusalAsync("POST", $"/V1/carts/{cart}/items", Shop.Item(cart, Shop.Tote, 5)));
        Assert.Equal(10, (await tenant.SucceedAsync("GET", $"/V1/carts/{cart}/items")).Json[0].Number("qty"));
    }

    [Fact]
    public async Task A_product_of_another_website_is_not_sold()
    {
        await using var tenant = await Tenant.StartAsync();
        tenant.Http.DefaultRequestHeaders.Add("Store", "outlet_en");
        var cart = await tenant.CreateCartAsync();

        Assert.Equal("400 Product that you are trying to add is not available.", await tenant.RefusalAsync("POST", $"/V1/carts/{cart}/items", Shop.Item(cart, Shop.Tote)));
    }

    [Fact]
    public async Task An_item_that_is_not_there_is_404_with_cart_and_item()
    {
        await using var tenant = await Tenant.StartAsync();
        var cart = await tenant.CreateCartAsync((Shop.Tote, 1));
        var refusal = $"404 The {cart} Cart doesn't contain the 5 item.";

        Assert.Equal(refusal, await tenant.RefusalAsync("DELETE", $"/V1/carts/{cart}/items/5"));
        Assert.Equal(refusal, await tenant.RefusalAsync("PUT", $"/V1/carts/{cart}/items/5", $$$"""{"cartItem":{"qty":1,"quote_id":"{{{cart}}}"}}"""));
    }

    [Fact]
    public async Task A_configurable_product_is_bought_as_one_of_its_variants()
    {
        await using var tenant = await Tenant.StartAsync();
        var cart = await tenant.CreateCartAsync();

        var item = await tenant.AddAsync(cart, "MT02", option: """{"configurable_item_options":[{"option_id":"141","option_value":171}]}""");
        var other = await tenant.AddAsync(cart, "MT02", option: """{"configurable_item_options":[{"option_id":"141","option_value":172}]}""");

        Assert.Equal(("MT02-XL-Red", "configurable", 53.5m), (item.Text("sku"), item.Text("product_type"), item.Number("price")));
        Assert.Equal("""[{"option_id":"141","option_value":171}]""", item.GetProperty("product_option").GetProperty("extension_attributes").GetProperty("configurable_item_options").GetRawText());
        Assert.NotEqual(item.Number("item_id"), other.Number("item_id"));
        Assert.Equal("400 You need to choose options for your item.", await tenant.RefusalAsync("POST", $"/V1/carts/{cart}/items", Shop.Item(cart, "MT02")));
        Assert.Equal("400 You need to choose options for your item.", await tenant.RefusalAsync("POST", $"/V1/carts/{cart}/items", Shop.Item(cart, "MT02", 1, """{"configurable_item_options":[{"option_id":"141","option_value":999}]}""")));
        // The large one is out of stock.
        Assert.Equal("400 Product that you are trying to add is not available.", await tenant.RefusalAsync("POST", $"/V1/carts/{cart}/items", Shop.Item(cart, "MT02", 1, """{"configurable_item_options":[{"option_id":"141","option_value":170}]}""")));
    }

    [Fact]
    public async Task A_bundle_costs_what_its_parts_cost_and_needs_its_required_options()
    {
        await using var tenant = await Tenant.StartAsync();
        var cart = await tenant.CreateCartAsync();

        var item = await tenant.AddAsync(cart, "BNDL-01", 1, """{"bundle_options":[{"option_id":2,"option_qty":2,"option_selections":[2]},{"option_id":3,"option_qty":1,"option_selections":[3]}]}""");

        Assert.Equal((2 * 86.95m) + 17.5m, item.Number("price"));
        Assert.Equal("400 Please select all required options.", await tenant.RefusalAsync("POST", $"/V1/carts/{cart}/items", Shop.Item(cart, "BNDL-01", 1, """{"bundle_options":[{"option_id":2,"option_qty":1,"option_selections":[2]}]}""")));
        Assert.Equal("400 The options you selected are not available.", await tenant.RefusalAsync("POST", $"/V1/carts/{cart}/items", Shop.Item(cart, "BNDL-01", 1, """{"bundle_options":[{"option_id":2,"option_qty":1,"option_selections":[99]},{"option_id":3,"option_selections":[3]}]}""")));
        // 27 mats are there; two are in the cart, and 26 don't go beside them.
        Assert.Equal("400 The requested qty is not available", await tenant.RefusalAsync("POST", $"/V1/carts/{cart}/items", Shop.Item(cart, "BNDL-01", 13, """{"bundle_options":[{"option_id":2,"option_qty":2,"option_selections":[2]},{"option_id":3,"option_qty":1,"option_selections":[3]}]}""")));
    }

    [Fact]
    public async Task A_grouped_product_becomes_items_of_its_products()
    {
        await using var tenant = await Tenant.StartAsync();
        var cart = await tenant.CreateCartAsync();
        var notebook = (await tenant.SucceedAsync("GET", "/V1/products/24-NB02")).Json.Number("id");

        await tenant.AddAsync(cart, "GRP-02", 2);
        var chosen = await tenant.AddAsync(cart, "GRP-02", 1, $$"""{"grouped_options":[{"id":{{notebook}},"qty":3}]}""");
        var items = (await tenant.SucceedAsync("GET", $"/V1/carts/{cart}/items")).Json;

        Assert.Equal(("24-NB02", 5), (chosen.Text("sku"), chosen.Number("qty")));
        Assert.Equal([("24-BT02", 2m), ("24-LP02", 2m), ("24-NB02", 5m)], items.EnumerateArray().Select(item => (item.Text("sku")!, item.Number("qty"))));
        Assert.Equal("400 Please specify the quantity of product(s).", await tenant.RefusalAsync("POST", $"/V1/carts/{cart}/items", Shop.Item(cart, "GRP-02", 1, $$"""{"grouped_options":[{"id":{{notebook}},"qty":0}]}""")));
    }

    [Fact]
    public async Task Custom_options_add_to_price_and_SKU()
    {
        await using var tenant = await Tenant.StartAsync();
        var cart = await tenant.CreateCartAsync();

        var plain = await tenant.AddAsync(cart, "24-FR01");
        var engraved = await tenant.AddAsync(cart, "24-FR01", 1, """{"custom_options":[{"option_id":"6","option_value":"For Ada"}]}""");

        Assert.Equal(("24-FR01", 17.5m), (plain.Text("sku"), plain.Number("price")));
        Assert.Equal(("24-FR01-engraving", 22.5m), (engraved.Text("sku"), engraved.Number("price")));
        Assert.Equal("For Ada", engraved.GetProperty("product_option").GetProperty("extension_attributes").GetProperty("custom_options")[0].Text("option_value"));
        Assert.Equal(
            "400 The text is too long. Shorten the text and try again.",
            await tenant.RefusalAsync("POST", $"/V1/carts/{cart}/items", Shop.Item(cart, "24-FR01", 1, """{"custom_options":[{"option_id":"6","option_value":"Longer than twenty letters"}]}""")));
    }

    [Fact]
    public async Task Required_custom_options_and_values_are_checked()
    {
        await using var tenant = await Tenant.StartAsync();
        tenant.Simulator.State.Products.Put("""
            {"sku":"LAMP","name":"Lamp","price":40,"extension_attributes":{"stock_item":{"qty":9,"is_in_stock":true}},
             "options":[{"option_id":71,"title":"Bulb","type":"drop_down","is_require":true,"values":[{"option_type_id":711,"title":"Warm","price":10,"price_type":"percent","sku":"warm"},{"option_type_id":712,"title":"Cold","price":3,"price_type":"fixed"}]}]}
            """);
        var cart = await tenant.CreateCartAsync();

        var warm = await tenant.AddAsync(cart, "LAMP", 1, """{"custom_options":[{"option_id":"71","option_value":"711"}]}""");

        Assert.Equal(("LAMP-warm", 44), (warm.Text("sku"), warm.Number("price")));
        Assert.Equal("400 The product's required option(s) weren't entered. Make sure the options are entered and try again.", await tenant.RefusalAsync("POST", $"/V1/carts/{cart}/items", Shop.Item(cart, "LAMP")));
        Assert.Equal("400 Some of the selected item options are not currently available.", await tenant.RefusalAsync("POST", $"/V1/carts/{cart}/items", Shop.Item(cart, "LAMP", 1, """{"custom_options":[{"option_id":"71","option_value":"799"}]}""")));
    }

    [Fact]
    public async Task A_gift_card_needs_an_amount_and_names()
    {
        await using var tenant = await Tenant.StartAsync();
        var cart = await tenant.CreateCartAsync();
        const string names = "\"giftcard_sender_name\":\"Ada\",\"giftcard_sender_email\":\"ada@example.com\",\"giftcard_recipient_name\":\"Bo\",\"giftcard_recipient_email\":\"bo@example.com\"";

        var item = await tenant.AddAsync(cart, "GIFT-50", 1, $$$"""{"giftcard_item_option":{"giftcard_amount":"50",{{{names}}}}}""");

        Assert.Equal(50, item.Number("price"));
        Assert.Equal("400 Please specify all the required information.", await tenant.RefusalAsync("POST", $"/V1/carts/{cart}/items", Shop.Item(cart, "GIFT-50", 1, """{"giftcard_item_option":{"giftcard_amount":"50"}}""")));
        Assert.Equal("400 Please specify a gift card amount.", await tenant.RefusalAsync("POST", $"/V1/carts/{cart}/items", Shop.Item(cart, "GIFT-50", 1, $$$"""{"giftcard_item_option":{"giftcard_amount":"55",{{{names}}}}}""")));
    }

    [Fact]
    public async Task Links_that_are_sold_separately_are_chosen_and_paid_one_by_one()
    {
        await using var tenant = await Tenant.StartAsync();
        tenant.Simulator.State.Products.Put("""
            {"sku":"SONGS","name":"Songs","type_id":"downloadable","price":1,"custom_attributes":[{"attribute_code":"links_purchased_separately","value":"1"}],
             "extension_attributes":{"stock_item":{"qty":9,"is_in_stock":true},"downloadable_product_links":[{"id":501,"title":"One","price":2},{"id":502,"title":"Two","price":3}]}}
            """);
        var cart = await tenant.CreateCartAsync();

        var item = await tenant.AddAsync(cart, "SONGS", 1, """{"downloadable_option":{"downloadable_links":[502]}}""");

        Assert.Equal(4, item.Number("price"));
        Assert.Equal("400 Please specify product link(s).", await tenant.RefusalAsync("POST", $"/V1/carts/{cart}/items", Shop.Item(cart, "SONGS")));
    }

    [Fact]
    public async Task An_item_keeps_its_custom_attributes()
    {
        await using var tenant = await Tenant.StartAsync();
        var cart = await tenant.CreateCartAsync();

        // Adobe's page adds with an id of 0.
        var added = await tenant.SucceedAsync("PUT", $"/V1/carts/{cart}/items/0", $$$"""{"cart_item":{"quote_id":"{{{cart}}}","qty":1,"sku":"{{{Shop.Tote}}}","custom_attributes":[{"attribute_code":"attr_one","value":"value_one"}]}}""");

        Assert.Equal("value_one", added.Json.GetProperty("custom_attributes")[0].Text("value"));
    }
}
