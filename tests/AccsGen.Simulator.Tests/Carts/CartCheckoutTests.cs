using AccsGen.Simulator.Tests.Sales;

namespace AccsGen.Simulator.Tests.Carts;

public sealed class CartCheckoutTests
{
    [Fact]
    public async Task Becomes_an_order_and_is_a_cart_no_more()
    {
        await using var tenant = await Tenant.StartAsync(options => options.Clock = new ManualClock());
        var cart = await tenant.CreateCartAsync((Shop.Tote, 2));
        await tenant.SetShippingAsync(cart);

        var id = await tenant.SucceedAsync("PUT", $"/V1/carts/{cart}/order", """{"paymentMethod":{"method":"purchaseorder","po_number":"PO-7"}}""");
        var order = await tenant.GetOrderAsync(id.Json.GetInt64());
        var after = (await tenant.SucceedAsync("GET", $"/V1/carts/{cart}")).Json;

        Assert.Equal(JsonValueKind.Number, id.Json.ValueKind);
        Assert.Equal((id.Text.PadLeft(9, '0'), "new", "pending", cart), (order.Text("increment_id"), order.Text("state"), order.Text("status"), order.Number("quote_id")));
        Assert.Equal(("2026-07-01 12:00:00", "jdoe@example.com", 1, 109), (order.Text("created_at"), order.Text("customer_email"), order.Number("customer_is_guest"), order.Number("grand_total")));
        Assert.Equal(("purchaseorder", "PO-7", 109), (order.GetProperty("payment").Text("method"), order.GetProperty("payment").Text("po_number"), order.GetProperty("payment").Number("amount_ordered")));
        Assert.Equal("Main Website\nMain Website Store\nDefault Store View", order.Text("store_name"));
        Assert.Equal(("False", order.Text("increment_id")), (after.Text("is_active"), after.Text("reserved_order_id")));
        Assert.False(after.TryGetProperty("items", out _));
        Assert.Equal($"404 No such entity with cartId = {cart}", await tenant.RefusalAsync("POST", $"/V1/carts/{cart}/items", Shop.Item(cart, Shop.Tote)));
        Assert.Equal($"404 No such entity with cartId = {cart}", await tenant.RefusalAsync("PUT", $"/V1/carts/{cart}/order", """{"paymentMethod":{"method":"checkmo"}}"""));
    }

    [Fact]
    public async Task The_order_shows_addresses_items_and_shipping_as_the_service_does()
    {
        await using var tenant = await Tenant.StartAsync();
        var order = await tenant.GetOrderAsync(await tenant.OrderAsync((Shop.Tote, 2)));
        var assignment = order.GetProperty("extension_attributes").GetProperty("shipping_assignments")[0];
        var item = order.GetProperty("items")[0];

        Assert.Equal(("billing", "Purchase"), (order.GetProperty("billing_address").Text("address_type"), order.GetProperty("billing_address").Text("city")));
        Assert.Equal(("shipping", "flatrate_flatrate"), (assignment.GetProperty("shipping").GetProperty("address").Text("address_type"), assignment.GetProperty("shipping").Text("method")));
        Assert.Equal(10, assignment.GetProperty("shipping").GetProperty("total").Number("shipping_amount"));
        Assert.Equal(item.GetRawText(), assignment.GetProperty("items")[0].GetRawText());
        Assert.Equal((Shop.Tote, 2, 49.5m, 99, 1.3m), (item.Text("sku"), item.Number("qty_ordered"), item.Number("price"), item.Number("row_total"), item.Number("row_weight")));
        Assert.Equal("Flat Rate - Fixed", order.Text("shipping_description"));
    }

    [Theory]
    [InlineData(10, """{"order_id":{0},"company_id":1,"company_name":"Alpine Sports Supply"}""")]
    [InlineData(1, null)]
    public async Task The_order_of_somebody_who_acts_for_a_company_names_it(long customer, string? expected)
    {
        await using var tenant = await Tenant.StartAsync();
        var cart = (await tenant.SucceedAsync("POST", $"/V1/customers/{customer}/carts")).Json.GetInt64();
        await tenant.AddAsync(cart, Shop.Tote);
        await tenant.SetShippingAsync(cart);

        var order = await tenant.GetOrderAsync(await tenant.PlaceAsync(cart));

        var told = order.GetProperty("extension_attributes").TryGetProperty("company_order_attributes", out var company);
        Assert.Equal(expected?.Replace("{0}", order.GetProperty("entity_id").GetRawText(), StringComparison.Ordinal), told ? company.GetRawText() : null);
    }

