namespace AccsGen.Simulator.Tests.Sales;

public sealed class OrderTests
{
    private const string NotThere = "404 The entity that was requested doesn't exist. Verify the entity and try again.";

    [Fact]
    public async Task Orders_are_found_by_number_status_and_date()
    {
        await using var tenant = await Tenant.StartAsync();

        var byNumber = await FindAsync(tenant, "increment_id", "000000004");
        var held = await FindAsync(tenant, "status", "holded");
        var late = await FindAsync(tenant, "created_at", "2025-12-20 00:00:00", "gteq");

        Assert.Equal([4], byNumber);
        Assert.Equal([8, 18, 28, 38], held);
        Assert.Equal([39, 40], late);
        Assert.Equal(NotThere, await tenant.RefusalAsync("GET", "/V1/orders/77777"));
    }

    [Fact]
    public async Task Items_are_found_by_themselves_with_the_item_they_belong_to()
    {
        await using var tenant = await Tenant.StartAsync();
        var cart = await tenant.CreateCartAsync((Shop.Tote, 1));
        await tenant.AddAsync(cart, "MT02", option: """{"configurable_item_options":[{"option_id":"141","option_value":171}]}""");
        await tenant.SetShippingAsync(cart);
        var id = await tenant.PlaceAsync(cart);

        var items = (await tenant.SucceedAsync("GET", $"/V1/orders/items?searchCriteria[filterGroups][0][filters][0][field]=order_id&searchCriteria[filterGroups][0][filters][0][value]={id}")).Json;
        var bySku = (await tenant.SucceedAsync("GET", "/V1/orders/items?searchCriteria[filterGroups][0][filters][0][field]=sku&searchCriteria[filterGroups][0][filters][0][value]=MT02-XL-Red&searchCriteria[pageSize]=5")).Json;
        var last = items.GetProperty("items")[2];
        var one = (await tenant.SucceedAsync("GET", $"/V1/orders/items/{last.Number("item_id")}")).Json;

        Assert.Equal([Shop.Tote, "MT02-XL-Red", "MT02-XL-Red"], items.GetProperty("items").EnumerateArray().Select(item => item.Text("sku")));
        Assert.Equal(3, items.Number("total_count"));
        Assert.All(bySku.GetProperty("items").EnumerateArray(), item => Assert.Equal("MT02-XL-Red", item.Text("sku")));
        Assert.Equal(last.GetRawText(), one.GetRawText());
        Assert.Equal((53.5m, 0, "configurable"), (one.GetProperty("parent_item").Number("price"), one.Number("price"), one.GetProperty("parent_item").Text("product_type")));
        Assert.Equal(NotThere, await tenant.RefusalAsync("GET", "/V1/orders/items/77777777"));
    }

    [Fact]
    public async Task A_new_order_is_saved_as_it_is_given()
    {
        await using var tenant = await Tenant.StartAsync(options => options.Clock = new ManualClock());
        var promised = tenant.Promised(Shop.Tote);

        var saved = (await tenant.SucceedAsync("POST", "/V1/orders", $$$"""
            {"entity":{"customer_email":"erp@example.com","ext_order_id":"ERP-1","items":[{"sku":"{{{Shop.Tote}}}","name":"Tote","price":49.5,"qty_ordered":2},{"sku":"OTHER","price":10,"qty_ordered":1}],
             "shipping_amount":6,"billing_address":{{{Shop.Address}}},"payment":{"method":"checkmo"},
             "extension_attributes":{"shipping_assignments":[{"shipping":{"address":{{{Shop.Address}}},"method":"flatrate_flatrate"} }]} } }
            """)).Json;
        var again = (await tenant.SucceedAsync("PUT", "/V1/orders/create", """{"entity":{"customer_email":"two@example.com","items":[],"payment":{"method":"checkmo"}}}""")).Json;

        Assert.Equal(("000000041", "new", "pending", 109, 115, 2), (saved.Text("increment_id"), saved.Text("state"), saved.Text("status"), saved.Number("subtotal"), saved.Number("grand_total"), saved.Number("total_item_count")));
        Assert.Equal(("ERP-1", "2026-07-01 12:00:00", 3), (saved.Text("ext_order_id"), saved.Text("created_at"), saved.Number("total_qty_ordered")));
        Assert.Equal(2, saved.GetProperty("extension_attributes").GetProperty("shipping_assignments")[0].GetProperty("items").GetArrayLength());
        Assert.Equal("000000042", again.Text("increment_id"));
        Assert.Equal(promised, tenant.Promised(Shop.Tote));
        Assert.Equal("400 Please provide payment for the order.", await tenant.RefusalAsync("POST", "/V1/orders", """{"entity":{"customer_email":"three@example.com"}}"""));
        Assert.Equal(42, tenant.Simulator.State.Orders.Count);
    }

