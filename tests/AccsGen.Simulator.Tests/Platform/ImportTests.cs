namespace AccsGen.Simulator.Tests.Platform;

public sealed class ImportTests
{
    private const string Stop = "validation-stop-on-errors", Skip = "validation-skip-errors";

    [Fact]
    public async Task Customers_are_imported_by_email_and_website()
    {
        await using var tenant = await Tenant.StartAsync();

        var answer = await ImportAsync(
            tenant,
            "customer",
            """{"email":"new@example.com","_website":"base","firstname":"New","lastname":"One","gender":"Male","group_id":2}""",
            """{"email":"customer1@example.com","_website":"base","lastname":"Imported"}""",
            """{"email":"customer1@example.com","_website":"base","firstname":"Twice"}""");

        var customer = (await tenant.GetAsync("/V1/customers/1")).Json;
        var created = (await tenant.GetAsync("/V1/customers/21")).Json;
        Assert.Equal("""["Entities Processed: 2"]""", answer.Text);
        Assert.Equal(("Twice", "Imported"), (customer.GetProperty("firstname").GetString(), customer.GetProperty("lastname").GetString()));
        Assert.Equal(("new@example.com", 1, 2), (created.GetProperty("email").GetString(), created.GetProperty("gender").GetInt64(), created.GetProperty("group_id").GetInt64()));
    }

    [Fact]
    public async Task A_faulty_row_stops_all_and_is_told_with_200()
    {
        await using var tenant = await Tenant.StartAsync();

        var answer = await ImportAsync(
            tenant,
            "customer",
            """{"email":"new@example.com","_website":"base","firstname":"New","lastname":"One"}""",
            """{"email":"other@example.com","_website":"base","firstname":"A","lastname":"B","password":"short"}""");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal("""["Row 2: Please enter a password with a valid length."]""", answer.Text);
        Assert.Equal(20, tenant.Simulator.State.Customers.Count);
    }

    [Theory]
    [InlineData(1, "Entities Processed: 1", 21)]
    [InlineData(0, "Row 1: Invalid value in website column: nowhere does not exist.", 20)]
    public async Task Faulty_rows_are_skipped_up_to_the_allowed_number(int allowed, string expected, int customers)
    {
        await using var tenant = await Tenant.StartAsync();
        const string items = """{"email":"a@example.com","_website":"nowhere","firstname":"A","lastname":"B"},{"email":"b@example.com","_website":"base","firstname":"A","lastname":"B"}""";

        var answer = await tenant.SendAsync("POST", "/V1/import/json", $$$"""{"source":{"entity":"customer","behavior":"add_update","validation_strategy":"{{{Skip}}}","allowed_error_count":{{{allowed}}},"items":[{{{items}}}]}}""");

        Assert.Equal(expected, answer.Json[0].GetString());
        Assert.Equal(customers, tenant.Simulator.State.Customers.Count);
    }

    [Fact]
    public async Task Gift_card_accounts_are_imported_by_code()
    {
        await using var tenant = await Tenant.StartAsync();

        var answer = await ImportAsync(tenant, "giftcardaccount", """{"code":"BULK-001","balance":50,"website_id":2,"date_expires":"2099-06-30"}""", """{"code":"GIFT-1000-DEMO","balance":7}""");
        var foreign = await ImportAsync(tenant, "giftcardaccount", """{"code":"BULK-002","balance":50,"website_id":9}""");
        var empty = await ImportAsync(tenant, "giftcardaccount", """{"code":"BULK-002","website_id":1}""");

        Assert.Equal("""["Entities Processed: 2"]""", answer.Text);
        Assert.Equal("""["Row 1: Invalid value in website column: 9 does not exist."]""", foreign.Text);
        Assert.StartsWith("[\"Row 1: ", empty.Text, StringComparison.Ordinal);
        var created = (await tenant.GetAsync("/V1/giftcardaccounts/code/BULK-001")).Json;
        Assert.Equal((50m, "2099-06-30", 1), (created.GetProperty("balance").GetDecimal(), created.GetProperty("date_expires").GetString(), created.GetProperty("status").GetInt64()));
        Assert.Equal(7m, (await tenant.GetAsync("/V1/giftcardaccounts/code/GIFT-1000-DEMO")).Json.GetProperty("balance").GetDecimal());
        Assert.Equal(HttpStatusCode.NotFound, (await tenant.GetAsync("/V1/giftcardaccounts/code/BULK-002")).Status);
    }

