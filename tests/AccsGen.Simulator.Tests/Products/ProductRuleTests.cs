using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Tests.Products;

/// <summary>What a product must be, and what the service makes of it.</summary>
public sealed class ProductRuleTests
{
    [Theory]
    [InlineData("""{"sku":"X","name":"N"}""", "Invalid product data: %1", "Invalid attribute set entity type")]
    [InlineData("""{"sku":"X","name":"N","attribute_set_id":3}""", "Invalid product data: %1", "Invalid attribute set entity type")]
    [InlineData("""{"sku":"X","name":"N","attribute_set_id":99}""", "Invalid product data: %1", "Invalid attribute set entity type")]
    [InlineData("""{"sku":"X","attribute_set_id":4}""", "The \"%1\" attribute value is empty. Set the attribute and try again.", "Product Name")]
    [InlineData("""{"sku":"X","name":" ","attribute_set_id":4}""", "The \"%1\" attribute value is empty. Set the attribute and try again.", "Product Name")]
    [InlineData("""{"sku":"X","name":"N","attribute_set_id":4,"price":-1}""", "Please enter a number 0 or greater in this field.")]
    [InlineData("""{"sku":"X","name":"N","attribute_set_id":4,"weight":-0.5}""", "Please enter a number 0 or greater in this field.")]
    [InlineData("""{"sku":"X","name":"N","attribute_set_id":4,"custom_attributes":[{"attribute_code":"cost","value":-3}]}""", "Please enter a number 0 or greater in this field.")]
    [InlineData("""{"sku":"0123456789012345678901234567890123456789012345678901234567890123456789","name":"N","attribute_set_id":4}""", "SKU length should be %1 characters maximum.", "64")]
    [InlineData("""{"sku":"X","name":"N","attribute_set_id":4,"type_id":"box"}""", "Invalid value of \"%value\" provided for the %fieldName field.", "type_id", "box")]
    [InlineData("""{"sku":"X","name":"N","attribute_set_id":4,"custom_attributes":[{"attribute_code":"url_key","value":"demo-1"}]}""", "URL key for specified store already exists.")]
    [InlineData("""{"sku":"X","name":"N","attribute_set_id":4,"custom_attributes":[{"attribute_code":"special_from_date","value":"2026-03-02"},{"attribute_code":"special_to_date","value":"2026-03-01"}]}""", "Make sure the To Date is later than or the same as the From Date.")]
    [InlineData("""{"sku":"X","name":"N","attribute_set_id":4,"custom_attributes":[{"attribute_code":"special_from_date","value":"soon"}]}""", "Invalid date")]
    [InlineData("""{"sku":"X","name":"N","attribute_set_id":4,"extension_attributes":{"website_ids":[1,7]}}""", "Could not assign product \"%1\" to websites \"%2\"", "201", "1, 7")]
    [InlineData("""{"sku":"X","name":"N","attribute_set_id":4,"tier_prices":[{"customer_group_id":1,"qty":5,"value":4},{"customer_group_id":1,"qty":5,"value":3}]}""", "We found a duplicate website, tier price, customer group and quantity.")]
    public async Task What_is_no_product_is_refused(string product, string message, params string[] parameters)
    {
        await using var tenant = await Tenant.StartAsync();

        await tenant.RefusedAsync(HttpStatusCode.BadRequest, message, parameters, "POST", "/V1/products", $$"""{"product":{{product}}}""");
    }

    [Theory]
    [InlineData("material", """["148","150"]""")]
    [InlineData("color", """["50"]""")]
    [InlineData("color", "\"Red\"")]
    [InlineData("description", """{"text":"x"}""")]
    [InlineData("category_ids", "\"3,4\"")]
    [InlineData("cost", "\"cheap\"")]
    public async Task A_value_of_a_wrong_type_is_refused_and_the_attribute_named(string code, string value)
    {
        await using var tenant = await Tenant.StartAsync();
        var before = tenant.SaveState();

        var answer = await tenant.SendAsync("PUT", "/V1/products/24-MB01", $$$"""{"product":{"custom_attributes":[{"attribute_code":"{{{code}}}","value":{{{value}}}}]}}""");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.StartsWith($"Error occurred during \"custom_attributes\" processing. Attribute \"{code}\" has invalid value. ", answer.Message, StringComparison.Ordinal);
        Assert.Equal(before, tenant.SaveState());
    }

    [Fact]
    public async Task Values_are_kept_as_the_service_keeps_them()
    {
        await using var tenant = await Tenant.StartAsync();

        var product = await tenant.UpdateAsync("24-MB02", """{"custom_attributes":[{"attribute_code":"cost","value":4.5},{"attribute_code":"news_from_date","value":"2026-02-03"},{"attribute_code":"material","value":"148,150"},{"attribute_code":"color","value":52},{"attribute_code":"gift_message_available","value":true},{"attribute_code":"meta_title","value":""}]}""");

        Assert.Equal(
            ("4.500000", "2026-02-03 00:00:00", "148,150", "52", "1", ""),
            (product.Custom("cost"), product.Custom("news_from_date"), product.Custom("material"), product.Custom("color"), product.Custom("gift_message_available"), product.Custom("meta_title")));
    }

