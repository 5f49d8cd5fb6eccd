using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Tests.Products;

public sealed class ConfigurableTests
{
    private const string SizeOption = """{"option":{"attribute_id":"141","label":"Size","position":0,"is_use_default":true,"values":[{"value_index":168}]}}""";

    [Fact]
    public async Task Options_come_first_then_children_and_the_values_follow_from_them()
    {
        await using var tenant = await StartAsync();

        var id = (await tenant.OkAsync("POST", "/V1/configurable-products/CFG/options", SizeOption)).GetInt64();
        var alone = (await tenant.OkAsync("GET", $"/V1/configurable-products/CFG/options/{id}")).Member("values").GetRawText();
        foreach (var sku in (string[])["CFG-M", "CFG-L"])
            Assert.True((await tenant.OkAsync("POST", "/V1/configurable-products/CFG/child", $$"""{"childSku":"{{sku}}"}""")).GetBoolean());

        Assert.Equal("""[{"value_index":168}]""", alone);
        var option = Assert.Single((await tenant.OkAsync("GET", "/V1/configurable-products/CFG/options/all")).EnumerateArray());
        Assert.Equal((id, "141", "Size"), (option.Integer("id"), option.Text("attribute_id"), option.Text("label")));
        Assert.Equal("""[{"value_index":169},{"value_index":170}]""", option.Member("values").GetRawText());
        var product = await tenant.ProductAsync("CFG");
        Assert.Equal(option.GetRawText(), product.Extension("configurable_product_options")[0].GetRawText());
        Assert.Equal(product.Integer("id"), option.Integer("product_id"));
        Assert.Equal(["CFG-M", "CFG-L"], (await tenant.OkAsync("GET", "/V1/configurable-products/CFG/children")).EnumerateArray().Select(child => child.Text("sku")));
        Assert.Equal("1", product.Custom("has_options"));
        // A child that changes its size changes the parent's sizes.
        await tenant.UpdateAsync("CFG-L", """{"custom_attributes":[{"attribute_code":"size","value":"171"}]}""");
        Assert.Equal([169, 171], (await tenant.OkAsync("GET", $"/V1/configurable-products/CFG/options/{id}")).List("values").Select(value => value.Integer("value_index")!.Value));
        Assert.True((await tenant.OkAsync("DELETE", "/V1/configurable-products/CFG/children/CFG-M")).GetBoolean());
        Assert.Equal("CFG-L", Assert.Single((await tenant.OkAsync("GET", "/V1/configurable-products/CFG/children")).EnumerateArray()).Text("sku"));
    }

    [Fact]
    public async Task Options_and_links_can_come_with_the_product()
    {
        await using var tenant = await StartAsync();
        var children = new List<long?>();
        foreach (var sku in (string[])["CFG-M", "CFG-L"])
            children.Add((await tenant.ProductAsync(sku)).Integer("id"));

        var product = await tenant.UpdateAsync("CFG", $$$"""{"extension_attributes":{"configurable_product_options":[{"attribute_id":"141","values":[{"value_index":169}]}],"configurable_product_links":[{{{string.Join(',', children)}}}]}}""");
        var again = await tenant.OkAsync("PUT", "/V1/products/CFG", $$"""{"product":{{product.GetRawText()}}}""", "all");

        Assert.Equal("Size", product.Extension("configurable_product_options")[0].Text("label"));
        Assert.Equal(2, product.Extension("configurable_product_options")[0].List("values").Count());
        Assert.Equal(product.Member("extension_attributes").GetRawText(), again.Member("extension_attributes").GetRawText());
    }

    [Fact]
    public async Task A_simple_product_becomes_configurable_by_an_option()
    {
        await using var tenant = await StartAsync();

        await tenant.OkAsync("POST", "/V1/configurable-products/CFG-L/options", SizeOption);

        Assert.Equal("configurable", (await tenant.ProductAsync("CFG-L")).Text("type_id"));
    }

    [Fact]
    public async Task Without_its_option_a_product_has_no_children()
    {
        await using var tenant = await Tenant.StartAsync();
        var option = (await tenant.OkAsync("GET", "/V1/configurable-products/MT01/options/all"))[0].Integer("id");

        Assert.Equal(option, (await tenant.OkAsync("PUT", $"/V1/configurable-products/MT01/options/{option}", """{"option":{"label":"Fit","position":3}}""", "all")).GetInt64());
        Assert.Equal("Fit", (await tenant.OkAsync("GET", $"/V1/configurable-products/MT01/options/{option}")).Text("label"));
        Assert.True((await tenant.OkAsync("DELETE", $"/V1/configurable-products/MT01/options/{option}")).GetBoolean());

        var product = await tenant.ProductAsync("MT01");
        Assert.Equal("""{"configurable_product_options":[],"configurable_product_links":[]}""", $$"""{"configurable_product_options":{{product.Extension("configurable_product_options").GetRawText()}},"configurable_product_links":{{product.Extension("configurable_product_links").GetRawText()}}}""");
        await tenant.RefusedAsync(HttpStatusCode.NotFound, "The \"%1\" entity that was requested doesn't exist. Verify the entity and try again.", [$"{option}"], "GET", $"/V1/configurable-products/MT01/options/{option}");
    }

