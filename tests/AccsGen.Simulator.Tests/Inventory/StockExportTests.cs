namespace AccsGen.Simulator.Tests.Inventory;

public sealed class StockExportTests
{
    [Fact]
    public async Task The_dump_has_every_product_of_the_website_with_what_lies_there()
    {
        await using var tenant = await Tenant.StartAsync();
        tenant.Simulator.State["reservations"].Put("""{"stock_id":2,"sku":"24-LP01","quantity":-6}""");

        var rows = (await tenant.GetAsync("/V1/inventory/dump-stock-index-data/website/outlet")).Json.EnumerateArray().ToDictionary(row => row.GetProperty("sku").GetString()!);

        Assert.Equal("""{"sku":"24-LP01","qty":46,"is_salable":true}""", rows["24-LP01"].GetRawText());
        Assert.False(rows.ContainsKey("24-MB01"));
        Assert.True(rows.Count > 20);
    }

    [Fact]
    public async Task The_export_takes_promises_off_and_is_searched_like_products()
    {
        await using var tenant = await Tenant.StartAsync();
        tenant.Simulator.State["reservations"].Put("""{"stock_id":2,"sku":"24-LP01","quantity":-6}""");

        var answer = await tenant.GetAsync("/V1/inventory/export-stock-salable-qty/website/outlet?searchCriteria[filterGroups][0][filters][0][field]=sku&searchCriteria[filterGroups][0][filters][0][value]=24-LP01,24-MB01&searchCriteria[filterGroups][0][filters][0][conditionType]=in");

        Assert.Equal("""[{"sku":"24-LP01","qty":40,"is_salable":true}]""", answer.Json.GetProperty("items").GetRawText());
        Assert.Equal(1, answer.Json.GetProperty("total_count").GetInt32());
    }

    [Fact]
    public async Task A_sales_channel_that_is_not_there_is_404()
    {
        await using var tenant = await Tenant.StartAsync();

        Assert.Equal("404 No such entity with type = website, code = moon", await tenant.RefusalAsync("GET", "/V1/inventory/dump-stock-index-data/website/moon"));
        Assert.Equal("404 No such entity with type = shop, code = base", await tenant.RefusalAsync("GET", "/V1/inventory/export-stock-salable-qty/shop/base"));
    }
}
