namespace AccsGen.Simulator.Tests.Prices;

public sealed class CostTests
{
    [Fact]
    public async Task Costs_are_set_told_and_deleted()
    {
        await using var tenant = await Tenant.StartAsync();

        var failures = await tenant.FailuresAsync("cost", """{"sku":"24-WB01","cost":18,"store_id":0},{"sku":"24-WB01","cost":17.25,"store_id":2}""");
        var told = await tenant.PricesAsync("cost", "24-WB01", "24-MB01");
        var attribute = await tenant.AttributeAsync("24-WB01", "cost");
        var deleted = await tenant.SucceedAsync("POST", "/V1/products/cost-delete", """{"skus":["24-WB01","nobody"]}""");

        Assert.Empty(failures);
        Assert.Equal("""[{"cost":18,"store_id":0,"sku":"24-WB01"},{"cost":17.25,"store_id":2,"sku":"24-WB01"}]""", told);
        Assert.Equal("18.000000", attribute);
        Assert.Equal("true", deleted.Text);
        Assert.Equal("[]", await tenant.PricesAsync("cost", "24-WB01"));
        Assert.Null(await tenant.AttributeAsync("24-WB01", "cost"));
    }

    [Fact]
    public async Task Wrong_costs_are_told_with_their_rows()
    {
        await using var tenant = await Tenant.StartAsync();

        var failures = await tenant.FailuresAsync("cost", """{"sku":"BNDL-01","cost":-1.5,"store_id":9},{"sku":"24-WB01","cost":2,"store_id":0}""");

        Assert.Equal(
            [
                "Invalid attribute %fieldName = %fieldValue. [SKU, BNDL-01]",
                "Invalid attribute Cost = -1.5. Row ID: SKU = BNDL-01, Store ID: 9. [-1.5, BNDL-01, 9]",
                "Requested store is not found. Row ID: SKU = BNDL-01, Store ID: 9. [BNDL-01, 9]",
            ],
            failures);
        Assert.Equal("""[{"cost":2,"store_id":0,"sku":"24-WB01"}]""", await tenant.PricesAsync("cost", "24-WB01", "BNDL-01"));
    }
}
