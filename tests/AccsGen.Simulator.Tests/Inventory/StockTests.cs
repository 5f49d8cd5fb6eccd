namespace AccsGen.Simulator.Tests.Inventory;

public sealed class StockTests
{
    [Fact]
    public async Task A_website_belongs_to_one_stock_and_moves_to_the_one_that_names_it()
    {
        await using var tenant = await Tenant.StartAsync();

        var id = await tenant.SucceedAsync("POST", "/V1/inventory/stocks", """{"stock":{"name":"Third","extension_attributes":{"sales_channels":[{"type":"website","code":"outlet"}]}}}""");

        Assert.Equal("3", id.Text);
        Assert.Equal("base", await ChannelsAsync(tenant, 1));
        Assert.Equal("", await ChannelsAsync(tenant, 2));
        Assert.Equal("outlet", await ChannelsAsync(tenant, 3));
        Assert.Equal(3, (await tenant.GetAsync("/V1/inventory/stock-resolver/website/outlet")).Json.GetProperty("stock_id").GetInt32());
    }

    [Fact]
    public async Task A_website_that_a_stock_gives_up_is_the_default_stocks()
    {
        await using var tenant = await Tenant.StartAsync();

        var id = await tenant.SucceedAsync("PUT", "/V1/inventory/stocks/2", """{"stock":{"name":"Renamed"}}""");

        Assert.Equal("2", id.Text);
        Assert.Equal("", await ChannelsAsync(tenant, 2));
        Assert.Equal("base,outlet", await ChannelsAsync(tenant, 1));
        Assert.Equal("Renamed", (await tenant.GetAsync("/V1/inventory/stocks/2")).Json.GetProperty("name").GetString());
    }

    [Fact]
    public async Task A_stock_goes_only_when_no_website_sells_from_it_and_the_default_one_never()
    {
        await using var tenant = await Tenant.StartAsync();

        var inUse = await tenant.RefusalAsync("DELETE", "/V1/inventory/stocks/2");
        var main = await tenant.RefusalAsync("DELETE", "/V1/inventory/stocks/1");
        await tenant.SucceedAsync("PUT", "/V1/inventory/stocks/2", """{"stock":{"name":"Free"}}""");
        var removed = await tenant.SucceedAsync("DELETE", "/V1/inventory/stocks/2");

        Assert.Equal("400 Stock has at least one sale channel and could not be deleted.", inUse);
        Assert.Equal("400 Default Stock could not be deleted.", main);
        Assert.Equal("[]", removed.Text);
        Assert.Equal("404 Stock with id \"2\" does not exist.", await tenant.RefusalAsync("GET", "/V1/inventory/stocks/2"));
        Assert.Equal(1, (await tenant.GetAsync("/V1/inventory/stock-source-links")).Json.GetProperty("total_count").GetInt32());
    }

    [Theory]
    [InlineData("POST", "/V1/inventory/stocks", """{"stock":{"extension_attributes":[]}}""", """400 Validation Failed | "name" can not be empty.""")]
    [InlineData(
        "PUT",
        "/V1/inventory/stocks/2",
        """{"stock":{"name":"N","extension_attributes":{"sales_channels":[{"type":"website","code":"moon"}]}}}""",
        """400 Validation Failed | The website with code "moon" does not exist.""")]
    [InlineData("PUT", "/V1/inventory/stocks/9", """{"stock":{"name":"N"}}""", "404 Stock with id \"9\" does not exist.")]
    public async Task A_wrong_stock_is_refused_and_nothing_moves(string method, string path, string body, string refusal)
    {
        await using var tenant = await Tenant.StartAsync();

        Assert.Equal(refusal, await tenant.RefusalAsync(method, path, body));
        Assert.Equal("outlet", await ChannelsAsync(tenant, 2));
        Assert.Equal(2, (await tenant.GetAsync("/V1/inventory/stocks")).Json.GetProperty("total_count").GetInt32());
    }

    [Fact]
    public async Task A_sales_channel_without_a_stock_is_404_with_both_fields()
    {
        await using var tenant = await Tenant.StartAsync();

        Assert.Equal("404 No such entity with type = website, code = moon", await tenant.RefusalAsync("GET", "/V1/inventory/stock-resolver/website/moon"));
        Assert.Equal(1, (await tenant.GetAsync("/V1/inventory/stock-resolver/website/admin")).Json.GetProperty("stock_id").GetInt32());
    }

    private static async Task<string> ChannelsAsync(Tenant tenant, int stockId)
    {
        var answer = await tenant.GetAsync($"/V1/inventory/stocks/{stockId}");
        return string.Join(',', answer.Json.GetProperty("extension_attributes").GetProperty("sales_channels").EnumerateArray().Select(channel => channel.GetProperty("code").GetString()));
    }
}