    [Fact]
    public async Task An_order_that_is_named_is_changed()
    {
        await using var tenant = await Tenant.StartAsync();
        var id = await tenant.OrderAsync((Shop.Tote, 1), (Shop.Mat, 1));
        var before = await tenant.GetOrderAsync(id);

        await tenant.SucceedAsync("POST", "/V1/orders", $$$"""{"entity":{"entity_id":{{{id}}},"ext_order_id":"ERP-9","custom_attributes":[{"attribute_code":"attr_one","value":"value_one"}],"items":[{"item_id":{{{before.Id(Shop.Mat)}}},"ext_order_item_id":"L2"}]}}""");
        await tenant.SucceedAsync("POST", "/V1/orders", $$$"""{"entity":{"entity_id":{{{id}}},"custom_attributes":[{"attribute_code":"attr_two","value":2}]}}""");
        var after = await tenant.GetOrderAsync(id);

        Assert.Equal(("ERP-9", before.Number("grand_total"), before.Text("increment_id")), (after.Text("ext_order_id"), after.Number("grand_total"), after.Text("increment_id")));
        Assert.Equal([null, "L2"], after.GetProperty("items").EnumerateArray().Select(item => item.Text("ext_order_item_id")));
        Assert.Equal([("attr_one", "value_one"), ("attr_two", "2")], after.GetProperty("custom_attributes").EnumerateArray().Select(attribute => (attribute.Text("attribute_code")!, attribute.Text("value")!)));
        Assert.Equal(NotThere, await tenant.RefusalAsync("POST", "/V1/orders", """{"entity":{"entity_id":77777,"status":"x"}}"""));
    }

    [Fact]
    public async Task Addresses_are_changed_by_their_type()
    {
        await using var tenant = await Tenant.StartAsync();
        var id = await tenant.OrderAsync((Shop.Tote, 1));
        var before = await tenant.GetOrderAsync(id);

        var billing = await tenant.SucceedAsync("PUT", $"/V1/orders/{id}", """{"entity":{"address_type":"billing","city":"Austin"}}""");
        await tenant.SucceedAsync("PUT", $"/V1/orders/{id}", """{"entity":{"address_type":"shipping","street":["1 New St"],"telephone":"555"}}""");
        var after = await tenant.GetOrderAsync(id);
        var shipping = after.GetProperty("extension_attributes").GetProperty("shipping_assignments")[0].GetProperty("shipping").GetProperty("address");

        Assert.Equal(("Austin", "Jane"), (billing.Json.Text("city"), billing.Json.Text("firstname")));
        Assert.Equal(before.GetProperty("billing_address").Number("entity_id"), after.GetProperty("billing_address").Number("entity_id"));
        Assert.Equal(("Austin", "Purchase", "1 New St"), (after.GetProperty("billing_address").Text("city"), shipping.Text("city"), shipping.GetProperty("street")[0].GetString()));
        Assert.Equal(NotThere, await tenant.RefusalAsync("PUT", "/V1/orders/77777", """{"entity":{"address_type":"billing","city":"Austin"}}"""));
    }

