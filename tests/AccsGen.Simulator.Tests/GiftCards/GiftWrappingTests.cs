namespace AccsGen.Simulator.Tests.GiftCards;

public sealed class GiftWrappingTests
{
    [Fact]
    public async Task A_wrapping_keeps_the_name_of_its_image_and_tells_where_it_is()
    {
        await using var tenant = await Tenant.StartAsync();

        var wrapping = (await tenant.SucceedAsync("POST", "/V1/gift-wrappings", """{"data":{"design":"Stars","status":1,"base_price":3,"website_ids":[1,2],"image_name":"stars 1.png","image_base64_content":"aGk="}}""")).Json;

        Assert.Equal("3 USD", $"{wrapping.GetProperty("wrapping_id")} {wrapping.GetProperty("base_currency_code")}");
        Assert.EndsWith("/stars%201.png", wrapping.GetProperty("image_url").GetString(), StringComparison.Ordinal);
        Assert.False(wrapping.TryGetProperty("image_base64_content", out _));
    }

    [Fact]
    public async Task A_design_may_be_called_otherwise_in_a_store_view()
    {
        await using var tenant = await Tenant.StartAsync();

        var saved = await tenant.SucceedAsync("PUT", "/V1/gift-wrappings/1", """{"data":{"design":"Silberpapier","base_price":4.5},"storeId":2}""");

        Assert.Equal("Silberpapier 4.5", $"{saved.Json.GetProperty("design")} {saved.Json.GetProperty("base_price")}");
        Assert.Equal("Silver Paper", (await tenant.GetAsync("/V1/gift-wrappings/1")).Json.GetProperty("design").GetString());
        Assert.Equal("Silberpapier", (await tenant.GetAsync("/V1/gift-wrappings/1?storeId=2")).Json.GetProperty("design").GetString());
        Assert.Equal("Silver Paper", (await tenant.GetAsync("/V1/gift-wrappings/1?storeId=1")).Json.GetProperty("design").GetString());
    }

    [Fact]
    public async Task Wrappings_are_searched_and_deleted()
    {
        await using var tenant = await Tenant.StartAsync();

        var found = await tenant.GetAsync("/V1/gift-wrappings?searchCriteria[filterGroups][0][filters][0][field]=base_price&searchCriteria[filterGroups][0][filters][0][value]=5&searchCriteria[filterGroups][0][filters][0][conditionType]=gt");
        var deleted = await tenant.SucceedAsync("DELETE", "/V1/gift-wrappings/2");

        Assert.Equal("Forest Print", found.Json.GetProperty("items").EnumerateArray().Single().GetProperty("design").GetString());
        Assert.Equal("true", deleted.Text);
        Assert.Equal("404 Gift wrapping with the 2 ID wasn't found. Verify the ID and try again.", await tenant.RefusalAsync("GET", "/V1/gift-wrappings/2"));
    }

    [Theory]
    [InlineData("""{"data":{"design":"X","status":1,"base_price":3,"base_currency_code":"EUR"}}""", "400 A valid currency code wasn't entered. Enter a valid USD currency code and try again.")]
    [InlineData("""{"data":{"design":"X","status":1,"base_price":3,"website_ids":[9]}}""", "404 No such entity with website_id = 9")]
    [InlineData("""{"data":{"design":"X","status":1,"base_price":3},"storeId":9}""", "404 No such entity with storeId = 9")]
    [InlineData("""{"data":{"wrapping_id":9,"design":"X","status":1,"base_price":3}}""", "404 Gift wrapping with the 9 ID wasn't found. Verify the ID and try again.")]
    public async Task A_wrong_wrapping_is_refused(string body, string refusal)
    {
        await using var tenant = await Tenant.StartAsync();

        Assert.Equal(refusal, await tenant.RefusalAsync("POST", "/V1/gift-wrappings", body));
        Assert.Equal(2, (await tenant.GetAsync("/V1/gift-wrappings")).Json.GetProperty("total_count").GetInt32());
    }
}
