namespace AccsGen.Simulator.Tests;

public sealed class ValidationTests
{
    [Theory]
    [InlineData("POST", "/V1/products", """{"produkt":{}}""", "product")]
    [InlineData("POST", "/V1/products", """{"product":null}""", "product")]
    [InlineData("POST", "/V1/products", "[]", "product")]
    [InlineData("POST", "/V1/products", null, "product")]
    [InlineData("GET", "/V1/negotiableQuote/attachmentContent", null, "attachmentIds")]
    public async Task What_is_missing_is_named_as_the_service_names_it(string method, string path, string? body, string field)
    {
        await using var tenant = await Tenant.StartAsync();

        var answer = await tenant.SendAsync(method, path, body);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal("\"%fieldName\" is required. Enter and try again.", answer.Message);
        Assert.Equal(field, answer.Json.GetProperty("parameters").GetProperty("fieldName").GetString());
    }

    [Fact]
    public async Task Several_missing_members_come_as_nested_errors()
    {
        await using var tenant = await Tenant.StartAsync();

        var answer = await tenant.SendAsync("PUT", "/V1/categories/5/move", "{}");
        var both = await tenant.SendAsync("POST", "/V1/inventory/bulk-product-source-transfer", "{}");

        Assert.Equal("parentId", answer.Json.GetProperty("parameters").GetProperty("fieldName").GetString());
        Assert.Equal(
            ["skus", "originSource", "destinationSource", "unassignFromOrigin"],
            both.Json.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("parameters").GetProperty("fieldName").GetString()!).OrderBy(name => "sodu".IndexOf(name[0], StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("""{"product":{"sku":"X","price":"cheap"}}""", "price")]
    [InlineData("""{"product":{"sku":"X","price":{}}}""", "price")]
    [InlineData("""{"product":{"sku":"X","status":1.5}}""", "status")]
    [InlineData("""{"product":{"sku":{"a":1}}}""", "sku")]
    [InlineData("""{"product":"X"}""", "product")]
    [InlineData("""{"product":{"sku":"X","options":"none"}}""", "options")]
    [InlineData("""{"product":{"sku":"X","extension_attributes":{"stock_item":{"qty":"many"}}}}""", "qty")]
    [InlineData("""{"product":{"sku":"X","tier_prices":[{"qty":1},{"qty":[]}]}}""", "qty")]
    [InlineData("""{"product":{"sku":"X"},"saveOptions":"perhaps"}""", "saveOptions")]
    public async Task A_wrong_type_is_named_at_any_depth(string body, string field)
    {
        await using var tenant = await Tenant.StartAsync();

        var answer = await tenant.SendAsync("POST", "/V1/products", body);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.StartsWith($"Error occurred during \"{field}\" processing. ", answer.Message, StringComparison.Ordinal);
        Assert.False(answer.Json.TryGetProperty("parameters", out _));
    }

    [Theory]
    [InlineData("""{"product":{"sku":"X","name":"N","attribute_set_id":"4","price":"1.50"}}""")]
    [InlineData("""{"product":{"sku":"X","name":"N","attributeSetId":4,"typeId":"simple"}}""")]
    [InlineData("""{"product":{"sku":"X","name":"N","attribute_set_id":4.0,"weight":null,"options":null,"extension_attributes":[]}}""")]
    [InlineData("""{"product":{"sku":"X","name":"N","attribute_set_id":4,"custom_attributes":{"color":"52"}}}""")]
    [InlineData("""{"product":{"sku":12345,"name":"N","attribute_set_id":4,"status":"1"},"saveOptions":1}""")]
    [InlineData("""{"product":{"sku":"X","name":"N","attribute_set_id":4,"tier_prices":{"0":{"qty":1,"value":2}}}}""")]
    [InlineData("""{"product":{"sku":"X","name":"N","attribute_set_id":4,"not_in_the_spec_yet":{"a":[1]}},"nor_this":1}""")]
    [InlineData("""{"product":{"sku":"X","name":"N","attribute_set_id":4,"attributeSetId":9,"weight":1,"weight":2}}""")]
    [InlineData("""{"product":{"sku":"X","name":"N","attribute_set_id":4,"extension_attributes":{"stock_item":[]},"media_gallery_entries":[null]}}""")]
    [InlineData("""{"product":{"sku":"X","name":"N","attribute_set_id":4,"product_links":[{"linked_product_sku":"24-MB01","link_type":"related"}]}}""")]
    public async Task The_service_is_lenient_about_form(string body)
    {
        await using var tenant = await Tenant.StartAsync();

        var answer = await tenant.SendAsync("POST", "/V1/products", body);

        Assert.Null(tenant.Simulator.Requests.Latest.Fault);
        Assert.Equal(HttpStatusCode.OK, answer.Status);
    }

    [Theory]
    [InlineData("", "{}", "Content-Type header is empty.")]
    [InlineData("text/plain", "{}", null)]
    [InlineData("application/json; charset=iso-8859-1", "{}", null)]
    [InlineData("application/json", "{", "Decoding error.")]
    [InlineData("application/json; charset=utf-8", "{\"product\":}", "Decoding error.")]
    [InlineData("application/json", "{\"product\":{\"sku\":\"\\ud800\"}}", "Decoding error.")]
    public async Task Content_must_be_JSON_and_say_so(string contentType, string body, string? message)
    {
        await using var tenant = await Tenant.StartAsync();

        var answer = await tenant.SendAsync("POST", "/V1/products", body, contentType);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        if (message is not null)
            Assert.Equal(message, answer.Message);
    }

    [Theory]
    [InlineData("/V1/products?searchCriteria[page_size]=2&search_criteria[currentPage]=1", HttpStatusCode.OK)]
    [InlineData("/V1/products?searchCriteria", HttpStatusCode.OK)]
    [InlineData("/V1/products?searchCriteria=all", HttpStatusCode.OK)]
    [InlineData("/V1/products?searchCriteria%5BsortOrders%5D%5B3%5D%5Bfield%5D=sku", HttpStatusCode.OK)]
    [InlineData("/V1/products?pageSize=2", HttpStatusCode.BadRequest)]
    [InlineData("/V1/products?searchCriteria[pagesize]=2", HttpStatusCode.BadRequest)]
    [InlineData("/V1/products?searchCriteria[pageSize]=two", HttpStatusCode.BadRequest)]
    [InlineData("/V1/products/24-MB01?storeId=1&editMode=true", HttpStatusCode.OK)]
    [InlineData("/V1/products/24-MB01?storeId=first", HttpStatusCode.BadRequest)]
    [InlineData("/V1/products/24-MB01?storeid=1", HttpStatusCode.BadRequest)]
    [InlineData("/V1/negotiableQuote/attachmentContent?attachmentIds=1,2", HttpStatusCode.OK)]
    [InlineData("/V1/negotiableQuote/attachmentContent?attachmentIds[]=1&attachmentIds[]=2", HttpStatusCode.OK)]
    [InlineData("/V1/negotiableQuote/attachmentContent?attachmentIds[0]=x", HttpStatusCode.BadRequest)]
    [InlineData("/V1/customers/abc", HttpStatusCode.BadRequest)]
    public async Task The_query_and_the_path_are_checked_by_name_and_type(string path, HttpStatusCode status)
    {
        await using var tenant = await Tenant.StartAsync();

        var answer = await tenant.GetAsync(path);

        Assert.Equal(status, answer.Status);
    }

    [Fact]
    public async Task The_first_fault_in_order_is_the_answer()
    {
        await using var tenant = await Tenant.StartAsync(options => options.DeniedOperations["DELETE /V1/products/{sku}"] = "Magento_Catalog::products");

        var denied = await tenant.SendAsync("DELETE", "/V1/products/24-MB01");
        var contentType = await tenant.SendAsync("POST", "/V1/products?unknown=1", "{", "text/plain");
        var json = await tenant.SendAsync("POST", "/V1/products?unknown=1", "{");
        var body = await tenant.SendAsync("POST", "/V1/products?unknown=1", "{}");
        var query = await tenant.SendAsync("POST", "/V1/products?unknown=1", """{"product":{}}""");
        tenant.Simulator.RevokeTokens();
        var token = await tenant.SendAsync("POST", "/V1/nothing", "{", "text/plain");

        Assert.Equal(HttpStatusCode.Unauthorized, denied.Status);
        Assert.Equal("Magento_Catalog::products", denied.Json.GetProperty("parameters").GetProperty("resources").GetString());
        Assert.Contains("Content-Type", contentType.Message, StringComparison.Ordinal);
        Assert.Equal("Decoding error.", json.Message);
        Assert.Equal("product", body.Json.GetProperty("parameters").GetProperty("fieldName").GetString());
        Assert.Equal("unknown", query.Json.GetProperty("parameters").GetProperty("fieldName").GetString());
        Assert.Equal(HttpStatusCode.Unauthorized, token.Status);
    }

    [Theory]
    [InlineData("application/json", HttpStatusCode.OK)]
    [InlineData("*/*", HttpStatusCode.OK)]
    [InlineData("application/xml", HttpStatusCode.NotAcceptable)]
    public async Task Only_JSON_can_be_asked_for(string accept, HttpStatusCode status)
    {
        await using var tenant = await Tenant.StartAsync();
        tenant.Http.DefaultRequestHeaders.Accept.ParseAdd(accept);

        var answer = await tenant.GetAsync("/V1/products/24-MB01");

        Assert.Equal(status, answer.Status);
        Assert.Equal("application/json; charset=utf-8", answer.ContentType);
    }
}
