namespace AccsGen.Simulator.Tests.Sales;

public sealed class CreditMemoTests
{
    private const string Kind = "400 Creditmemo Document Validation Error(s):\n";

    [Fact]
    public async Task An_order_that_is_refunded_wholly_is_closed()
    {
        await using var tenant = await Tenant.StartAsync();
        var promised = tenant.Promised(Shop.Tote);
        var id = await tenant.OrderAsync((Shop.Tote, 2));
        await tenant.InvoiceAsync(id);

        var memo = await GetAsync(tenant, await tenant.RefundAsync(id));
        var order = await tenant.GetOrderAsync(id);

        Assert.Equal((2, 99, 10, 109), (memo.Number("state"), memo.Number("subtotal"), memo.Number("shipping_amount"), memo.Number("grand_total")));
        Assert.Equal(("closed", 109, 109, 10), (order.Text("status"), order.Number("total_refunded"), order.Number("total_offline_refunded"), order.Number("shipping_refunded")));
        Assert.Equal((2, 99), (order.GetProperty("items")[0].Number("qty_refunded"), order.GetProperty("items")[0].Number("amount_refunded")));
        // It hadn't left yet.
        Assert.Equal((promised, 14), (tenant.Promised(Shop.Tote), tenant.InStock(Shop.Tote)));
        Assert.Equal($"{Kind}A creditmemo can not be created when an order has a status of closed", await tenant.RefusalAsync("POST", $"/V1/order/{id}/refund", "{}"));
    }

    [Fact]
    public async Task Parts_add_up_to_what_was_paid()
    {
        await using var tenant = await Tenant.StartAsync();
        var cart = await tenant.CreateCartAsync((Shop.Tote, 3));
        await tenant.SucceedAsync("PUT", $"/V1/carts/{cart}/coupons/WELCOME10");
        await tenant.SetShippingAsync(cart, address: Shop.AddressIn("New York", "NY", 43, "10577"));
        var id = await tenant.PlaceAsync(cart);
        await tenant.InvoiceAsync(id);
        await tenant.ShipAsync(id);
        var item = (await tenant.GetOrderAsync(id)).Id(Shop.Tote);

        await tenant.RefundAsync(id, $$$"""{"items":[{"order_item_id":{{{item}}},"qty":1}],"arguments":{"shipping_amount":4}}""");
        var between = await tenant.GetOrderAsync(id);
        await tenant.RefundAsync(id);
        var after = await tenant.GetOrderAsync(id);

        Assert.Equal(("complete", 4, 1), (between.Text("state"), between.Number("shipping_refunded"), between.GetProperty("items")[0].Number("qty_refunded")));
        Assert.Equal("closed", after.Text("state"));
        foreach (var (refunded, whole) in ((string, string)[])[("total_refunded", "grand_total"), ("subtotal_refunded", "subtotal"), ("tax_refunded", "tax_amount"), ("discount_refunded", "discount_amount"), ("shipping_refunded", "shipping_amount")])
            Assert.Equal(after.Number(whole), after.Number(refunded));
        // Nothing was said of returning it to the stock.
        Assert.Equal(11, tenant.InStock(Shop.Tote));
    }

