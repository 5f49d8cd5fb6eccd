namespace AccsGen.Runtime.Tests.Calls;

public sealed class QueryFamilyTests
{
    [Fact]
    public async Task Search_criteria_are_sent_with_the_names_of_the_spec()
    {
        var criteria = new SearchCriteria
        {
            FilterGroups =
            {
                new FilterGroup { Filters = { new Filter { Field = "sku", Value = "a%", ConditionType = "like" }, new Filter { Field = "name", Value = "b" } } },
            },
            PageSize = 50,
            CurrentPage = 2,
        };
        criteria.Where("updated_at", "2026-01-02 03:04:05", "gteq").OrderBy("entity_id");

        Assert.Equal(
            [
                "searchCriteria[filterGroups][0][filters][0][field]=sku",
                "searchCriteria[filterGroups][0][filters][0][value]=a%",
                "searchCriteria[filterGroups][0][filters][0][conditionType]=like",
                "searchCriteria[filterGroups][0][filters][1][field]=name",
                "searchCriteria[filterGroups][0][filters][1][value]=b",
                "searchCriteria[filterGroups][1][filters][0][field]=updated_at",
                "searchCriteria[filterGroups][1][filters][0][value]=2026-01-02 03:04:05",
                "searchCriteria[filterGroups][1][filters][0][conditionType]=gteq",
                "searchCriteria[sortOrders][0][field]=entity_id",
                "searchCriteria[sortOrders][0][direction]=ASC",
                "searchCriteria[pageSize]=50",
                "searchCriteria[currentPage]=2",
            ],
            await SentQueryAsync(call => call.Query("searchCriteria", criteria)));
    }

    [Fact]
    public async Task A_search_without_criteria_asks_for_the_first_page()
    {
        Assert.Equal(["searchCriteria[currentPage]=1"], await SentQueryAsync(call => call.Query("searchCriteria", new SearchCriteria())));
        Assert.Empty(await SentQueryAsync(call => call.Query("searchCriteria", (SearchCriteria?)null)));
    }

    [Fact]
    public async Task A_model_becomes_a_family_of_its_assigned_members()
    {
        var item = new TestItem { Sku = "a b", Price = 1.50m, Active = true, Id = null, Tags = ["x", "y"], Parent = new TestItem { Id = 7 } };

        Assert.Equal(
            ["address[sku]=a b", "address[price]=1.50", "address[active]=true", "address[tags][0]=x", "address[tags][1]=y", "address[parent][id]=7"],
            await SentQueryAsync(call => call.Query("address", item)));
        Assert.Equal(["r[0][sku]=a", "r[1][sku]=b"], await SentQueryAsync(call => call.Query("r", [new TestItem { Sku = "a" }, new TestItem { Sku = "b" }])));
    }

    [Fact]
    public async Task A_list_can_be_sent_under_its_indexes()
    {
        Assert.Equal(["skus[0]=a b", "skus[1]=c"], await SentQueryAsync(call => call.QueryIndexed("skus", ["a b", "c"]).QueryIndexed<long>("none", null)));
    }

    [Fact]
    public async Task The_fields_of_the_call_are_sent_after_the_rest()
    {
        Assert.Equal(
            ["storeId=1", "fields=items[sku,name],total_count"],
            await SentQueryAsync(call => call.Query("storeId", 1L), new AccsRequestOptions { Fields = "items[sku,name],total_count" }));
    }

    [Theory]
    [InlineData("items[sku")]
    [InlineData("items]sku[")]
    [InlineData("sku, name")]
    [InlineData("")]
    public void A_filter_that_the_service_would_answer_with_nothing_is_refused(string fields) => Assert.Throws<ArgumentException>(() => new AccsRequestOptions { Fields = fields });

    private static async Task<string[]> SentQueryAsync(Func<AccsCall, AccsCall> fill, AccsRequestOptions? options = null)
    {
        var service = new TestService(_ => ScriptedHandler.Json("{}"));
        using var client = service.Client();
        await fill(client.Get("/V1/products", options)).SendAsync();
        var query = new Uri(service.Api.Requests.Single().Uri).Query;
        return query.Length == 0 ? [] : [.. query[1..].Split('&').Select(Uri.UnescapeDataString)];
    }
}
