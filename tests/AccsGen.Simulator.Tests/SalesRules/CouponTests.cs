namespace AccsGen.Simulator.Tests.SalesRules;

public sealed class CouponTests
{
    [Fact]
    public async Task A_coupon_has_its_limits_from_its_rule_and_follows_it()
    {
        await using var tenant = await Tenant.StartAsync(options => options.Clock = new ManualClock());

        var created = (await tenant.SucceedAsync("POST", "/V1/coupons", """{"coupon":{"rule_id":1,"code":"HELLO","type":0,"is_primary":false,"usage_limit":999}}""")).Json;
        await tenant.SucceedAsync("PUT", "/V1/salesRules/1", """{"rule":{"uses_per_coupon":7,"uses_per_customer":3,"to_date":"2026-12-31"}}""");
        var read = (await tenant.GetAsync($"/V1/coupons/{created.GetProperty("coupon_id")}")).Json;

        Assert.Equal(0, created.GetProperty("usage_limit").GetInt32());
        Assert.Equal("2026-07-01 12:00:00", created.GetProperty("created_at").GetString());
        Assert.Equal("7 3 2026-12-31 00:00:00", $"{read.GetProperty("usage_limit")} {read.GetProperty("usage_per_customer")} {read.GetProperty("expiration_date")}");
    }

    [Fact]
    public async Task A_coupon_lives_through_update_search_and_delete()
    {
        await using var tenant = await Tenant.StartAsync();

        var updated = await tenant.SucceedAsync("PUT", "/V1/coupons/1", """{"coupon":{"rule_id":1,"code":"WELCOME12","times_used":50}}""");
        var found = await tenant.GetAsync("/V1/coupons/search?searchCriteria[filterGroups][0][filters][0][field]=code&searchCriteria[filterGroups][0][filters][0][value]=WELCOME%25&searchCriteria[filterGroups][0][filters][0][conditionType]=like");
        var deleted = await tenant.SucceedAsync("DELETE", "/V1/coupons/1");

        Assert.Equal("WELCOME12 0", $"{updated.Json.GetProperty("code")} {updated.Json.GetProperty("times_used")}");
        Assert.Equal(1, found.Json.GetProperty("total_count").GetInt32());
        Assert.Equal("true", deleted.Text);
        Assert.Equal("404 No such entity.", await tenant.RefusalAsync("DELETE", "/V1/coupons/1"));
    }

    [Theory]
    [InlineData("""{"coupon":{"rule_id":1,"code":"welcome10","is_primary":false}}""", "400 Coupon with the same code already exists.")]
    [InlineData("""{"coupon":{"rule_id":1,"code":"SECOND","is_primary":true}}""", "400 Unique constraint violation found")]
    [InlineData("""{"coupon":{"rule_id":4,"code":"X"}}""", "400 Error occurred when saving coupon: Specified rule does not allow coupons")]
    [InlineData("""{"coupon":{"rule_id":3,"code":"X"}}""", "400 Error occurred when saving coupon: Specified rule only allows auto generated coupons")]
    [InlineData("""{"coupon":{"rule_id":1,"code":"X","type":1}}""", "400 Error occurred when saving coupon: Specified rule does not allow auto generated coupons")]
    [InlineData("""{"coupon":{"rule_id":99,"code":"X"}}""", "400 Error occurred when saving coupon: No such entity with rule_id = 99")]
    [InlineData("""{"coupon":{"rule_id":1}}""", "400 \"code\" is required. Enter and try again.")]
    [InlineData("""{"coupon":{"coupon_id":99,"rule_id":1,"code":"X"}}""", "404 No such entity.")]
    public async Task A_wrong_coupon_is_refused(string body, string refusal)
    {
        await using var tenant = await Tenant.StartAsync();

        Assert.Equal(refusal, await tenant.RefusalAsync("POST", "/V1/coupons", body));
        Assert.Equal(5, (await tenant.GetAsync("/V1/coupons/search")).Json.GetProperty("total_count").GetInt32());
    }

