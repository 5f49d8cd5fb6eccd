using AccsGen.Simulator.Tests.Sales;

namespace AccsGen.Simulator.Tests.Products;

public sealed class SyntheticProductTests
{
    private const int Count = 1_000_000;

    [Fact]
    public async Task A_million_are_walked_by_id_from_any_place()
    {
        await using var tenant = await StartAsync();

        var first = await SearchAsync(tenant, [("entity_id", "gt", "0")], "entity_id", pageSize: 300);
        var middle = await SearchAsync(tenant, [("entity_id", "gt", "654320")], "entity_id", pageSize: 3);
        var last = await SearchAsync(tenant, [("entity_id", "gt", "999998")], "entity_id", pageSize: 3);
        var behind = await SearchAsync(tenant, [("entity_id", "gt", "1000000")], "entity_id", pageSize: 3);

        Assert.Equal(Enumerable.Range(1, 300), Ids(first));
        Assert.Equal([654_321, 654_322, 654_323], Ids(middle));
        Assert.Equal([999_999, 1_000_000], Ids(last));
        Assert.Empty(Ids(behind));
        Assert.Equal([Count, Count - 654_320, 2, 0], new[] { first, middle, last, behind }.Select(page => (int)page.Number("total_count")));
    }

    [Fact]
    public async Task A_million_are_walked_by_pages()
    {
        await using var tenant = await StartAsync();

        var middle = (await tenant.SucceedAsync("GET", "/V1/products?searchCriteria[pageSize]=300&searchCriteria[currentPage]=1667")).Json;
        var last = (await tenant.SucceedAsync("GET", "/V1/products?searchCriteria[pageSize]=300&searchCriteria[currentPage]=3334")).Json;
        var descending = (await tenant.SucceedAsync("GET", "/V1/products?searchCriteria[pageSize]=2&searchCriteria[sortOrders][0][field]=entity_id&searchCriteria[sortOrders][0][direction]=DESC")).Json;

        Assert.Equal(Enumerable.Range(499_801, 300), Ids(middle));
        Assert.Equal(Enumerable.Range(999_901, 100), Ids(last));
        Assert.Equal([Count, Count - 1], Ids(descending));
    }

    [Fact]
    public async Task A_whole_walk_meets_each_once()
    {
        await using var tenant = await StartAsync(20_000);
        List<int> met = [];

        for (var page = Array.Empty<int>(); ; met.AddRange(page))
        {
            page = [.. Ids(await SearchAsync(tenant, [("entity_id", "gt", $"{met.LastOrDefault()}")], "entity_id", pageSize: 5000))];
            if (page.Length == 0)
                break;
        }

        Assert.Equal(Enumerable.Range(1, 20_000), met);
    }

    [Theory]
    [InlineData("sku", "eq", "BULK-000000007", 1, 7)]
    [InlineData("sku", "eq", "bulk-000000007", 1, 7)]
    [InlineData("sku", "eq", "BULK-7", 0, 0)]
    [InlineData("sku", "in", "BULK-000999999,BULK-000000003,none,BULK-000000003", 2, 3)]
    [InlineData("sku", "gt", "BULK-000999990", 10, 999_991)]
    [InlineData("sku", "lteq", "BULK-000000010", 10, 1)]
    [InlineData("sku", "gteq", "BULK", Count, 1)]
    [InlineData("entity_id", "eq", "500", 1, 500)]
    [InlineData("entity_id", "in", "999998,12,5000000", 2, 12)]
    [InlineData("updated_at", "gteq", "2025-08-26 19:30:20", 10, 999_991)]
    [InlineData("updated_at", "gt", "2025-08-26 19:30:20", 9, 999_992)]
    [InlineData("updated_at", "lt", "2025-01-07 08:01:00", 2, 1)]
    [InlineData("updated_at", "eq", "2025-01-07 08:01:00", 1, 3)]
    [InlineData("created_at", "from", "2026-01-01", 0, 0)]
    public async Task Are_found_by_what_rises_with_their_numbers(string field, string condition, string value, int count, int first)
    {
        await using var tenant = await StartAsync();

        var found = await SearchAsync(tenant, [(field, condition, value)], "entity_id", pageSize: 1);

        Assert.Equal(count, found.Number("total_count"));
        Assert.Equal(count == 0 ? [] : [first], Ids(found));
    }

