namespace AccsGen.Simulator.Tests;

public sealed class SearchTests
{
    /// <summary>Six products; E has no color and no weight.</summary>
    private static readonly string[] s_products =
    [
        """{"sku":"A-1","name":"Alpha Bag","price":10,"weight":1,"status":1,"custom_attributes":[{"attribute_code":"color","value":"52"},{"attribute_code":"material","value":"148,150"},{"attribute_code":"category_ids","value":["3","4"]}]}""",
        """{"sku":"A-2","name":"alpine bag","price":20,"weight":2,"status":2,"custom_attributes":[{"attribute_code":"color","value":"53"},{"attribute_code":"material","value":"150"},{"attribute_code":"category_ids","value":["4"]}]}""",
        """{"sku":"B_1","name":"Beta Mug","price":9.5,"weight":0.5,"status":1,"custom_attributes":[{"attribute_code":"color","value":"52"},{"attribute_code":"special_price","value":"8.000000"}]}""",
        """{"sku":"B%2","name":"Beta Cup","price":100,"weight":10,"status":1,"custom_attributes":[{"attribute_code":"color","value":"54"},{"attribute_code":"special_price","value":"75.500000"}]}""",
        """{"sku":"010","name":"Numeric","price":15,"status":1}""",
        """{"sku":"10","name":"Numeric too","price":30,"weight":3,"status":1,"custom_attributes":[{"attribute_code":"color","value":"52"}]}""",
    ];

    [Theory]
    [InlineData("sku", "eq", "A-1", "A-1")]
    [InlineData("sku", "eq", "a-1", "A-1")]
    [InlineData("sku", "eq", "10", "10")]
    [InlineData("price", "eq", "10.00", "A-1")]
    [InlineData("status", "neq", "1", "A-2")]
    [InlineData("price", "gt", "20", "B%2 10")]
    [InlineData("price", "gteq", "20", "A-2 B%2 10")]
    [InlineData("price", "moreq", "20", "A-2 B%2 10")]
    [InlineData("price", "from", "20", "A-2 B%2 10")]
    [InlineData("price", "lt", "10", "B_1")]
    [InlineData("price", "lteq", "10", "A-1 B_1")]
    [InlineData("price", "to", "10", "A-1 B_1")]
    [InlineData("special_price", "lt", "10", "B_1")]
    [InlineData("name", "like", "alp%", "A-1 A-2")]
    [InlineData("name", "like", "%bag", "A-1 A-2")]
    [InlineData("name", "like", "Beta ___", "B_1 B%2")]
    [InlineData("name", "nlike", "%a%", "010 10")]
    [InlineData("name", "fulltext", "eta", "B_1 B%2")]
    [InlineData("sku", "in", "A-1,B_1,none", "A-1 B_1")]
    [InlineData("sku", "nin", "A-1,B_1", "A-2 B%2 010 10")]
    [InlineData("material", "finset", "150", "A-1 A-2")]
    [InlineData("material", "nfinset", "148", "A-2")]
    [InlineData("category_id", "eq", "4", "A-1 A-2")]
    [InlineData("category_id", "in", "3,9", "A-1")]
    [InlineData("color", "null", "1", "010")]
    [InlineData("color", "notnull", "", "A-1 A-2 B_1 B%2 10")]
    [InlineData("color", "neq", "52", "A-2 B%2")]
    [InlineData("weight", "nin", "1,2", "B_1 B%2 10")]
    [InlineData("entity_id", "gt", "4", "010 10")]
    [InlineData("created_at", "gteq", "2026-07-01", "A-1 A-2 B_1 B%2 010 10")]
    [InlineData("created_at", "gt", "2026-07-01 12:00:00", "")]
    public async Task A_condition_finds_its_rows(string field, string condition, string value, string expected)
    {
        await using var tenant = await StartAsync();

        var answer = await tenant.GetAsync($"/V1/products?{Filter(0, 0, field, value, condition)}");

        Assert.Equal(expected, Skus(answer));
    }