    [Fact]
    public async Task Codes_are_generated_as_they_are_asked_for()
    {
        await using var tenant = await Tenant.StartAsync();

        var answer = await tenant.SucceedAsync(
            "POST", "/V1/coupons/generate", """{"couponSpec":{"rule_id":3,"quantity":3,"length":6,"format":"num","prefix":"P-","suffix":"-S","delimiter_at_every":2,"delimiter":"."}}""");

        var codes = answer.Json.EnumerateArray().Select(code => code.GetString()!).ToList();
        Assert.Equal(3, codes.Distinct().Count());
        Assert.All(codes, code => Assert.Matches(@"^P-\d\d\.\d\d\.\d\d-S$", code));
        var coupon = (await tenant.GetAsync($"/V1/coupons/search?searchCriteria[filterGroups][0][filters][0][field]=code&searchCriteria[filterGroups][0][filters][0][value]={codes[2]}")).Json.GetProperty("items")[0];
        Assert.Equal("3 1 False 100", $"{coupon.GetProperty("rule_id")} {coupon.GetProperty("type")} {coupon.GetProperty("is_primary")} {coupon.GetProperty("usage_limit")}");
    }

    [Fact]
    public async Task Codes_are_longer_than_asked_for_where_they_could_be_guessed()
    {
        await using var tenant = await Tenant.StartAsync();

        var answer = await tenant.SucceedAsync("POST", "/V1/coupons/generate", """{"couponSpec":{"rule_id":3,"quantity":30,"length":1,"format":"num"}}""");

        Assert.All(answer.Json.EnumerateArray(), code => Assert.Equal(3, code.GetString()!.Length));
        Assert.Equal(30, answer.Json.EnumerateArray().Select(code => code.GetString()).Distinct().Count());
    }

    [Theory]
    [InlineData("""{"couponSpec":{"rule_id":1,"quantity":3,"length":6,"format":"num"}}""", "400 Error occurred when generating coupons: Specified rule does not allow automatic coupon generation")]
    [InlineData("""{"couponSpec":{"rule_id":99,"quantity":3,"length":6,"format":"num"}}""", "400 Error occurred when generating coupons: No such entity with rule_id = 99")]
    [InlineData("""{"couponSpec":{"rule_id":3,"quantity":0,"length":6,"format":"num"}}""", "400 One or more input exceptions have occurred.")]
    public async Task What_can_not_be_generated_is_refused(string body, string refusal)
    {
        await using var tenant = await Tenant.StartAsync();

        Assert.Equal(refusal, await tenant.RefusalAsync("POST", "/V1/coupons/generate", body));
    }

    [Theory]
    [InlineData("deleteByIds", """{"ids":[1,99]}""", """{"failed_items":[],"missing_items":["99"]}""")]
    [InlineData("deleteByCodes", """{"codes":["welcome10","NONE"],"ignoreInvalidCoupons":true}""", """{"failed_items":[],"missing_items":["NONE"]}""")]
    public async Task Many_are_deleted_and_those_that_are_not_there_are_named(string operation, string body, string expected)
    {
        await using var tenant = await Tenant.StartAsync();

        var answer = await tenant.SucceedAsync("POST", "/V1/coupons/" + operation, body);

        Assert.Equal(expected, answer.Text);
        Assert.Equal(4, (await tenant.GetAsync("/V1/coupons/search")).Json.GetProperty("total_count").GetInt32());
    }

    [Fact]
    public async Task One_that_is_not_there_refuses_all_where_it_must_not_be_ignored()
    {
        await using var tenant = await Tenant.StartAsync();

        Assert.Equal("400 Some coupons are invalid.", await tenant.RefusalAsync("POST", "/V1/coupons/deleteByIds", """{"ids":[1,99],"ignoreInvalidCoupons":false}"""));
        Assert.Equal(5, (await tenant.GetAsync("/V1/coupons/search")).Json.GetProperty("total_count").GetInt32());
    }
}
