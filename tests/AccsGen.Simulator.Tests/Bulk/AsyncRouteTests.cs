namespace AccsGen.Simulator.Tests.Bulk;

public sealed class AsyncRouteTests
{
    [Theory]
    [InlineData("POST", "/V1/async/products", RequestMode.Async, "POST /V1/products")]
    [InlineData("PUT", "/V1/async/products/24-MB01", RequestMode.Async, "PUT /V1/products/{sku}")]
    [InlineData("PUT", "/V1/async/products/a%2Fb/", RequestMode.Async, "PUT /V1/products/{sku}")]
    [InlineData("DELETE", "/V1/async/products/bySku", RequestMode.Async, "DELETE /V1/products/{sku}")]
    [InlineData("POST", "/V2/async/carts/5/coupons", RequestMode.Async, "POST /V2/carts/{cartId}/coupons")]
    [InlineData("POST", "/V1/async/bulk/products", RequestMode.Bulk, "POST /V1/products")]
    [InlineData("PUT", "/V1/async/bulk/products/bySku", RequestMode.Bulk, "PUT /V1/products/{sku}")]
    [InlineData("PUT", "/V1/async/bulk/products/bySku/media/byEntryId", RequestMode.Bulk, "PUT /V1/products/{sku}/media/{entryId}")]
    [InlineData("POST", "/V1/async/bulk/carts/byQuoteId/items", RequestMode.Bulk, "POST /V1/carts/{quoteId}/items")]
    [InlineData("POST", "/V1/async/bulk/invoices", RequestMode.Bulk, "POST /V1/invoices/")]
    [InlineData("PUT", "/V1/async/bulk/orders/byParent_id", RequestMode.Bulk, "PUT /V1/orders/{parent_id}")]
    [InlineData("POST", "/V2/async/bulk/carts/byCartId/coupons", RequestMode.Bulk, "POST /V2/carts/{cartId}/coupons")]
    public async Task A_path_leads_to_the_operation_that_it_stands_for(string method, string path, RequestMode mode, string operation)
    {
        await using var tenant = await Tenant.StartAsync();

        await tenant.SendAsync(method, path, "[]");

        Assert.Equal(operation, tenant.Simulator.Requests.Latest.Operation);
        Assert.Equal(mode, tenant.Simulator.Requests.Latest.Mode);
    }

    [Theory]
    [InlineData("GET", "/V1/async/products/24-MB01")]
    [InlineData("GET", "/V1/async/bulk/products/bySku")]
    [InlineData("POST", "/V1/async/bulk/carts/byCartId/items")]
    [InlineData("PUT", "/V1/async/bulk/products/24-MB01")]
    [InlineData("PUT", "/V1/async/bulk/products/bysku")]
    [InlineData("PUT", "/V1/async/bulk/products/:sku")]
    [InlineData("DELETE", "/V1/async/products")]
    [InlineData("POST", "/async/V1/products")]
    [InlineData("POST", "/async/bulk/V1/products")]
    [InlineData("POST", "/V1/async")]
    [InlineData("POST", "/V1/async/bulk")]
    [InlineData("POST", "/V2/async/products")]
    public async Task There_is_no_other_path(string method, string path)
    {
        await using var tenant = await Tenant.StartAsync();

        var answer = await tenant.SendAsync(method, path, method == "GET" ? null : "[]");

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.Equal("Request does not match any route.", answer.Message);
        Assert.Equal(RequestMode.Sync, tenant.Simulator.Requests.Latest.Mode);
    }

    [Fact]
    public async Task The_log_tells_what_an_asynchronous_request_is_queued_for()
    {
        await using var tenant = await Tenant.StartAsync();

        var uuid = await tenant.SendBulkAsync("PUT", "/V1/async/products/24-MB01?fields=sku", """{"product":{"price":29}}""");
        var single = tenant.Simulator.Requests.Latest;
        await tenant.SetPricesAsync("24-MB01");
        var bulk = tenant.Simulator.Requests.Latest;
        await tenant.SendAsync("PUT", BulkCalls.Products, "{}");
        var empty = tenant.Simulator.Requests.Latest;
        await tenant.SendAsync("PUT", BulkCalls.Products, "7");
        var refused = tenant.Simulator.Requests.Latest;

        Assert.Equal("async PUT /V1/products/{sku} 202", single.ToString());
        Assert.Equal(uuid, single.BulkUuid);
        Assert.Equal("24-MB01", single.PathValues["sku"]);
        Assert.Equal("/V1/products/{sku}", single.PathTemplate);
        Assert.Equal("bulk PUT /V1/products/{sku} 202", bulk.ToString());
        Assert.Empty(bulk.PathValues);
        Assert.NotNull(empty.BulkUuid);
        Assert.Equal(400, refused.Status);
        Assert.Null(refused.BulkUuid);
        Assert.NotNull(refused.Refusal);
    }

    [Fact]
    public async Task A_permission_is_missed_before_anything_is_queued()
    {
        await using var tenant = await Tenant.StartAsync(options => options.DeniedOperations["PUT /V1/products/{sku}"] = "Magento_Catalog::products");

        var single = await tenant.SendAsync("PUT", "/V1/async/products/24-MB01", """{"product":{"price":29}}""");
        var bulk = await tenant.SendAsync("PUT", BulkCalls.Products, BulkCalls.Prices("24-MB01"));
        tenant.Simulator.RevokeTokens();
        var token = await tenant.SendAsync("PUT", BulkCalls.Products, BulkCalls.Prices("24-MB01"));

        Assert.Equal(HttpStatusCode.Unauthorized, single.Status);
        Assert.Equal("Magento_Catalog::products", bulk.Json.GetProperty("parameters").GetProperty("resources").GetString());
        Assert.Equal(HttpStatusCode.Unauthorized, token.Status);
        Assert.Empty(tenant.Simulator.State["bulks"]);
    }

    [Fact]
    public async Task An_option_lets_a_bulk_path_have_a_value_for_the_elements_that_have_none()
    {
        await using var tenant = await Tenant.StartAsync(options => options.Bulk.AcceptsPathValues = true);

        var uuid = await tenant.SendBulkAsync("PUT", "/V1/async/bulk/products/24-MB01", """[{"product":{"price":3}},{"sku":"24-MB03","product":{"price":4}}]""");
        await tenant.Simulator.Bulk.DrainAsync();

        Assert.Equal("11", await tenant.StatesAsync(uuid));
        Assert.Equal(3, await tenant.PriceAsync("24-MB01"));
        Assert.Equal(4, await tenant.PriceAsync("24-MB03"));
    }
}
