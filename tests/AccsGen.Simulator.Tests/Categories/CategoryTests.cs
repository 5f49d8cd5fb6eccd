using AccsGen.Simulator.State;
using AccsGen.Simulator.Tests.Products;

namespace AccsGen.Simulator.Tests.Categories;

public sealed class CategoryTests
{
    [Fact]
    public async Task Every_tenant_has_a_root_of_all_and_one_of_its_shop()
    {
        await using var tenant = await Tenant.StartAsync(options => options.Seed = SimulatorSeed.Empty);

        var tree = await tenant.OkAsync("GET", "/V1/categories", store: "all");

        Assert.Equal(
            """{"id":1,"parent_id":0,"name":"Root Catalog","is_active":true,"position":0,"level":0,"product_count":0,"children_data":[{"id":2,"parent_id":1,"name":"Default Category","is_active":true,"position":1,"level":1,"product_count":0,"children_data":[]}]}""",
            tree.GetRawText());
        Assert.Equal(2, (await tenant.OkAsync("GET", "/V1/categories", store: "default")).Integer("id"));
    }

    [Fact]
    public async Task The_tree_ends_where_it_is_asked_to_and_counts_products()
    {
        await using var tenant = await Tenant.StartAsync();

        var whole = await tenant.OkAsync("GET", "/V1/categories");
        var branch = await tenant.OkAsync("GET", "/V1/categories?rootCategoryId=14&depth=1");
        var alone = await tenant.OkAsync("GET", "/V1/categories?rootCategoryId=2&depth=0");
        var all = whole.List("children_data").First();

        Assert.Equal([3, 14, 11, 13, 15], whole.List("children_data").Select(child => child.Integer("id")!.Value));
        Assert.Equal([4, 5, 6, 7, 8, 9, 10], all.List("children_data").Select(child => child.Integer("id")!.Value));
        Assert.Equal((0, 200), (whole.Integer("product_count"), all.Integer("product_count")));
        Assert.Equal((60, 12L), (branch.Integer("product_count"), Assert.Single(branch.List("children_data")).Integer("id")));
        Assert.Empty(alone.List("children_data"));
        await tenant.RefusedAsync(HttpStatusCode.NotFound, "No such entity with %fieldName = %fieldValue", ["id", "99"], "GET", "/V1/categories?rootCategoryId=99");
    }

    [Fact]
    public async Task A_category_lives_through_create_update_and_delete()
    {
        var clock = new ManualClock();
        await using var tenant = await Tenant.StartAsync(options => options.Clock = clock);

        var created = await tenant.OkAsync("POST", "/V1/categories", """{"category":{"parent_id":14,"name":"Warme Mützen","is_active":true,"custom_attributes":[{"attribute_code":"description","value":"Warm"},{"attribute_code":"is_anchor","value":0},{"attribute_code":"no_such","value":"1"}]}}""", "all");
        var id = created.Integer("id");
        clock.Advance(TimeSpan.FromHours(1));
        var updated = await tenant.OkAsync("PUT", $"/V1/categories/{id}", """{"category":{"name":"Caps","parent_id":3,"path":"1/9","include_in_menu":false}}""", "all");
        var parent = await tenant.OkAsync("GET", "/V1/categories/14");

        Assert.Equal(($"1/2/14/{id}", 3L, 2L, 14L, ""), (created.Text("path"), created.Integer("level"), created.Integer("position"), created.Integer("parent_id"), created.Text("children")));
        Assert.Equal(("warme-mutzen", "apparel/warme-mutzen", "Warm", "0", null), (created.Custom("url_key"), created.Custom("url_path"), created.Custom("description"), created.Custom("is_anchor"), created.Custom("no_such")));
        Assert.Equal(("Caps", 14L, $"1/2/14/{id}", false, "warme-mutzen"), (updated.Text("name"), updated.Integer("parent_id"), updated.Text("path"), updated.Flag("include_in_menu"), updated.Custom("url_key")));
        Assert.Equal("2026-07-01 13:00:00", updated.Text("updated_at"));
        Assert.Equal(($"12,{id}", "2"), (parent.Text("children"), parent.Custom("children_count")));
        Assert.True((await tenant.OkAsync("DELETE", $"/V1/categories/{id}")).GetBoolean());
        await tenant.RefusedAsync(HttpStatusCode.NotFound, "No such entity with %fieldName = %fieldValue", ["id", $"{id}"], "GET", $"/V1/categories/{id}");
    }

    [Fact]
    public async Task Names_can_differ_by_view()
    {
        await using var tenant = await Tenant.StartAsync();

        var answer = await tenant.OkAsync("PUT", "/V1/categories/5", """{"category":{"name":"Fitness","is_active":false,"custom_attributes":[{"attribute_code":"url_key","value":"Fitness Geräte"},{"attribute_code":"is_anchor","value":"0"}]}}""", "de");

        Assert.Equal(("Fitness", false, "fitness-gerate"), (answer.Text("name"), answer.Flag("is_active"), answer.Custom("url_key")));
        var global = await tenant.OkAsync("GET", "/V1/categories/5", store: "all");
        Assert.Equal(("Fitness Equipment", true, "fitness-equipment", "0"), (global.Text("name"), global.Flag("is_active"), global.Custom("url_key"), global.Custom("is_anchor")));
        Assert.Equal("Fitness", (await tenant.OkAsync("GET", "/V1/categories/5?storeId=2", store: "all")).Text("name"));
        var german = await tenant.OkAsync("GET", "/V1/categories", store: "de");
        Assert.Equal(["Taschen", "Fitness", "Uhren"], german.List("children_data").First().List("children_data").Take(3).Select(child => child.Text("name")));
        Assert.Equal(1, (await tenant.OkAsync("GET", Filter("name", "Fitness"), store: "de")).Integer("total_count"));
        Assert.Equal(0, (await tenant.OkAsync("GET", Filter("name", "Fitness"), store: "all")).Integer("total_count"));
        await tenant.OkAsync("PUT", "/V1/categories/5", """{"category":{"name":null}}""", "de");
        Assert.Equal("Fitness Equipment", (await tenant.OkAsync("GET", "/V1/categories/5", store: "de")).Text("name"));
    }