    [Fact]
    public async Task Adjustments_change_what_is_given_back_up_to_what_was_paid()
    {
        await using var tenant = await Tenant.StartAsync();
        var id = await tenant.OrderAsync((Shop.Tote, 1));
        await tenant.InvoiceAsync(id);
        var item = (await tenant.GetOrderAsync(id)).Id(Shop.Tote);
        var before = (await tenant.GetOrderAsync(id)).GetRawText();

        Assert.Equal($"{Kind}The most money available to refund is $54.50.", await tenant.RefusalAsync("POST", $"/V1/order/{id}/refund", """{"arguments":{"adjustment_positive":1}}"""));
        Assert.Equal($"{Kind}The credit memo's total must be positive.", await tenant.RefusalAsync("POST", $"/V1/order/{id}/refund", """{"arguments":{"adjustment_negative":60}}"""));
        Assert.Equal("400 Maximum shipping amount allowed to refund is: $5.00", await tenant.RefusalAsync("POST", $"/V1/order/{id}/refund", """{"arguments":{"shipping_amount":6}}"""));
        Assert.Equal(before, (await tenant.GetOrderAsync(id)).GetRawText());
        var memo = await GetAsync(tenant, await tenant.RefundAsync(id, $$$"""{"items":[{"order_item_id":{{{item}}},"qty":1}],"arguments":{"shipping_amount":0,"adjustment_positive":3,"adjustment_negative":1.5}}"""));

        Assert.Equal((51, 1.5m, 3, 1.5m), (memo.Number("grand_total"), memo.Number("adjustment"), memo.Number("adjustment_positive"), memo.Number("adjustment_negative")));
        Assert.Equal((51, 3), ((await tenant.GetOrderAsync(id)).Number("total_refunded"), (await tenant.GetOrderAsync(id)).Number("adjustment_positive")));
    }

    [Fact]
    public async Task Refuses_what_was_not_paid_and_more_than_was_invoiced()
    {
        await using var tenant = await Tenant.StartAsync();
        var id = await tenant.OrderAsync((Shop.Tote, 3));
        var item = (await tenant.GetOrderAsync(id)).Id(Shop.Tote);
        Task<string> RefuseAsync(string body) => tenant.RefusalAsync("POST", $"/V1/order/{id}/refund", body);

        Assert.Equal($"{Kind}The order does not allow a creditmemo to be created.\nWe can't create creditmemo for the order.", await RefuseAsync("{}"));
        await tenant.InvoiceAsync(id, Shop.Items(item, 2));
        Assert.Equal($"{Kind}The quantity to creditmemo must not be greater than the unrefunded quantity for product SKU \"{Shop.Tote}\".", await RefuseAsync(Shop.Items(item, 3)));
        Assert.StartsWith($"{Kind}The creditmemo contains product item \"5\" that is not part of the original order.", await RefuseAsync(Shop.Items(5, 1)), StringComparison.Ordinal);
        Assert.Equal("404 The entity that was requested doesn't exist. Verify the entity and try again.", await tenant.RefusalAsync("POST", "/V1/order/77777/refund", "{}"));
    }

    [Fact]
    public async Task What_was_paid_offline_is_not_refunded_by_the_invoice_and_what_was_paid_online_is()
    {
        await using var tenant = await Tenant.StartAsync();
        var offline = await tenant.OrderAsync((Shop.Tote, 1));
        var online = await tenant.OrderAsync("oope_card", (Shop.Tote, 2));
        var paper = await tenant.InvoiceAsync(offline);
        var card = await tenant.InvoiceAsync(online, """{"capture":true}""");
        var item = (await tenant.GetOrderAsync(online)).Id(Shop.Tote);

        Assert.Equal($"{Kind}We can't create creditmemo for the invoice.", await tenant.RefusalAsync("POST", $"/V1/invoice/{paper}/refund", """{"isOnline":true}"""));
        var memo = await GetAsync(tenant, (await tenant.SucceedAsync("POST", $"/V1/invoice/{card}/refund", $$$"""{"items":[{"order_item_id":{{{item}}},"qty":1}],"isOnline":true,"notify":true}""")).Json.GetInt64());
        var order = await tenant.GetOrderAsync(online);
        var invoice = (await tenant.SucceedAsync("GET", $"/V1/invoices/{card}")).Json;
        var transactions = (await tenant.SucceedAsync("GET", $"/V1/transactions?searchCriteria[filterGroups][0][filters][0][field]=order_id&searchCriteria[filterGroups][0][filters][0][value]={online}&searchCriteria[sortOrders][0][field]=transaction_id&searchCriteria[sortOrders][0][direction]=ASC")).Json.GetProperty("items");

        Assert.Equal((card, 59.5m), (memo.Number("invoice_id"), memo.Number("grand_total")));
        Assert.Equal((59.5m, 0), (order.Number("total_online_refunded"), order.Number("total_offline_refunded")));
        Assert.Equal((1, 59.5m), (invoice.Number("is_used_for_refund"), invoice.Number("base_total_refunded")));
        Assert.Equal(["capture", "refund"], transactions.EnumerateArray().Select(transaction => transaction.Text("txn_type")));
        Assert.Equal("refund", Assert.Single(transactions[0].GetProperty("child_transactions").EnumerateArray()).Text("txn_type"));
        Assert.Equal(memo.Text("transaction_id"), transactions[1].Text("txn_id"));
        Assert.Equal("404 The entity that was requested doesn't exist. Verify the entity and try again.", await tenant.RefusalAsync("POST", "/V1/invoice/77777/refund", "{}"));
    }