    [Fact]
    public async Task Addresses_come_by_themselves_or_with_their_customer()
    {
        await using var tenant = await Tenant.StartAsync();

        var composite = await ImportAsync(
            tenant,
            "customer_composite",
            """{"email":"johndoe@example.com","_website":"base","firstname":"John","lastname":"Doe","_address_city":"Los Angeles","_address_country_id":"US","_address_firstname":"John","_address_lastname":"Doe","_address_postcode":90017,"_address_region":"California","_address_street":"Main Street 100\nSuite 200","_address_telephone":3233361267,"_address_default_billing_":1}""");
        var second = await ImportAsync(
            tenant,
            "customer_address",
            """{"_email":"johndoe@example.com","_website":"base","firstname":"John","lastname":"Doe","street":"2 Road","city":"Bonn","country_id":"DE","postcode":"53111","telephone":"1"}""");
        var customer = (await tenant.GetAsync("/V1/customers/21")).Json;
        var first = customer.GetProperty("addresses")[0];
        var removed = await ImportAsync(tenant, "customer_address", $$"""{"_email":"johndoe@example.com","_website":"base","_entity_id":{{first.GetProperty("id").GetInt64()}}}""", "delete");

        Assert.Equal(("""["Entities Processed: 1"]""", """["Entities Processed: 1"]""", """["Entities Processed: 1"]"""), (composite.Text, second.Text, removed.Text));
        Assert.Equal("""["Main Street 100","Suite 200"]""", first.GetProperty("street").GetRawText());
        Assert.Equal((12, true), (first.GetProperty("region_id").GetInt64(), first.GetProperty("default_billing").GetBoolean()));
        Assert.Equal("Bonn", Assert.Single((await tenant.GetAsync("/V1/customers/21")).Json.GetProperty("addresses").EnumerateArray()).GetProperty("city").GetString());
    }

