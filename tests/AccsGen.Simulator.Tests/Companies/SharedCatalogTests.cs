using static AccsGen.Simulator.Tests.Companies.CompanyFlow;

namespace AccsGen.Simulator.Tests.Companies;

public sealed class SharedCatalogTests
{
    [Fact]
    public async Task A_company_gets_a_shared_catalog_with_categories_products_and_prices()
    {
        await using var tenant = await Tenant.StartAsync();
        var admin = await tenant.CustomerAsync("boss@example.com");
        var company = await tenant.CompanyAsync(admin);

        var catalog = (await tenant.SendAsync("POST", "/V1/sharedCatalog", """{"sharedCatalog":{"name":"Test","type":0,"store_id":0,"tax_class_id":3}}""")).Json.GetInt64();
        var group = (await tenant.GetAsync($"/V1/sharedCatalog/{catalog}")).Json.GetProperty("customer_group_id").GetInt64();
        var categories = await tenant.SendAsync("POST", $"/V1/sharedCatalog/{catalog}/assignCategories", """{"categories":[{"id":3},{"id":4},{"id":5},{"id":6}]}""");
        var products = await tenant.SendAsync("POST", $"/V1/sharedCatalog/{catalog}/assignProducts", """{"products":[{"sku":"24-MB01"},{"sku":"24-UG01"}]}""");
        var prices = await tenant.SendAsync("POST", $"/V1/sharedCatalog/{catalog}/assignTierPrices", """{"prices":[{"price":20,"price_type":"discount","website_id":0,"sku":"24-MB01","customer_group":"ALL GROUPS","quantity":1},{"price":9.5,"price_type":"fixed","website_id":1,"sku":"24-UG01","customer_group":"Test","quantity":10}]}""");
        var assigned = await tenant.SendAsync("POST", $"/V1/sharedCatalog/{catalog}/assignCompanies", $$"""{"companies":[{"id":{{company}}}]}""");

        Assert.Equal("Test", (await tenant.GetAsync($"/V1/customerGroups/{group}")).Json.GetProperty("code").GetString());
        Assert.Equal(("true", "true", "[]", "true"), (categories.Text, products.Text, prices.Text, assigned.Text));
        Assert.Equal("[3,4,5,6]", (await tenant.GetAsync($"/V1/sharedCatalog/{catalog}/categories")).Text);
        Assert.Equal("""["24-MB01","24-UG01"]""", (await tenant.GetAsync($"/V1/sharedCatalog/{catalog}/products")).Text);
        Assert.Equal($"\"[\\\"{company}\\\"]\"", (await tenant.GetAsync($"/V1/sharedCatalog/{catalog}/companies")).Text);
        Assert.Equal(group, (await tenant.GetAsync($"/V1/company/{company}")).Json.GetProperty("customer_group_id").GetInt64());
        Assert.Equal(group, await tenant.GroupAsync(admin));
        var bag = (await tenant.GetAsync("/V1/products/24-MB01")).Json;
        var tier = Assert.Single(await TiersAsync(tenant, "24-MB01", group));
        Assert.Equal(20m, tier.GetProperty("extension_attributes").GetProperty("percentage_value").GetDecimal());
        Assert.Equal(Math.Round(bag.GetProperty("price").GetDecimal() * 0.8m, 2, MidpointRounding.AwayFromZero), tier.GetProperty("value").GetDecimal());
    }

    [Fact]
    public async Task A_company_has_one_catalog_the_public_one_when_it_has_no_other()
    {
        await using var tenant = await Tenant.StartAsync();

        await tenant.SendAsync("POST", "/V1/sharedCatalog/2/assignCompanies", """{"companies":[{"id":1}]}""");
        var both = await CompaniesAsync(tenant, 2);
        var unassigned = await tenant.SendAsync("POST", "/V1/sharedCatalog/2/unassignCompanies", """{"companies":[{"id":2}]}""");
        var fromPublic = await tenant.SendAsync("POST", "/V1/sharedCatalog/1/unassignCompanies", """{"companies":[{"id":2}]}""");
        var unknown = await tenant.SendAsync("POST", "/V1/sharedCatalog/2/assignCompanies", """{"companies":[{"id":2},{"id":99}]}""");

        Assert.Equal("""["1","2"]""", both);
        Assert.Equal("true", unassigned.Text);
        Assert.Equal("""["1"]""", await CompaniesAsync(tenant, 2));
        Assert.Equal("""["2"]""", await CompaniesAsync(tenant, 1));
        Assert.Equal(HttpStatusCode.BadRequest, fromPublic.Status);
        Assert.Equal(HttpStatusCode.NotFound, unknown.Status);
        Assert.Equal((1, 1), (await tenant.GroupAsync(13), await tenant.GroupAsync(12)));
    }