    [Fact]
    public async Task Promises_the_stock_of_the_parts()
    {
        await using var tenant = await Tenant.StartAsync();
        var (mats, rollers) = (tenant.Promised(Shop.Mat), tenant.Promised("24-FR01"));
        var cart = await tenant.CreateCartAsync((Shop.Mat, 1));
        await tenant.AddAsync(cart, "BNDL-01", 2, """{"bundle_options":[{"option_id":2,"option_qty":1,"option_selections":[2]},{"option_id":3,"option_qty":1,"option_selections":[3]}]}""");
        await tenant.AddAsync(cart, "24-FR01", 1, """{"custom_options":[{"option_id":"6","option_value":"Ada"}]}""");
        await tenant.SetShippingAsync(cart);

        await tenant.PlaceAsync(cart);

        Assert.Equal((mats - 3, rollers - 3), (tenant.Promised(Shop.Mat), tenant.Promised("24-FR01")));
        Assert.Equal(27, tenant.InStock(Shop.Mat));
    }

    [Fact]
    public async Task Refuses_what_an_order_cannot_do_without()
    {
        await using var tenant = await Tenant.StartAsync();
        var cart = await tenant.CreateCartAsync();
        async Task<string> PlaceAsync(string body = "{}") => await tenant.RefusalAsync("PUT", $"/V1/carts/{cart}/order", body);

        Assert.Equal("400 A server error stopped your order from being placed. Please try to place your order again.", await PlaceAsync());
        await tenant.AddAsync(cart, Shop.Tote);
        Assert.StartsWith("400 Please check the shipping address information. \"firstname\" is required. Enter and try again.", await PlaceAsync(), StringComparison.Ordinal);
        await tenant.SucceedAsync("POST", $"/V1/carts/{cart}/billing-address", $$$"""{"address":{{{Shop.Address}}},"useForShipping":true}""");
        Assert.Equal("400 The shipping method is missing. Select the shipping method and try again.", await PlaceAsync());
        await tenant.SetShippingAsync(cart);
        Assert.Equal("400 Enter a valid payment method and try again.", await PlaceAsync());
        Assert.Equal("400 The requested Payment Method is not available.", await PlaceAsync("""{"paymentMethod":{"method":"free"}}"""));
        Assert.Equal("400 Purchase order number is a required field.", await PlaceAsync("""{"paymentMethod":{"method":"purchaseorder"}}"""));
        Assert.Equal("404 No such entity with cartId = 77777", await tenant.RefusalAsync("PUT", "/V1/carts/77777/order", "{}"));
        Assert.Equal(40, tenant.Simulator.State.Orders.Count);
    }

    [Fact]
    public async Task Refuses_to_sell_what_is_gone_by_now()
    {
        await using var tenant = await Tenant.StartAsync();
        var cart = await tenant.CreateCartAsync((Shop.Tote, 8));
        await tenant.SetShippingAsync(cart);
        await tenant.OrderAsync((Shop.Tote, 7));

        Assert.Equal("400 The requested qty is not available", await tenant.RefusalAsync("PUT", $"/V1/carts/{cart}/order", """{"paymentMethod":{"method":"checkmo"}}"""));
        await tenant.SucceedAsync("PUT", $"/V1/products/{Shop.Tote}", """{"product":{"status":2}}""");
        Assert.Equal("400 Some of the products are out of stock.", await tenant.RefusalAsync("PUT", $"/V1/carts/{cart}/order", """{"paymentMethod":{"method":"checkmo"}}"""));
        Assert.Equal(-7, tenant.Promised(Shop.Tote));
    }