    [Fact]
    public async Task Attributes_that_nobody_knows_or_that_are_not_in_the_set_are_passed_over()
    {
        await using var tenant = await Tenant.StartAsync();
        await tenant.OkAsync("POST", "/V1/products/attributes", """{"attribute":{"attribute_code":"erp_code","frontend_input":"text","default_frontend_label":"ERP code"}}""");
        const string values = """{"custom_attributes":[{"attribute_code":"no_such_code","value":"1"},{"attribute_code":"erp_code","value":"E-1"},{"attribute_code":"name","value":"Not here"}]}""";

        var outside = await tenant.UpdateAsync("24-MB02", values);
        await tenant.OkAsync("POST", "/V1/products/attribute-sets/attributes", $$"""{"attributeSetId":4,"attributeGroupId":{{await GroupAsync(tenant, 4)}},"attributeCode":"erp_code","sortOrder":1}""");
        var inside = await tenant.UpdateAsync("24-MB02", values);

        Assert.Null(outside.Custom("erp_code"));
        Assert.Equal("E-1", inside.Custom("erp_code"));
        Assert.Null(inside.Custom("no_such_code"));
        Assert.Null(inside.Custom("name"));
        Assert.NotEqual("Not here", inside.Text("name"));
    }

    [Fact]
    public async Task A_new_product_has_what_the_service_fills_in()
    {
        await using var tenant = await Tenant.StartAsync();

        var simple = await tenant.CreateAsync("N-1", """{"name":"Großer Hut &trade; No. 7"}""");
        var bundle = await tenant.CreateAsync("N-2", """{"type_id":"bundle"}""");

        Assert.Equal(("simple", 0m, 1L, 4L), (simple.Text("type_id"), simple.Number("price"), simple.Integer("status"), simple.Integer("visibility")));
        Assert.Equal(("grosser-hut-trade-no-7", "container2", "2", "0", "0"), (simple.Custom("url_key"), simple.Custom("options_container"), simple.Custom("tax_class_id"), simple.Custom("has_options"), simple.Custom("required_options")));
        Assert.Null(simple.Custom("price_type"));
        Assert.Equal(("0", "0", "0", "0", "0"), (bundle.Custom("price_type"), bundle.Custom("sku_type"), bundle.Custom("weight_type"), bundle.Custom("price_view"), bundle.Custom("shipment_type")));
    }

    [Fact]
    public async Task Addresses_that_are_made_are_unique_and_made_again_when_taken_away()
    {
        await using var tenant = await Tenant.StartAsync();
        var keys = new List<string?>();

        foreach (var sku in (string[])["U-1", "U-2", "U-3"])
            keys.Add((await tenant.CreateAsync(sku, """{"name":"The same"}""")).Custom("url_key"));
        var given = await tenant.UpdateAsync("U-3", """{"custom_attributes":[{"attribute_code":"url_key","value":"Ein Schlüssel"}]}""");
        var again = await tenant.UpdateAsync("U-1", """{"custom_attributes":[{"attribute_code":"url_key","value":null}]}""");

        Assert.Equal(["the-same", "the-same-1", "the-same-2"], keys);
        Assert.Equal("ein-schlussel", given.Custom("url_key"));
        Assert.Equal("the-same", again.Custom("url_key"));
        await tenant.RefusedAsync(HttpStatusCode.BadRequest, "URL key for specified store already exists.", [], "PUT", "/V1/products/U-1", """{"product":{"custom_attributes":[{"attribute_code":"url_key","value":"the-same-1"}]}}""", "de");
    }

    [Fact]
    public async Task Attributes_that_users_made_can_be_required_and_unique()
    {
        await using var tenant = await Tenant.StartAsync();
        await tenant.OkAsync("POST", "/V1/products/attributes", """{"attribute":{"attribute_code":"ean","frontend_input":"text","default_frontend_label":"EAN","is_required":true,"is_unique":"1"}}""");
        await tenant.CreateAsync("R-0");
        await tenant.OkAsync("POST", "/V1/products/attribute-sets/attributes", $$"""{"attributeSetId":4,"attributeGroupId":{{await GroupAsync(tenant, 4)}},"attributeCode":"ean","sortOrder":1}""");
        const string body = """{"product":{"sku":"R-2","name":"N","attribute_set_id":4,"custom_attributes":[{"attribute_code":"ean","value":"401"}]}}""";

        await tenant.RefusedAsync(HttpStatusCode.BadRequest, "The \"%1\" attribute value is empty. Set the attribute and try again.", ["EAN"], "PUT", "/V1/products/R-0", """{"product":{"price":2}}""");
        await tenant.CreateAsync("R-1", """{"custom_attributes":[{"attribute_code":"ean","value":"401"}]}""");
        await tenant.RefusedAsync(HttpStatusCode.BadRequest, "The value of the \"%1\" attribute isn't unique. Set a unique value and try again.", ["EAN"], "POST", "/V1/products", body);
    }

