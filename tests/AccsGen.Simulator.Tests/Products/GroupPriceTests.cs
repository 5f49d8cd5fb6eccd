using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Tests.Products;

public sealed class GroupPriceTests
{
    [Fact]
    public async Task Tiers_of_a_group_are_those_of_the_product()
    {
        await using var tenant = await Tenant.StartAsync();

        Assert.True((await tenant.OkAsync("POST", "/V1/products/24-WB02/group-prices/1/tiers/5/price/9.5")).GetBoolean());
        await tenant.OkAsync("POST", "/V1/products/24-WB02/group-prices/all/tiers/10/price/8");
        await tenant.OkAsync("POST", "/V1/products/24-WB02/group-prices/1/tiers/5.0/price/9.25");

        Assert.Equal("""[{"customer_group_id":1,"qty":5,"value":9.25}]""", (await tenant.OkAsync("GET", "/V1/products/24-WB02/group-prices/1/tiers")).GetRawText());
        Assert.Equal("""[{"customer_group_id":32000,"qty":10,"value":8}]""", (await tenant.OkAsync("GET", "/V1/products/24-WB02/group-prices/all/tiers")).GetRawText());
        Assert.Equal([(1L, 5m, 9.25m), (32000L, 10m, 8m)], (await tenant.ProductAsync("24-WB02")).List("tier_prices").Select(price => (price.Integer("customer_group_id")!.Value, price.Number("qty")!.Value, price.Number("value")!.Value)));
        Assert.True((await tenant.OkAsync("DELETE", "/V1/products/24-WB02/group-prices/1/tiers/5")).GetBoolean());
        Assert.Single((await tenant.ProductAsync("24-WB02")).List("tier_prices"));
    }

    [Fact]
    public async Task What_is_no_price_is_refused()
    {
        await using var tenant = await Tenant.StartAsync();

        await tenant.RefusedAsync(HttpStatusCode.BadRequest, "The data was invalid. Verify the data and try again.", [], "POST", "/V1/products/24-WB02/group-prices/1/tiers/5/price/0");
        await tenant.RefusedAsync(HttpStatusCode.BadRequest, "The data was invalid. Verify the data and try again.", [], "POST", "/V1/products/24-WB02/group-prices/1/tiers/-1/price/2");
        await tenant.RefusedAsync(HttpStatusCode.NotFound, "No such entity with %fieldName = %fieldValue", ["id", "77"], "POST", "/V1/products/24-WB02/group-prices/77/tiers/5/price/2");
        await tenant.RefusedAsync(
            HttpStatusCode.NotFound, "Product hasn't group price with such data: customerGroupId = '%1', website = %2, qty = %3", ["1", "0", "5"], "DELETE", "/V1/products/24-WB02/group-prices/1/tiers/5");
    }
}
