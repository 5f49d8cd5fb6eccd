namespace AccsGen.Simulator.Tests.Taxes;

public sealed class TaxTests
{
    private const string Rate = """{"taxRate":{"tax_country_id":"US","tax_region_id":57,"tax_postcode":"*","rate":6.25,"code":"US-TX"}}""";
    private const string Rule = """{"rule":{"code":"Texas","priority":1,"position":0,"customer_tax_class_ids":[3],"product_tax_class_ids":[2],"tax_rate_ids":[5]}}""";

    [Fact]
    public async Task A_class_answers_its_id_as_text()
    {
        await using var tenant = await Tenant.StartAsync();

        var created = await tenant.SucceedAsync("POST", "/V1/taxClasses", """{"taxClass":{"class_name":"Books","class_type":"PRODUCT"}}""");
        var updated = await tenant.SucceedAsync("PUT", "/V1/taxClasses/6", """{"taxClass":{"class_name":"Novels","class_type":"PRODUCT"}}""");

        Assert.Equal("\"6\"", created.Text);
        Assert.Equal("\"6\"", updated.Text);
        Assert.Equal("""{"class_name":"Novels","class_type":"PRODUCT","class_id":6}""", (await tenant.GetAsync("/V1/taxClasses/6")).Text);
    }

    [Fact]
    public async Task Every_tenant_has_a_class_for_goods_and_one_for_customers()
    {
        await using var tenant = await Tenant.StartAsync(options => options.Seed = SimulatorSeed.Empty);

        var answer = await tenant.GetAsync("/V1/taxClasses/search?searchCriteria[sortOrders][0][field]=class_id&searchCriteria[sortOrders][0][direction]=ASC");

        Assert.Equal(["Taxable Goods", "Retail Customer"], answer.Json.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("class_name").GetString()));
    }

    [Theory]
    [InlineData("POST", "/V1/taxClasses", """{"taxClass":{"class_name":" ","class_type":"THING"}}""", "400 One or more input exceptions have occurred. | class_name is a required field. | Invalid value of \"THING\" provided for the class_type field.")]
    [InlineData("POST", "/V1/taxClasses", """{"taxClass":{"class_name":"X"}}""", "400 class_type is a required field.")]
    [InlineData("POST", "/V1/taxClasses", """{"taxClass":{"class_name":"taxable goods","class_type":"PRODUCT"}}""", "400 A class with the same name already exists for ClassType PRODUCT.")]
    [InlineData("POST", "/V1/taxClasses", """{"taxClass":{"class_id":77,"class_name":"X","class_type":"PRODUCT"}}""", "404 No such entity with class_id = 77")]
    [InlineData("PUT", "/V1/taxClasses/2", """{"taxClass":{"class_name":"X","class_type":"CUSTOMER"}}""", "400 Updating classType is not allowed.")]
    [InlineData("PUT", "/V1/taxClasses/99", """{"taxClass":{"class_name":"X","class_type":"PRODUCT"}}""", "404 No such entity with class_id = 99")]
    [InlineData("DELETE", "/V1/taxClasses/2", null, "400 You cannot delete this tax class because it is used in Tax Rules. You have to delete the rules it is used in first.")]
    public async Task A_wrong_class_is_refused(string method, string path, string? body, string refusal)
    {
        await using var tenant = await Tenant.StartAsync();

        Assert.Equal(refusal, await tenant.RefusalAsync(method, path, body));
        Assert.Equal(4, (await tenant.GetAsync("/V1/taxClasses/search")).Json.GetProperty("total_count").GetInt32());
    }

    [Fact]
    public async Task A_class_that_products_have_stays()
    {
        await using var tenant = await Tenant.StartAsync();
        foreach (var rule in (string[])["1", "2"])
            await tenant.SucceedAsync("DELETE", $"/V1/taxRules/{rule}");

        Assert.Equal("400 You cannot delete this tax class because it is used in existing product(s).", await tenant.RefusalAsync("DELETE", "/V1/taxClasses/2"));
        Assert.Equal("true", (await tenant.SucceedAsync("DELETE", "/V1/taxClasses/5")).Text);
    }

    [Fact]
    public async Task A_rate_lives_through_create_update_search_and_delete()
    {
        await using var tenant = await Tenant.StartAsync();

        var created = await tenant.SucceedAsync("POST", "/V1/taxRates", Rate);
        var updated = await tenant.SucceedAsync("PUT", "/V1/taxRates", """{"taxRate":{"id":5,"rate":"6.5"}}""");
        var found = await tenant.GetAsync("/V1/taxRates/search?searchCriteria[filterGroups][0][filters][0][field]=code&searchCriteria[filterGroups][0][filters][0][value]=US-TX");
        var deleted = await tenant.SucceedAsync("DELETE", "/V1/taxRates/5");

        Assert.Equal(5, created.Json.GetProperty("id").GetInt32());
        Assert.Equal("6.5", updated.Json.GetProperty("rate").GetRawText());
        Assert.Equal("US-TX", updated.Json.GetProperty("code").GetString());
        Assert.Equal(1, found.Json.GetProperty("total_count").GetInt32());
        Assert.Equal("true", deleted.Text);
        Assert.Equal("404 No such entity with taxRateId = 5", await tenant.RefusalAsync("GET", "/V1/taxRates/5"));
    }

    [Fact]
    public async Task A_range_of_postcodes_is_shown_as_the_postcode()
    {
        await using var tenant = await Tenant.StartAsync();

        var answer = await tenant.SucceedAsync("POST", "/V1/taxRates", """{"taxRate":{"tax_country_id":"US","tax_region_id":12,"zip_is_range":1,"zip_from":94100,"zip_to":94199,"rate":9,"code":"SF"}}""");

        Assert.Equal("94100-94199", answer.Json.GetProperty("tax_postcode").GetString());
    }

    [Theory]
    [InlineData("""{"taxRate":{"tax_postcode":"*","rate":-1,"code":"X","tax_country_id":"US"}}""", "400 percentage_rate is a required field.")]
    [InlineData("""{"taxRate":{"tax_postcode":"*","rate":1,"code":"X","tax_country_id":"usa"}}""", "400 Invalid value of \"usa\" provided for the country_id field.")]
    [InlineData("""{"taxRate":{"rate":1,"tax_country_id":"US"}}""", "400 One or more input exceptions have occurred. | code is a required field. | postcode is a required field.")]
    [InlineData(
        """{"taxRate":{"zip_is_range":1,"zip_from":9,"zip_to":3,"rate":1,"code":"X","tax_country_id":"US"}}""",
        "400 Range To should be equal or greater than Range From.")]
    [InlineData("""{"taxRate":{"tax_postcode":"*","rate":1,"code":"us-ca-*-rate 1","tax_country_id":"US"}}""", "400 Code already exists.")]
    [InlineData("""{"taxRate":{"id":77,"tax_postcode":"*","rate":1,"code":"X","tax_country_id":"US"}}""", "404 No such entity with taxRateId = 77")]
    public async Task A_wrong_rate_is_refused(string body, string refusal)
    {
        await using var tenant = await Tenant.StartAsync();

        Assert.Equal(refusal, await tenant.RefusalAsync("POST", "/V1/taxRates", body));
        Assert.Equal(4, (await tenant.GetAsync("/V1/taxRates/search")).Json.GetProperty("total_count").GetInt32());
    }

    [Fact]
    public async Task A_rate_that_a_rule_uses_stays_until_the_rule_goes()
    {
        await using var tenant = await Tenant.StartAsync();
        await tenant.SucceedAsync("POST", "/V1/taxRates", Rate);
        var rule = await tenant.SucceedAsync("POST", "/V1/taxRules", Rule);

        var refusal = await tenant.RefusalAsync("DELETE", "/V1/taxRates/5");
        await tenant.SucceedAsync("DELETE", $"/V1/taxRules/{rule.Json.GetProperty("id")}");
        await tenant.SucceedAsync("DELETE", "/V1/taxRates/5");

        Assert.Equal("400 The tax rate can't be removed because it exists in a tax rule.", refusal);
    }

    [Fact]
    public async Task A_rule_is_changed_and_found_by_what_it_names()
    {
        await using var tenant = await Tenant.StartAsync();
        await tenant.SucceedAsync("POST", "/V1/taxRates", Rate);
        await tenant.SucceedAsync("POST", "/V1/taxRules", Rule);

        var updated = await tenant.SucceedAsync("PUT", "/V1/taxRules", """{"rule":{"id":4,"priority":2,"product_tax_class_ids":[2,4]}}""");
        var found = await tenant.GetAsync("/V1/taxRules/search?searchCriteria[filterGroups][0][filters][0][field]=tax_rate_ids&searchCriteria[filterGroups][0][filters][0][value]=5");

        Assert.Equal("Texas", updated.Json.GetProperty("code").GetString());
        Assert.Equal(2, updated.Json.GetProperty("priority").GetInt32());
        Assert.Equal("[2,4]", updated.Json.GetProperty("product_tax_class_ids").GetRawText());
        Assert.Equal(4, found.Json.GetProperty("items").EnumerateArray().Single().GetProperty("id").GetInt32());
    }

    [Theory]
    [InlineData("""{"rule":{"code":"X","priority":1,"position":0,"customer_tax_class_ids":[],"product_tax_class_ids":[2],"tax_rate_ids":[1]}}""", "400 customer_tax_class_ids is a required field.")]
    [InlineData("""{"rule":{"code":"X","priority":1,"position":0,"customer_tax_class_ids":[2],"product_tax_class_ids":[2],"tax_rate_ids":[1]}}""", "400 No such entity with customer_tax_class_ids = 2")]
    [InlineData("""{"rule":{"code":"X","priority":1,"position":0,"customer_tax_class_ids":[3],"product_tax_class_ids":[99],"tax_rate_ids":[1]}}""", "400 No such entity with product_tax_class_ids = 99")]
    [InlineData("""{"rule":{"code":"X","priority":1,"position":0,"customer_tax_class_ids":[3],"product_tax_class_ids":[2],"tax_rate_ids":[99]}}""", "400 No such entity with tax_rate_ids = 99")]
    [InlineData("""{"rule":{"code":"X","priority":-1,"position":0,"customer_tax_class_ids":[3],"product_tax_class_ids":[2],"tax_rate_ids":[1]}}""", "400 The priority value of \"-1\" must be greater than or equal to 0.")]
    [InlineData("""{"rule":{"code":"German VAT","priority":1,"position":0,"customer_tax_class_ids":[3],"product_tax_class_ids":[2],"tax_rate_ids":[1]}}""", "400 Code already exists.")]
    public async Task A_wrong_rule_is_refused(string body, string refusal)
    {
        await using var tenant = await Tenant.StartAsync();

        Assert.Equal(refusal, await tenant.RefusalAsync("POST", "/V1/taxRules", body));
        Assert.Equal(3, (await tenant.GetAsync("/V1/taxRules/search")).Json.GetProperty("total_count").GetInt32());
    }
}
