using AccsGen.Simulator.State;
using AccsGen.Simulator.Tests.Products;

namespace AccsGen.Simulator.Tests.Attributes;

public sealed class AttributeSetTests
{
    private const string BySet = "/V1/products/attribute-sets/groups/list?searchCriteria[filterGroups][0][filters][0][field]=attribute_set_id&searchCriteria[filterGroups][0][filters][0][value]=";

    [Fact]
    public async Task A_set_is_a_copy_of_its_skeleton_and_goes_with_its_products()
    {
        await using var tenant = await Tenant.StartAsync();

        var set = await tenant.OkAsync("POST", "/V1/products/attribute-sets", """{"attributeSet":{"attribute_set_name":"Shoes","sort_order":7},"skeletonId":4}""");
        var id = set.Integer("attribute_set_id");
        var same = await tenant.OkAsync("GET", $"/V1/eav/attribute-sets/{id}");
        var renamed = await tenant.OkAsync("PUT", $"/V1/products/attribute-sets/{id}", """{"attributeSet":{"attribute_set_name":"Boots","sort_order":8,"entity_type_id":3}}""");

        Assert.Equal(("Shoes", 7L, 4L), (set.Text("attribute_set_name"), set.Integer("sort_order"), set.Integer("entity_type_id")));
        Assert.Equal(set.GetRawText(), same.GetRawText());
        Assert.Equal(("Boots", 8L, 4L), (renamed.Text("attribute_set_name"), renamed.Integer("sort_order"), renamed.Integer("entity_type_id")));
        Assert.Equal(await CodesAsync(4), await CodesAsync(id));
        Assert.Equal((await tenant.OkAsync("GET", $"{BySet}4")).Integer("total_count"), (await tenant.OkAsync("GET", $"{BySet}{id}")).Integer("total_count"));
        await tenant.CreateAsync("BOOT", $$"""{"attribute_set_id":{{id}}}""");
        Assert.True((await tenant.OkAsync("DELETE", $"/V1/products/attribute-sets/{id}")).GetBoolean());
        Assert.Equal(HttpStatusCode.NotFound, (await tenant.GetAsync("/V1/products/BOOT")).Status);
        await tenant.RefusedAsync(HttpStatusCode.NotFound, "No such entity with %fieldName = %fieldValue", ["id", $"{id}"], "GET", $"/V1/products/attribute-sets/{id}");

        async Task<IEnumerable<string?>> CodesAsync(long? of) => (await tenant.OkAsync("GET", $"/V1/products/attribute-sets/{of}/attributes")).EnumerateArray().Select(attribute => attribute.Text("attribute_code"));
    }

    [Fact]
    public async Task Sets_of_products_are_told_from_those_of_other_entities()
    {
        await using var tenant = await Tenant.StartAsync();

        var ofProducts = await tenant.OkAsync("GET", "/V1/products/attribute-sets/sets/list?searchCriteria[sortOrders][0][field]=attribute_set_id&searchCriteria[sortOrders][0][direction]=ASC");
        var ofCategories = await tenant.OkAsync("GET", "/V1/eav/attribute-sets/list?searchCriteria[filterGroups][0][filters][0][field]=entity_type_code&searchCriteria[filterGroups][0][filters][0][value]=catalog_category");
        var custom = await tenant.OkAsync("POST", "/V1/eav/attribute-sets", """{"entityTypeCode":"customer","attributeSet":{"attribute_set_name":"Partners"},"skeletonId":1}""");

        Assert.Equal([4L, 9L], ofProducts.List("items").Select(set => set.Integer("attribute_set_id")!.Value));
        Assert.Equal(3, Assert.Single(ofCategories.List("items")).Integer("attribute_set_id"));
        Assert.Equal(1, custom.Integer("entity_type_id"));
        await tenant.RefusedAsync(HttpStatusCode.BadRequest, "Provided Attribute set non product Attribute set.", [], "GET", "/V1/products/attribute-sets/3");
        await tenant.RefusedAsync(HttpStatusCode.NotFound, "No such entity with %fieldName = %fieldValue", ["attributeSetId", "3"], "GET", "/V1/products/attribute-sets/3/attributes");
    }

    [Fact]
    public async Task What_is_no_set_is_refused()
    {
        await using var tenant = await Tenant.StartAsync();
        const string path = "/V1/products/attribute-sets";

        await tenant.RefusedAsync(HttpStatusCode.BadRequest, "Invalid value of \"%value\" provided for the %fieldName field.", ["skeletonId", "0"], "POST", path, """{"attributeSet":{"attribute_set_name":"A"},"skeletonId":0}""");
        await tenant.RefusedAsync(HttpStatusCode.BadRequest, "Invalid value of \"%value\" provided for the %fieldName field.", ["id", "5"], "POST", path, """{"attributeSet":{"attribute_set_id":5,"attribute_set_name":"A"},"skeletonId":4}""");
        await tenant.RefusedAsync(HttpStatusCode.NotFound, "No such entity with %fieldName = %fieldValue", ["id", "99"], "POST", path, """{"attributeSet":{"attribute_set_name":"A"},"skeletonId":99}""");
        await tenant.RefusedAsync(HttpStatusCode.BadRequest, "The attribute set name is empty. Enter the name and try again.", [], "POST", path, """{"attributeSet":{"attribute_set_name":" "},"skeletonId":4}""");
        await tenant.RefusedAsync(HttpStatusCode.BadRequest, "A \"%1\" attribute set name already exists. Create a new name and try again.", ["Top"], "POST", path, """{"attributeSet":{"attribute_set_name":"Top"},"skeletonId":4}""");
        await tenant.RefusedAsync(HttpStatusCode.BadRequest, "The default attribute set can't be deleted.", [], "DELETE", $"{path}/4");
        await tenant.RefusedAsync(HttpStatusCode.BadRequest, "Invalid entity_type specified: %1", ["robot"], "POST", "/V1/eav/attribute-sets", """{"entityTypeCode":"robot","attributeSet":{"attribute_set_name":"A"},"skeletonId":4}""");
    }

