namespace AccsGen.Simulator.Tests.Sales;

public sealed class ShipmentTests
{
    private const string Kind = "400 Shipment Document Validation Error(s):\n";

    [Fact]
    public async Task Takes_its_goods_from_a_source_and_settles_the_promise()
    {
        await using var tenant = await Tenant.StartAsync(options => options.Clock = new ManualClock());
        var promised = tenant.Promised(Shop.Tote);
        var id = await tenant.OrderAsync((Shop.Tote, 3));
        var item = (await tenant.GetOrderAsync(id)).Id(Shop.Tote);

        var shipment = await GetAsync(tenant, await tenant.ShipAsync(id, $$$"""
            {"items":[{"order_item_id":{{{item}}},"qty":2}],"notify":true,"comment":{"comment":"Two of three","is_visible_on_front":1},"tracks":[{"track_number":"T1","title":"UPS","carrier_code":"ups"}]}
            """));
        var order = await tenant.GetOrderAsync(id);

        Assert.Equal((2, 1.3m, "default", 1), (shipment.Number("total_qty"), shipment.Number("total_weight"), shipment.GetProperty("extension_attributes").Text("source_code"), shipment.Number("email_sent")));
        Assert.Equal((Shop.Tote, 2), (shipment.GetProperty("items")[0].Text("sku"), shipment.GetProperty("items")[0].Number("qty")));
        Assert.Equal(("T1", id, "2026-07-01 12:00:00"), (shipment.GetProperty("tracks")[0].Text("track_number"), shipment.GetProperty("tracks")[0].Number("order_id"), shipment.GetProperty("tracks")[0].Text("created_at")));
        Assert.Equal("Two of three", shipment.GetProperty("comments")[0].Text("comment"));
        Assert.Equal(("processing", 2), (order.Text("state"), order.GetProperty("items")[0].Number("qty_shipped")));
        Assert.Equal((promised - 1, 12), (tenant.Promised(Shop.Tote), tenant.InStock(Shop.Tote)));
    }

    [Fact]
    public async Task Comes_from_the_source_that_is_named()
    {
        await using var tenant = await Tenant.StartAsync();
        var id = await tenant.OrderAsync((Shop.Tote, 2));
        await tenant.SucceedAsync("POST", "/V1/inventory/source-items", $$$"""{"sourceItems":[{"sku":"{{{Shop.Tote}}}","source_code":"west","quantity":1,"status":1}]}""");
        var before = (await tenant.GetOrderAsync(id)).GetRawText();
        const string west = """{"arguments":{"extension_attributes":{"source_code":"west"}}}""";

        Assert.Equal("400 Not all of your products are available in the requested quantity.", await tenant.RefusalAsync("POST", $"/V1/order/{id}/ship", west));
        Assert.Equal((before, 1), ((await tenant.GetOrderAsync(id)).GetRawText(), tenant.InStock(Shop.Tote, "west")));
        await tenant.SucceedAsync("POST", "/V1/inventory/source-items", $$$"""{"sourceItems":[{"sku":"{{{Shop.Tote}}}","source_code":"west","quantity":5,"status":1}]}""");
        await tenant.ShipAsync(id, west);

        Assert.Equal((14, 3), (tenant.InStock(Shop.Tote), tenant.InStock(Shop.Tote, "west")));
    }

    [Fact]
    public async Task Refuses_more_than_is_left_what_is_not_ordered_and_tracks_without_a_number()
    {
        await using var tenant = await Tenant.StartAsync();
        var id = await tenant.OrderAsync((Shop.Tote, 2));
        var item = (await tenant.GetOrderAsync(id)).Id(Shop.Tote);
        var shipments = tenant.Simulator.State["shipments"].Count;
        Task<string> RefuseAsync(string body) => tenant.RefusalAsync("POST", $"/V1/order/{id}/ship", body);

        Assert.Equal($"{Kind}The quantity to ship must not be greater than the unshipped quantity for product SKU \"{Shop.Tote}\".", await RefuseAsync(Shop.Items(item, 3)));
        Assert.Equal($"{Kind}The shipment contains product item \"5\" that is not part of the original order.\nYou can't create a shipment without products.", await RefuseAsync(Shop.Items(5, 1)));
        Assert.Equal($"{Kind}You can't create a shipment without products.", await RefuseAsync(Shop.Items(item, 0)));
        Assert.Equal($"{Kind}Please enter a tracking number.", await RefuseAsync("""{"tracks":[{"track_number":" ","title":"UPS","carrier_code":"ups"}]}"""));
        Assert.Equal((shipments, 14), (tenant.Simulator.State["shipments"].Count, tenant.InStock(Shop.Tote)));
        await tenant.ShipAsync(id);
        Assert.Equal($"{Kind}The order does not allow a shipment to be created.", await RefuseAsync("{}"));
    }