    [Fact]
    public async Task Children_must_be_told_apart()
    {
        await using var tenant = await StartAsync();
        await tenant.CreateAsync("CFG-M2", """{"attribute_set_id":9,"custom_attributes":[{"attribute_code":"size","value":"169"}]}""");
        const string parentless = "The parent product doesn't have configurable product options.";

        await tenant.RefusedAsync(HttpStatusCode.BadRequest, parentless, [], "POST", "/V1/configurable-products/CFG/child", """{"childSku":"CFG-M"}""");
        await tenant.OkAsync("POST", "/V1/configurable-products/CFG/options", SizeOption);
        await tenant.OkAsync("POST", "/V1/configurable-products/CFG/child", """{"childSku":"CFG-M"}""");
        var (first, second) = ((await tenant.ProductAsync("CFG-M")).Integer("id"), (await tenant.ProductAsync("CFG-M2")).Integer("id"));

        await tenant.RefusedAsync(HttpStatusCode.BadRequest, "The product is already attached.", [], "POST", "/V1/configurable-products/CFG/child", """{"childSku":"CFG-M"}""");
        await tenant.RefusedAsync(HttpStatusCode.BadRequest, "The child product doesn't have the \"%1\" attribute value. Verify the value and try again.", ["size"], "POST", "/V1/configurable-products/CFG/child", """{"childSku":"24-MB01"}""");
        await tenant.RefusedAsync(HttpStatusCode.BadRequest, "Products \"%1\" and \"%2\" have the same set of attribute values.", [$"{second}", $"{first}"], "POST", "/V1/configurable-products/CFG/child", """{"childSku":"CFG-M2"}""");
        await tenant.RefusedAsync(HttpStatusCode.BadRequest, "Product with id \"%1\" does not exist.", ["9999"], "PUT", "/V1/products/CFG", """{"product":{"extension_attributes":{"configurable_product_links":[9999]}}}""");
        await tenant.RefusedAsync(HttpStatusCode.NotFound, "The option that was requested doesn't exist. Verify the entity and try again.", [], "DELETE", "/V1/configurable-products/CFG/children/24-MB01");
    }

    [Fact]
    public async Task Options_must_be_whole_and_new()
    {
        await using var tenant = await StartAsync();
        await tenant.OkAsync("POST", "/V1/configurable-products/CFG/options", SizeOption);

        await tenant.RefusedAsync(HttpStatusCode.BadRequest, "Product already has this option", [], "POST", "/V1/configurable-products/CFG/options", SizeOption);
        await tenant.RefusedAsync(HttpStatusCode.BadRequest, "Option values are not specified.", [], "POST", "/V1/configurable-products/CFG/options", """{"option":{"attribute_id":"93","label":"Color"}}""");
        await tenant.RefusedAsync(HttpStatusCode.BadRequest, "One or more input exceptions have occurred.", [], "POST", "/V1/configurable-products/CFG/options", """{"option":{"values":[{"value_index":0}]}}""");
        await tenant.RefusedAsync(HttpStatusCode.NotFound, "The attribute with a \"%1\" attributeCode doesn't exist. Verify the attribute and try again.", ["9999"], "POST", "/V1/configurable-products/CFG/options", """{"option":{"attribute_id":"9999","label":"?","values":[{"value_index":1}]}}""");
        await tenant.RefusedAsync(HttpStatusCode.BadRequest, "Incompatible product type", [], "POST", "/V1/configurable-products/BNDL-01/options", SizeOption);
        await tenant.RefusedAsync(HttpStatusCode.BadRequest, "This is implemented for the \"%1\" configurable product only.", ["24-MB01"], "GET", "/V1/configurable-products/24-MB01/options/all");
        Assert.Equal(0, (await tenant.OkAsync("GET", "/V1/configurable-products/24-MB01/children")).GetArrayLength());
    }

    [Fact]
    public async Task Variations_are_shown_and_not_saved()
    {
        await using var tenant = await Tenant.StartAsync();

        var variants = await tenant.OkAsync("PUT", "/V1/configurable-products/variation", """{"product":{"sku":"TEE","name":"Tee","attribute_set_id":9,"price":20,"type_id":"configurable","custom_attributes":[{"attribute_code":"tax_class_id","value":"2"}]},"options":[{"attribute_id":"141","values":[{"value_index":168},{"value_index":169}]},{"attribute_id":"93","values":[{"value_index":49},{"value_index":50}]}]}""");

        Assert.Equal(["TEE-S-Black", "TEE-S-Blue", "TEE-M-Black", "TEE-M-Blue"], variants.EnumerateArray().Select(variant => variant.Text("sku")));
        Assert.All(variants.EnumerateArray(), variant => Assert.Equal(("simple", 1L, 20m, "2"), (variant.Text("type_id"), variant.Integer("visibility"), variant.Number("price"), variant.Custom("tax_class_id"))));
        Assert.Equal(("169", "50"), (variants[3].Custom("size"), variants[3].Custom("color")));
        Assert.Equal(HttpStatusCode.NotFound, (await tenant.GetAsync("/V1/products/TEE-S-Black")).Status);
    }

    private static async Task<Tenant> StartAsync()
    {
        var tenant = await Tenant.StartAsync();
        await tenant.CreateAsync("CFG", """{"attribute_set_id":9,"type_id":"configurable"}""");
        await tenant.CreateAsync("CFG-M", """{"attribute_set_id":9,"visibility":1,"custom_attributes":[{"attribute_code":"size","value":"169"}]}""");
        await tenant.CreateAsync("CFG-L", """{"attribute_set_id":9,"visibility":1,"custom_attributes":[{"attribute_code":"size","value":"170"}]}""");
        return tenant;
    }
}
