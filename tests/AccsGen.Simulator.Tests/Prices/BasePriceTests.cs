namespace AccsGen.Simulator.Tests.Prices;

public sealed class BasePriceTests
{
    [Fact]
    public async Task Good_prices_are_saved_and_bad_ones_told_each_for_itself()
    {
        await using var tenant = await Tenant.StartAsync();
        const string prices = """
            {"sku":"24-MB01","price":12.5,"store_id":0},
            {"sku":"nobody","price":1,"store_id":0},
            {"sku":"MT01","price":1,"store_id":0},
            {"sku":"24-WB01","price":-3,"store_id":99},
            {"sku":"24-UG01","price":"7","store_id":0}
            """;

        var failures = await tenant.FailuresAsync("base-prices", prices);

        Assert.Equal(
            [
                "Invalid attribute %fieldName = %fieldValue. [SKU, nobody]",
                "Invalid attribute %fieldName = %fieldValue. [SKU, MT01]",
                "Invalid attribute %fieldName = %fieldValue. [Price, -3]",
                "Requested store is not found. Row ID: SKU = 24-WB01, Store ID: 99. [24-WB01, 99]",
            ],
            failures);
        Assert.Equal("12.5", (await tenant.GetAsync("/V1/products/24-MB01")).Json.GetProperty("price").GetRawText());
        Assert.Equal("7", (await tenant.GetAsync("/V1/products/24-UG01")).Json.GetProperty("price").GetRawText());
        Assert.Equal("49.5", (await tenant.GetAsync("/V1/products/24-WB01")).Json.GetProperty("price").GetRawText());
    }

    [Fact]
    public async Task An_empty_list_says_that_all_were_saved()
    {
        await using var tenant = await Tenant.StartAsync();

        Assert.Equal("[]", (await tenant.SucceedAsync("POST", "/V1/products/base-prices", """{"prices":[{"sku":"24-mb01","price":1,"store_id":0}]}""")).Text);
    }

    [Fact]
    public async Task Prices_are_told_of_the_products_that_have_some_as_they_were_sent()
    {
        await using var tenant = await Tenant.StartAsync();
        await tenant.FailuresAsync("base-prices", """{"sku":"24-MB01","price":29.949999999999999,"store_id":0}""");

        Assert.Equal("""[{"price":29.949999999999999,"store_id":0,"sku":"24-MB01"},{"price":49.5,"store_id":0,"sku":"24-WB01"}]""", await tenant.PricesAsync("base-prices", "24-MB01", "MT01", "24-WB01", "24-MB01", "nobody"));
    }

    [Fact]
    public async Task A_price_of_a_store_view_is_one_of_its_website()
    {
        await using var tenant = await Tenant.StartAsync();

        await tenant.FailuresAsync("base-prices", """{"sku":"24-WB01","price":20,"store_id":2},{"sku":"24-WB01","price":30,"store_id":3}""");

        Assert.Equal(
            """[{"price":49.5,"store_id":0,"sku":"24-WB01"},{"price":20,"store_id":1,"sku":"24-WB01"},{"price":20,"store_id":2,"sku":"24-WB01"},{"price":30,"store_id":3,"sku":"24-WB01"}]""",
            await tenant.PricesAsync("base-prices", "24-WB01"));
    }

    [Fact]
    public async Task Where_prices_are_global_one_of_a_store_view_is_for_all()
    {
        await using var tenant = await Tenant.StartAsync(options => options.PriceScope = CatalogPriceScope.Global);

        await tenant.FailuresAsync("base-prices", """{"sku":"24-WB01","price":20,"store_id":2}""");

        Assert.Equal("""[{"price":20,"store_id":0,"sku":"24-WB01"}]""", await tenant.PricesAsync("base-prices", "24-WB01"));
    }

    [Fact]
    public async Task A_bundle_has_a_price_when_it_is_fixed()
    {
        await using var tenant = await Tenant.StartAsync();
        const string price = """{"sku":"BNDL-01","price":20,"store_id":0}""";

        var before = await tenant.FailuresAsync("base-prices", price);
        await tenant.SucceedAsync("PUT", "/V1/products/BNDL-01", """{"product":{"custom_attributes":[{"attribute_code":"price_type","value":"1"}]}}""");

        Assert.Single(before);
        Assert.Empty(await tenant.FailuresAsync("base-prices", price));
    }

    [Fact]
    public async Task Saving_is_noted_as_a_change_of_the_product()
    {
        await using var tenant = await Tenant.StartAsync(options => options.Clock = new ManualClock());

        await tenant.FailuresAsync("base-prices", """{"sku":"24-WB01","price":20,"store_id":0}""");

        Assert.Equal("2026-07-01 12:00:00", (await tenant.GetAsync("/V1/products/24-WB01")).Json.GetProperty("updated_at").GetString());
    }
}