    [Fact]
    public async Task A_comment_may_give_another_status_of_the_same_state()
    {
        await using var tenant = await Tenant.StartAsync(options => options.Clock = new ManualClock());
        var id = await tenant.OrderAsync((Shop.Tote, 1));

        await tenant.SucceedAsync("POST", $"/V1/orders/{id}/comments", """{"statusHistory":{"comment":"First","is_customer_notified":0,"is_visible_on_front":1,"parent_id":1}}""");
        await tenant.SucceedAsync("POST", $"/V1/orders/{id}/comments", """{"statusHistory":{"comment":"Second","status":"pending","is_customer_notified":1,"is_visible_on_front":0,"parent_id":1}}""");
        Assert.Equal(
            "400 Unable to add comment: The status \"processing\" is not part of the order status history.",
            await tenant.RefusalAsync("POST", $"/V1/orders/{id}/comments", """{"statusHistory":{"comment":"Third","status":"processing"}}"""));
        await tenant.InvoiceAsync(id);
        await tenant.SucceedAsync("POST", $"/V1/orders/{id}/comments", """{"statusHistory":{"comment":"Odd","status":"fraud"}}""");
        var comments = (await tenant.SucceedAsync("GET", $"/V1/orders/{id}/comments")).Json;

        Assert.Equal([("First", "pending"), ("Second", "pending"), ("Odd", "fraud")], comments.GetProperty("items").EnumerateArray().Select(comment => (comment.Text("comment")!, comment.Text("status")!)));
        Assert.Equal((3, id, "order", "2026-07-01 12:00:00"), (comments.Number("total_count"), comments.GetProperty("items")[0].Number("parent_id"), comments.GetProperty("items")[0].Text("entity_name"), comments.GetProperty("items")[0].Text("created_at")));
        Assert.Equal("\"fraud\"", (await tenant.SucceedAsync("GET", $"/V1/orders/{id}/statuses")).Text);
        Assert.Equal("Odd", (await tenant.GetOrderAsync(id)).GetProperty("status_histories")[0].Text("comment"));
        Assert.Equal("true", (await tenant.SucceedAsync("POST", $"/V1/orders/{id}/emails")).Text);
        foreach (var action in (string[])["comments", "statuses"])
            Assert.Equal(NotThere, await tenant.RefusalAsync("GET", $"/V1/orders/77777/{action}"));
    }

    [Fact]
    public async Task Statuses_are_listed_with_their_states()
    {
        await using var tenant = await Tenant.StartAsync();

        var statuses = (await tenant.SucceedAsync("GET", "/V1/order-statuses")).Json.EnumerateArray().ToList();

        Assert.Contains(("pending", "Pending", "new", "True"), statuses.Select(status => (status.Text("status")!, status.Text("label")!, status.Text("state")!, status.Text("default")!)));
        Assert.Contains(("fraud", "False"), statuses.Select(status => (status.Text("status")!, status.Text("default")!)));
    }

    [Fact]
    public async Task An_order_that_a_program_puts_has_what_every_order_has()
    {
        await using var tenant = await Tenant.StartAsync();

        tenant.Simulator.State.Orders.Put("""{"entity_id":900,"customer_email":"x@example.com","items":[{"sku":"A","price":5,"qty_ordered":3}]}""");
        var order = await tenant.GetOrderAsync(900);
        var invoice = (await tenant.SucceedAsync("GET", $"/V1/invoices/{await tenant.InvoiceAsync(900)}")).Json;

        Assert.Equal(("000000900", "pending", 15, 15), (order.Text("increment_id"), order.Text("status"), order.Number("grand_total"), order.Number("total_due")));
        Assert.Equal(15, invoice.Number("grand_total"));
    }

    private static async Task<List<decimal>> FindAsync(Tenant tenant, string field, string value, string condition = "eq") =>
    [
        .. (await tenant.SucceedAsync("GET", $"/V1/orders?searchCriteria[filterGroups][0][filters][0][field]={field}&searchCriteria[filterGroups][0][filters][0][value]={Uri.EscapeDataString(value)}&searchCriteria[filterGroups][0][filters][0][conditionType]={condition}&fields=items[entity_id]"))
            .Json.GetProperty("items").EnumerateArray().Select(order => order.Number("entity_id")),
    ];
}