    [Fact]
    public async Task Are_found_by_other_fields_too()
    {
        await using var tenant = await StartAsync(5000);
        var all = Enumerable.Range(1, 5000).Select(number => tenant.Simulator.State.Products.Find($"BULK-{number:000000000}")!.Value).ToList();

        foreach (var (field, condition, value, test) in new (string, string, string, Func<JsonElement, bool>)[]
        {
            ("status", "eq", "2", product => product.Number("status") == 2),
            ("price", "lt", "20", product => product.Number("price") < 20),
            ("name", "like", "%Watch%", product => product.Text("name")!.Contains("Watch", StringComparison.Ordinal)),
            ("category_id", "eq", "5", product => Attribute(product, "category_ids")[0].GetString() == "5"),
            ("special_price", "notnull", "", product => Attribute(product, "special_price").ValueKind == JsonValueKind.String),
            ("website_id", "eq", "2", _ => false),
        })
        {
            var found = await SearchAsync(tenant, [(field, condition, value)], "sku", pageSize: 5000);
            Assert.Equal(all.Where(test).Select(product => (int)product.Number("id")), Ids(found));
        }
    }

    [Fact]
    public async Task Keep_what_is_changed_added_and_removed()
    {
        await using var tenant = await StartAsync();
        tenant.Simulator.Clock.Advance(TimeSpan.FromSeconds(1));
        var since = Uri.UnescapeDataString(tenant.Simulator.State.Products.Find("BULK-001000000")!.Value.Text("updated_at")!);

        await tenant.SucceedAsync("PUT", "/V1/products/BULK-000000020", """{"product":{"price":77}}""");
        await tenant.SucceedAsync("PUT", "/V1/products/BULK-000000010", """{"product":{"price":78}}""");
        await tenant.SucceedAsync("DELETE", "/V1/products/BULK-000000015");
        var added = (await tenant.SucceedAsync("POST", "/V1/products", """{"product":{"sku":"NEW","name":"New","price":1,"attribute_set_id":4}}""")).Json;
        var byId = await SearchAsync(tenant, [("entity_id", "gteq", "9"), ("entity_id", "lteq", "21")], "entity_id", pageSize: 20);
        var changes = await SearchAsync(tenant, [("updated_at", "gteq", since)], "entity_id", pageSize: 20);
        var unchanged = await SearchAsync(tenant, [("updated_at", "lt", "2025-01-07 08:08:00")], "updated_at", pageSize: 50);
        var latest = await SearchAsync(tenant, [("entity_id", "gt", "0")], "updated_at", pageSize: 5, direction: "DESC");
        var end = await SearchAsync(tenant, [("status", "neq", "2")], "updated_at", pageSize: 2, page: 454_545);

        Assert.Equal([9, 10, 11, 12, 13, 14, 16, 17, 18, 19, 20, 21], Ids(byId));
        Assert.Equal(77, byId.GetProperty("items").EnumerateArray().Single(row => row.Number("id") == 20).Number("price"));
        Assert.Equal([10, 20, Count, Count + 1], Ids(changes));
        Assert.Equal(Enumerable.Range(1, 23).Except([10, 15, 20]), Ids(unchanged));
        Assert.Equal([10, 20, Count + 1], Ids(latest).Take(3).Order());
        Assert.Equal([Count, Count - 1], Ids(latest).Skip(3));
        Assert.Equal(Count, (int)latest.Number("total_count"));
        Assert.Equal(Count + 1, added.Number("id"));
        Assert.Equal([Count, 20], Ids(end));
        Assert.Equal(HttpStatusCode.NotFound, (await tenant.GetAsync("/V1/products/BULK-000000015")).Status);
    }