    [Fact]
    public async Task The_group_of_a_company_is_its_catalog()
    {
        await using var tenant = await Tenant.StartAsync();
        var company = await tenant.CompanyAsync(1);

        await tenant.SendAsync("PUT", $"/V1/company/{company}", Body(1).Replace("\"customer_group_id\":1", "\"customer_group_id\":4", StringComparison.Ordinal));

        Assert.Equal($$"""["2","{{company}}"]""", await CompaniesAsync(tenant, 2));
        Assert.Equal(4, await tenant.GroupAsync(1));
    }

    [Fact]
    public async Task A_deleted_catalog_hands_its_companies_to_the_public_one_and_takes_group_and_prices_along()
    {
        await using var tenant = await Tenant.StartAsync();
        await tenant.SendAsync("POST", "/V1/sharedCatalog/2/assignProducts", """{"products":[{"sku":"24-MB01"}]}""");
        await tenant.SendAsync("POST", "/V1/sharedCatalog/2/assignTierPrices", """{"prices":[{"price":5,"price_type":"fixed","website_id":0,"sku":"24-MB01","customer_group":"","quantity":1}]}""");

        var deleted = await tenant.SendAsync("DELETE", "/V1/sharedCatalog/2");
        var standard = await tenant.SendAsync("DELETE", "/V1/sharedCatalog/1");

        Assert.Equal("true", deleted.Text);
        Assert.Equal("""["1","2"]""", await CompaniesAsync(tenant, 1));
        Assert.Equal(1, await tenant.GroupAsync(12));
        Assert.Equal(HttpStatusCode.NotFound, (await tenant.GetAsync("/V1/customerGroups/4")).Status);
        Assert.Empty(await TiersAsync(tenant, "24-MB01", 4));
        Assert.NotEmpty(await TiersAsync(tenant, "24-MB01", 32_000));
        Assert.Equal(HttpStatusCode.BadRequest, standard.Status);
    }

    [Fact]
    public async Task Products_go_with_their_categories_unless_another_one_keeps_them()
    {
        await using var tenant = await Tenant.StartAsync();
        await tenant.SendAsync("PUT", "/V1/products/24-MB01", """{"product":{"extension_attributes":{"category_links":[{"category_id":"4","position":0},{"category_id":"5","position":0}]}}}""");
        await tenant.SendAsync("PUT", "/V1/products/24-MB02", """{"product":{"extension_attributes":{"category_links":[{"category_id":"4","position":0}]}}}""");
        await tenant.SendAsync("PUT", "/V1/products/24-MB03", """{"product":{"extension_attributes":{"category_links":[]}}}""");
        await tenant.SendAsync("POST", "/V1/sharedCatalog/2/assignCategories", """{"categories":[{"id":4},{"id":5}]}""");
        await tenant.SendAsync("POST", "/V1/sharedCatalog/2/assignProducts", """{"products":[{"sku":"24-MB01"},{"sku":"24-MB02"},{"sku":"24-MB03"}]}""");

        await tenant.SendAsync("POST", "/V1/sharedCatalog/2/unassignCategories", """{"categories":[{"id":4}]}""");

        Assert.Equal("[5]", (await tenant.GetAsync("/V1/sharedCatalog/2/categories")).Text);
        Assert.Equal("""["24-MB01","24-MB03"]""", (await tenant.GetAsync("/V1/sharedCatalog/2/products")).Text);
    }

    [Fact]
    public async Task Prices_are_for_products_of_the_catalog_and_can_be_reset()
    {
        await using var tenant = await Tenant.StartAsync();
        const string price = """{"price":5,"price_type":"fixed","website_id":0,"sku":"24-MB01","customer_group":"x","quantity":1}""";
        var foreign = await tenant.SendAsync("POST", "/V1/sharedCatalog/2/assignTierPrices", $$"""{"prices":[{{price}}]}""");
        await tenant.SendAsync("POST", "/V1/sharedCatalog/2/assignProducts", """{"products":[{"sku":"24-MB01"}]}""");

        var type = await SetAsync(price.Replace("fixed", "gift", StringComparison.Ordinal));
        var percent = await SetAsync(price.Replace("fixed", "discount", StringComparison.Ordinal).Replace("\"price\":5", "\"price\":101", StringComparison.Ordinal));
        var quantity = await SetAsync(price.Replace("\"quantity\":1", "\"quantity\":0", StringComparison.Ordinal));
        var half = await SetAsync($"{price},{price.Replace("24-MB01", "nobody", StringComparison.Ordinal)}");
        var afterRefusals = await TiersAsync(tenant, "24-MB01", 4);
        await SetAsync(price);
        await SetAsync(price.Replace("\"price\":5", "\"price\":4", StringComparison.Ordinal));
        var changed = await TiersAsync(tenant, "24-MB01", 4);
        var reset = await tenant.SendAsync("POST", "/V1/sharedCatalog/2/resetTierPrices", """{"skus":["24-MB01"]}""");

        Assert.All([foreign, type, percent, quantity, half], refused => Assert.Equal(HttpStatusCode.BadRequest, refused.Status));
        Assert.Empty(afterRefusals);
        Assert.Equal(4m, Assert.Single(changed).GetProperty("value").GetDecimal());
        Assert.Equal("[]", reset.Text);
        Assert.Empty(await TiersAsync(tenant, "24-MB01", 4));

        Task<Answer> SetAsync(string prices) => tenant.SendAsync("POST", "/V1/sharedCatalog/2/assignTierPrices", $$"""{"prices":[{{prices}}]}""");
    }