    [Fact]
    public async Task Another_attribute_set_drops_what_it_does_not_have()
    {
        await using var tenant = await Tenant.StartAsync();
        var set = (await tenant.OkAsync("POST", "/V1/products/attribute-sets", """{"attributeSet":{"attribute_set_name":"Plain"},"skeletonId":4}""")).Integer("attribute_set_id");
        await tenant.OkAsync("DELETE", $"/V1/products/attribute-sets/{set}/attributes/color");
        await tenant.UpdateAsync("24-MB02", """{"custom_attributes":[{"attribute_code":"color","value":"49"},{"attribute_code":"material","value":"148"}]}""");

        var product = await tenant.UpdateAsync("24-MB02", $$"""{"attribute_set_id":{{set}}}""");

        Assert.Equal((null, "148"), (product.Custom("color"), product.Custom("material")));
    }

    [Fact]
    public async Task Another_type_drops_what_it_does_not_have_and_links_follow()
    {
        await using var tenant = await Tenant.StartAsync();
        await tenant.UpdateAsync("24-MB02", """{"product_links":[{"link_type":"related","linked_product_sku":"MT01"}]}""");

        var product = await tenant.UpdateAsync("MT01", """{"type_id":"simple"}""");

        Assert.False(product.Member("extension_attributes").TryGetProperty("configurable_product_links", out _));
        Assert.Equal("simple", (await tenant.ProductAsync("24-MB02")).List("product_links").Single().Text("linked_product_type"));
    }

    [Fact]
    public async Task Whoever_refers_to_a_product_lets_go_of_it_when_it_is_removed()
    {
        await using var tenant = await Tenant.StartAsync();
        var child = (await tenant.ProductAsync("MT01-M-Blue")).Integer("id");

        await tenant.OkAsync("DELETE", "/V1/products/24-UG01");
        await tenant.OkAsync("DELETE", "/V1/products/24-BT01");
        await tenant.OkAsync("DELETE", "/V1/products/MT01-M-Blue");

        var bundle = await tenant.ProductAsync("BNDL-01");
        Assert.Equal([0, 1], bundle.Extension("bundle_product_options").EnumerateArray().Select(option => option.List("product_links").Count()));
        Assert.DoesNotContain("24-BT01", (await tenant.ProductAsync("GRP-01")).GetRawText(), StringComparison.Ordinal);
        var configurable = await tenant.ProductAsync("MT01");
        Assert.DoesNotContain(child, configurable.Extension("configurable_product_links").EnumerateArray().Select(id => (long?)id.GetInt64()));
        Assert.Equal([168, 170, 171, 172], configurable.Extension("configurable_product_options")[0].List("values").Select(value => value.Integer("value_index")!.Value));
        Assert.DoesNotContain("24-UG01", (await tenant.OkAsync("GET", "/V1/categories/5/products")).GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Gift_cards_have_amounts()
    {
        await using var tenant = await Tenant.StartAsync();

        var card = await tenant.CreateAsync("G-1", """{"type_id":"giftcard","extension_attributes":{"giftcard_amounts":[{"value":25},{"value":50,"website_id":1}]},"custom_attributes":[{"attribute_code":"giftcard_type","value":"1"}]}""");

        Assert.Equal("""[{"attribute_id":134,"website_id":0,"value":25,"website_value":25},{"attribute_id":134,"website_id":1,"value":50,"website_value":50}]""", card.Extension("giftcard_amounts").GetRawText());
        Assert.Equal("1", card.Custom("giftcard_type"));
    }

    [Fact]
    public async Task Products_have_types()
    {
        await using var tenant = await Tenant.StartAsync();

        var types = await tenant.OkAsync("GET", "/V1/products/types");

        Assert.Equal(
            ["bundle", "configurable", "downloadable", "giftcard", "grouped", "simple", "virtual"],
            types.EnumerateArray().Select(type => type.Text("name")!).Order(StringComparer.Ordinal));
    }

    internal static async Task<string?> GroupAsync(Tenant tenant, long set) =>
        (await tenant.OkAsync("GET", $"/V1/products/attribute-sets/groups/list?searchCriteria[filterGroups][0][filters][0][field]=attribute_set_id&searchCriteria[filterGroups][0][filters][0][value]={set}")).List("items").First().Text("attribute_group_id");
}
