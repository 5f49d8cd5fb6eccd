namespace AccsGen.Simulator.Tests.Prices;

public sealed class TierPriceTests
{
    private const string Row = " Row ID: SKU = %SKU, Website ID: %websiteId, Customer Group: %customerGroup, Quantity: %qty.";

    [Fact]
    public async Task Prices_are_added_and_those_for_the_same_are_changed()
    {
        await using var tenant = await Tenant.StartAsync();

        await tenant.FailuresAsync("tier-prices", Price(10, 3) + "," + Price(8, 5));
        var failures = await tenant.FailuresAsync("tier-prices", Price(9, 3) + "," + Price(20, 10, "discount", "all groups"));

        Assert.Empty(failures);
        Assert.Equal(
            [
                """{"price":8,"price_type":"fixed","website_id":0,"sku":"24-WB01","customer_group":"General","quantity":5}""",
                """{"price":9,"price_type":"fixed","website_id":0,"sku":"24-WB01","customer_group":"General","quantity":3}""",
                """{"price":20,"price_type":"discount","website_id":0,"sku":"24-WB01","customer_group":"all groups","quantity":10}""",
            ],
            await ListAsync(tenant));
        Assert.Equal(
            """[{"customer_group_id":1,"qty":5,"value":8,"extension_attributes":{"website_id":0}},{"customer_group_id":1,"qty":3,"value":9,"extension_attributes":{"website_id":0}},{"customer_group_id":32000,"qty":10,"value":39.6,"extension_attributes":{"website_id":0,"percentage_value":20}}]""",
            (await tenant.GetAsync("/V1/products/24-WB01")).Json.GetProperty("tier_prices").GetRawText());
    }

