using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Tests.Products;

public sealed class BundleTests
{
    [Fact]
    public async Task A_bundle_comes_with_its_options_and_links()
    {
        await using var tenant = await Tenant.StartAsync();
        const string body = """{"type_id":"bundle","extension_attributes":{"bundle_product_options":[{"title":"Bag","required":true,"type":"select","position":2,"product_links":[{"sku":"24-mb01","qty":2,"is_default":true},{"sku":"24-WB01"}]},{"title":"Mat","required":false,"type":"radio","position":1,"product_links":[{"sku":"24-UG01"}]}]}}""";

        var bundle = await tenant.CreateAsync("SET", body);
        var again = await tenant.OkAsync("PUT", "/V1/products/SET", $$"""{"product":{{bundle.GetRawText()}}}""", "all");

        var options = bundle.Extension("bundle_product_options");
        Assert.Equal(["Mat", "Bag"], options.EnumerateArray().Select(option => option.Text("title")));
        var link = options[1].List("product_links").First();
        Assert.Equal(("24-MB01", 2m, true, options[1].Integer("option_id"), "SET"), (link.Text("sku"), link.Number("qty"), link.Flag("is_default"), link.Integer("option_id"), options[1].Text("sku")));
        Assert.Equal(JsonValueKind.String, link.Member("id").ValueKind);
        Assert.Equal(("1", "1"), (bundle.Custom("has_options"), bundle.Custom("required_options")));
        Assert.Equal(options.GetRawText(), again.Extension("bundle_product_options").GetRawText());
    }

    [Fact]
    public async Task With_a_dynamic_price_links_cost_what_their_products_cost()
    {
        await using var tenant = await Tenant.StartAsync();
        await tenant.CreateAsync("FIX", """{"type_id":"bundle","price":10,"custom_attributes":[{"attribute_code":"price_type","value":"1"}],"extension_attributes":{"bundle_product_options":[{"title":"Bag","type":"select","product_links":[{"sku":"24-MB01","price":3.5,"price_type":1}]}]}}""");

        await tenant.UpdateAsync("24-UG01", """{"price":61.5}""");

        var mat = (await tenant.ProductAsync("BNDL-01")).Extension("bundle_product_options")[0].List("product_links").Single();
        Assert.Equal((61.5m, JsonValueKind.Null), (mat.Number("price"), mat.Member("price_type").ValueKind));
        Assert.Equal(61.5m, (await tenant.OkAsync("GET", "/V1/bundle-products/BNDL-01/children")).EnumerateArray().First().Number("price"));
        var bag = (await tenant.ProductAsync("FIX")).Extension("bundle_product_options")[0].List("product_links").Single();
        Assert.Equal((3.5m, 1L), (bag.Number("price"), bag.Integer("price_type")));
    }

    [Fact]
    public async Task Options_live_through_create_update_and_delete()
    {
        await using var tenant = await Tenant.StartAsync();

        var id = (await tenant.OkAsync("POST", "/V1/bundle-products/options/add", """{"option":{"sku":"BNDL-01","title":"Bottle","type":"checkbox","product_links":[{"sku":"24-BT01"}]}}""")).GetInt64();
        var created = await tenant.OkAsync("GET", $"/V1/bundle-products/BNDL-01/options/{id}");
        var link = created.List("product_links").Single().Text("id");
        Assert.Equal(id, (await tenant.OkAsync("PUT", $"/V1/bundle-products/options/{id}", $$$"""{"option":{"sku":"BNDL-01","title":"Drink","product_links":[{"id":"{{{link}}}","sku":"24-BT01","qty":4},{"sku":"24-BT02"}]}}""", "all")).GetInt64());
        var updated = await tenant.OkAsync("GET", $"/V1/bundle-products/BNDL-01/options/{id}");
        Assert.Equal(3, (await tenant.OkAsync("GET", "/V1/bundle-products/BNDL-01/options/all")).GetArrayLength());
        Assert.True((await tenant.OkAsync("DELETE", $"/V1/bundle-products/BNDL-01/options/{id}")).GetBoolean());

        Assert.Equal(("Bottle", "checkbox", true), (created.Text("title"), created.Text("type"), created.Flag("required")));
        Assert.Equal(("Drink", "checkbox"), (updated.Text("title"), updated.Text("type")));
        Assert.Equal([(link, 4m), (null, 1m)], updated.List("product_links").Select(row => (row.Text("id") == link ? link : null, row.Number("qty")!.Value)));
        await tenant.RefusedAsync(HttpStatusCode.NotFound, "The option that was requested doesn't exist. Verify the entity and try again.", [], "GET", $"/V1/bundle-products/BNDL-01/options/{id}");
        Assert.Equal("""[{"label":"Drop-down","code":"select"},{"label":"Radio Buttons","code":"radio"},{"label":"Checkbox","code":"checkbox"},{"label":"Multiple Select","code":"multi"}]""", (await tenant.OkAsync("GET", "/V1/bundle-products/options/types")).GetRawText());
    }

