namespace AccsGen.Simulator.Tests.Inventory;

public sealed class SourceSelectionTests
{
    [Fact]
    public async Task By_priority_the_first_source_gives_what_it_has_and_the_next_one_the_rest()
    {
        await using var tenant = await Tenant.StartAsync();

        var answer = await SelectAsync(tenant, """{"inventoryRequest":{"stockId":2,"items":[{"sku":"24-LP01","qty":30},{"sku":"24-FR02","qty":1}]},"algorithmCode":"priority"}""");

        Assert.Equal("east 24-LP01 9/9, west 24-LP01 21/37, east 24-FR02 1/18, west 24-FR02 0/14 True", answer);
    }

    [Fact]
    public async Task By_distance_the_nearest_source_comes_first()
    {
        await using var tenant = await Tenant.StartAsync();
        const string body = """{"inventoryRequest":{"stockId":2,"items":[{"sku":"24-LP01","qty":30}],"extension_attributes":{"destination_address":{"country":"US","postcode":"94103","street":"1 Pier","region":"12","city":"San Francisco"}}},"algorithmCode":"distance"}""";

        Assert.Equal("west 24-LP01 30/37, east 24-LP01 0/9 True", await SelectAsync(tenant, body));
        Assert.Equal("east 24-LP01 9/9, west 24-LP01 21/37 True", await SelectAsync(tenant, body.Replace("94103", "10577", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task What_no_source_has_can_not_be_shipped()
    {
        await using var tenant = await Tenant.StartAsync();

        Assert.Equal("east 24-LP01 9/9, west 24-LP01 37/37 False", await SelectAsync(tenant, """{"inventoryRequest":{"stockId":2,"items":[{"sku":"24-LP01","qty":47}]},"algorithmCode":"priority"}"""));
        Assert.Equal(" False", await SelectAsync(tenant, """{"inventoryRequest":{"stockId":2,"items":[{"sku":"nobody","qty":1}]},"algorithmCode":"priority"}"""));
    }

    [Fact]
    public async Task Distance_needs_an_address_and_other_algorithms_are_a_fault()
    {
        await using var tenant = await Tenant.StartAsync();
        const string body = """{"inventoryRequest":{"stockId":2,"items":[{"sku":"24-LP01","qty":1}]},"algorithmCode":"distance"}""";

        Assert.Equal("400 No destination address was provided in the request", await tenant.RefusalAsync("POST", "/V1/inventory/source-selection-algorithm-result", body));
        Assert.StartsWith(
            "500 Internal Error. Details are available in Magento log file. Report ID: webapi-",
            await tenant.RefusalAsync("POST", "/V1/inventory/source-selection-algorithm-result", body.Replace("distance", "dice", StringComparison.Ordinal)),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Both_algorithms_are_listed()
    {
        await using var tenant = await Tenant.StartAsync();

        var answer = await tenant.GetAsync("/V1/inventory/source-selection-algorithm-list");

        Assert.Equal(["distance", "priority"], answer.Json.EnumerateArray().Select(algorithm => algorithm.GetProperty("code").GetString()));
    }

    private static async Task<string> SelectAsync(Tenant tenant, string body)
    {
        var answer = (await tenant.SucceedAsync("POST", "/V1/inventory/source-selection-algorithm-result", body)).Json;
        var items = answer.GetProperty("source_selection_items").EnumerateArray()
            .Select(item => $"{item.GetProperty("source_code")} {item.GetProperty("sku")} {item.GetProperty("qty_to_deduct")}/{item.GetProperty("qty_available")}");
        return $"{string.Join(", ", items)} {answer.GetProperty("shippable")}";
    }
}
