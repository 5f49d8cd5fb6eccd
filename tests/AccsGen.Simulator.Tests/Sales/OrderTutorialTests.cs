namespace AccsGen.Simulator.Tests.Sales;

/// <summary>The documented way of an order: from the cart to the invoice, the shipment and a partial refund.</summary>
public sealed class OrderTutorialTests
{
    [Fact]
    public async Task Goes_from_the_cart_to_the_invoice_the_shipment_and_the_refund()
    {
        await using var tenant = await Tenant.StartAsync(options => options.Clock = new ManualClock());
        var promised = tenant.Promised(Shop.Tote);

        // Items of several kinds, the shipping, and the order.
        var cart = await tenant.CreateCartAsync((Shop.Tote, 1), ("DL-07", 1));
        var bundle = await tenant.AddAsync(cart, "BNDL-01", option: """{"bundle_options":[{"option_id":2,"option_qty":1,"option_selections":[2]},{"option_id":3,"option_qty":1,"option_selections":[3]}]}""");
        var variant = await tenant.AddAsync(cart, "MT02", option: """{"configurable_item_options":[{"option_id":"141","option_value":171}]}""");
        var rates = await tenant.SucceedAsync("POST", $"/V1/carts/{cart}/estimate-shipping-methods", $$$"""{"address":{{{Shop.Address}}}}""");
        var information = await tenant.SetShippingAsync(cart, "tablerate", "bestway");
        var id = await tenant.PlaceAsync(cart, "banktransfer");
        var placed = await tenant.GetOrderAsync(id);

        Assert.Equal("BNDL-01-24-UG01-24-FR01", bundle.Text("sku"));
        Assert.Equal("MT02-XL-Red", variant.Text("sku"));
        // The download isn't shipped, and a bundle is one piece.
        Assert.Equal([("flatrate", 15m), ("tablerate", 5m)], rates.Json.EnumerateArray().Select(rate => (rate.Text("carrier_code")!, rate.Number("amount"))));
        Assert.Equal(49.5m + 12 + 104.45m + 53.5m + 5, information.Json.GetProperty("totals").Number("grand_total"));
        Assert.Superset(new HashSet<string?> { "cashondelivery", "banktransfer", "purchaseorder", "checkmo" }, information.Json.GetProperty("payment_methods").EnumerateArray().Select(method => method.Text("code")).ToHashSet());
        Assert.Equal(("new", "pending", 224.45m, 224.45m), (placed.Text("state"), placed.Text("status"), placed.Number("grand_total"), placed.Number("total_due")));
        Assert.Equal(4, placed.Number("total_item_count"));
        Assert.Equal(promised - 1, tenant.Promised(Shop.Tote));

        // Paid: everything is invoiced.
        var invoice = (await tenant.SucceedAsync("GET", $"/V1/invoices/{await tenant.InvoiceAsync(id, """{"capture":true,"notify":true}""")}")).Json;
        var invoiced = await tenant.GetOrderAsync(id);

        Assert.Equal((2, 224.45m, 7), (invoice.Number("state"), invoice.Number("grand_total"), invoice.Number("total_qty")));
        Assert.Equal(("processing", 224.45m, 0), (invoiced.Text("status"), invoiced.Number("total_paid"), invoiced.Number("total_due")));

        // Shipped: the tutorial names the bundle as a whole, and the variant by its own item.
        var items = invoiced.GetProperty("items").EnumerateArray().ToList();
        var ofVariant = items.First(item => item.TryGetProperty("parent_item_id", out var parent) && items.Any(other => other.Number("item_id") == parent.GetDecimal() && other.Text("product_type") == "configurable"));
        var shipment = (await tenant.SucceedAsync("GET", $"/V1/shipment/{await tenant.ShipAsync(id, $$$"""
            {"items":[{"order_item_id":{{{invoiced.Id(Shop.Tote)}}},"qty":1},{"order_item_id":{{{invoiced.Id("BNDL-01-24-UG01-24-FR01")}}},"qty":1},{"order_item_id":{{{ofVariant.Number("item_id")}}},"qty":1}],
             "notify":true,"tracks":[{"track_number":"1Y-9876543210","title":"United Parcel Service","carrier_code":"ups"}]}
            """)}")).Json;

        Assert.Equal("complete", (await tenant.GetOrderAsync(id)).Text("status"));
        Assert.Equal("1Y-9876543210", shipment.GetProperty("tracks")[0].Text("track_number"));
        Assert.Equal(promised, tenant.Promised(Shop.Tote));
        Assert.Equal(13, tenant.InStock(Shop.Tote));

        // One piece comes back: its price, not the shipping, and it can be sold again.
        var memo = (await tenant.SucceedAsync("GET", $"/V1/creditmemo/{await tenant.RefundAsync(id, $$$$"""
            {"items":[{"order_item_id":{{{{invoiced.Id(Shop.Tote)}}}},"qty":1}],"notify":true,
             "arguments":{"shipping_amount":0,"adjustment_positive":0,"adjustment_negative":0,"extension_attributes":{"return_to_stock_items":[{{{{invoiced.Id(Shop.Tote)}}}}]}}}
            """)}")).Json;
        var refunded = await tenant.GetOrderAsync(id);

        Assert.Equal((49.5m, 0, 49.5m), (memo.Number("subtotal"), memo.Number("shipping_amount"), memo.Number("grand_total")));
        Assert.Equal(("complete", 49.5m), (refunded.Text("status"), refunded.Number("total_refunded")));
        Assert.Equal(14, tenant.InStock(Shop.Tote));
    }
}