    [Fact]
    public async Task What_costs_nothing_is_paid_with_nothing()
    {
        await using var tenant = await Tenant.StartAsync();
        tenant.Simulator.State.Products.Put("""{"sku":"GIFT","name":"Gift","type_id":"virtual","price":0,"extension_attributes":{"stock_item":{"qty":5,"is_in_stock":true}}}""");
        var cart = await tenant.CreateCartAsync(("GIFT", 1));
        await tenant.SucceedAsync("POST", $"/V1/carts/{cart}/billing-address", $$$"""{"address":{{{Shop.Address}}}}""");

        var methods = await tenant.SucceedAsync("GET", $"/V1/carts/{cart}/payment-methods");
        var id = await tenant.PlaceAsync(cart, "free");

        Assert.Equal("""[{"code":"free","title":"No Payment Information Required"}]""", methods.Text);
        Assert.Equal((0, 1), ((await tenant.GetOrderAsync(id)).Number("grand_total"), (await tenant.GetOrderAsync(id)).Number("is_virtual")));
    }

    [Fact]
    public async Task A_payment_method_is_chosen_beforehand()
    {
        await using var tenant = await Tenant.StartAsync();
        var cart = await tenant.CreateCartAsync((Shop.Tote, 1));

        var none = await tenant.SucceedAsync("GET", $"/V1/carts/{cart}/selected-payment-method");
        Assert.Equal("400 The shipping address is missing. Set the address and try again.", await tenant.RefusalAsync("PUT", $"/V1/carts/{cart}/selected-payment-method", """{"method":{"method":"checkmo"}}"""));
        await tenant.SetShippingAsync(cart);
        var set = await tenant.SucceedAsync("PUT", $"/V1/carts/{cart}/selected-payment-method", """{"method":{"method":"banktransfer"}}""");
        var chosen = await tenant.SucceedAsync("GET", $"/V1/carts/{cart}/selected-payment-method");
        var id = (await tenant.SucceedAsync("PUT", $"/V1/carts/{cart}/order", "{}")).Json.GetInt64();

        Assert.Equal("[]", none.Text);
        Assert.Equal(JsonValueKind.String, set.Json.ValueKind);
        Assert.Equal("banktransfer", chosen.Json.Text("method"));
        Assert.Equal("banktransfer", (await tenant.GetOrderAsync(id)).GetProperty("payment").Text("method"));
    }

    [Fact]
    public async Task An_apps_payment_method_is_offered_where_it_says()
    {
        await using var tenant = await Tenant.StartAsync();
        await tenant.SucceedAsync("POST", "/V1/oope_payment_method", """{"payment_method":{"code":"oope_de","title":"Nur hier","active":true,"countries":["DE"]}}""");
        await tenant.SucceedAsync("POST", "/V1/oope_payment_method", """{"payment_method":{"code":"oope_off","title":"Off","active":false}}""");
        await tenant.SucceedAsync("POST", "/V1/oope_payment_method", """{"payment_method":{"code":"oope_us","title":"Here too","active":true,"countries":["US"],"currencies":["USD"],"stores":["default"]}}""");
        var cart = await tenant.CreateCartAsync((Shop.Tote, 1));
        await tenant.SetShippingAsync(cart);

        var codes = (await tenant.SucceedAsync("GET", $"/V1/carts/{cart}/payment-methods")).Json.EnumerateArray().Select(method => method.Text("code")).ToList();

        Assert.Contains("oope_us", codes);
        Assert.DoesNotContain("oope_de", codes);
        Assert.DoesNotContain("oope_off", codes);
    }

    [Fact]
    public async Task Uses_of_coupons_are_counted_and_given_back()
    {
        await using var tenant = await Tenant.StartAsync();
        var before = Uses(tenant);
        var cart = await tenant.CreateCartAsync((Shop.Tote, 1));
        await tenant.SucceedAsync("PUT", $"/V1/carts/{cart}/coupons/WELCOME10");
        await tenant.SetShippingAsync(cart);

        var id = await tenant.PlaceAsync(cart);
        var order = await tenant.GetOrderAsync(id);
        var used = Uses(tenant);
        await tenant.SucceedAsync("POST", $"/V1/orders/{id}/cancel");

        Assert.Equal(("WELCOME10", -4.95m, 49.55m), (order.Text("coupon_code"), order.Number("discount_amount"), order.Number("grand_total")));
        Assert.Equal(4.95m, order.GetProperty("items")[0].Number("discount_amount"));
        Assert.Equal((before + 1, before), (used, Uses(tenant)));
    }

