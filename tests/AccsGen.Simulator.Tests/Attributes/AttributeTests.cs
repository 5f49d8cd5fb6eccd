using AccsGen.Simulator.State;
using AccsGen.Simulator.Tests.Products;

namespace AccsGen.Simulator.Tests.Attributes;

public sealed class AttributeTests
{
    [Fact]
    public async Task Every_tenant_has_the_standard_attributes_by_code_and_by_id()
    {
        await using var tenant = await Tenant.StartAsync(options => options.Seed = SimulatorSeed.Empty);

        var list = await tenant.OkAsync("GET", "/V1/products/attributes?searchCriteria[pageSize]=200");
        var size = await tenant.OkAsync("GET", "/V1/products/attributes/size");

        var codes = list.List("items").Select(attribute => attribute.Text("attribute_code")).ToList();
        Assert.Superset(
            new HashSet<string?>(["name", "sku", "price", "description", "status", "visibility", "url_key", "tax_class_id", "color", "size", "material", "category_ids", "shipment_type", "giftcard_amounts", "special_price", "meta_title"]),
            codes.ToHashSet());
        Assert.Equal((141L, "select", "int", "4", "global"), (size.Integer("attribute_id"), size.Text("frontend_input"), size.Text("backend_type"), size.Text("entity_type_id"), size.Text("scope")));
        Assert.Equal(["", "168", "169", "170", "171", "172"], size.List("options").Select(option => option.Text("value")));
        Assert.Equal(size.GetRawText(), (await tenant.OkAsync("GET", "/V1/products/attributes/141")).GetRawText());
        Assert.Equal(["global", "store", "website"], new[] { "weight", "name", "status" }.Select(code => list.List("items").First(attribute => attribute.Text("attribute_code") == code).Text("scope")));
        await tenant.RefusedAsync(HttpStatusCode.NotFound, "The attribute with a \"%1\" attributeCode doesn't exist. Verify the attribute and try again.", ["nothing"], "GET", "/V1/products/attributes/nothing");
    }

    [Fact]
    public async Task Attributes_are_searched()
    {
        await using var tenant = await Tenant.StartAsync();

        var found = await tenant.OkAsync("GET", "/V1/products/attributes?searchCriteria[filterGroups][0][filters][0][field]=is_user_defined&searchCriteria[filterGroups][0][filters][0][value]=1&searchCriteria[filterGroups][1][filters][0][field]=frontend_input&searchCriteria[filterGroups][1][filters][0][value]=multiselect&searchCriteria[sortOrders][0][field]=attribute_code&searchCriteria[sortOrders][0][direction]=ASC");

        Assert.Equal(["material", "pattern"], found.List("items").Select(attribute => attribute.Text("attribute_code")));
    }