    [Fact]
    public async Task Have_stock_that_is_sold()
    {
        await using var tenant = await StartAsync();
        var sku = "BULK-000123456";

        var product = (await tenant.SucceedAsync("GET", $"/V1/products/{sku}")).Json;
        var quantity = product.GetProperty("extension_attributes").GetProperty("stock_item").Number("qty");
        var salable = (await tenant.SucceedAsync("GET", $"/V1/inventory/get-product-salable-quantity/{sku}/1")).Json.GetDecimal();
        var none = (await tenant.SucceedAsync("GET", "/V1/inventory/is-product-salable/BULK-000000004/1")).Json.GetBoolean();
        await tenant.SucceedAsync("POST", "/V1/inventory/source-items", $$"""{"sourceItems":[{"sku":"{{sku}}","source_code":"default","quantity":5,"status":1},{"sku":"{{sku}}","source_code":"east","quantity":3,"status":1}]}""");
        var items = (await tenant.SucceedAsync("GET", $"/V1/inventory/source-items?{Criteria([("sku", "in", $"BULK-000000004,{sku},BULK-000123458")], null, 10, 1, "ASC")}")).Json;
        var after = (await tenant.SucceedAsync("GET", $"/V1/products/{sku}")).Json;

        Assert.Equal((quantity, true, false), (salable, quantity > 0, none));
        Assert.Equal([("default", 0), ("default", 5), ("default", 75), ("east", 3)], items.GetProperty("items").EnumerateArray().Select(item => (item.Text("source_code")!, (int)item.Number("quantity"))).OrderBy(item => item.Item1).ThenBy(item => item.Item2));
        Assert.Equal(5, after.GetProperty("extension_attributes").GetProperty("stock_item").Number("qty"));
    }

    [Fact]
    public async Task Have_prices_that_can_be_saved_and_read()
    {
        await using var tenant = await StartAsync();

        await tenant.SucceedAsync("POST", "/V1/products/base-prices", """{"prices":[{"sku":"BULK-000000101","price":9.5,"store_id":0}]}""");
        var prices = (await tenant.SucceedAsync("POST", "/V1/products/base-prices-information", """{"skus":["BULK-000000101","BULK-000000102"]}""")).Json;
        var special = (await tenant.SucceedAsync("POST", "/V1/products/special-price-information", """{"skus":["BULK-000000007"]}""")).Json;
        var tiers = (await tenant.SucceedAsync("POST", "/V1/products/tier-prices-information", """{"skus":["BULK-000000008"]}""")).Json;

        var product = (await tenant.SucceedAsync("GET", "/V1/products/BULK-000000102")).Json;
        Assert.Equal([9.5m, product.Number("price")], prices.EnumerateArray().Select(price => price.Number("price")));
        Assert.Single(special.EnumerateArray());
        Assert.Equal([5, 10], tiers.EnumerateArray().Select(tier => tier.Number("quantity")));
    }

    [Fact]
    public async Task Are_in_the_demos_categories_which_an_empty_tenant_gets_too()
    {
        await using var tenant = await Tenant.StartAsync(options => options.Seed = SimulatorSeed.Empty);
        tenant.Simulator.State.Synthesize("products", 600);

        var list = (await tenant.SucceedAsync("GET", "/V1/categories/5/products")).Json;
        await tenant.SucceedAsync("DELETE", "/V1/categories/5/products/BULK-000000002");
        await tenant.SucceedAsync("PUT", "/V1/products/BULK-000000001", """{"product":{"extension_attributes":{"category_links":[{"category_id":"4","position":0},{"category_id":"5","position":7}]}}}""");
        var after = (await tenant.SucceedAsync("GET", "/V1/categories/5/products")).Json;
        var tree = (await tenant.SucceedAsync("GET", "/V1/categories?rootCategoryId=3")).Json;

        Assert.Equal(100, list.GetArrayLength());
        Assert.Equal("BULK-000000002", list[0].Text("sku"));
        Assert.Equal("BULK-000000008 BULK-000000001", $"{after[0].Text("sku")} {after[99].Text("sku")}");
        Assert.Equal(599, tree.Number("product_count"));
        Assert.Equal([100, 100], tree.GetProperty("children_data").EnumerateArray().Take(2).Select(child => (int)child.Number("product_count")));
    }

