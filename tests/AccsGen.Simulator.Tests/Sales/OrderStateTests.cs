namespace AccsGen.Simulator.Tests.Sales;

public sealed class OrderStateTests
{
    [Fact]
    public async Task A_new_order_is_canceled_and_gives_its_stock_back()
    {
        await using var tenant = await Tenant.StartAsync();
        var promised = tenant.Promised(Shop.Tote);
        var id = await tenant.OrderAsync((Shop.Tote, 3));

        var first = await tenant.SucceedAsync("POST", $"/V1/orders/{id}/cancel");
        var second = await tenant.SucceedAsync("POST", $"/V1/orders/{id}/cancel");
        var order = await tenant.GetOrderAsync(id);

        Assert.Equal(("true", "false"), (first.Text, second.Text));
        Assert.Equal(("canceled", "canceled", 163.5m, 148.5m, 15), (order.Text("state"), order.Text("status"), order.Number("total_canceled"), order.Number("subtotal_canceled"), order.Number("shipping_canceled")));
        Assert.Equal((3, 0), (order.GetProperty("items")[0].Number("qty_canceled"), order.GetProperty("items")[0].Number("qty_invoiced")));
        Assert.Equal(promised, tenant.Promised(Shop.Tote));
    }

    [Fact]
    public async Task What_was_invoiced_goes_on_when_the_rest_is_canceled()
    {
        await using var tenant = await Tenant.StartAsync();
        var promised = tenant.Promised(Shop.Tote);
        var id = await tenant.OrderAsync((Shop.Tote, 3));
        var item = (await tenant.GetOrderAsync(id)).Id(Shop.Tote);
        await tenant.InvoiceAsync(id, Shop.Items(item, 1));

        await tenant.SucceedAsync("POST", $"/V1/orders/{id}/cancel");
        var order = await tenant.GetOrderAsync(id);
        await tenant.ShipAsync(id);

        Assert.Equal(("processing", 2, 1), (order.Text("state"), order.GetProperty("items")[0].Number("qty_canceled"), order.GetProperty("items")[0].Number("qty_invoiced")));
        Assert.Equal("complete", (await tenant.GetOrderAsync(id)).Text("state"));
        Assert.Equal(promised, tenant.Promised(Shop.Tote));
        Assert.Equal(13, tenant.InStock(Shop.Tote));
    }

    [Fact]
    public async Task An_order_that_is_invoiced_wholly_is_not_canceled()
    {
        await using var tenant = await Tenant.StartAsync();
        var id = await tenant.OrderAsync((Shop.Tote, 1));
        await tenant.InvoiceAsync(id);
        var before = (await tenant.GetOrderAsync(id)).GetRawText();

        Assert.Equal("false", (await tenant.SucceedAsync("POST", $"/V1/orders/{id}/cancel")).Text);
        Assert.Equal(before, (await tenant.GetOrderAsync(id)).GetRawText());
    }

    [Fact]
    public async Task An_order_on_hold_waits_and_goes_on_as_before()
    {
        await using var tenant = await Tenant.StartAsync();
        var id = await tenant.OrderAsync((Shop.Tote, 2));
        await tenant.InvoiceAsync(id, Shop.Items((await tenant.GetOrderAsync(id)).Id(Shop.Tote), 1));

        Assert.Equal("400 You cannot remove the hold.", await tenant.RefusalAsync("POST", $"/V1/orders/{id}/unhold"));
        Assert.Equal("true", (await tenant.SucceedAsync("POST", $"/V1/orders/{id}/hold")).Text);
        Assert.Equal("400 A hold action is not available.", await tenant.RefusalAsync("POST", $"/V1/orders/{id}/hold"));
        Assert.Equal("400 Invoice Document Validation Error(s):\nAn invoice cannot be created when an order has a status of holded", await tenant.RefusalAsync("POST", $"/V1/order/{id}/invoice", "{}"));
        Assert.Equal("400 Shipment Document Validation Error(s):\nA shipment cannot be created when an order has a status of holded", await tenant.RefusalAsync("POST", $"/V1/order/{id}/ship", "{}"));
        Assert.Equal("400 Creditmemo Document Validation Error(s):\nA creditmemo can not be created when an order has a status of holded", await tenant.RefusalAsync("POST", $"/V1/order/{id}/refund", "{}"));
        Assert.Equal("false", (await tenant.SucceedAsync("POST", $"/V1/orders/{id}/cancel")).Text);
        var held = await tenant.GetOrderAsync(id);
        await tenant.SucceedAsync("POST", $"/V1/orders/{id}/unhold");
        var free = await tenant.GetOrderAsync(id);

        Assert.Equal(("holded", "processing"), (held.Text("status"), held.Text("hold_before_status")));
        Assert.Equal("processing", free.Text("state"));
        Assert.False(free.TryGetProperty("hold_before_state", out _));
    }

    [Theory]
    [InlineData("canceled")]
    [InlineData("complete")]
    [InlineData("closed")]
    public async Task What_has_ended_is_neither_held_nor_invoiced_nor_canceled(string state)
    {
        await using var tenant = await Tenant.StartAsync();
        var id = tenant.Simulator.State.Orders.First(order => order.Text("state") == state).Number("entity_id");

        Assert.Equal("400 A hold action is not available.", await tenant.RefusalAsync("POST", $"/V1/orders/{id}/hold"));
        Assert.Equal($"400 Invoice Document Validation Error(s):\nAn invoice cannot be created when an order has a status of {state}", await tenant.RefusalAsync("POST", $"/V1/order/{id}/invoice", "{}"));
        Assert.Equal("false", (await tenant.SucceedAsync("POST", $"/V1/orders/{id}/cancel")).Text);
    }

    [Fact]
    public async Task Shipped_first_and_invoiced_then_is_complete_too()
    {
        await using var tenant = await Tenant.StartAsync();
        var id = await tenant.OrderAsync((Shop.Tote, 1));

        await tenant.ShipAsync(id);
        var shipped = (await tenant.GetOrderAsync(id)).Text("state");
        await tenant.InvoiceAsync(id);

        Assert.Equal(("processing", "complete"), (shipped, (await tenant.GetOrderAsync(id)).Text("state")));
    }

    [Fact]
    public async Task A_virtual_order_is_complete_once_it_is_invoiced_and_has_left_then()
    {
        await using var tenant = await Tenant.StartAsync();
        var promised = tenant.Promised(Shop.CarePlan);
        var cart = await tenant.CreateCartAsync((Shop.CarePlan, 2));
        await tenant.SucceedAsync("POST", $"/V1/carts/{cart}/billing-address", $$$"""{"address":{{{Shop.Address}}}}""");
        var id = await tenant.PlaceAsync(cart);

        Assert.StartsWith("400 Shipment Document Validation Error(s):", await tenant.RefusalAsync("POST", $"/V1/order/{id}/ship", "{}"), StringComparison.Ordinal);
        await tenant.InvoiceAsync(id);

        Assert.Equal("complete", (await tenant.GetOrderAsync(id)).Text("state"));
        Assert.Equal((promised, 62), (tenant.Promised(Shop.CarePlan), tenant.InStock(Shop.CarePlan)));
    }

    [Theory]
    [InlineData("cancel")]
    [InlineData("hold")]
    [InlineData("unhold")]
    [InlineData("emails")]
    public async Task An_order_that_is_not_there_is_404(string action)
    {
        await using var tenant = await Tenant.StartAsync();

        Assert.Equal("404 The entity that was requested doesn't exist. Verify the entity and try again.", await tenant.RefusalAsync("POST", $"/V1/orders/77777/{action}"));
    }
}
