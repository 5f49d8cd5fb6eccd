namespace AccsGen.Simulator.Tests.Sales;

public sealed class SyntheticOrderTests
{
    private const int Count = 1_000_000;

    [Fact]
    public async Task A_million_orders_are_walked_by_id_and_found_by_number()
    {
        await using var tenant = await Tenant.StartAsync();
        tenant.Simulator.State.Synthesize("orders", Count);

        var page = (await tenant.SucceedAsync("GET", "/V1/orders?searchCriteria[filterGroups][0][filters][0][field]=entity_id&searchCriteria[filterGroups][0][filters][0][value]=654320&searchCriteria[filterGroups][0][filters][0][conditionType]=gt&searchCriteria[sortOrders][0][field]=entity_id&searchCriteria[sortOrders][0][direction]=ASC&searchCriteria[pageSize]=3")).Json;
        var byNumber = (await tenant.SucceedAsync("GET", "/V1/orders?searchCriteria[filterGroups][0][filters][0][field]=increment_id&searchCriteria[filterGroups][0][filters][0][value]=000777777")).Json;

        Assert.Equal([654_321, 654_322, 654_323], page.GetProperty("items").EnumerateArray().Select(order => order.Number("entity_id")));
        Assert.Equal(Count - 654_320, page.Number("total_count"));
        Assert.Equal(777_777, Assert.Single(byNumber.GetProperty("items").EnumerateArray()).Number("entity_id"));
    }

    [Fact]
    public async Task Rise_in_time_with_their_number()
    {
        await using var tenant = await Tenant.StartAsync();
        tenant.Simulator.State.Synthesize("orders", Count);

        var (early, late) = (await tenant.GetOrderAsync(10), await tenant.GetOrderAsync(Count));
        var since = (await tenant.SucceedAsync("GET", $"/V1/orders?searchCriteria[filterGroups][0][filters][0][field]=updated_at&searchCriteria[filterGroups][0][filters][0][value]={Uri.EscapeDataString(late.Text("updated_at")!)}&searchCriteria[filterGroups][0][filters][0][conditionType]=gteq&fields=total_count")).Json;

        Assert.True(string.CompareOrdinal(early.Text("created_at"), late.Text("created_at")) < 0);
        Assert.Equal(1, since.Number("total_count"));
    }

    [Fact]
    public async Task Add_up_and_can_be_worked_on()
    {
        await using var tenant = await Tenant.StartAsync();
        tenant.Simulator.State.Synthesize("orders", Count);
        var pending = Enumerable.Range(500_000, 20).First(number => tenant.Simulator.State.Orders.Find($"{number}")!.Value.Text("state") == "new");

        for (var number = 1; number <= 20; number++)
        {
            var order = await tenant.GetOrderAsync(number);
            Assert.Equal(order.Number("grand_total"), order.GetProperty("items").EnumerateArray().Sum(item => item.Number("row_total")) + order.Number("shipping_amount"));
            Assert.Equal(order.Number("grand_total") - order.Number("total_paid"), order.Number("total_due"));
        }
        await tenant.SucceedAsync("POST", $"/V1/orders/{pending}/hold");
        await tenant.SucceedAsync("POST", $"/V1/orders/{pending}/unhold");
        await tenant.InvoiceAsync(pending);
        var item = (await tenant.GetOrderAsync(pending)).GetProperty("items")[0];
        var read = (await tenant.SucceedAsync("GET", $"/V1/orders/items/{item.Number("item_id")}")).Json;
        var next = (await tenant.SucceedAsync("POST", "/V1/orders", """{"entity":{"customer_email":"x@example.com","items":[{"sku":"A","price":1}],"payment":{"method":"checkmo"}}}""")).Json;

        Assert.Equal("processing", (await tenant.GetOrderAsync(pending)).Text("state"));
        Assert.Equal((pending, 1), (read.Number("order_id"), item.Number("qty_invoiced") > 0 ? 1 : 0));
        Assert.Equal(Count + 1, next.Number("entity_id"));
    }
}