    [Fact]
    public async Task Products_and_their_prices_are_imported_by_SKU()
    {
        await using var tenant = await Tenant.StartAsync();

        var products = await ImportAsync(
            tenant,
            "catalog_product",
            """{"sku":"Simple-Product-1","attribute_set_code":"Default","product_type":"simple","product_websites":["base"],"name":"Simple Product 1","weight":12,"product_online":1,"visibility":"Catalog, Search","price":9.99,"qty":1000,"is_in_stock":1,"url_key":"simple-product-1","tax_class_name":"Taxable Goods","special_price_from_date":"7/20/23","categories":["Default Category/Apparel","Default Category/Imported/New"],"additional_attributes":{"color":"Red","material":["cotton","Linen"],"nobody":"x"}}""",
            """{"sku":"24-MB01","product_online":0,"additional_attributes":"material=Wool|Nylon,short_description=Big, soft,size=L","special_price":20}""");
        var prices = await ImportAsync(
            tenant,
            "advanced_pricing",
            """{"sku":"Simple-Product-1","tier_price_website":"All Websites [USD]","tier_price_customer_group":"ALL GROUPS","tier_price_qty":1,"tier_price":7.99,"tier_price_value_type":"Fixed"}""",
            """{"sku":"Simple-Product-1","tier_price_website":"base","tier_price_customer_group":"NOT LOGGED IN","tier_price_qty":2,"tier_price":40,"tier_price_value_type":"Discount"}""");

        var product = (await tenant.GetAsync("/V1/products/Simple-Product-1")).Json;
        Assert.Equal(("""["Entities Processed: 2"]""", """["Entities Processed: 1"]"""), (products.Text, prices.Text));
        Assert.Equal((9.99m, 12m, 4), (product.GetProperty("price").GetDecimal(), product.GetProperty("weight").GetDecimal(), product.GetProperty("visibility").GetInt64()));
        Assert.Equal(("51", "148,151", "2", "2023-07-20 00:00:00"), (Attribute(product, "color"), Attribute(product, "material"), Attribute(product, "tax_class_id"), Attribute(product, "special_from_date")));
        var categories = product.GetProperty("extension_attributes").GetProperty("category_links").EnumerateArray().Select(link => link.GetProperty("category_id").GetString()).ToList();
        Assert.Equal("14", categories[0]);
        Assert.Equal("New", (await tenant.GetAsync($"/V1/categories/{categories[1]}")).Json.GetProperty("name").GetString());
        Assert.Equal([(32_000, 7.99m), (0, 5.994m)], product.GetProperty("tier_prices").EnumerateArray().Select(tier => (tier.GetProperty("customer_group_id").GetInt32(), tier.GetProperty("value").GetDecimal())));
        var changed = (await tenant.GetAsync("/V1/products/24-MB01")).Json;
        Assert.Equal(2, changed.GetProperty("status").GetInt64());
        Assert.Equal(("154,152", "Big, soft", "170"), (Attribute(changed, "material"), Attribute(changed, "short_description"), Attribute(changed, "size")));
    }

    [Theory]
    [InlineData("catalog_product", """{"sku":"new","product_type":"simple"}""", "Row 1: Please make sure attribute \"name\" is not empty.")]
    [InlineData("catalog_product", """{"sku":"new","name":"N","product_type":"strange"}""", "Row 1: Product type is invalid or not supported")]
    [InlineData("catalog_product", """{"sku":"24-MB01","price":"much"}""", "Row 1: Value for 'price' attribute contains incorrect value: much")]
    [InlineData("catalog_product", """{"sku":"24-MB01","product_websites":"base,french"}""", "Row 1: Invalid value in website column: french does not exist.")]
    [InlineData("catalog_product", """{"sku":"24-MB01","additional_attributes":"color=Pink"}""", "Row 1: Value for 'color' attribute contains incorrect value, see acceptable values on settings specified for Admin")]
    [InlineData("catalog_product", """{"sku":"24-MB01","categories":"Nowhere/Bags"}""", "Row 1: Category \"Nowhere/Bags\" has not been created. There is no such root category.")]
    [InlineData("catalog_product", """{"sku":"24-MB01","store_view_code":"nowhere"}""", "Row 1: Invalid value in Store View column (store doesn't exist?)")]
    [InlineData("catalog_product", """{"sku":"new","name":"N","attribute_set_code":"Nothing"}""", "Row 1: Invalid value for Attribute Set column (set doesn't exist?)")]
    [InlineData("advanced_pricing", """{"sku":"24-MB01","tier_price_website":"base","tier_price_customer_group":"VIP","tier_price_qty":1,"tier_price":1,"tier_price_value_type":"Fixed"}""", "Row 1: Tier Price customer group is invalid.")]
    [InlineData("customer_finance", """{"_email":"nobody@example.com","_website":"base","_finance_website":"base"}""", "Row 1: Customer with this email and website code doesn't exist.")]
    [InlineData("requisition_list", """{"customer_email":"customer1@example.com","list_name":"L","sku":"nobody","qty":1}""", "Row 1: Product with SKU nobody doesn't exist.")]
    [InlineData("stock_sources", """{"source_code":"nowhere","sku":"24-MB01","quantity":1}""", "Row 1: Source code \"nowhere\" does not exists.")]
    [InlineData("orders", """{"a":1}""", "Please enter a correct entity.")]
    public async Task What_is_wrong_with_a_row_is_said(string entity, string row, string message)
    {
        await using var tenant = await Tenant.StartAsync();

        var answer = await ImportAsync(tenant, entity, row);

        Assert.Equal(message, answer.Json[0].GetString());
    }

