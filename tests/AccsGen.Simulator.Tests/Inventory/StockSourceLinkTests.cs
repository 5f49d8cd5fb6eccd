namespace AccsGen.Simulator.Tests.Inventory;

public sealed class StockSourceLinkTests
{
    [Fact]
    public async Task Sources_of_a_stock_come_in_the_order_of_their_priority()
    {
        await using var tenant = await Tenant.StartAsync();
        var before = await SourcesAsync(tenant);

        var answer = await tenant.SucceedAsync("POST", "/V1/inventory/stock-source-links", """{"links":[{"source_code":"east","stock_id":2,"priority":9}]}""");

        Assert.Equal("[]", answer.Text);
        Assert.Equal("east,west", before);
        Assert.Equal("west,east", await SourcesAsync(tenant));
    }

    [Fact]
    public async Task A_link_that_is_deleted_takes_its_source_out_of_the_stock()
    {
        await using var tenant = await Tenant.StartAsync();

        await tenant.SucceedAsync("POST", "/V1/inventory/stock-source-links-delete", """{"links":[{"source_code":"west","stock_id":2}]}""");

        Assert.Equal("east", await SourcesAsync(tenant));
        Assert.Equal(9, await tenant.SalableAsync("24-LP01", stockId: 2));
    }

    [Theory]
    [InlineData("", """{"links":[{"source_code":"east","stock_id":1,"priority":1}]}""", "400 Validation Failed | Can not save link related to Default Source or Default Stock")]
    [InlineData("", """{"links":[{"source_code":"default","stock_id":2,"priority":1}]}""", "400 Validation Failed | Can not save link related to Default Source or Default Stock")]
    [InlineData("", """{"links":[{"source_code":"east","stock_id":2,"priority":3},{"source_code":"west","stock_id":2}]}""", """400 Validation Failed | "priority" should be greater then 0.""")]
    [InlineData("", """{"links":[{"source_code":"east","stock_id":2,"priority":3},{"source_code":"moon","stock_id":2,"priority":1}]}""", "400 Could not save StockSourceLinks")]
    [InlineData("", """{"links":[]}""", "400 Input data is empty")]
    [InlineData("-delete", """{"links":[{"source_code":"east","stock_id":2},{"source_code":"default","stock_id":1}]}""", "400 Can not delete link related to Default Source or Default Stock")]
    public async Task A_wrong_link_refuses_them_all(string operation, string body, string refusal)
    {
        await using var tenant = await Tenant.StartAsync();

        Assert.Equal(refusal, await tenant.RefusalAsync("POST", "/V1/inventory/stock-source-links" + operation, body));
        Assert.Equal("east,west", await SourcesAsync(tenant));
    }

    [Fact]
    public async Task Links_are_searched()
    {
        await using var tenant = await Tenant.StartAsync();

        var answer = await tenant.GetAsync("/V1/inventory/stock-source-links?searchCriteria[filter_groups][0][filters][0][field]=stock_id&searchCriteria[filter_groups][0][filters][0][value]=2");

        Assert.Equal(
            """[{"stock_id":2,"source_code":"east","priority":1},{"stock_id":2,"source_code":"west","priority":2}]""",
            answer.Json.GetProperty("items").GetRawText());
    }

    private static async Task<string> SourcesAsync(Tenant tenant)
    {
        var answer = await tenant.GetAsync("/V1/inventory/get-sources-assigned-to-stock-ordered-by-priority/2");
        return string.Join(',', answer.Json.EnumerateArray().Select(source => source.GetProperty("source_code").GetString()));
    }
}