    [Fact]
    public async Task PUT_replaces_all_prices_of_the_products_that_it_names()
    {
        await using var tenant = await Tenant.StartAsync();
        await tenant.FailuresAsync("tier-prices", Price(10, 3) + "," + Price(8, 5));

        var failures = await tenant.FailuresAsync("tier-prices", Price(5, 310, group: "NOT LOGGED IN"), "PUT");

        Assert.Empty(failures);
        Assert.Equal(["""{"price":5,"price_type":"fixed","website_id":0,"sku":"24-WB01","customer_group":"NOT LOGGED IN","quantity":310}"""], await ListAsync(tenant));
        Assert.Contains("\"sku\":\"24-MB01\"", await tenant.PricesAsync("tier-prices", "24-MB01"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_price_that_is_named_is_deleted()
    {
        await using var tenant = await Tenant.StartAsync();
        await tenant.FailuresAsync("tier-prices", Price(10, 3) + "," + Price(8, 5));

        var failures = await tenant.FailuresAsync("tier-prices-delete", Price(10, 3) + "," + Price(7, 5) + "," + Price(1, 99));

        Assert.Empty(failures);
        Assert.Equal(["""{"price":8,"price_type":"fixed","website_id":0,"sku":"24-WB01","customer_group":"General","quantity":5}"""], await ListAsync(tenant));
    }

    [Theory]
    [InlineData("""{"price":1,"price_type":"fixed","website_id":0,"sku":"nobody","customer_group":"General","quantity":2}""", "Invalid attribute SKU = %SKU.", "nobody, 0, General, 2")]
    [InlineData("""{"price":1,"price_type":"fixed","website_id":0,"sku":"GRP-01","customer_group":"General","quantity":2}""", "Invalid attribute SKU = %SKU.", "GRP-01, 0, General, 2")]
    [InlineData("""{"price":-1,"price_type":"fixed","website_id":0,"sku":"24-UG01","customer_group":"General","quantity":2}""", "Invalid attribute Price = %price.", "-1, 24-UG01, 0, General, 2")]
    [InlineData("""{"price":101,"price_type":"discount","website_id":0,"sku":"24-UG01","customer_group":"General","quantity":2}""", "Invalid attribute Price = %price.", "101, 24-UG01, 0, General, 2")]
    [InlineData("""{"price":1,"price_type":"gift","website_id":0,"sku":"24-UG01","customer_group":"General","quantity":2}""", "Invalid attribute Price Type = %priceType.", "gift, 24-UG01, 0, General, 2")]
    [InlineData("""{"price":1,"price_type":"fixed","website_id":0,"sku":"BNDL-01","customer_group":"General","quantity":2}""", "Invalid attribute Price Type = %priceType.", "fixed, BNDL-01, 0, General, 2")]
    [InlineData("""{"price":1,"price_type":"fixed","website_id":0,"sku":"24-UG01","customer_group":"General","quantity":0}""", "Invalid attribute Quantity = %qty.", "24-UG01, 0, General, 0")]
    [InlineData("""{"price":1,"price_type":"fixed","website_id":7,"sku":"24-UG01","customer_group":"General","quantity":2}""", "Invalid attribute Website ID = %websiteId.", "24-UG01, 7, General, 2")]
    [InlineData("""{"price":1,"price_type":"fixed","website_id":0,"sku":"24-UG01","customer_group":"Friends","quantity":2}""", "No such entity with Customer Group = %customerGroup.", "24-UG01, 0, Friends, 2")]
    public async Task A_wrong_price_is_told_and_the_others_are_saved(string price, string message, string values)
    {
        await using var tenant = await Tenant.StartAsync();

        var failures = await tenant.FailuresAsync("tier-prices", $"{price},{Price(8, 5)}");

        Assert.Equal([$"{message}{Row} [{values}]"], failures);
        Assert.Single(await ListAsync(tenant));
        Assert.Equal("[]", await tenant.PricesAsync("tier-prices", "24-UG01"));
    }

    [Fact]
    public async Task Two_for_the_same_are_refused_both()
    {
        await using var tenant = await Tenant.StartAsync();

        var failures = await tenant.FailuresAsync("tier-prices", $"{Price(8, 5)},{Price(9, 5, group: "GENERAL", website: 1)},{Price(9, 5, group: "Wholesale")}");

        Assert.Equal(2, failures.Count);
        Assert.All(failures, failure => Assert.StartsWith("We found a duplicate website, tier price, customer group and quantity:", failure, StringComparison.Ordinal));
        Assert.Single(await ListAsync(tenant));
    }

    [Fact]
    public async Task One_for_a_website_and_one_for_all_exclude_each_other()
    {
        await using var tenant = await Tenant.StartAsync();
        await tenant.FailuresAsync("tier-prices", Price(8, 5));

        Assert.Single(await tenant.FailuresAsync("tier-prices", Price(7, 5, website: 1)));
        Assert.Empty(await tenant.FailuresAsync("tier-prices", Price(7, 6, website: 1) + "," + Price(6, 6, website: 2)));
        Assert.Equal(3, (await ListAsync(tenant)).Count);
    }

    [Fact]
    public async Task Where_prices_are_global_no_website_has_its_own()
    {
        await using var tenant = await Tenant.StartAsync(options => options.PriceScope = CatalogPriceScope.Global);

        Assert.StartsWith("Invalid attribute Website ID", (await tenant.FailuresAsync("tier-prices", Price(7, 6, website: 1))).Single(), StringComparison.Ordinal);
    }

    private static string Price(int amount, int quantity, string type = "fixed", string group = "General", int website = 0) =>
        $$"""{"price":{{amount}},"price_type":"{{type}}","website_id":{{website}},"sku":"24-WB01","customer_group":"{{group}}","quantity":{{quantity}}}""";

    private static async Task<IReadOnlyList<string>> ListAsync(Tenant tenant) =>
        [.. JsonElement.Parse(await tenant.PricesAsync("tier-prices", "24-WB01")).EnumerateArray().Select(price => price.GetRawText())];
}