    [Fact]
    public async Task What_was_paid_online_and_is_refunded_by_the_order_is_given_back_without_the_provider()
    {
        await using var tenant = await Tenant.StartAsync();
        var id = await tenant.OrderAsync("oope_card", (Shop.Tote, 2));
        await tenant.InvoiceAsync(id, """{"capture":true}""");

        var memo = await GetAsync(tenant, await tenant.RefundAsync(id));
        var order = await tenant.GetOrderAsync(id);

        Assert.Equal(109, memo.Number("grand_total"));
        Assert.Equal(("closed", 109, 0, 109), (order.Text("state"), order.Number("total_refunded"), order.Number("total_online_refunded"), order.Number("total_offline_refunded")));
    }

    [Fact]
    public async Task An_invoice_refunds_no_more_than_it_has()
    {
        await using var tenant = await Tenant.StartAsync();
        var id = await tenant.OrderAsync("oope_card", (Shop.Tote, 3));
        var item = (await tenant.GetOrderAsync(id)).Id(Shop.Tote);
        var first = (await tenant.SucceedAsync("POST", $"/V1/order/{id}/invoice", $$$"""{"items":[{"order_item_id":{{{item}}},"qty":1}],"capture":true}""")).Json.GetInt64();
        await tenant.InvoiceAsync(id, """{"capture":true}""");

        Assert.Equal(
            $"{Kind}The quantity to creditmemo must not be greater than the unrefunded quantity for product SKU \"{Shop.Tote}\".",
            await tenant.RefusalAsync("POST", $"/V1/invoice/{first}/refund", Shop.Items(item, 2)));
        var memo = await GetAsync(tenant, (await tenant.SucceedAsync("POST", $"/V1/invoice/{first}/refund", "{}")).Json.GetInt64());

        Assert.Equal(1, memo.GetProperty("items")[0].Number("qty"));
    }

