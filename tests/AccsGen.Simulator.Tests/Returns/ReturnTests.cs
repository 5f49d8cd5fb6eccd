using AccsGen.Simulator.Tests.Sales;

namespace AccsGen.Simulator.Tests.Returns;

public sealed class ReturnTests
{
    [Fact]
    public async Task Begins_pending_with_the_orders_numbers()
    {
        await using var tenant = await Tenant.StartAsync(options => options.Clock = new ManualClock());
        var (order, item) = await ShippedAsync(tenant, 3);

        var rma = await CreateAsync(tenant, order, item, 2);
        var found = (await tenant.SucceedAsync("GET", $"/V1/returns?searchCriteria[filterGroups][0][filters][0][field]=order_id&searchCriteria[filterGroups][0][filters][0][value]={order}")).Json;

        Assert.Equal(("pending", "2026-07-01 12:00:00", order), (rma.Text("status"), rma.Text("date_requested"), rma.Number("order_id")));
        Assert.Equal((rma.Text("entity_id")!.PadLeft(9, '0'), $"{order}".PadLeft(9, '0')), (rma.Text("increment_id"), rma.Text("order_increment_id")));
        Assert.Equal(("pending", 2, "11"), (rma.GetProperty("items")[0].Text("status"), rma.GetProperty("items")[0].Number("qty_requested"), rma.GetProperty("items")[0].Text("reason")));
        Assert.Equal(rma.GetRawText(), Assert.Single(found.GetProperty("items").EnumerateArray()).GetRawText());
    }

    [Fact]
    public async Task Goes_from_step_to_step_until_the_order_counts_it()
    {
        await using var tenant = await Tenant.StartAsync();
        var (order, item) = await ShippedAsync(tenant, 3);
        var rma = await CreateAsync(tenant, order, item, 2);
        var statuses = new List<string?>();

        foreach (var step in (string[])["\"status\":\"authorized\",\"qty_authorized\":2", "\"status\":\"received\",\"qty_returned\":2", "\"status\":\"approved\",\"qty_approved\":1"])
            statuses.Add((await ChangeAsync(tenant, rma, step)).Json.Text("status"));

        Assert.Equal(["authorized", "received", "processed_closed"], statuses);
        Assert.Equal(1, (await tenant.GetOrderAsync(order)).GetProperty("items")[0].Number("qty_returned"));
    }

    [Fact]
    public async Task Refuses_quantities_that_were_not_shipped_or_are_above_the_step_before()
    {
        await using var tenant = await Tenant.StartAsync();
        var (order, item) = await ShippedAsync(tenant, 3);
        var name = (await tenant.GetOrderAsync(order)).GetProperty("items")[0].Text("name");
        var rma = await CreateAsync(tenant, order, item, 2);
        var refusal = $"400 There is an error in quantities for item {name}.";
        var before = (await tenant.SucceedAsync("GET", $"/V1/returns/{rma.Number("entity_id")}")).Text;

        // One of three is left beside those that are under way.
        Assert.Equal(refusal, await tenant.RefusalAsync("POST", "/V1/returns", Body(order, item, 2)));
        Assert.Equal(refusal, await tenant.RefusalAsync("POST", "/V1/returns", Body(order, item, 0)));
        Assert.Equal(refusal, await tenant.RefusalAsync("PUT", $"/V1/returns/{rma.Number("entity_id")}", ChangeBody(rma, "\"qty_authorized\":3")));
        Assert.Equal("400 Wrong RMA item status.", await tenant.RefusalAsync("PUT", $"/V1/returns/{rma.Number("entity_id")}", ChangeBody(rma, "\"status\":\"odd\"")));
        Assert.Equal("400 We can't create a return without items.", await tenant.RefusalAsync("POST", "/V1/returns", $$$"""{"rmaDataObject":{"order_id":{{{order}}},"items":[]}}"""));
        Assert.Equal("404 The entity that was requested doesn't exist. Verify the entity and try again.", await tenant.RefusalAsync("POST", "/V1/returns", Body(77777, item, 1)));
        Assert.Equal("404 No such entity with id = 77777", await tenant.RefusalAsync("GET", "/V1/returns/77777"));
        Assert.Equal(before, (await tenant.SucceedAsync("GET", $"/V1/returns/{rma.Number("entity_id")}")).Text);
        await CreateAsync(tenant, order, item, 1);
    }

    [Fact]
    public async Task What_was_denied_can_be_asked_for_again()
    {
        await using var tenant = await Tenant.StartAsync();
        var (order, item) = await ShippedAsync(tenant, 1);
        var rma = await CreateAsync(tenant, order, item, 1);

        var denied = await ChangeAsync(tenant, rma, "\"status\":\"denied\"");
        var again = await CreateAsync(tenant, order, item, 1);

        Assert.Equal(("closed", "pending"), (denied.Json.Text("status"), again.Text("status")));
    }