    [Fact]
    public async Task A_bundle_is_one_piece_unless_its_parts_are_shipped_one_by_one()
    {
        await using var tenant = await Tenant.StartAsync();
        const string choice = """{"bundle_options":[{"option_id":2,"option_qty":1,"option_selections":[2]},{"option_id":3,"option_qty":1,"option_selections":[3]}]}""";
        var together = await PlaceAsync(tenant, choice);
        await tenant.SucceedAsync("PUT", "/V1/products/BNDL-01", """{"product":{"custom_attributes":[{"attribute_code":"shipment_type","value":"1"}]}}""");
        var separately = await PlaceAsync(tenant, choice);

        var whole = await GetAsync(tenant, await tenant.ShipAsync(together));
        var part = await GetAsync(tenant, await tenant.ShipAsync(separately, Shop.Items((await tenant.GetOrderAsync(separately)).Id(Shop.Mat), 1)));
        var rest = await GetAsync(tenant, await tenant.ShipAsync(separately));

        Assert.Equal(["BNDL-01-24-UG01-24-FR01"], whole.GetProperty("items").EnumerateArray().Select(item => item.Text("sku")));
        Assert.Equal([Shop.Mat], part.GetProperty("items").EnumerateArray().Select(item => item.Text("sku")));
        Assert.Equal(["24-FR01"], rest.GetProperty("items").EnumerateArray().Select(item => item.Text("sku")));
        Assert.Equal((25, 64), (tenant.InStock(Shop.Mat), tenant.InStock("24-FR01")));
    }

    [Fact]
    public async Task Tracks_comments_and_labels()
    {
        await using var tenant = await Tenant.StartAsync();
        var id = await tenant.OrderAsync((Shop.Tote, 1));
        var item = (await tenant.GetOrderAsync(id)).Id(Shop.Tote);

        var shipment = (long)(await tenant.SucceedAsync("POST", "/V1/shipment", $$$"""{"entity":{"order_id":{{{id}}},"items":[{"order_item_id":{{{item}}},"qty":1}],"shipping_label":"JVBERi0=","tracks":[{"track_number":"T1","title":"UPS","carrier_code":"ups"}]}}""")).Json.Number("entity_id");
        var track = (await tenant.SucceedAsync("POST", "/V1/shipment/track", $$$"""{"entity":{"order_id":{{{id}}},"parent_id":{{{shipment}}},"track_number":"T2","title":"DHL","carrier_code":"dhl","weight":1,"qty":1,"description":"Second"}}""")).Json;
        await tenant.SucceedAsync("POST", $"/V1/shipment/{shipment}/comments", """{"entity":{"comment":"On its way","is_customer_notified":0,"is_visible_on_front":1}}""");
        var both = await GetAsync(tenant, shipment);
        await tenant.SucceedAsync("DELETE", $"/V1/shipment/track/{track.Number("entity_id")}");
        var one = await GetAsync(tenant, shipment);
        var comments = (await tenant.SucceedAsync("GET", $"/V1/shipment/{shipment}/comments")).Json;
        var label = await tenant.SucceedAsync("GET", $"/V1/shipment/{shipment}/label");
        var none = await tenant.SucceedAsync("GET", "/V1/shipment/1/label");

        Assert.Equal(["T1", "T2"], both.GetProperty("tracks").EnumerateArray().Select(entry => entry.Text("track_number")));
        Assert.Equal(["T1"], one.GetProperty("tracks").EnumerateArray().Select(entry => entry.Text("track_number")));
        Assert.Equal("On its way", comments.GetProperty("items")[0].Text("comment"));
        Assert.Equal(("\"JVBERi0=\"", "[]"), (label.Text, none.Text));
        Assert.Equal("true", (await tenant.SucceedAsync("POST", $"/V1/shipment/{shipment}/emails")).Text);
        Assert.Equal("404 The entity that was requested doesn't exist. Verify the entity and try again.", await tenant.RefusalAsync("DELETE", $"/V1/shipment/track/{track.Number("entity_id")}"));
        Assert.Equal(1, (await tenant.GetOrderAsync(id)).GetProperty("items")[0].Number("qty_shipped"));
    }

    private static async Task<long> PlaceAsync(Tenant tenant, string choice)
    {
        var cart = await tenant.CreateCartAsync();
        await tenant.AddAsync(cart, "BNDL-01", 1, choice);
        await tenant.SetShippingAsync(cart);
        return await tenant.PlaceAsync(cart);
    }

    private static async Task<JsonElement> GetAsync(Tenant tenant, long id) => (await tenant.SucceedAsync("GET", $"/V1/shipment/{id}")).Json;
}