    [Theory]
    [InlineData("""{"name":"Key accounts","type":0,"store_id":0,"tax_class_id":3}""", "A catalog named %1 already exists. Please select a different name.")]
    [InlineData("""{"name":"Wholesale","type":0,"store_id":0,"tax_class_id":3}""", "A customer group with this name already exists. Enter a different name to create a shared catalog.")]
    [InlineData("""{"name":"A name of more than thirty-two letters","type":0,"store_id":0,"tax_class_id":3}""", "The maximum allowed catalog name length is %1 characters.")]
    [InlineData("""{"name":"New","type":0,"store_id":0,"tax_class_id":2}""", "Invalid value of \"%value\" provided for the %fieldName field.")]
    [InlineData("""{"name":"New","type":5,"store_id":0,"tax_class_id":3}""", "Invalid value of \"%value\" provided for the %fieldName field.")]
    [InlineData("""{"type":0,"store_id":0,"tax_class_id":3}""", "\"%fieldName\" is required. Enter and try again.")]
    public async Task A_catalog_that_will_not_do_is_refused_and_leaves_no_group(string catalog, string message)
    {
        await using var tenant = await Tenant.StartAsync();

        var answer = await tenant.SendAsync("POST", "/V1/sharedCatalog", $$"""{"sharedCatalog":{{catalog}}}""");

        Assert.Equal(message, answer.Message);
        Assert.Equal(2, tenant.Simulator.State["sharedCatalogs"].Count);
        Assert.Equal(5, tenant.Simulator.State["customerGroups"].Count);
    }

    [Fact]
    public async Task A_custom_catalog_can_become_the_public_one_but_not_the_other_way()
    {
        await using var tenant = await Tenant.StartAsync();

        var back = await tenant.SendAsync("PUT", "/V1/sharedCatalog/1", """{"sharedCatalog":{"name":"Default (General)","type":0,"store_id":0,"tax_class_id":3}}""");
        var made = await tenant.SendAsync("PUT", "/V1/sharedCatalog/2", """{"sharedCatalog":{"id":2,"name":"For all","description":"New","type":1,"store_id":0,"tax_class_id":3}}""");
        var group = await tenant.SendAsync("PUT", "/V1/sharedCatalog/2", """{"sharedCatalog":{"name":"For all","type":1,"store_id":0,"tax_class_id":3,"customer_group_id":3}}""");
        var custom = await tenant.GetAsync("/V1/sharedCatalog/?searchCriteria[filterGroups][0][filters][0][field]=type&searchCriteria[filterGroups][0][filters][0][value]=0");

        Assert.Equal(HttpStatusCode.BadRequest, back.Status);
        Assert.Equal("2", made.Text);
        Assert.Equal(HttpStatusCode.BadRequest, group.Status);
        Assert.Equal(1, Assert.Single(custom.Json.GetProperty("items").EnumerateArray()).GetProperty("id").GetInt64());
        Assert.Equal("For all", (await tenant.GetAsync("/V1/customerGroups/4")).Json.GetProperty("code").GetString());
    }

    private static async Task<List<JsonElement>> TiersAsync(Tenant tenant, string sku, long group) =>
        [.. (await tenant.GetAsync($"/V1/products/{sku}")).Json.GetProperty("tier_prices").EnumerateArray().Where(tier => tier.GetProperty("customer_group_id").GetInt64() == group)];

    private static async Task<string> CompaniesAsync(Tenant tenant, long catalog) => (await tenant.GetAsync($"/V1/sharedCatalog/{catalog}/companies")).Json.GetString()!;
}