    [Fact]
    public async Task Categories_are_searched_by_members_and_attributes()
    {
        await using var tenant = await Tenant.StartAsync();

        var byParent = await tenant.OkAsync("GET", $"{Filter("parent_id", "3")}&searchCriteria[sortOrders][0][field]=entity_id&searchCriteria[sortOrders][0][direction]=ASC&searchCriteria[pageSize]=3");
        var byKey = await tenant.OkAsync("GET", Filter("url_key", "watches"));

        Assert.Equal(7, byParent.Integer("total_count"));
        Assert.Equal([4, 5, 6], byParent.List("items").Select(item => item.Integer("id")!.Value));
        Assert.Equal((await tenant.OkAsync("GET", "/V1/categories/6")).GetRawText(), Assert.Single(byKey.List("items")).GetRawText());
        await tenant.RefusedAsync(HttpStatusCode.BadRequest, "Invalid attribute name: %1", ["colour"], "GET", Filter("colour", "1"));
    }

    [Fact]
    public async Task What_is_no_category_is_refused()
    {
        await using var tenant = await Tenant.StartAsync();
        const string message = "Could not save category: %1";

        await tenant.RefusedAsync(HttpStatusCode.BadRequest, message, ["The \"Category Name\" attribute is required. Enter and try again."], "POST", "/V1/categories", """{"category":{"parent_id":3}}""");
        await tenant.RefusedAsync(HttpStatusCode.NotFound, "No such entity with %fieldName = %fieldValue", ["id", "99"], "POST", "/V1/categories", """{"category":{"parent_id":99,"name":"N"}}""");
        await tenant.RefusedAsync(HttpStatusCode.BadRequest, message, ["URL key for specified store already exists."], "POST", "/V1/categories", """{"category":{"parent_id":3,"name":"Bags"}}""");
        await tenant.RefusedAsync(HttpStatusCode.BadRequest, "Cannot delete category with id %1", ["2"], "DELETE", "/V1/categories/2");
        await tenant.RefusedAsync(HttpStatusCode.BadRequest, "Cannot delete category with id %1", ["1"], "DELETE", "/V1/categories/1");
        Assert.Equal("bags", (await tenant.OkAsync("POST", "/V1/categories", """{"category":{"parent_id":14,"name":"Bags"}}""")).Custom("url_key"));
    }

    [Fact]
    public async Task A_circle_that_a_program_made_ends()
    {
        await using var tenant = await Tenant.StartAsync();
        tenant.Simulator.State["categories"].Put("""{"id":90,"name":"Snake","parent_id":91,"path":"1/2/91/90"}""");
        tenant.Simulator.State["categories"].Put("""{"id":91,"name":"Tail","parent_id":90,"path":"1/2/90/91"}""");

        var tree = await tenant.OkAsync("GET", "/V1/categories?rootCategoryId=90");

        Assert.Equal(91, Assert.Single(tree.List("children_data")).Integer("id"));
        Assert.Equal("1", (await tenant.OkAsync("GET", "/V1/categories/90")).Custom("children_count"));
    }

    [Fact]
    public async Task A_category_with_an_id_is_changed_by_POST_too()
    {
        await using var tenant = await Tenant.StartAsync();

        var answer = await tenant.OkAsync("POST", "/V1/categories", """{"category":{"id":6,"name":"Clocks"}}""", "all");

        Assert.Equal((6L, "Clocks", 3L), (answer.Integer("id"), answer.Text("name"), answer.Integer("parent_id")));
        await tenant.RefusedAsync(HttpStatusCode.NotFound, "No such entity with %fieldName = %fieldValue", ["id", "66"], "POST", "/V1/categories", """{"category":{"id":66,"name":"Clocks"}}""");
    }

    [Fact]
    public async Task What_is_below_a_category_goes_with_it_and_products_stay()
    {
        await using var tenant = await Tenant.StartAsync();

        await tenant.OkAsync("DELETE", "/V1/categories/3");

        foreach (var id in (int[])[3, 4, 10])
            Assert.Equal(HttpStatusCode.NotFound, (await tenant.GetAsync($"/V1/categories/{id}")).Status);
        var product = await tenant.ProductAsync("24-MB01");
        Assert.Equal(("[]", "[]"), (product.Extension("category_links").GetRawText(), product.CustomAttribute("category_ids").GetRawText()));
        Assert.Equal("""["12"]""", (await tenant.ProductAsync("MT01")).CustomAttribute("category_ids").GetRawText());
        // What doesn't exist is passed over.
        Assert.Equal("""["11"]""", (await tenant.UpdateAsync("24-MB01", """{"extension_attributes":{"category_links":[{"category_id":"4","position":1},{"category_id":"11","position":2}]}}""")).CustomAttribute("category_ids").GetRawText());
    }

    internal static string Filter(string field, string value) => $"/V1/categories/list?searchCriteria[filterGroups][0][filters][0][field]={field}&searchCriteria[filterGroups][0][filters][0][value]={value}";
}
