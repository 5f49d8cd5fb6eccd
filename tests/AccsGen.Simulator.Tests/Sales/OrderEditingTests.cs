namespace AccsGen.Simulator.Tests.Sales;

public sealed class OrderEditingTests
{
    [Fact]
    public async Task Is_off_until_it_is_enabled()
    {
        await using var tenant = await Tenant.StartAsync();
        var id = await tenant.OrderAsync((Shop.Tote, 1));

        Assert.Equal("400 Order editing isn't enabled. Adobe enables it on request.", await tenant.RefusalAsync("POST", $"/V1/orders/{id}/edit/start"));
        Assert.Equal("400 Order editing isn't enabled. Adobe enables it on request.", await tenant.RefusalAsync("POST", $"/V1/orders/{id}/edit/submit", """{"quoteId":1}"""));
        foreach (var action in (string[])["cancel", "hold", "unhold", "emails"])
            Assert.Equal("400 The order chain isn't enabled. It is an experimental feature that Adobe enables on request.", await tenant.RefusalAsync("POST", $"/V1/orderChain/{id}/{action}"));
    }

    [Fact]
    public async Task An_edited_order_takes_the_place_of_the_one_it_came_from()
    {
        await using var tenant = await StartAsync();
        var promised = tenant.Promised(Shop.Tote);
        var id = await tenant.OrderAsync("banktransfer", (Shop.Tote, 3));

        var cart = (await tenant.SucceedAsync("POST", $"/V1/orders/{id}/edit/start")).Json.GetInt64();
        var items = (await tenant.SucceedAsync("GET", $"/V1/carts/{cart}/items")).Json;
        await tenant.SucceedAsync("PUT", $"/V1/carts/{cart}/items/{items[0].Number("item_id")}", $$$"""{"cartItem":{"qty":1,"quote_id":"{{{cart}}}"}}""");
        await tenant.AddAsync(cart, Shop.Mat);
        var next = (await tenant.SucceedAsync("POST", $"/V1/orders/{id}/edit/submit", $$"""{"quoteId":{{cart}}}""")).Json.GetInt64();
        var (before, after) = (await tenant.GetOrderAsync(id), await tenant.GetOrderAsync(next));

        Assert.Equal((Shop.Tote, 3), (items[0].Text("sku"), items[0].Number("qty")));
        Assert.Equal(("canceled", $"{next}", after.Text("increment_id")), (before.Text("status"), before.Text("relation_child_id"), before.Text("relation_child_real_id")));
        Assert.Equal(("pending", $"{before.Text("increment_id")}-1", $"{id}"), (after.Text("status"), after.Text("increment_id"), after.Text("relation_parent_id")));
        Assert.Equal(("banktransfer", "flatrate_flatrate", 146.45m), (after.GetProperty("payment").Text("method"), after.GetProperty("extension_attributes").GetProperty("shipping_assignments")[0].GetProperty("shipping").Text("method"), after.Number("grand_total")));
        Assert.Equal(promised - 1, tenant.Promised(Shop.Tote));
        var second = await EditAsync(tenant, next);
        Assert.Equal($"{before.Text("increment_id")}-2", (await tenant.GetOrderAsync(second)).Text("increment_id"));
    }

    [Fact]
    public async Task Refuses_orders_of_which_something_has_become_and_carts_of_others()
    {
        await using var tenant = await StartAsync();
        var invoiced = await tenant.OrderAsync((Shop.Tote, 2));
        await tenant.InvoiceAsync(invoiced, Shop.Items((await tenant.GetOrderAsync(invoiced)).Id(Shop.Tote), 1));
        var order = await tenant.OrderAsync((Shop.Tote, 1));
        var cart = await tenant.CreateCartAsync((Shop.Tote, 1));

        Assert.Equal("400 The order can't be edited.", await tenant.RefusalAsync("POST", $"/V1/orders/{invoiced}/edit/start"));
        Assert.Equal("400 The cart doesn't belong to an edit of this order.", await tenant.RefusalAsync("POST", $"/V1/orders/{order}/edit/submit", $$"""{"quoteId":{{cart}}}"""));
        Assert.Equal("404 The entity that was requested doesn't exist. Verify the entity and try again.", await tenant.RefusalAsync("POST", "/V1/orders/77777/edit/start"));
        Assert.Equal("pending", (await tenant.GetOrderAsync(order)).Text("status"));
    }

    [Fact]
    public async Task The_chain_speaks_of_its_latest_order_whichever_is_named()
    {
        await using var tenant = await StartAsync();
        var first = await tenant.OrderAsync((Shop.Tote, 1));
        await tenant.SucceedAsync("POST", $"/V1/orders/{first}/comments", """{"statusHistory":{"comment":"Of the first"}}""");
        var second = await EditAsync(tenant, first);

        await tenant.SucceedAsync("POST", $"/V1/orderChain/{first}/comments", """{"statusHistory":{"comment":"Of the second","is_customer_notified":1,"is_visible_on_front":1,"parent_id":42}}""");
        await tenant.SucceedAsync("POST", $"/V1/orderChain/{first}/hold");
        var held = await tenant.SucceedAsync("GET", $"/V1/orderChain/{first}/statuses");
        await tenant.SucceedAsync("POST", $"/V1/orderChain/{second}/unhold");
        await tenant.SucceedAsync("POST", $"/V1/orderChain/{first}/emails");
        var comments = (await tenant.SucceedAsync("GET", $"/V1/orderChain/{first}/comments")).Json;
        var item = (await tenant.GetOrderAsync(second)).Id(Shop.Tote);
        var invoice = (await tenant.SucceedAsync("POST", $"/V1/orderChain/{first}/invoice", $$$"""{"items":[{"order_item_id":{{{item}}},"qty":1}],"notify":true,"comment":{"comment":"Invoice created after payment confirmation.","is_visible_on_front":1}}""")).Json;
        var canceled = await tenant.SucceedAsync("POST", $"/V1/orderChain/{first}/cancel");

        Assert.Equal(("\"holded\"", "false"), (held.Text, canceled.Text));
        Assert.Equal([("Of the first", (decimal)first), ("Of the second", second)], comments.GetProperty("items").EnumerateArray().Select(comment => (comment.Text("comment")!, comment.Number("parent_id"))));
        Assert.Equal(second, (await tenant.SucceedAsync("GET", $"/V1/invoices/{invoice}")).Json.Number("order_id"));
        // By the id or the number of the original.
        foreach (var original in (string[])[$"{first}", (await tenant.GetOrderAsync(first)).Text("increment_id")!])
        {
            var found = (await tenant.SucceedAsync("GET", $"/V1/invoices?searchCriteria[filterGroups][0][filters][0][field]=order_original_id&searchCriteria[filterGroups][0][filters][0][value]={original}")).Json;
            Assert.Equal(invoice.GetInt64(), Assert.Single(found.GetProperty("items").EnumerateArray()).Number("entity_id"));
        }
    }

    private static Task<Tenant> StartAsync() => Tenant.StartAsync(options =>
    {
        options.Sales.OrderEditing = true;
        options.Sales.OrderChain = true;
    });

    private static async Task<long> EditAsync(Tenant tenant, long order)
    {
        var cart = (await tenant.SucceedAsync("POST", $"/V1/orders/{order}/edit/start")).Json.GetInt64();
        return (await tenant.SucceedAsync("POST", $"/V1/orders/{order}/edit/submit", $$"""{"quoteId":{{cart}}}""")).Json.GetInt64();
    }
}