    [Fact]
    public async Task Filters_of_a_group_are_ORed_and_groups_are_ANDed()
    {
        await using var tenant = await StartAsync();

        var answer = await tenant.GetAsync($"/V1/products?{Filter(0, 0, "name", "Beta%", "like")}&{Filter(0, 7, "name", "Alp%", "like")}&{Filter(4, 0, "price", "50", "lt")}&{Filter(5, 0, "status", "1")}");

        Assert.Equal("A-1 B_1", Skus(answer));
        Assert.Equal(3, answer.Json.GetProperty("search_criteria").GetProperty("filter_groups").GetArrayLength());
    }

    [Fact]
    public async Task Snake_case_is_as_good_as_camelCase()
    {
        await using var tenant = await StartAsync();

        var answer = await tenant.GetAsync("/V1/products?search_criteria[filter_groups][0][filters][0][field]=price&searchCriteria[filterGroups][0][filters][0][value]=20&searchCriteria[filter_groups][0][filters][0][condition_type]=gt&searchCriteria[sort_orders][0][field]=price&searchCriteria[sortOrders][0][direction]=asc");

        Assert.Equal("10 B%2", Skus(answer));
    }

    [Theory]
    [InlineData("price", "ASC", "B_1 A-1 010 A-2 10 B%2")]
    [InlineData("price", "DESC", "B%2 10 A-2 010 A-1 B_1")]
    [InlineData("price", null, "B%2 10 A-2 010 A-1 B_1")]
    [InlineData("weight", "ASC", "010 B_1 A-1 A-2 10 B%2")]
    [InlineData("name", "ASC", "A-1 A-2 B%2 B_1 010 10")]
    [InlineData("entity_id", "DESC", "10 010 B%2 B_1 A-2 A-1")]
    public async Task Rows_are_sorted(string field, string? direction, string expected)
    {
        await using var tenant = await StartAsync();
        var sort = $"searchCriteria[sortOrders][0][field]={field}{(direction is null ? "" : $"&searchCriteria[sortOrders][0][direction]={direction}")}";

        var answer = await tenant.GetAsync($"/V1/products?{sort}");

        Assert.Equal(expected, Skus(answer));
    }

    [Fact]
    public async Task A_second_sort_order_decides_among_equals()
    {
        await using var tenant = await StartAsync();

        var answer = await tenant.GetAsync("/V1/products?searchCriteria[sortOrders][0][field]=status&searchCriteria[sortOrders][1][field]=sku&searchCriteria[sortOrders][1][direction]=ASC");

        Assert.Equal("A-2 010 10 A-1 B%2 B_1", Skus(answer));
    }

    [Theory]
    [InlineData("", "A-1 A-2 B_1 B%2 010 10")]
    [InlineData("searchCriteria[pageSize]=4", "A-1 A-2 B_1 B%2")]
    [InlineData("searchCriteria[pageSize]=4&searchCriteria[currentPage]=0", "A-1 A-2 B_1 B%2")]
    [InlineData("searchCriteria[pageSize]=4&searchCriteria[currentPage]=-3", "A-1 A-2 B_1 B%2")]
    [InlineData("searchCriteria[pageSize]=4&searchCriteria[currentPage]=2", "010 10")]
    [InlineData("searchCriteria[pageSize]=4&searchCriteria[currentPage]=3", "")]
    [InlineData("searchCriteria[pageSize]=2147483647&searchCriteria[currentPage]=2147483647", "")]
    [InlineData("searchCriteria[currentPage]=2", "A-1 A-2 B_1 B%2 010 10")]
    public async Task Pages_begin_with_one_and_end_empty_with_the_total_unchanged(string query, string expected)
    {
        await using var tenant = await StartAsync();

        var answer = await tenant.GetAsync($"/V1/products?{query}");

        Assert.Equal(expected, Skus(answer));
        Assert.Equal(6, answer.Json.GetProperty("total_count").GetInt32());
    }

