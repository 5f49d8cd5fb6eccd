namespace AccsGen.Simulator.Tests.Sales;

/// <summary>The orders of the seed fit together, and with their documents.</summary>
public sealed class DemoOrderTests
{
    [Fact]
    public async Task Are_in_every_state_and_of_customers_and_guests()
    {
        await using var tenant = await Tenant.StartAsync();
        var orders = tenant.Simulator.State.Orders.ToList();

        Assert.Equal(40, orders.Count);
        Assert.Superset(new HashSet<string?> { "new", "processing", "complete", "closed", "canceled", "holded" }, orders.Select(order => order.Text("state")).ToHashSet());
        Assert.Superset(new HashSet<string?> { "simple", "configurable", "bundle", "virtual" }, orders.SelectMany(order => order.GetProperty("items").EnumerateArray()).Select(item => item.Text("product_type")).ToHashSet());
        Assert.Contains(orders, order => order.Number("customer_id") > 0);
        Assert.Contains(orders, order => order.Number("customer_is_guest") == 1);
    }

    [Fact]
    public async Task Add_up()
    {
        await using var tenant = await Tenant.StartAsync();

        foreach (var order in tenant.Simulator.State.Orders)
        {
            var bought = order.GetProperty("items").EnumerateArray().Where(item => !item.TryGetProperty("parent_item_id", out _)).ToList();
            Assert.Equal(order.Number("subtotal"), bought.Sum(item => item.Number("row_total")));
            Assert.Equal(order.Number("grand_total"), order.Number("subtotal") + order.Number("shipping_amount") + order.Number("tax_amount") + order.Number("discount_amount"));
            Assert.Equal(order.Number("tax_amount"), bought.Sum(item => item.Number("tax_amount")));
            Assert.Equal(order.Number("total_due"), order.Number("grand_total") - order.Number("total_paid"));
        }
    }

    [Fact]
    public async Task Have_the_documents_that_they_count()
    {
        await using var tenant = await Tenant.StartAsync();
        var state = tenant.Simulator.State;

        foreach (var order in state.Orders)
        {
            Assert.Equal(order.Number("total_invoiced"), Of(state["invoices"], order).Sum(invoice => invoice.Number("grand_total")));
            Assert.Equal(order.Number("total_refunded"), Of(state["creditMemos"], order).Sum(memo => memo.Number("grand_total")));
            foreach (var item in order.GetProperty("items").EnumerateArray())
            {
                Assert.Equal(item.Number("qty_invoiced"), Quantity(state["invoices"], order, item));
                Assert.Equal(item.Number("qty_refunded"), Quantity(state["creditMemos"], order, item));
                if (!item.TryGetProperty("parent_item_id", out _) && item.Number("is_virtual") == 0)
                    Assert.Equal(item.Number("qty_shipped"), Quantity(state["shipments"], order, item));
            }
            foreach (var document in Of(state["invoices"], order).Concat(Of(state["shipments"], order)).Concat(Of(state["creditMemos"], order)))
                Assert.True(string.CompareOrdinal(document.Text("created_at"), order.Text("created_at")) > 0 && string.CompareOrdinal(document.Text("created_at"), order.Text("updated_at")) <= 0);
        }
    }

    [Fact]
    public async Task Have_promised_what_has_not_left()
    {
        await using var tenant = await Tenant.StartAsync();
        var open = tenant.Simulator.State.Orders
            .SelectMany(order => order.GetProperty("items").EnumerateArray().Where(item => !order.GetProperty("items").EnumerateArray().Any(part => part.Number("parent_item_id") == item.Number("item_id"))))
            .Where(item => item.Number("is_virtual") == 0)
            .GroupBy(item => item.Text("sku")!, item => item.Number("qty_ordered") - item.Number("qty_canceled") - Math.Max(item.Number("qty_shipped"), item.Number("qty_refunded")));

        Assert.All(open, product => Assert.Equal(-product.Sum(), tenant.Promised(product.Key)));
    }

    [Fact]
    public async Task Can_be_worked_on_like_any_other()
    {
        await using var tenant = await Tenant.StartAsync();
        var id = (long)tenant.Simulator.State.Orders.First(order => order.Text("state") == "new").Number("entity_id");

        await tenant.InvoiceAsync(id);
        await tenant.ShipAsync(id);
        await tenant.RefundAsync(id);

        Assert.Equal("closed", (await tenant.GetOrderAsync(id)).Text("state"));
    }

    [Fact]
    public async Task Answer_by_their_schema()
    {
        await using var tenant = await Tenant.StartAsync();
        var check = new SchemaCheck(Document.ApiDocuments.Bundled);
        var faults = new List<string>();

        foreach (var (path, operation) in ((string, string)[])[("/V1/orders", "GET /V1/orders"), ("/V1/orders/items", "GET /V1/orders/items"), ("/V1/invoices", "GET /V1/invoices"), ("/V1/shipments", "GET /V1/shipments"), ("/V1/creditmemos", "GET /V1/creditmemos"), ("/V1/returns", "GET /V1/returns"), ("/V1/transactions", "GET /V1/transactions")])
        {
            var answer = await tenant.SucceedAsync("GET", path);
            Assert.NotEqual(0, answer.Json.Number("total_count"));
            faults.AddRange(check.Faults(answer.Json, Document.ApiDocuments.Bundled.Operations.First(candidate => candidate.Key == operation).Spec.Result!, operation));
        }

        Assert.Empty(faults);
    }

    private static IEnumerable<JsonElement> Of(SimulatorCollection documents, JsonElement order) => documents.Where(document => document.Number("order_id") == order.Number("entity_id"));

    private static decimal Quantity(SimulatorCollection documents, JsonElement order, JsonElement item) =>
        Of(documents, order).SelectMany(document => document.GetProperty("items").EnumerateArray()).Where(line => line.Number("order_item_id") == item.Number("item_id")).Sum(line => line.Number("qty"));
}
