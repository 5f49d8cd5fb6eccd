namespace AccsGen.Simulator.Tests.Sales;

public sealed class InvoiceTests
{
    private const string Kind = "400 Invoice Document Validation Error(s):\n";

    [Fact]
    public async Task Parts_add_up_to_the_order_and_the_first_has_the_shipping()
    {
        await using var tenant = await Tenant.StartAsync();
        var cart = await tenant.CreateCartAsync((Shop.Tote, 3));
        await tenant.SucceedAsync("PUT", $"/V1/carts/{cart}/coupons/WELCOME10");
        await tenant.SetShippingAsync(cart, address: Shop.AddressIn("New York", "NY", 43, "10577"));
        var id = await tenant.PlaceAsync(cart);
        var order = await tenant.GetOrderAsync(id);
        var item = order.Id(Shop.Tote);

        var first = await GetAsync(tenant, await tenant.InvoiceAsync(id, Shop.Items(item, 1)));
        var between = await tenant.GetOrderAsync(id);
        var second = await GetAsync(tenant, await tenant.InvoiceAsync(id));
        var after = await tenant.GetOrderAsync(id);

        Assert.Equal((15, 0), (first.Number("shipping_amount"), second.Number("shipping_amount")));
        foreach (var member in (string[])["subtotal", "discount_amount", "tax_amount", "grand_total"])
            Assert.Equal(order.Number(member), first.Number(member) + second.Number(member));
        Assert.Equal((1, first.Number("grand_total"), order.Number("grand_total") - first.Number("grand_total")), (between.GetProperty("items")[0].Number("qty_invoiced"), between.Number("total_paid"), between.Number("total_due")));
        Assert.Equal((3, order.Number("grand_total"), 0, order.Number("grand_total")), (after.GetProperty("items")[0].Number("qty_invoiced"), after.Number("total_paid"), after.Number("total_due"), after.Number("total_invoiced")));
        Assert.Equal((order.GetProperty("items")[0].Number("tax_amount"), order.GetProperty("items")[0].Number("discount_amount")), (after.GetProperty("items")[0].Number("tax_invoiced"), after.GetProperty("items")[0].Number("discount_invoiced")));
    }

    [Fact]
    public async Task Refuses_more_than_is_left_what_is_not_ordered_and_nothing()
    {
        await using var tenant = await Tenant.StartAsync();
        var id = await tenant.OrderAsync((Shop.Tote, 2));
        var item = (await tenant.GetOrderAsync(id)).Id(Shop.Tote);
        var before = (await tenant.GetOrderAsync(id)).GetRawText();
        var invoices = tenant.Simulator.State["invoices"].Count;
        Task<string> RefuseAsync(string body) => tenant.RefusalAsync("POST", $"/V1/order/{id}/invoice", body);

        Assert.Equal($"{Kind}The quantity to invoice must not be greater than the uninvoiced quantity for product SKU \"{Shop.Tote}\".", await RefuseAsync(Shop.Items(item, 3)));
        Assert.Equal($"{Kind}The invoice contains one or more items that are not part of the original order.", await RefuseAsync(Shop.Items(5, 1)));
        Assert.Equal($"{Kind}You can't create an invoice without products.", await RefuseAsync(Shop.Items(item, 0)));
        Assert.Equal("404 The entity that was requested doesn't exist. Verify the entity and try again.", await tenant.RefusalAsync("POST", "/V1/order/77777/invoice", "{}"));
        Assert.Equal((before, invoices), ((await tenant.GetOrderAsync(id)).GetRawText(), tenant.Simulator.State["invoices"].Count));
        await tenant.InvoiceAsync(id);
        Assert.Equal($"{Kind}The order does not allow an invoice to be created.", await RefuseAsync("{}"));
    }

    [Fact]
    public async Task A_bundle_is_invoiced_by_its_parts_and_a_variant_by_its_product()
    {
        await using var tenant = await Tenant.StartAsync();
        var cart = await tenant.CreateCartAsync();
        await tenant.AddAsync(cart, "BNDL-01", 2, """{"bundle_options":[{"option_id":2,"option_qty":2,"option_selections":[2]},{"option_id":3,"option_qty":1,"option_selections":[3]}]}""");
        await tenant.AddAsync(cart, "MT02", option: """{"configurable_item_options":[{"option_id":"141","option_value":171}]}""");
        await tenant.SetShippingAsync(cart);
        var id = await tenant.PlaceAsync(cart);
        var order = await tenant.GetOrderAsync(id);

        var invoice = await GetAsync(tenant, await tenant.InvoiceAsync(id, Shop.Items(order.Id("BNDL-01-24-UG01-24-FR01"), 1)));
        var rest = await GetAsync(tenant, await tenant.InvoiceAsync(id));

        Assert.Equal([("BNDL-01-24-UG01-24-FR01", 1m), (Shop.Mat, 2m), ("24-FR01", 1m)], invoice.GetProperty("items").EnumerateArray().Select(line => (line.Text("sku")!, line.Number("qty"))));
        Assert.Equal((2 * 86.95m) + 17.5m, invoice.Number("subtotal"));
        Assert.False(invoice.GetProperty("items")[0].TryGetProperty("row_total", out _));
        Assert.Equal((2 * 86.95m) + 17.5m + 53.5m, rest.Number("subtotal"));
    }

