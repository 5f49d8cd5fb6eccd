namespace AccsGen.Integration.Tests.Calls;

/// <summary>What one call does otherwise than its client.</summary>
public sealed class RequestOptionsTests
{
    [Fact]
    public async Task Fields_shorten_the_answer()
    {
        await using var tenant = await SimulatedTenant.StartAsync();

        var product = await tenant.Client.Products.GetAsync("24-MB01", requestOptions: new() { Fields = "sku,price" });

        Assert.Equal(KeyValuePair.Create("fields", "sku,price"), Assert.Single(tenant.Simulator.Requests.Latest.Query));
        Assert.True(product.IsSet("sku") && product.IsSet("price"));
        Assert.False(product.IsSet("name") || product.IsSet("custom_attributes"));
    }

    [Fact]
    public async Task Fields_shorten_the_rows_of_a_search()
    {
        await using var tenant = await SimulatedTenant.StartAsync();

        var found = await tenant.Client.Products.SearchAsync(new SearchCriteria { PageSize = 3 }, requestOptions: new() { Fields = "items[sku],total_count" });

        Assert.Equal(200, found.TotalCount);
        Assert.Equal(3, found.Items!.Count);
        Assert.All(found.Items, product => Assert.True(product.IsSet("sku") && !product.IsSet("name")));
    }

    [Fact]
    public async Task The_store_is_the_clients_unless_the_call_says_otherwise()
    {
        await using var tenant = await SimulatedTenant.StartAsync();

        await tenant.Client.Products.GetAsync("24-MB01");
        await tenant.Client.Products.GetAsync("24-MB01", requestOptions: new() { Store = StoreScope.View("de") });
        await tenant.Client.Products.GetAsync("24-MB01", requestOptions: new() { Store = StoreScope.Default });

        Assert.Equal(["all", "de", "default"], tenant.Simulator.Requests.Select(request => request.Headers["Store"]));
    }

    [Fact]
    public async Task Further_headers_go_along_and_those_of_the_client_are_refused()
    {
        await using var tenant = await SimulatedTenant.StartAsync();

        await tenant.Client.Products.GetAsync("24-MB01", requestOptions: new() { Headers = { ["X-Trace"] = "7" } });

        Assert.Equal("7", tenant.Simulator.Requests.Latest.Headers["X-Trace"]);
        await Assert.ThrowsAsync<ArgumentException>(() => tenant.Client.Products.GetAsync("24-MB01", requestOptions: new() { Headers = { ["Authorization"] = "Bearer x" } }));
    }
}