    [Fact]
    public async Task Links_live_through_create_update_and_delete()
    {
        await using var tenant = await Tenant.StartAsync();
        var option = (await tenant.OkAsync("GET", "/V1/bundle-products/BNDL-01/options/all"))[0].Integer("option_id");

        var id = (await tenant.OkAsync("POST", $"/V1/bundle-products/BNDL-01/links/{option}", """{"linkedProduct":{"sku":"24-UG02","qty":1,"position":2,"is_default":false}}""")).GetInt64();
        Assert.True((await tenant.OkAsync("PUT", $"/V1/bundle-products/BNDL-01/links/{id}", """{"linkedProduct":{"sku":"24-UG02","qty":5,"can_change_quantity":1}}""")).GetBoolean());

        var children = await tenant.OkAsync("GET", $"/V1/bundle-products/BNDL-01/children?optionId={option}");
        Assert.Equal(["24-UG01", "24-UG02"], children.EnumerateArray().Select(child => child.Text("sku")));
        Assert.Equal(($"{id}", 5m, 1L), (children[1].Text("id"), children[1].Number("qty"), children[1].Integer("can_change_quantity")));
        Assert.True((await tenant.OkAsync("DELETE", $"/V1/bundle-products/BNDL-01/options/{option}/children/24-ug02")).GetBoolean());
        Assert.Equal(2, (await tenant.OkAsync("GET", "/V1/bundle-products/BNDL-01/children")).GetArrayLength());
    }

    [Fact]
    public async Task What_a_bundle_can_not_hold_is_refused()
    {
        await using var tenant = await Tenant.StartAsync();
        var option = (await tenant.OkAsync("GET", "/V1/bundle-products/BNDL-01/options/all"))[0].Integer("option_id");
        var add = $"/V1/bundle-products/BNDL-01/links/{option}";

        await tenant.RefusedAsync(HttpStatusCode.BadRequest, "The bundle product can't contain another composite product.", [], "POST", add, """{"linkedProduct":{"sku":"MT01"}}""");
        await tenant.RefusedAsync(HttpStatusCode.BadRequest, "Child with specified sku: \"%1\" already assigned to product: \"%2\"", ["24-UG01", "BNDL-01"], "POST", add, """{"linkedProduct":{"sku":"24-ug01"}}""");
        await tenant.RefusedAsync(HttpStatusCode.NotFound, "The product with SKU \"%1\" does not exist.", ["none"], "POST", add, """{"linkedProduct":{"sku":"none"}}""");
        await tenant.RefusedAsync(HttpStatusCode.BadRequest, "Product with specified sku: \"%1\" does not contain option: \"%2\"", ["BNDL-01", "9999"], "POST", "/V1/bundle-products/BNDL-01/links/9999", """{"linkedProduct":{"sku":"24-UG03"}}""");
        await tenant.RefusedAsync(HttpStatusCode.BadRequest, "The product link with the \"%1\" ID field wasn't found. Verify the ID and try again.", ["9999"], "PUT", "/V1/bundle-products/BNDL-01/links/9999", """{"linkedProduct":{"sku":"24-UG01","id":"2"}}""");
        await tenant.RefusedAsync(HttpStatusCode.NotFound, "The bundle product doesn't exist. Review your request and try again.", [], "DELETE", $"/V1/bundle-products/BNDL-01/options/{option}/children/24-UG09");
        await tenant.RefusedAsync(HttpStatusCode.BadRequest, "The product with the \"%1\" SKU isn't a bundle product.", ["24-MB01"], "POST", $"/V1/bundle-products/24-MB01/links/{option}", """{"linkedProduct":{"sku":"24-UG03"}}""");
        await tenant.RefusedAsync(HttpStatusCode.BadRequest, "This is implemented for bundle products only.", [], "GET", "/V1/bundle-products/24-MB01/children");
        await tenant.RefusedAsync(HttpStatusCode.BadRequest, "Invalid value of \"%value\" provided for the %fieldName field.", ["type", "dial"], "POST", "/V1/bundle-products/options/add", """{"option":{"sku":"BNDL-01","title":"T","type":"dial"}}""");
    }
}
