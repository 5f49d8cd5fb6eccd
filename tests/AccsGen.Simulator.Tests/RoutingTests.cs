namespace AccsGen.Simulator.Tests;

public sealed class RoutingTests
{
    [Theory]
    [InlineData("GET", "/V1/carts/5/items", "GET /V1/carts/{cartId}/items")]
    [InlineData("POST", "/V1/carts/5/items", "POST /V1/carts/{quoteId}/items")]
    [InlineData("GET", "/V1/invoices", "GET /V1/invoices")]
    [InlineData("POST", "/V1/invoices", "POST /V1/invoices/")]
    [InlineData("GET", "/V1/products/types", "GET /V1/products/types")]
    [InlineData("GET", "/V1/products/cost", "GET /V1/products/{sku}")]
    [InlineData("POST", "/V1/products/cost", "POST /V1/products/cost")]
    [InlineData("GET", "/V1/products/attributes/links", "GET /V1/products/attributes/{attributeCode}")]
    [InlineData("GET", "/V1/products/a%2Fb/links/related", "GET /V1/products/{sku}/links/{type}")]
    [InlineData("POST", "/V2/carts/5/coupons", "POST /V2/carts/{cartId}/coupons")]
    [InlineData("GET", "/V1/nothing", null)]
    [InlineData("GET", "/rest/V1/products", null)]
    [InlineData("GET", "/v1/products", null)]
    [InlineData("DELETE", "/V1/products", null)]
    [InlineData("GET", "/V1//products", null)]
    public async Task A_path_leads_to_its_operation(string method, string path, string? operation)
    {
        await using var tenant = await Tenant.StartAsync();

        var answer = await tenant.SendAsync(method, path);

        Assert.Equal(operation, tenant.Simulator.Requests.Latest.Operation);
        if (operation is null)
        {
            Assert.Equal(HttpStatusCode.NotFound, answer.Status);
            Assert.Equal("Request does not match any route.", answer.Message);
        }
    }

    [Fact]
    public async Task A_tenant_of_another_case_is_another_tenant()
    {
        await using var tenant = await Tenant.StartAsync();
        var endpoint = tenant.Simulator.Endpoint.AbsoluteUri.ToLowerInvariant();

        using var response = await tenant.Http.GetAsync($"{endpoint}/V1/products/24-MB01");

        Assert.NotEqual(endpoint, tenant.Simulator.Endpoint.AbsoluteUri);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task A_method_the_service_does_not_have_is_405()
    {
        await using var tenant = await Tenant.StartAsync();

        var answer = await tenant.SendAsync("PATCH", "/V1/products/24-MB01", "{}");

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.Status);
    }
}
