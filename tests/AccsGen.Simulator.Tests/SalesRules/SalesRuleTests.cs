namespace AccsGen.Simulator.Tests.SalesRules;

public sealed class SalesRuleTests
{
    private const string Rule = """{"rule":{"name":"Spring","website_ids":[1],"customer_group_ids":[0,1],"from_date":"2026-03-01 00:00:00","to_date":"2026-03-31","is_active":true,"simple_action":"by_percent","discount_amount":"15","coupon_type":"SPECIFIC_COUPON","uses_per_coupon":5,"uses_per_customer":2}}""";

    [Fact]
    public async Task A_rule_is_completed_with_what_rules_always_have()
    {
        await using var tenant = await Tenant.StartAsync();

        var rule = (await tenant.SucceedAsync("POST", "/V1/salesRules", Rule)).Json;

        Assert.Equal(5, rule.GetProperty("rule_id").GetInt32());
        Assert.Equal("2026-03-01", rule.GetProperty("from_date").GetString());
        Assert.Equal(15, rule.GetProperty("discount_amount").GetInt32());
        Assert.Equal(0, rule.GetProperty("times_used").GetInt32());
        Assert.True(rule.GetProperty("is_advanced").GetBoolean());
        Assert.False(rule.GetProperty("stop_rules_processing").GetBoolean());
        Assert.Equal(
            """{"condition_type":"Magento\\SalesRule\\Model\\Rule\\Condition\\Combine","conditions":[],"aggregator_type":"all","value":"1","operator":null}""",
            rule.GetProperty("condition").GetRawText());
        Assert.Equal("[]", rule.GetProperty("store_labels").GetRawText());
    }

    [Fact]
    public async Task A_rule_lives_through_update_search_and_delete_and_its_coupons_go_with_it()
    {
        await using var tenant = await Tenant.StartAsync();

        var updated = await tenant.SucceedAsync("PUT", "/V1/salesRules/1", """{"rule":{"discount_amount":12,"times_used":99}}""");
        var found = await tenant.GetAsync("/V1/salesRules/search?searchCriteria[filterGroups][0][filters][0][field]=is_active&searchCriteria[filterGroups][0][filters][0][value]=0");
        var deleted = await tenant.SucceedAsync("DELETE", "/V1/salesRules/1");

        Assert.Equal(12, updated.Json.GetProperty("discount_amount").GetInt32());
        Assert.Equal(0, updated.Json.GetProperty("times_used").GetInt32());
        Assert.Equal("Welcome", updated.Json.GetProperty("name").GetString());
        Assert.Equal("Buy two, get one", found.Json.GetProperty("items").EnumerateArray().Single().GetProperty("name").GetString());
        Assert.Equal("true", deleted.Text);
        Assert.Equal("404 No such entity.", await tenant.RefusalAsync("GET", "/V1/salesRules/1"));
        Assert.DoesNotContain("WELCOME10", (await tenant.GetAsync("/V1/coupons/search")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"rule":{"name":"X","website_ids":[],"from_date":"2026-03-02","to_date":"2026-03-01"}}""", "400 End Date must follow Start Date.; Please specify a website.; Please specify Customer Groups.; ")]
    [InlineData("""{"rule":{"name":"X","website_ids":[9],"customer_group_ids":[1]}}""", "404 No such entity with website_id = 9")]
    [InlineData("""{"rule":{"name":"X","website_ids":[1],"customer_group_ids":[1],"coupon_type":"SOME"}}""", "400 The coupon type \"SOME\" is not known.")]
    [InlineData("""{"rule":{"rule_id":77,"name":"X","website_ids":[1],"customer_group_ids":[1]}}""", "404 No such entity.")]
    public async Task A_wrong_rule_is_refused(string body, string refusal)
    {
        await using var tenant = await Tenant.StartAsync();

        Assert.Equal(refusal, await tenant.RefusalAsync("POST", "/V1/salesRules", body));
        Assert.Equal(4, (await tenant.GetAsync("/V1/salesRules/search")).Json.GetProperty("total_count").GetInt32());
    }
}