    [Fact]
    public async Task An_attribute_lives_through_create_update_and_delete()
    {
        await using var tenant = await Tenant.StartAsync();
        const string body = """{"attribute":{"attribute_code":"season","frontend_input":"select","scope":"global","is_required":false,"is_filterable":true,"default_frontend_label":"Season","frontend_labels":[{"store_id":2,"label":"Jahreszeit"}],"options":[{"label":"Summer","sort_order":2},{"label":"Winter","sort_order":1,"is_default":true,"store_labels":[{"store_id":2,"label":"Wintermonate"}]}]}}""";

        var created = await tenant.OkAsync("POST", "/V1/products/attributes", body, "all");
        var german = await tenant.OkAsync("GET", "/V1/products/attributes/season/options", store: "de");
        var updated = await tenant.OkAsync("PUT", "/V1/products/attributes/season", $$$"""{"attribute":{"attribute_id":{{{created.Integer("attribute_id")}}},"frontend_input":"text","default_frontend_label":"Time of year","is_searchable":"1","options":[{"label":"Spring"}]}}""", "all");

        Assert.True(created.Integer("attribute_id") > 146);
        Assert.Equal(("season", "int", true, true, "Magento\\Eav\\Model\\Entity\\Attribute\\Source\\Table"), (created.Text("attribute_code"), created.Text("backend_type"), created.Flag("is_user_defined"), created.Flag("is_filterable"), created.Text("source_model")));
        Assert.Equal([" ", "Winter", "Summer"], created.List("options").Select(option => option.Text("label")));
        Assert.Equal(created.List("options").ElementAt(1).Text("value"), created.Text("default_value"));
        Assert.Equal([" ", "Wintermonate", "Summer"], german.EnumerateArray().Select(option => option.Text("label")));
        Assert.Equal(("Time of year", "select", "1"), (updated.Text("default_frontend_label"), updated.Text("frontend_input"), updated.Text("is_searchable")));
        Assert.Equal(4, updated.List("options").Count());

        await tenant.OkAsync("POST", "/V1/products/attribute-sets/attributes", $$"""{"attributeSetId":4,"attributeGroupId":{{await ProductRuleTests.GroupAsync(tenant, 4)}},"attributeCode":"season","sortOrder":1}""");
        await tenant.UpdateAsync("24-MB01", """{"custom_attributes":[{"attribute_code":"season","value":"201"}]}""");
        Assert.True((await tenant.OkAsync("DELETE", "/V1/products/attributes/season")).GetBoolean());
        Assert.Null((await tenant.ProductAsync("24-MB01")).Custom("season"));
        Assert.Equal(HttpStatusCode.NotFound, (await tenant.GetAsync("/V1/products/attributes/season")).Status);
        Assert.DoesNotContain("season", (await tenant.OkAsync("GET", "/V1/products/attribute-sets/4/attributes")).GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_search_of_products_knows_attributes_from_the_moment_they_are_made()
    {
        await using var tenant = await Tenant.StartAsync();
        const string search = "/V1/products?searchCriteria[filterGroups][0][filters][0][field]=season&searchCriteria[filterGroups][0][filters][0][value]=1";

        await tenant.RefusedAsync(HttpStatusCode.BadRequest, "Invalid attribute name: %1", ["season"], "GET", search);
        await tenant.OkAsync("POST", "/V1/products/attributes", """{"attribute":{"attribute_code":"season","frontend_input":"text","default_frontend_label":"Season"}}""");

        Assert.Equal(0, (await tenant.OkAsync("GET", search)).Integer("total_count"));
    }

    [Fact]
    public async Task A_code_is_made_of_the_label()
    {
        await using var tenant = await Tenant.StartAsync();

        var made = await tenant.OkAsync("POST", "/V1/products/attributes", """{"attribute":{"frontend_input":"text","frontend_labels":[{"store_id":0,"label":"Höhe (cm)"}]}}""");

        Assert.Equal(("hohe_cm", "Höhe (cm)"), (made.Text("attribute_code"), made.Text("default_frontend_label")));
    }

    [Fact]
    public async Task What_is_no_attribute_is_refused()
    {
        await using var tenant = await Tenant.StartAsync();
        const string path = "/V1/products/attributes";
        const string invalid = "Invalid value of \"%value\" provided for the %fieldName field.";

        await tenant.RefusedAsync(HttpStatusCode.BadRequest, "\"%fieldName\" is required. Enter and try again.", ["frontend_label"], "POST", path, """{"attribute":{"attribute_code":"a","frontend_input":"text"}}""");
        await tenant.RefusedAsync(HttpStatusCode.BadRequest, invalid, ["attribute_code", "9lives"], "POST", path, """{"attribute":{"attribute_code":"9lives","frontend_input":"text","default_frontend_label":"L"}}""");
        await tenant.RefusedAsync(HttpStatusCode.BadRequest, invalid, ["frontend_input", "dial"], "POST", path, """{"attribute":{"attribute_code":"a","frontend_input":"dial","default_frontend_label":"L"}}""");
        await tenant.RefusedAsync(HttpStatusCode.BadRequest, "An attribute with the code \"%1\" already exists.", ["color"], "POST", path, """{"attribute":{"attribute_code":"color","frontend_input":"select","default_frontend_label":"Color"}}""");
        await tenant.RefusedAsync(HttpStatusCode.BadRequest, "The system attribute can't be deleted.", [], "DELETE", $"{path}/name");
        await tenant.RefusedAsync(HttpStatusCode.BadRequest, "This attribute is used in configurable products.", [], "DELETE", $"{path}/size");
    }

    [Fact]
    public async Task Options_live_through_create_update_and_delete()
    {
        await using var tenant = await Tenant.StartAsync();
        const string path = "/V1/products/attributes/color/options";

        var id = (await tenant.OkAsync("POST", path, """{"option":{"label":" Teal ","sort_order":0}}""", "all")).GetString();
        Assert.True((await tenant.OkAsync("PUT", $"{path}/{id}", """{"option":{"label":"Petrol","store_labels":[{"store_id":2,"label":"Blaugrün"}]}}""")).GetBoolean());

        Assert.Contains($$"""{"label":"Petrol","value":"{{id}}","sort_order":0""", (await tenant.OkAsync("GET", path, store: "all")).GetRawText(), StringComparison.Ordinal);
        Assert.Contains("Blaugrün", (await tenant.OkAsync("GET", path, store: "de")).EnumerateArray().Select(option => option.Text("label")));
        await tenant.RefusedAsync(HttpStatusCode.BadRequest, "Admin store attribute option label \"%1\" already exists.", ["petrol"], "POST", path, """{"option":{"label":"petrol"}}""");
        await tenant.RefusedAsync(HttpStatusCode.BadRequest, "The attribute option label is empty. Enter the value and try again.", [], "POST", path, """{"option":{"label":" "}}""");
        await tenant.RefusedAsync(HttpStatusCode.BadRequest, "The '%1' attribute doesn't include an option id '%2'.", ["color", "9999"], "PUT", $"{path}/9999", """{"option":{"label":"x"}}""");
        await tenant.RefusedAsync(HttpStatusCode.BadRequest, "The \"%1\" attribute doesn't work with options.", ["name"], "POST", "/V1/products/attributes/name/options", """{"option":{"label":"x"}}""");
        Assert.True((await tenant.OkAsync("DELETE", $"{path}/{id}")).GetBoolean());
        await tenant.RefusedAsync(HttpStatusCode.NotFound, "The \"%1\" attribute doesn't include an option with \"%2\" ID.", ["color", id!], "DELETE", $"{path}/{id}");
    }

    [Fact]
    public async Task An_attribute_is_filterable_in_one_of_three_ways()
    {
        await using var tenant = await Tenant.StartAsync();
        const string path = "/V1/products/attributes/color/is-filterable";

        Assert.Equal(1, (await tenant.OkAsync("GET", path)).GetInt32());
        foreach (var mode in (int[])[2, 0, 1])
        {
            Assert.True((await tenant.OkAsync("PUT", $"{path}/{mode}")).GetBoolean());
            Assert.Equal(mode, (await tenant.OkAsync("GET", path)).GetInt32());
            Assert.Equal(mode != 0, (await tenant.OkAsync("GET", "/V1/products/attributes/color")).Flag("is_filterable"));
        }
    }

    [Fact]
    public async Task Inputs_and_category_attributes_are_listed()
    {
        await using var tenant = await Tenant.StartAsync();

        Assert.Contains("""{"value":"multiselect","label":"Multiple Select"}""", (await tenant.OkAsync("GET", "/V1/products/attributes/types")).GetRawText(), StringComparison.Ordinal);
        Assert.Equal(30, (await tenant.OkAsync("GET", "/V1/categories/attributes?searchCriteria[pageSize]=100")).Integer("total_count"));
        Assert.Equal(("store", "3"), await ScopeAsync("name"));
        Assert.Equal(("global", "3"), await ScopeAsync("is_anchor"));
        Assert.Contains("PRODUCTS_AND_PAGE", (await tenant.OkAsync("GET", "/V1/categories/attributes/display_mode/options")).GetRawText(), StringComparison.Ordinal);
        await tenant.RefusedAsync(HttpStatusCode.NotFound, "The attribute with a \"%1\" attributeCode doesn't exist. Verify the attribute and try again.", ["size"], "GET", "/V1/categories/attributes/size");

        async Task<(string?, string?)> ScopeAsync(string code)
        {
            var attribute = await tenant.OkAsync("GET", $"/V1/categories/attributes/{code}");
            return (attribute.Text("scope"), attribute.Text("entity_type_id"));
        }
    }
}