    [Fact]
    public async Task Store_credit_and_requisition_lists_are_kept_for_the_tests_that_look()
    {
        await using var tenant = await Tenant.StartAsync();

        var finance = await ImportAsync(tenant, "customer_finance", """{"_email":"customer1@example.com","_website":"base","_finance_website":"base","store_credit":99.99,"reward_points":"100"}""");
        var lists = await ImportAsync(
            tenant,
            "requisition_list",
            """{"customer_email":"customer1@example.com","list_name":"Camp","description":"Summer","sku":"24-MB01","qty":5}""",
            """{"customer_email":"customer1@example.com","list_name":"Camp","description":"","sku":"24-MB02","qty":10}""",
            """{"customer_email":"customer1@example.com","list_name":"Craft","description":"Badges","sku":"24-MB01","qty":20}""");

        Assert.Equal("""["Entities Processed: 1"]""", finance.Text);
        Assert.Equal("""["Entities Processed: 2"]""", lists.Text);
        Assert.Equal("""{"base":{"store_credit":99.99,"reward_points":100}}""", tenant.Simulator.State.Customers.Find("1")!.Value.GetProperty("@finance").GetRawText());
        Assert.Equal(2, tenant.Simulator.State["requisitionLists"].Find("customer1@example.com", "Camp")!.Value.GetProperty("items").GetArrayLength());
        Assert.DoesNotContain("finance", (await tenant.GetAsync("/V1/customers/1")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Entities_are_deleted_by_behavior()
    {
        await using var tenant = await Tenant.StartAsync();

        var product = await tenant.SendAsync("POST", "/V1/import/json", $$$"""{"source":{"entity":"catalog_product","behavior":"delete","validation_strategy":"{{{Stop}}}","allowed_error_count":0,"items":[{"sku":"24-MB01"}]}}""");
        var customer = await tenant.SendAsync("POST", "/V1/import/json", $$$"""{"source":{"entity":"customer","behavior":"custom","validation_strategy":"{{{Stop}}}","allowed_error_count":0,"items":[{"email":"customer1@example.com","_website":"base","_action":"delete"}]}}""");
        var admin = await tenant.SendAsync("POST", "/V1/import/json", $$$"""{"source":{"entity":"customer","behavior":"delete","validation_strategy":"{{{Stop}}}","allowed_error_count":0,"items":[{"email":"customer9@example.com","_website":"base"}]}}""");

        Assert.Equal("""["Entities Processed: 1"]""", product.Text);
        Assert.Equal("""["Entities Processed: 1"]""", customer.Text);
        Assert.StartsWith("Row 1: Cannot delete the company admin.", admin.Json[0].GetString(), StringComparison.Ordinal);
        Assert.Equal((199, 19), (tenant.Simulator.State.Products.Count, tenant.Simulator.State.Customers.Count));
    }

    private static string? Attribute(JsonElement product, string code) =>
        product.GetProperty("custom_attributes").EnumerateArray().Single(attribute => attribute.GetProperty("attribute_code").GetString() == code).GetProperty("value").GetString();

    private static Task<Answer> ImportAsync(Tenant tenant, string entity, params string[] rowsOrBehavior)
    {
        var behavior = rowsOrBehavior[^1].StartsWith('{') ? "append" : rowsOrBehavior[^1];
        var items = string.Join(',', rowsOrBehavior.Where(row => row.StartsWith('{')));
        return tenant.SendAsync("POST", "/V1/import/json", "{\"source\":{\"entity\":\"" + entity + "\",\"behavior\":\"" + behavior + "\",\"validation_strategy\":\"" + Stop + "\",\"allowed_error_count\":\"10\",\"items\":[" + items + "]}}");
    }
}