    [Fact]
    public async Task Comments_attributes_and_mails()
    {
        await using var tenant = await Tenant.StartAsync();
        var id = await tenant.OrderAsync((Shop.Tote, 2));
        var item = (await tenant.GetOrderAsync(id)).Id(Shop.Tote);

        var created = (await tenant.SucceedAsync("POST", "/V1/invoices", $$$"""
            {"entity":{"order_id":{{{id}}},"custom_attributes":[{"attribute_code":"attr one","value":"value one"}],"items":[{"orderItemId":{{{item}}},"qty":2,"sku":"x","custom_attributes":[{"attribute_code":"attr two","value":"value two"}]}]}}
            """)).Json;
        var invoice = created.Number("entity_id");
        await tenant.SucceedAsync("POST", "/V1/invoices/comments", $$$"""{"entity":{"parent_id":{{{invoice}}},"comment":"Paid in cash","is_customer_notified":1,"is_visible_on_front":1}}""");
        await tenant.SucceedAsync("POST", $"/V1/invoices/{invoice}/emails");
        await tenant.SucceedAsync("POST", "/V1/invoices", $$$"""{"entity":{"entity_id":{{{invoice}}},"custom_attributes":[{"attribute_code":"attr three","value":3}]}}""");
        var read = await GetAsync(tenant, (long)invoice);
        var comments = (await tenant.SucceedAsync("GET", $"/V1/invoices/{invoice}/comments")).Json;

        Assert.Equal((2, 1), (read.Number("state"), read.Number("email_sent")));
        Assert.Equal(["attr one", "attr three"], read.GetProperty("custom_attributes").EnumerateArray().Select(attribute => attribute.Text("attribute_code")));
        Assert.Equal("value two", read.GetProperty("items")[0].GetProperty("custom_attributes")[0].Text("value"));
        Assert.Equal("Paid in cash", Assert.Single(comments.GetProperty("items").EnumerateArray()).Text("comment"));
        Assert.Equal(2, (await tenant.GetOrderAsync(id)).GetProperty("items")[0].Number("qty_invoiced"));
    }

    [Fact]
    public async Task An_invoice_of_a_provider_is_open_until_it_is_captured()
    {
        await using var tenant = await Tenant.StartAsync();
        var id = await tenant.OrderAsync("oope_card", (Shop.Tote, 1));

        var invoice = await tenant.InvoiceAsync(id, """{"comment":{"comment":"To be captured","is_visible_on_front":0},"capture":false}""");
        var open = await GetAsync(tenant, invoice);
        var due = (await tenant.GetOrderAsync(id)).Number("total_due");
        var captured = await tenant.SucceedAsync("POST", $"/V1/invoices/{invoice}/capture");
        var paid = await GetAsync(tenant, invoice);
        var transaction = (await tenant.SucceedAsync("GET", $"/V1/transactions?searchCriteria[filterGroups][0][filters][0][field]=order_id&searchCriteria[filterGroups][0][filters][0][value]={id}")).Json.GetProperty("items")[0];

        Assert.Equal((1, 54.5m), (open.Number("state"), due));
        Assert.Equal("To be captured", open.GetProperty("comments")[0].Text("comment"));
        Assert.Equal("true", captured.Text);
        Assert.Equal((2, transaction.Text("txn_id")), (paid.Number("state"), paid.Text("transaction_id")));
        Assert.Equal(("capture", id), (transaction.Text("txn_type"), transaction.Number("order_id")));
        Assert.Equal("400 The capture action is not available.", await tenant.RefusalAsync("POST", $"/V1/invoices/{invoice}/capture"));
        Assert.Equal("400 The void action is not available.", await tenant.RefusalAsync("POST", $"/V1/invoices/{invoice}/void"));
    }

    [Fact]
    public async Task An_open_invoice_is_voided_and_can_be_made_again()
    {
        await using var tenant = await Tenant.StartAsync();
        var id = await tenant.OrderAsync("oope_card", (Shop.Tote, 2));
        var invoice = await tenant.InvoiceAsync(id);

        await tenant.SucceedAsync("POST", $"/V1/invoices/{invoice}/void");
        var order = await tenant.GetOrderAsync(id);
        await tenant.InvoiceAsync(id, """{"capture":true}""");

        Assert.Equal(3, (await GetAsync(tenant, invoice)).Number("state"));
        Assert.Equal((0, 0), (order.GetProperty("items")[0].Number("qty_invoiced"), order.Number("total_invoiced")));
        Assert.Equal(109, (await tenant.GetOrderAsync(id)).Number("total_paid"));
    }

    [Fact]
    public async Task Invoices_are_found_by_order_and_state()
    {
        await using var tenant = await Tenant.StartAsync();
        var id = await tenant.OrderAsync((Shop.Tote, 1));
        var invoice = await tenant.InvoiceAsync(id);

        var found = (await tenant.SucceedAsync("GET", $"/V1/invoices?searchCriteria[filterGroups][0][filters][0][field]=order_id&searchCriteria[filterGroups][0][filters][0][value]={id}&searchCriteria[filterGroups][1][filters][0][field]=state&searchCriteria[filterGroups][1][filters][0][value]=2")).Json;

        Assert.Equal(invoice, Assert.Single(found.GetProperty("items").EnumerateArray()).Number("entity_id"));
        Assert.Equal("404 The entity that was requested doesn't exist. Verify the entity and try again.", await tenant.RefusalAsync("GET", "/V1/invoices/77777"));
        Assert.Equal("404 The entity that was requested doesn't exist. Verify the entity and try again.", await tenant.RefusalAsync("GET", "/V1/transactions/77777"));
    }

    private static async Task<JsonElement> GetAsync(Tenant tenant, long id) => (await tenant.SucceedAsync("GET", $"/V1/invoices/{id}")).Json;
}