    [Fact]
    public async Task Has_comments_tracks_and_no_labels()
    {
        await using var tenant = await Tenant.StartAsync();
        var (order, item) = await ShippedAsync(tenant, 1);
        var id = (await CreateAsync(tenant, order, item, 1)).Number("entity_id");

        Assert.Equal("true", (await tenant.SucceedAsync("POST", $"/V1/returns/{id}/comments", """{"data":{"comment":"Please hurry","customer_notified":true,"visible_on_front":true}}""")).Text);
        Assert.Equal("true", (await tenant.SucceedAsync("POST", $"/V1/returns/{id}/tracking-numbers", """{"track":{"track_number":"R1","carrier_code":"ups","carrier_title":"UPS"}}""")).Text);
        var comments = (await tenant.SucceedAsync("GET", $"/V1/returns/{id}/comments")).Json;
        var tracks = (await tenant.SucceedAsync("GET", $"/V1/returns/{id}/tracking-numbers")).Json;
        var track = tracks.GetProperty("items")[0].Number("entity_id");
        await tenant.SucceedAsync("DELETE", $"/V1/returns/{id}/tracking-numbers/{track}");

        Assert.Equal(("Please hurry", id, "True"), (comments.GetProperty("items")[0].Text("comment"), comments.GetProperty("items")[0].Number("rma_entity_id"), comments.GetProperty("items")[0].Text("admin")));
        Assert.Equal("R1", tracks.GetProperty("items")[0].Text("track_number"));
        Assert.Equal(0, (await tenant.SucceedAsync("GET", $"/V1/returns/{id}/tracking-numbers")).Json.Number("total_count"));
        Assert.Equal("[]", (await tenant.SucceedAsync("GET", $"/V1/returns/{id}/labels")).Text);
        Assert.Equal($"404 No such entity with trackId = {track}", await tenant.RefusalAsync("DELETE", $"/V1/returns/{id}/tracking-numbers/{track}"));
        Assert.Equal("400 Please enter a valid tracking number.", await tenant.RefusalAsync("POST", $"/V1/returns/{id}/tracking-numbers", """{"track":{"track_number":"","carrier_code":"ups"}}"""));
    }

    [Fact]
    public async Task Goes_when_it_is_deleted()
    {
        await using var tenant = await Tenant.StartAsync();
        var (order, item) = await ShippedAsync(tenant, 1);
        var id = (await CreateAsync(tenant, order, item, 1)).Number("entity_id");

        Assert.Equal("true", (await tenant.SucceedAsync("DELETE", $"/V1/returns/{id}", Body(order, item, 1))).Text);
        Assert.Equal($"404 No such entity with id = {id}", await tenant.RefusalAsync("GET", $"/V1/returns/{id}"));
    }

    [Fact]
    public async Task Tells_of_its_attributes()
    {
        await using var tenant = await Tenant.StartAsync();

        var all = (await tenant.SucceedAsync("GET", "/V1/returnsAttributeMetadata")).Json;
        var reason = (await tenant.SucceedAsync("GET", "/V1/returnsAttributeMetadata/reason")).Json;
        var form = (await tenant.SucceedAsync("GET", "/V1/returnsAttributeMetadata/form/default")).Json;

        Assert.Contains("resolution", all.EnumerateArray().Select(attribute => attribute.Text("attribute_code")));
        Assert.Equal(("select", "Wrong Color"), (reason.Text("frontend_input"), reason.GetProperty("options")[0].Text("label")));
        Assert.DoesNotContain("qty_approved", form.EnumerateArray().Select(attribute => attribute.Text("attribute_code")));
        Assert.Equal("[]", (await tenant.SucceedAsync("GET", "/V1/returnsAttributeMetadata/custom")).Text);
        Assert.Equal("404 No such entity with entityType = rma_item, attributeCode = nobody", await tenant.RefusalAsync("GET", "/V1/returnsAttributeMetadata/nobody"));
        Assert.Equal("404 No such entity with entityType = rma_item, formCode = nobody", await tenant.RefusalAsync("GET", "/V1/returnsAttributeMetadata/form/nobody"));
    }

    private static async Task<(long Order, long Item)> ShippedAsync(Tenant tenant, int quantity)
    {
        var id = await tenant.OrderAsync((Shop.Tote, quantity));
        await tenant.InvoiceAsync(id);
        await tenant.ShipAsync(id);
        return (id, (await tenant.GetOrderAsync(id)).Id(Shop.Tote));
    }

    private static async Task<JsonElement> CreateAsync(Tenant tenant, long order, long item, int quantity) => (await tenant.SucceedAsync("POST", "/V1/returns", Body(order, item, quantity))).Json;

    private static string Body(long order, long item, int quantity) =>
        $$$"""{"rmaDataObject":{"order_id":{{{order}}},"items":[{"order_item_id":{{{item}}},"qty_requested":{{{quantity}}},"reason":"11","condition":"8","resolution":"5"}]}}""";

    private static Task<Answer> ChangeAsync(Tenant tenant, JsonElement rma, string members) => tenant.SucceedAsync("PUT", $"/V1/returns/{rma.Number("entity_id")}", ChangeBody(rma, members));

    private static string ChangeBody(JsonElement rma, string members) =>
        $$$"""{"rmaDataObject":{"items":[{"entity_id":{{{rma.GetProperty("items")[0].Number("entity_id")}}},{{{members}}}}]}}""";
}