    [Fact]
    public async Task A_credit_memo_as_it_is_given_is_refunded_or_waits()
    {
        await using var tenant = await Tenant.StartAsync();
        var id = await tenant.OrderAsync((Shop.Tote, 3));
        await tenant.InvoiceAsync(id);
        var item = (await tenant.GetOrderAsync(id)).Id(Shop.Tote);
        string Body(string more) => $$$"""{"order_id":{{{id}}},"items":[{"order_item_id":{{{item}}},"qty":1,"base_cost":10,"base_price":12,"custom_attributes":[{"attribute_code":"attr_one","value":"value_one"}]}],"shipping_amount":0{{{more}}}}""";

        var direct = (await tenant.SucceedAsync("POST", "/V1/creditmemo", $$"""{"entity":{{Body(",\"custom_attributes\":[{\"attribute_code\":\"attr_two\",\"value\":\"value_two\"}]")}} }""")).Json;
        var managed = (await tenant.SucceedAsync("POST", "/V1/creditmemo/refund", $$"""{"creditmemo":{{Body("")}},"offlineRequested":true}""")).Json;
        var open = (await tenant.SucceedAsync("POST", "/V1/creditmemo", $$"""{"entity":{{Body(",\"state\":1")}} }""")).Json;
        var waiting = await tenant.GetOrderAsync(id);
        var late = (await tenant.SucceedAsync("POST", "/V1/creditmemo/refund", $$$"""{"creditmemo":{"entity_id":{{{open.Number("entity_id")}}},"order_id":{{{id}}}},"offlineRequested":true}""")).Json;

        Assert.Equal((2, 2, 1, 2), (direct.Number("state"), managed.Number("state"), open.Number("state"), late.Number("state")));
        Assert.Equal(("value_two", "value_one"), (direct.GetProperty("custom_attributes")[0].Text("value"), direct.GetProperty("items")[0].GetProperty("custom_attributes")[0].Text("value")));
        Assert.Equal((99, 2), (waiting.Number("total_refunded"), waiting.GetProperty("items")[0].Number("qty_refunded")));
        Assert.Equal(148.5m, (await tenant.GetOrderAsync(id)).Number("total_refunded"));
        Assert.Equal("400 We cannot register an existing credit memo.", await tenant.RefusalAsync("POST", "/V1/creditmemo/refund", $$$"""{"creditmemo":{"entity_id":{{{open.Number("entity_id")}}},"order_id":{{{id}}}}}"""));
    }

    [Fact]
    public async Task Only_a_credit_memo_that_waits_is_canceled()
    {
        await using var tenant = await Tenant.StartAsync();
        var id = await tenant.OrderAsync((Shop.Tote, 2));
        await tenant.InvoiceAsync(id);
        var refunded = await tenant.RefundAsync(id, Shop.Items((await tenant.GetOrderAsync(id)).Id(Shop.Tote), 1));
        var open = (await tenant.SucceedAsync("POST", "/V1/creditmemo", $$$"""{"entity":{"order_id":{{{id}}},"state":1,"items":[],"shipping_amount":0}}""")).Json.Number("entity_id");

        Assert.Equal("400 You can not cancel Credit Memo", await tenant.RefusalAsync("PUT", $"/V1/creditmemo/{refunded}"));
        Assert.Equal("true", (await tenant.SucceedAsync("PUT", $"/V1/creditmemo/{open}")).Text);
        Assert.Equal((2, 3), ((await GetAsync(tenant, refunded)).Number("state"), (await GetAsync(tenant, (long)open)).Number("state")));
    }

    [Fact]
    public async Task Comments_and_searches()
    {
        await using var tenant = await Tenant.StartAsync();
        var id = await tenant.OrderAsync((Shop.Tote, 1));
        await tenant.InvoiceAsync(id);
        var memo = await tenant.RefundAsync(id, """{"comment":{"comment":"Sorry","is_visible_on_front":1}}""");

        await tenant.SucceedAsync("POST", $"/V1/creditmemo/{memo}/comments", """{"entity":{"comment":"Money is on its way","is_customer_notified":0,"is_visible_on_front":0}}""");
        var comments = (await tenant.SucceedAsync("GET", $"/V1/creditmemo/{memo}/comments")).Json;
        var found = (await tenant.SucceedAsync("GET", $"/V1/creditmemos?searchCriteria[filterGroups][0][filters][0][field]=order_id&searchCriteria[filterGroups][0][filters][0][value]={id}")).Json;

        Assert.Equal(["Sorry", "Money is on its way"], comments.GetProperty("items").EnumerateArray().Select(comment => comment.Text("comment")));
        Assert.Equal(memo, Assert.Single(found.GetProperty("items").EnumerateArray()).Number("entity_id"));
        Assert.Equal("true", (await tenant.SucceedAsync("POST", $"/V1/creditmemo/{memo}/emails")).Text);
    }

    private static async Task<JsonElement> GetAsync(Tenant tenant, long id) => (await tenant.SucceedAsync("GET", $"/V1/creditmemo/{id}")).Json;
}