    [Fact]
    public async Task Have_addresses_of_their_own()
    {
        await using var tenant = await StartAsync();

        var refusal = await tenant.RefusalAsync("POST", "/V1/products", """{"product":{"sku":"NEW","name":"New","price":1,"attribute_set_id":4,"custom_attributes":[{"attribute_code":"url_key","value":"bulk-000000500"}]}}""");

        Assert.Equal("400 URL key for specified store already exists.", refusal);
    }

    [Fact]
    public async Task Look_like_all_others()
    {
        await using var tenant = await Tenant.StartAsync();
        var other = (await tenant.SucceedAsync("GET", "/V1/products/24-MB02")).Json;
        tenant.Simulator.State.Synthesize("products", 100);

        var made = (await tenant.SucceedAsync("GET", "/V1/products/BULK-000000001")).Json;
        var again = (await tenant.SucceedAsync("PUT", "/V1/products/BULK-000000001", """{"product":{"status":1}}""")).Json;

        Assert.Equal(Members(other), Members(made));
        Assert.Equal(Members(other.GetProperty("extension_attributes")), Members(made.GetProperty("extension_attributes")));
        Assert.Equal(Members(other.GetProperty("extension_attributes").GetProperty("stock_item")), Members(made.GetProperty("extension_attributes").GetProperty("stock_item")));
        Assert.Equal(made.GetProperty("custom_attributes").EnumerateArray().Select(attribute => attribute.GetRawText()).Order(), again.GetProperty("custom_attributes").EnumerateArray().Select(attribute => attribute.GetRawText()).Order());
    }

    [Fact]
    public async Task Take_no_memory()
    {
        await using var tenant = await StartAsync(100);
        await ReadSomeAsync(tenant, 100);
        var before = GC.GetTotalMemory(forceFullCollection: true);

        tenant.Simulator.State.Synthesize("products", Count);
        tenant.Simulator.State.Synthesize("orders", Count);
        await ReadSomeAsync(tenant, Count);
        var more = GC.GetTotalMemory(forceFullCollection: true) - before;

        // Other tests run meanwhile; a million products would be three gigabytes.
        Assert.InRange(more, long.MinValue, 500_000_000);
    }

    private static async Task ReadSomeAsync(Tenant tenant, int count)
    {
        for (var id = 0; id < count; id += count / 10)
            await SearchAsync(tenant, [("entity_id", "gt", $"{id}")], "entity_id", pageSize: 50);
    }

    private static async Task<Tenant> StartAsync(int count = Count)
    {
        var tenant = await Tenant.StartAsync();
        tenant.Simulator.State.Synthesize("products", count);
        return tenant;
    }

    private static async Task<JsonElement> SearchAsync(Tenant tenant, (string Field, string Condition, string Value)[] filters, string sort, int pageSize, int page = 1, string direction = "ASC") =>
        (await tenant.SucceedAsync("GET", $"/V1/products?{Criteria(filters, sort, pageSize, page, direction)}")).Json;

    private static string Criteria((string Field, string Condition, string Value)[] filters, string? sort, int pageSize, int page, string direction)
    {
        var criteria = new StringBuilder($"searchCriteria[pageSize]={pageSize}&searchCriteria[currentPage]={page}");
        foreach (var (index, (field, condition, value)) in filters.Index())
        {
            var filter = $"searchCriteria[filterGroups][{index}][filters][0]";
            criteria.Append($"&{filter}[field]={field}&{filter}[conditionType]={condition}&{filter}[value]={Uri.EscapeDataString(value)}");
        }
        return sort is null ? criteria.ToString() : criteria.Append($"&searchCriteria[sortOrders][0][field]={sort}&searchCriteria[sortOrders][0][direction]={direction}").ToString();
    }

    private static IEnumerable<int> Ids(JsonElement found) => found.GetProperty("items").EnumerateArray().Select(row => (int)row.Number("id"));

    private static JsonElement Attribute(JsonElement product, string code) =>
        product.GetProperty("custom_attributes").EnumerateArray().Where(attribute => attribute.Text("attribute_code") == code).Select(attribute => attribute.GetProperty("value")).FirstOrDefault();

    private static IEnumerable<string> Members(JsonElement value) => value.EnumerateObject().Select(member => member.Name).Order();
}