    [Fact]
    public async Task Groups_live_through_create_update_and_delete()
    {
        await using var tenant = await Tenant.StartAsync();

        var group = await tenant.OkAsync("POST", "/V1/products/attribute-sets/groups", """{"group":{"attribute_group_name":"ERP Data","attribute_set_id":9}}""");
        var id = group.Text("attribute_group_id");
        var renamed = await tenant.OkAsync("PUT", "/V1/products/attribute-sets/9/groups", $$$"""{"group":{"attribute_group_id":"{{{id}}}","attribute_group_name":"ERP"}}""");
        var found = await tenant.OkAsync("GET", $"{BySet}9&searchCriteria[filterGroups][1][filters][0][field]=attribute_group_code&searchCriteria[filterGroups][1][filters][0][value]=erp-data");

        Assert.Equal(("ERP", 9L, "erp-data"), (renamed.Text("attribute_group_name"), renamed.Integer("attribute_set_id"), renamed.Extension("attribute_group_code").GetString()));
        Assert.Equal(id, Assert.Single(found.List("items")).Text("attribute_group_id"));
        Assert.True((await tenant.OkAsync("DELETE", $"/V1/products/attribute-sets/groups/{id}")).GetBoolean());
        await tenant.RefusedAsync(HttpStatusCode.NotFound, "The group with the \"%1\" ID doesn't exist. Verify the ID and try again.", [id!], "DELETE", $"/V1/products/attribute-sets/groups/{id}");
        await tenant.RefusedAsync(HttpStatusCode.BadRequest, "\"%fieldName\" is required. Enter and try again.", ["attribute_set_id"], "GET", "/V1/products/attribute-sets/groups/list?searchCriteria");
        await tenant.RefusedAsync(HttpStatusCode.NotFound, "No such entity with %fieldName = %fieldValue", ["attributeSetId", "77"], "GET", $"{BySet}77");
        await tenant.RefusedAsync(
            HttpStatusCode.BadRequest, "The attribute group can't be deleted because it contains system attributes.", [], "DELETE", $"/V1/products/attribute-sets/groups/{await ProductRuleTests.GroupAsync(tenant, 9)}");
    }

    [Fact]
    public async Task Attributes_are_put_into_sets_and_taken_out()
    {
        await using var tenant = await Tenant.StartAsync();
        var (ofDefault, ofTop) = (await ProductRuleTests.GroupAsync(tenant, 4), await ProductRuleTests.GroupAsync(tenant, 9));
        await tenant.UpdateAsync("24-MB01", """{"custom_attributes":[{"attribute_code":"color","value":"50"}]}""");

        Assert.True((await tenant.OkAsync("DELETE", "/V1/products/attribute-sets/4/attributes/color")).GetBoolean());
        var without = (await tenant.ProductAsync("24-MB01")).Custom("color");
        var place = await tenant.OkAsync("POST", "/V1/products/attribute-sets/attributes", $$"""{"attributeSetId":4,"attributeGroupId":{{ofDefault}},"attributeCode":"color","sortOrder":3}""");

        Assert.Null(without);
        Assert.True(place.GetInt64() > 0);
        Assert.Contains("color", (await tenant.OkAsync("GET", "/V1/products/attribute-sets/4/attributes")).EnumerateArray().Select(attribute => attribute.Text("attribute_code")));
        Assert.Equal("49", (await tenant.ProductAsync("MT03-S-Black")).Custom("color"));
        await tenant.RefusedAsync(HttpStatusCode.BadRequest, "The system attribute can't be deleted.", [], "DELETE", "/V1/products/attribute-sets/4/attributes/name");
        await tenant.RefusedAsync(HttpStatusCode.BadRequest, "The attribute group doesn't belong to the attribute set.", [], "POST", "/V1/products/attribute-sets/attributes", $$"""{"attributeSetId":4,"attributeGroupId":{{ofTop}},"attributeCode":"color","sortOrder":3}""");
        await tenant.OkAsync("DELETE", "/V1/products/attribute-sets/4/attributes/93");
        await tenant.RefusedAsync(HttpStatusCode.BadRequest, "The \"%1\" attribute wasn't found in the \"%2\" attribute set. Enter the attribute and try again.", ["color", "4"], "DELETE", "/V1/products/attribute-sets/4/attributes/color");
    }
}