    [Fact]
    public async Task Gift_messages_go_with_the_order()
    {
        await using var tenant = await Tenant.StartAsync();
        var cart = await tenant.CreateCartAsync();
        const string message = """{"giftMessage":{"sender":"Ada","recipient":"Bo","message":"Enjoy"}}""";

        Assert.Equal("400 Gift Messages can't be used for an empty cart. Add an item and try again.", await tenant.RefusalAsync("POST", $"/V1/carts/{cart}/gift-message", message));
        var item = (await tenant.AddAsync(cart, Shop.Tote)).Number("item_id");
        var plan = (await tenant.AddAsync(cart, Shop.CarePlan)).Number("item_id");
        var none = await tenant.SucceedAsync("GET", $"/V1/carts/{cart}/gift-message");
        await tenant.SucceedAsync("POST", $"/V1/carts/{cart}/gift-message", message);
        await tenant.SucceedAsync("POST", $"/V1/carts/{cart}/gift-message/{item}", message.Replace("Enjoy", "For you", StringComparison.Ordinal));
        Assert.Equal("400 Gift Messages can't be used for virtual products.", await tenant.RefusalAsync("POST", $"/V1/carts/{cart}/gift-message/{plan}", message));
        Assert.Equal("404 No item with the provided ID was found in the Cart. Verify the ID and try again.", await tenant.RefusalAsync("GET", $"/V1/carts/{cart}/gift-message/5"));
        var ofItem = await tenant.SucceedAsync("GET", $"/V1/carts/{cart}/gift-message/{item}");
        await tenant.SetShippingAsync(cart);
        var order = await tenant.GetOrderAsync(await tenant.PlaceAsync(cart));

        Assert.Equal(("[]", "For you"), (none.Text, ofItem.Json.Text("message")));
        Assert.Equal("Enjoy", order.GetProperty("extension_attributes").GetProperty("gift_message").Text("message"));
        Assert.Equal("For you", order.GetProperty("items")[0].GetProperty("extension_attributes").GetProperty("gift_message").Text("message"));
    }

    [Fact]
    public async Task Custom_attributes_of_cart_and_item_go_with_the_order()
    {
        await using var tenant = await Tenant.StartAsync();
        var cart = await tenant.CreateCartAsync();
        await tenant.SucceedAsync("PUT", $"/V1/carts/{cart}/items/0", $$$"""{"cartItem":{"quote_id":"{{{cart}}}","qty":1,"sku":"{{{Shop.Tote}}}","custom_attributes":[{"attribute_code":"of_item","value":"1"}]}}""");
        await tenant.SucceedAsync("POST", $"/V1/carts/{cart}/customAttributes", """{"customAttributes":[{"attribute_code":"of_cart","value":"2"}]}""");
        await tenant.SetShippingAsync(cart);

        var order = await tenant.GetOrderAsync(await tenant.PlaceAsync(cart));

        Assert.Equal("of_cart", order.GetProperty("custom_attributes")[0].Text("attribute_code"));
        Assert.Equal("of_item", order.GetProperty("items")[0].GetProperty("custom_attributes")[0].Text("attribute_code"));
    }

    [Fact]
    public async Task Agreements_are_shown()
    {
        await using var tenant = await Tenant.StartAsync();

        var active = await tenant.SucceedAsync("GET", "/V1/carts/licence");
        var all = await tenant.SucceedAsync("GET", "/V1/carts/licence/list?searchCriteria[sortOrders][0][field]=agreement_id&searchCriteria[sortOrders][0][direction]=ASC");

        Assert.Equal("Terms of sale", Assert.Single(active.Json.EnumerateArray()).Text("name"));
        Assert.Equal([1, 2], all.Json.EnumerateArray().Select(agreement => agreement.Number("agreement_id")));
    }

    private static decimal Uses(Tenant tenant) => tenant.Simulator.State["coupons"].First(coupon => coupon.Text("code") == "WELCOME10").Number("times_used");
}
