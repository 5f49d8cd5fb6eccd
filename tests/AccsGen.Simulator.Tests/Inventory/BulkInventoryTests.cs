namespace AccsGen.Simulator.Tests.Inventory;

public sealed class BulkInventoryTests
{
    [Fact]
    public async Task Assigning_answers_how_many_are_new_and_begins_with_nothing()
    {
        await using var tenant = await Tenant.StartAsync();

        var answer = await tenant.SucceedAsync("POST", "/V1/inventory/bulk-product-source-assign", """{"skus":["24-LP01","24-WB01","MT01","nobody"],"sourceCodes":["east","west"]}""");

        Assert.Equal("2", answer.Text);
        Assert.Equal("default 14/1, east 0/0, west 0/0", await tenant.ItemsAsync("24-WB01"));
        Assert.Equal("default 79/1, east 9/1, west 37/1", await tenant.ItemsAsync("24-LP01"));
        Assert.Equal("", await tenant.ItemsAsync("MT01"));
    }

    [Fact]
    public async Task Unassigning_answers_how_many_there_were()
    {
        await using var tenant = await Tenant.StartAsync();

        var answer = await tenant.SucceedAsync("POST", "/V1/inventory/bulk-product-source-unassign", """{"skus":["24-LP01","24-WB01"],"sourceCodes":["default","west"]}""");

        Assert.Equal("3", answer.Text);
        Assert.Equal("east 9/1", await tenant.ItemsAsync("24-LP01"));
        Assert.Equal("0 False", await tenant.StockItemAsync("24-LP01"));
    }

    [Theory]
    [InlineData("true", "east 88/1, west 37/1", "0 False")]
    [InlineData("false", "default 0/0, east 88/1, west 37/1", "0 False")]
    public async Task A_transfer_moves_everything_with_the_quantity_of_which_the_merchant_is_told(string unassign, string items, string stockItem)
    {
        await using var tenant = await Tenant.StartAsync();
        await tenant.SucceedAsync("POST", "/V1/inventory/low-quantity-notification", """{"sourceItemConfigurations":[{"source_code":"default","notify_stock_qty":4,"sku":"24-LP01"}]}""");

        var answer = await tenant.SucceedAsync(
            "POST", "/V1/inventory/bulk-product-source-transfer", $$"""{"skus":["24-LP01"],"originSource":"default","destinationSource":"east","unassignFromOrigin":{{unassign}}}""");

        Assert.Equal("true", answer.Text);
        Assert.Equal(items, await tenant.ItemsAsync("24-LP01"));
        Assert.Equal(stockItem, await tenant.StockItemAsync("24-LP01"));
        Assert.Equal(4, (await tenant.GetAsync("/V1/inventory/low-quantity-notification/east/24-LP01")).Json.GetProperty("notify_stock_qty").GetInt32());
    }

    [Fact]
    public async Task A_partial_transfer_moves_some()
    {
        await using var tenant = await Tenant.StartAsync();

        var answer = await tenant.SucceedAsync(
            "POST", "/V1/inventory/bulk-partial-source-transfer", """{"originSourceCode":"default","destinationSourceCode":"west","items":[{"sku":"24-LP01","qty":20}]}""");

        Assert.Equal("[]", answer.Text);
        Assert.Equal("default 59/1, east 9/1, west 57/1", await tenant.ItemsAsync("24-LP01"));
        Assert.Equal("59 True", await tenant.StockItemAsync("24-LP01"));
    }

    [Theory]
    [InlineData("product-source-assign", """{"skus":["24-LP01"],"sourceCodes":["east","moon"]}""", "400 Validation Failed | Source moon does not exist")]
    [InlineData("product-source-unassign", """{"skus":["24-LP01"],"sourceCodes":["east","moon"]}""", "400 Validation Failed | Source moon does not exist")]
    [InlineData(
        "product-source-transfer",
        """{"skus":["24-LP01"],"originSource":"east","destinationSource":"east","unassignFromOrigin":true}""",
        "400 Validation Error: Select different sources for origin and destination. | Cannot transfer a source on itself")]
    [InlineData(
        "product-source-transfer",
        """{"skus":["24-LP01"],"originSource":"moon","destinationSource":"mars","unassignFromOrigin":true}""",
        "400 Validation Error: Select different sources for origin and destination. | Origin source moon does not exist | Destination source mars does not exist")]
    [InlineData(
        "partial-source-transfer",
        """{"originSourceCode":"default","destinationSourceCode":"west","items":[{"sku":"24-LP01","qty":20},{"sku":"24-LP01","qty":60}]}""",
        "400 Transfer validation failed | Requested transfer amount for sku 24-LP01 is not available")]
    [InlineData(
        "partial-source-transfer",
        """{"originSourceCode":"default","destinationSourceCode":"west","items":[{"sku":"24-LP01","qty":1},{"sku":"24-WB01","qty":1}]}""",
        "400 Transfer validation failed | Source item for 24-WB01 and west does not exist")]
    public async Task A_wrong_request_moves_nothing(string operation, string body, string refusal)
    {
        await using var tenant = await Tenant.StartAsync();

        Assert.Equal(refusal, await tenant.RefusalAsync("POST", "/V1/inventory/bulk-" + operation, body));
        Assert.Equal("default 79/1, east 9/1, west 37/1", await tenant.ItemsAsync("24-LP01"));
    }
}
