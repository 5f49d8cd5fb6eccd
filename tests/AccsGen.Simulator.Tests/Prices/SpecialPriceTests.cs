using System.Text.Json.Nodes;

namespace AccsGen.Simulator.Tests.Prices;

public sealed class SpecialPriceTests
{
    private const string Good = """{"sku":"24-WB01","price":29.95,"store_id":0,"price_from":"2017-07-15 00:00:00","price_to":"2017-07-16 23:59:59"}""";

    [Fact]
    public async Task A_special_price_is_the_products()
    {
        await using var tenant = await Tenant.StartAsync();

        var failures = await tenant.FailuresAsync("special-price", Good);

        Assert.Empty(failures);
        Assert.Equal("29.950000", await tenant.AttributeAsync("24-WB01", "special_price"));
        Assert.Equal("2017-07-15 00:00:00", await tenant.AttributeAsync("24-WB01", "special_from_date"));
        Assert.Equal("2017-07-16 23:59:59", await tenant.AttributeAsync("24-WB01", "special_to_date"));
        Assert.Equal(
            """[{"price":29.95,"store_id":0,"sku":"24-WB01","price_from":"2017-07-15 00:00:00","price_to":"2017-07-16 23:59:59"}]""",
            await tenant.PricesAsync("special-price", "24-WB01"));
    }

    [Fact]
    public async Task One_of_a_store_view_is_kept_for_itself_and_deleted_for_itself()
    {
        await using var tenant = await Tenant.StartAsync();
        await tenant.FailuresAsync("special-price", Good);
        const string german = """{"sku":"24-WB01","price":25,"store_id":2,"price_from":"2026-01-01 00:00:00","price_to":null}""";

        await tenant.FailuresAsync("special-price", german);
        var both = await tenant.PricesAsync("special-price", "24-WB01");
        var failures = await tenant.FailuresAsync("special-price-delete", Good);

        const string left = """{"price":25,"store_id":2,"sku":"24-WB01","price_from":"2026-01-01 00:00:00","price_to":null}""";
        Assert.EndsWith($",{left}]", both, StringComparison.Ordinal);
        Assert.Empty(failures);
        Assert.Null(await tenant.AttributeAsync("24-WB01", "special_price"));
        Assert.Equal($"[{left}]", await tenant.PricesAsync("special-price", "24-WB01"));
    }

    [Theory]
    [InlineData("sku", "\"nobody\"", "The product that was requested doesn't exist. Verify the product and try again. Row ID: SKU = nobody, Store ID: 0, Price From: 2017-07-15 00:00:00, Price To: 2017-07-16 23:59:59. [nobody, 0, 2017-07-15 00:00:00, 2017-07-16 23:59:59]")]
    [InlineData("sku", "\"MT01\"", "The product that was requested doesn't exist. Verify the product and try again. Row ID: SKU = MT01, Store ID: 0, Price From: 2017-07-15 00:00:00, Price To: 2017-07-16 23:59:59. [MT01, 0, 2017-07-15 00:00:00, 2017-07-16 23:59:59]")]
    [InlineData("store_id", "9", "Requested store is not found. Row ID: SKU = 24-WB01, Store ID: 9, Price From: 2017-07-15 00:00:00, Price To: 2017-07-16 23:59:59. [24-WB01, 9, 2017-07-15 00:00:00, 2017-07-16 23:59:59]")]
    [InlineData("price", "-1", "Invalid attribute Price = -1. Row ID: SKU = 24-WB01, Store ID: 0, Price From: 2017-07-15 00:00:00, Price To: 2017-07-16 23:59:59. [-1, 24-WB01, 0, 2017-07-15 00:00:00, 2017-07-16 23:59:59]")]
    [InlineData("price_from", "\"15.7.2017\"", "Invalid attribute Price From = 2017-07-16 23:59:59. Row ID: SKU = 24-WB01, Store ID: 0, Price From: 15.7.2017, Price To: 2017-07-16 23:59:59. [Price From, 24-WB01, 0, 15.7.2017, 2017-07-16 23:59:59]")]
    [InlineData("price_from", "null", "Invalid attribute Price From = 2017-07-16 23:59:59. Row ID: SKU = 24-WB01, Store ID: 0, Price From: , Price To: 2017-07-16 23:59:59. [Price From, 24-WB01, 0, , 2017-07-16 23:59:59]")]
    [InlineData("price_to", "\"2017-02-30 00:00:00\"", "Invalid attribute Price To = 2017-02-30 00:00:00. Row ID: SKU = 24-WB01, Store ID: 0, Price From: 2017-07-15 00:00:00, Price To: 2017-02-30 00:00:00. [Price To, 24-WB01, 0, 2017-07-15 00:00:00, 2017-02-30 00:00:00]")]
    [InlineData("price_to", "\"2017-07-14 00:00:00\"", "Invalid attribute Price To = 2017-07-14 00:00:00. Row ID: SKU = 24-WB01, Store ID: 0, Price From: 2017-07-15 00:00:00, Price To: 2017-07-14 00:00:00. [Price To, 24-WB01, 0, 2017-07-15 00:00:00, 2017-07-14 00:00:00]")]
    public async Task A_wrong_price_is_told_and_the_others_are_saved(string member, string value, string expected)
    {
        await using var tenant = await Tenant.StartAsync();
        var wrong = JsonNode.Parse(Good)!;
        wrong[member] = JsonNode.Parse(value);

        var failures = await tenant.FailuresAsync("special-price", $"{wrong.ToJsonString()},{Good.Replace("24-WB01", "24-UG01", StringComparison.Ordinal)}");

        Assert.Equal([expected], failures);
        Assert.Equal("[]", await tenant.PricesAsync("special-price", "24-WB01"));
        Assert.Equal("29.950000", await tenant.AttributeAsync("24-UG01", "special_price"));
    }

    [Fact]
    public async Task Where_prices_are_global_no_store_view_has_its_own()
    {
        await using var tenant = await Tenant.StartAsync(options => options.PriceScope = CatalogPriceScope.Global);

        var failures = await tenant.FailuresAsync("special-price", Good.Replace("\"store_id\":0", "\"store_id\":2", StringComparison.Ordinal));

        Assert.StartsWith("Could not change non global Price when price scope is global. Row ID: SKU = 24-WB01, Store ID: 2,", failures.Single(), StringComparison.Ordinal);
        Assert.Equal("[]", await tenant.PricesAsync("special-price", "24-WB01"));
    }
}
