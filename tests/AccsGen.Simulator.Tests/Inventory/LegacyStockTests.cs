namespace AccsGen.Simulator.Tests.Inventory;

public sealed class LegacyStockTests
{
    [Fact]
    public async Task A_stock_item_is_the_products()
    {
        await using var tenant = await Tenant.StartAsync();

        var item = await tenant.GetAsync("/V1/stockItems/24-LP01");
        var product = await tenant.GetAsync("/V1/products/24-LP01");

        Assert.Equal(product.Json.GetProperty("extension_attributes").GetProperty("stock_item").GetRawText(), item.Text);
        Assert.Equal("404 The Product with the \"nobody\" SKU doesn't exist.", await tenant.RefusalAsync("GET", "/V1/stockItems/nobody"));
    }

    [Fact]
    public async Task A_PUT_changes_what_it_gives_and_answers_the_items_id()
    {
        await using var tenant = await Tenant.StartAsync();

        var answer = await tenant.SucceedAsync("PUT", "/V1/products/24-LP01/stockItems/999", """{"stockItem":{"qty":12.5,"item_id":5}}""");

        Assert.Equal("7", answer.Text);
        Assert.Equal("12.5 True", await tenant.StockItemAsync("24-LP01"));
        Assert.Equal("default 12.5/1, east 9/1, west 37/1", await tenant.ItemsAsync("24-LP01"));
        Assert.Equal(7, (await tenant.GetAsync("/V1/stockItems/24-LP01")).Json.GetProperty("item_id").GetInt32());
    }

    [Fact]
    public async Task What_is_used_up_is_not_in_stock_whatever_is_said_and_is_noted_as_low()
    {
        await using var tenant = await Tenant.StartAsync(options => options.Clock = new ManualClock());

        await tenant.SucceedAsync("PUT", "/V1/products/24-LP01/stockItems/7", """{"stockItem":{"qty":0,"is_in_stock":true}}""");

        var item = (await tenant.GetAsync("/V1/stockItems/24-LP01")).Json;
        Assert.False(item.GetProperty("is_in_stock").GetBoolean());
        Assert.Equal(1, item.GetProperty("stock_status_changed_auto").GetInt32());
        Assert.Equal("2026-07-01 12:00:00", item.GetProperty("low_stock_date").GetString());
    }

    [Fact]
    public async Task The_status_is_what_the_stock_of_a_website_can_sell()
    {
        await using var tenant = await Tenant.StartAsync();

        var main = (await tenant.GetAsync("/V1/stockStatuses/24-LP01")).Json;
        var outlet = (await tenant.GetAsync("/V1/stockStatuses/24-LP01?scopeId=2")).Json;

        Assert.Equal("79 1", $"{main.GetProperty("qty")} {main.GetProperty("stock_status")}");
        Assert.Equal("46 1", $"{outlet.GetProperty("qty")} {outlet.GetProperty("stock_status")}");
        Assert.Equal(79, main.GetProperty("stock_item").GetProperty("qty").GetInt32());
        Assert.Equal(7, main.GetProperty("product_id").GetInt32());
    }

    [Fact]
    public async Task Low_stock_comes_by_pages()
    {
        await using var tenant = await Tenant.StartAsync();

        var all = (await tenant.GetAsync("/V1/stockItems/lowStock/?scopeId=0&qty=10")).Json;
        var page = (await tenant.GetAsync("/V1/stockItems/lowStock/?scopeId=0&qty=10&currentPage=2&pageSize=4")).Json;
        var outlet = (await tenant.GetAsync("/V1/stockItems/lowStock/?scopeId=2&qty=10")).Json;

        Assert.Equal(all.GetProperty("total_count").GetInt32(), all.GetProperty("items").GetArrayLength());
        Assert.All(all.GetProperty("items").EnumerateArray(), item => Assert.True(item.GetProperty("qty").GetDecimal() <= 10));
        Assert.Equal(all.GetProperty("items")[4].GetRawText(), page.GetProperty("items")[0].GetRawText());
        Assert.Equal(4, page.GetProperty("items").GetArrayLength());
        Assert.InRange(outlet.GetProperty("total_count").GetInt32(), 1, all.GetProperty("total_count").GetInt32() - 1);
    }
}