    [Fact]
    public async Task The_criteria_come_back_in_snake_case()
    {
        await using var tenant = await StartAsync();

        var answer = await tenant.GetAsync($"/V1/products?{Filter(0, 0, "sku", "A-1")}&searchCriteria[sortOrders][0][field]=sku&searchCriteria[pageSize]=5&searchCriteria[currentPage]=1");

        Assert.Equal(
            """{"filter_groups":[{"filters":[{"field":"sku","value":"A-1","condition_type":"eq"}]}],"sort_orders":[{"field":"sku","direction":"DESC"}],"page_size":5,"current_page":1}""",
            answer.Json.GetProperty("search_criteria").GetRawText());
    }

    [Theory]
    [InlineData("searchCriteria[filterGroups][0][filters][0][field]=nonsense&searchCriteria[filterGroups][0][filters][0][value]=1")]
    [InlineData("searchCriteria[filterGroups][0][filters][0][field]=sku&searchCriteria[filterGroups][0][filters][0][conditionType]=almost")]
    [InlineData("searchCriteria[filterGroups][0][filters][0][value]=1")]
    [InlineData("searchCriteria[sortOrders][0][field]=nonsense")]
    [InlineData("searchCriteria[sortOrders][0][field]=sku&searchCriteria[sortOrders][0][direction]=UP")]
    public async Task A_search_that_cannot_be_run_is_400(string query)
    {
        await using var tenant = await StartAsync();

        var answer = await tenant.GetAsync($"/V1/products?{query}");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.NotEmpty(answer.Message!);
    }

    [Fact]
    public async Task A_search_without_state_ends_too()
    {
        await using var tenant = await Tenant.StartAsync(options => options.IsStateless = true);

        var first = await tenant.GetAsync("/V1/orders?searchCriteria[pageSize]=1&searchCriteria[currentPage]=2");
        var past = await tenant.GetAsync("/V1/orders?searchCriteria[pageSize]=1&searchCriteria[currentPage]=3");

        Assert.Equal(1, first.Json.GetProperty("items").GetArrayLength());
        Assert.Equal(0, past.Json.GetProperty("items").GetArrayLength());
        Assert.Equal(2, past.Json.GetProperty("total_count").GetInt32());
        Assert.Equal(3, past.Json.GetProperty("search_criteria").GetProperty("current_page").GetInt32());
    }

    [Fact]
    public async Task A_row_leaves_the_stock_item_out()
    {
        await using var tenant = await Tenant.StartAsync();

        var row = (await tenant.GetAsync("/V1/products?searchCriteria[pageSize]=1")).Json.GetProperty("items")[0];
        var single = await tenant.GetAsync("/V1/products/24-MB01");

        Assert.False(row.GetProperty("extension_attributes").TryGetProperty("stock_item", out _));
        Assert.True(single.Json.GetProperty("extension_attributes").TryGetProperty("stock_item", out _));
    }

    private static async Task<Tenant> StartAsync()
    {
        var tenant = await Tenant.StartAsync(options =>
        {
            options.Seed = SimulatorSeed.Empty;
            options.Clock = new ManualClock();
        });
        foreach (var category in (string[])["3", "4"])
            tenant.Simulator.State["categories"].Put($$"""{"id":{{category}},"name":"Category {{category}}"}""");
        foreach (var product in s_products)
        {
            var answer = await tenant.SendAsync("POST", "/V1/products", $"{{\"product\":{{\"attribute_set_id\":4,{product[1..]}}}");
            Assert.Equal(HttpStatusCode.OK, answer.Status);
        }
        return tenant;
    }

    private static string Filter(int group, int filter, string field, string value, string? condition = null)
    {
        var prefix = $"searchCriteria[filterGroups][{group}][filters][{filter}]";
        return $"{prefix}[field]={field}&{prefix}[value]={Uri.EscapeDataString(value)}{(condition is null ? "" : $"&{prefix}[conditionType]={condition}")}";
    }

    private static string Skus(Answer answer) => string.Join(' ', answer.Json.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("sku").GetString()));
}
