namespace AccsGen.Simulator.Tests.Bulk;

public sealed class BulkStatusTests
{
    private const string NewProducts = """
        [{"product":{"sku":"N-1","name":"New","attribute_set_id":4,"price":3}},
         {"product":{"sku":"N-2","name":"New"}},
         {"product":{"sku":"N-3","name":"Newer","attribute_set_id":4,"price":4}}]
        """;

    private static readonly DateTimeOffset s_noon = new(2026, 7, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task The_status_tells_of_each_item_in_short()
    {
        await using var tenant = await StartAsync();
        var uuid = await tenant.SendBulkAsync("POST", "/V1/async/bulk/products", NewProducts);
        tenant.Simulator.Clock.Advance(TimeSpan.FromMinutes(1));
        await tenant.Simulator.Bulk.DrainAsync();

        var status = (await tenant.GetAsync($"/V1/bulk/{uuid}/status")).Json;

        Assert.Equal(["bulk_id", "description", "operation_count", "operations_list", "start_time", "user_id", "user_type"], Names(status));
        Assert.Equal(1, status.GetProperty("user_type").GetInt32());
        Assert.Equal(uuid, status.GetProperty("bulk_id").GetString());
        Assert.Equal("Topic async.magento.catalog.api.productrepositoryinterface.save.post", status.GetProperty("description").GetString());
        Assert.Equal("2026-07-01 12:00:00", status.GetProperty("start_time").GetString());
        Assert.Equal(JsonValueKind.Null, status.GetProperty("user_id").ValueKind);
        Assert.Equal(3, status.GetProperty("operation_count").GetInt32());
        var operations = status.GetProperty("operations_list").EnumerateArray().ToList();
        Assert.All(operations, operation => Assert.Equal(["error_code", "id", "result_message", "status"], Names(operation)));
        Assert.Equal([0, 1, 2], operations.Select(operation => operation.GetProperty("id").GetInt32()));
        Assert.Equal([1, 3, 1], operations.Select(operation => operation.GetProperty("status").GetInt32()));
        Assert.Equal("Service execution success Magento\\Catalog\\Model\\ProductRepository\\Interceptor::save", operations[0].GetProperty("result_message").GetString());
        Assert.Equal(JsonValueKind.Null, operations[0].GetProperty("error_code").ValueKind);
        Assert.DoesNotContain("%", operations[1].GetProperty("result_message").GetString(), StringComparison.Ordinal);
        Assert.Equal(0, operations[1].GetProperty("error_code").GetInt32());
    }

    [Fact]
    public async Task The_detailed_status_has_what_was_sent_and_what_came_back_as_text()
    {
        await using var tenant = await StartAsync();
        var uuid = await tenant.SendBulkAsync("POST", "/V1/async/bulk/products", NewProducts);
        await tenant.Simulator.Bulk.DrainAsync();

        var operations = await tenant.OperationsAsync(uuid);
        var product = await tenant.GetAsync("/V1/products/N-1");

        Assert.All(operations, operation => Assert.Equal(
            ["bulk_uuid", "error_code", "id", "result_message", "result_serialized_data", "serialized_data", "status", "topic_name"], Names(operation)));
        var sent = JsonElement.Parse(operations[1].GetProperty("serialized_data").GetString()!);
        Assert.Equal(["entity_id", "entity_link", "meta_information"], sent.EnumerateObject().Select(member => member.Name));
        Assert.Equal(JsonValueKind.Null, sent.GetProperty("entity_id").ValueKind);
        Assert.Equal("", sent.GetProperty("entity_link").GetString());
        Assert.Equal("""{"product":{"sku":"N-2","name":"New"}}""", sent.GetProperty("meta_information").GetString());
        Assert.Equal(product.Text, operations[0].GetProperty("result_serialized_data").GetString());
        Assert.Equal(JsonValueKind.Null, operations[1].GetProperty("result_serialized_data").ValueKind);
    }

    [Fact]
    public async Task An_open_item_has_no_result()
    {
        await using var tenant = await StartAsync();
        tenant.Simulator.Bulk.Pause();

        var uuid = await tenant.SendBulkAsync("DELETE", "/V1/async/products/24-MB01", null!);
        var operation = Assert.Single(await tenant.OperationsAsync(uuid));
        var product = await tenant.GetAsync("/V1/products/24-MB01");

        Assert.Equal(4, operation.GetProperty("status").GetInt32());
        Assert.All(["result_serialized_data", "result_message", "error_code"], member => Assert.Equal(JsonValueKind.Null, operation.GetProperty(member).ValueKind));
        Assert.Equal("""{"sku":"24-MB01"}""", JsonElement.Parse(operation.GetProperty("serialized_data").GetString()!).GetProperty("meta_information").GetString());
        Assert.Equal(HttpStatusCode.OK, product.Status);
    }

    [Theory]
    [InlineData("PUT", "/V1/async/products/24-MB01", """{"product":{"price":29}}""", """{"product":{"price":29},"sku":"24-MB01"}""")]
    [InlineData("PUT", "/V1/async/products/24-MB01", """{"product":{"price":29},"sku":"other"}""", """{"product":{"price":29},"sku":"other"}""")]
    [InlineData("PUT", BulkCalls.Products, """[{ "sku": "24-MB01", "product": {"price": 29} }]""", """{"sku":"24-MB01","product":{"price":29}}""")]
    public async Task What_was_sent_is_told_with_the_values_of_the_path(string method, string path, string body, string expected)
    {
        await using var tenant = await StartAsync();

        var uuid = await tenant.SendBulkAsync(method, path, body);
        var operation = Assert.Single(await tenant.OperationsAsync(uuid));

        Assert.Equal(expected, JsonElement.Parse(operation.GetProperty("serialized_data").GetString()!).GetProperty("meta_information").GetString());
    }

    [Theory]
    [InlineData("DELETE", "/V1/async/products/24-MB01", null, "true")]
    [InlineData("POST", "/V1/async/products/base-prices", """{"prices":[{"price":1,"store_id":0,"sku":"24-MB01"}]}""", null)]
    public async Task The_result_is_the_answer_of_the_synchronous_call(string method, string path, string? body, string? result)
    {
        await using var tenant = await StartAsync();

        var uuid = await tenant.SendBulkAsync(method, path, body!);
        await tenant.Simulator.Bulk.DrainAsync();
        var operation = Assert.Single(await tenant.OperationsAsync(uuid));

        Assert.Equal(1, operation.GetProperty("status").GetInt32());
        Assert.Equal(JsonValueKind.String, operation.GetProperty("result_serialized_data").ValueKind);
        if (result is not null)
            Assert.Equal(result, operation.GetProperty("result_serialized_data").GetString());
    }

    [Fact]
    public async Task A_method_that_returns_nothing_has_no_result()
    {
        // Void in the spec; what it does is nothing to this test.
        await using var tenant = await Tenant.StartAsync(options => options.IsStateless = true);

        var answer = await tenant.SendAsync("POST", "/V2/async/carts/7/coupons", """{"couponCodes":["A"]}""");
        await tenant.Simulator.Bulk.DrainAsync();
        var operation = Assert.Single(tenant.Simulator.State["bulkOperations"]);

        Assert.Equal(HttpStatusCode.Accepted, answer.Status);
        Assert.Equal(1, operation.GetProperty("status").GetInt32());
        Assert.Equal(JsonValueKind.Null, operation.GetProperty("result_serialized_data").ValueKind);
    }

    [Fact]
    public async Task Operations_are_counted_by_their_state()
    {
        await using var tenant = await StartAsync();
        tenant.Simulator.Bulk.Pause();
        tenant.Simulator.Bulk.Fail(item => item.Index == 0);
        var uuid = await tenant.SendBulkAsync("POST", "/V1/async/bulk/products", NewProducts);

        var before = await CountsAsync(tenant, uuid);
        tenant.Simulator.Bulk.Work(2);
        var after = await CountsAsync(tenant, uuid);
        var unknown = await CountsAsync(tenant, "00000000-0000-4000-8000-000000000000");
        var noState = await tenant.GetAsync($"/V1/bulk/{uuid}/operation-status/9");
        var noNumber = await tenant.GetAsync($"/V1/bulk/{uuid}/operation-status/open");

        Assert.Equal("0 0 0 3 0", before);
        Assert.Equal("0 1 1 1 0", after);
        Assert.Equal("0 0 0 0 0", unknown);
        Assert.Equal("0", noState.Text);
        Assert.Equal(HttpStatusCode.BadRequest, noNumber.Status);
    }

    [Theory]
    [InlineData("status")]
    [InlineData("detailed-status")]
    public async Task A_bulk_that_is_not_there_is_named(string what)
    {
        await using var tenant = await StartAsync();

        var answer = await tenant.GetAsync($"/V1/bulk/nobody/{what}");

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.Equal("Bulk uuid %bulkUuid not exist", answer.Message);
        Assert.Equal("nobody", answer.Json.GetProperty("parameters").GetProperty("bulkUuid").GetString());
        Assert.Throws<KeyNotFoundException>(() => tenant.Simulator.Bulk.SummaryOf("nobody"));
    }

    [Fact]
    public async Task Ids_can_be_those_of_the_database()
    {
        await using var tenant = await StartAsync(bulk => bulk.Ids = BulkOperationIds.Database);

        await tenant.SetPricesAsync("24-MB01", "24-MB02", "24-MB03");
        var answer = await tenant.SendAsync("PUT", BulkCalls.Products, BulkCalls.Prices("24-MB01", "24-MB02"));
        var uuid = answer.Json.GetProperty("bulk_uuid").GetString()!;

        Assert.Equal([0, 1], answer.Json.GetProperty("request_items").EnumerateArray().Select(item => item.GetProperty("id").GetInt32()));
        Assert.Equal([4, 5], (await tenant.OperationsAsync(uuid)).Select(operation => operation.GetProperty("id").GetInt32()));
    }

    [Fact]
    public async Task Who_sent_a_bulk_can_be_set()
    {
        await using var tenant = await StartAsync(bulk =>
        {
            bulk.UserType = 2;
            bulk.UserId = 17;
        });

        var uuid = await tenant.SetPricesAsync("24-MB01");
        var status = (await tenant.GetAsync($"/V1/bulk/{uuid}/status")).Json;

        Assert.Equal(2, status.GetProperty("user_type").GetInt32());
        Assert.Equal(17, status.GetProperty("user_id").GetInt32());
    }

    [Fact]
    public async Task A_bulk_is_finished_when_none_of_its_items_is_open()
    {
        await using var tenant = await StartAsync();
        tenant.Simulator.Bulk.Pause();
        var failing = await tenant.SendBulkAsync("POST", "/V1/async/bulk/products", NewProducts);
        var complete = await tenant.SetPricesAsync("24-MB01");
        var summaries = new List<BulkSummary> { tenant.Simulator.Bulk.SummaryOf(failing) };

        foreach (var count in (int[])[2, 1, 1])
        {
            tenant.Simulator.Bulk.Work(count);
            summaries.Add(tenant.Simulator.Bulk.SummaryOf(failing));
        }

        Assert.Equal([BulkSummary.NotStarted, BulkSummary.InProgress, BulkSummary.FinishedWithFailure, BulkSummary.FinishedWithFailure], summaries);
        Assert.Equal(BulkSummary.FinishedSuccessfully, tenant.Simulator.Bulk.SummaryOf(complete.ToUpperInvariant()));
    }

    [Fact]
    public async Task A_bulk_may_count_as_finished_while_its_items_are_open()
    {
        await using var tenant = await StartAsync(bulk => bulk.FinishesEarly = true);
        tenant.Simulator.Bulk.Pause();

        var uuid = await tenant.SetPricesAsync("24-MB01", "24-MB02");
        tenant.Simulator.Bulk.Work(1);
        var early = (tenant.Simulator.Bulk.SummaryOf(uuid), await CountsAsync(tenant, uuid), await tenant.StatesAsync(uuid));
        tenant.Simulator.Bulk.Work(1);
        var late = (tenant.Simulator.Bulk.SummaryOf(uuid), await CountsAsync(tenant, uuid), await tenant.StatesAsync(uuid));

        Assert.Equal((BulkSummary.FinishedWithFailure, "1 0 0 0 0", "14"), early);
        Assert.Equal((BulkSummary.FinishedSuccessfully, "2 0 0 0 0", "11"), late);
    }

    [Theory]
    [InlineData("POST", "/V1/async/bulk/products", "async.magento.catalog.api.productrepositoryinterface.save.post")]
    [InlineData("PUT", "/V1/async/bulk/products/bySku", "async.magento.catalog.api.productrepositoryinterface.save.put")]
    [InlineData("DELETE", "/V1/async/bulk/products/bySku", "async.magento.catalog.api.productrepositoryinterface.deletebyid.delete")]
    [InlineData("POST", "/V1/async/bulk/customers", "async.magento.customer.api.accountmanagementinterface.createaccount.post")]
    [InlineData("PUT", "/V1/async/bulk/customers/byCustomerId", "async.magento.customer.api.customerrepositoryinterface.save.put")]
    [InlineData("POST", "/V1/async/bulk/salesRules", "async.magento.salesrule.api.rulerepositoryinterface.save.post")]
    [InlineData("POST", "/V1/async/bulk/inventory/source-items", "async.magento.inventoryapi.api.sourceitemssaveinterface.execute.post")]
    [InlineData("POST", "/V1/async/bulk/coupons/generate", "async.v1.coupons.generate.post")]
    [InlineData("POST", "/V2/async/bulk/carts/byCartId/coupons", "async.v2.carts.cartid.coupons.post")]
    public async Task Topics_are_named_after_the_service_contract_where_it_is_known(string method, string path, string topic)
    {
        await using var tenant = await StartAsync();

        var uuid = await tenant.SendBulkAsync(method, path, "[]");
        var status = await tenant.GetAsync($"/V1/bulk/{uuid}/status");

        Assert.Equal($"Topic {topic}", status.Json.GetProperty("description").GetString());
    }

    [Theory]
    [InlineData("status", "3", "eq", "1")]
    [InlineData("status", "1,3", "in", "0 1 2 0")]
    [InlineData("status", "4", "eq", "")]
    [InlineData("topic_name", "%.delete", "like", "0")]
    [InlineData("start_time", "2026-07-01 12:30:00", "gteq", "0")]
    [InlineData("start_time", "2026-07-01 12:00:00", "eq", "0 1 2")]
    [InlineData("bulk_uuid", "nobody", "neq", "0 1 2 0")]
    public async Task Operations_of_all_bulks_are_searched(string field, string value, string condition, string ids)
    {
        await using var tenant = await StartAsync();
        await tenant.SendBulkAsync("POST", "/V1/async/bulk/products", NewProducts);
        tenant.Simulator.Clock.Advance(TimeSpan.FromHours(1));
        await tenant.SendBulkAsync("DELETE", "/V1/async/products/24-MB01", null!);
        await tenant.Simulator.Bulk.DrainAsync();

        var answer = await tenant.GetAsync($"/V1/bulk?{Filter(field, value, condition)}");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal(ids, string.Join(' ', answer.Json.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetInt32())));
    }

    [Fact]
    public async Task A_search_has_the_start_of_each_operation_and_pages()
    {
        await using var tenant = await StartAsync();
        var uuid = await tenant.SendBulkAsync("POST", "/V1/async/bulk/products", NewProducts);
        await tenant.SetPricesAsync("24-MB01");
        await tenant.Simulator.Bulk.DrainAsync();

        var page = (await tenant.GetAsync($"/V1/bulk/?{Filter("bulk_uuid", uuid, "eq")}&searchCriteria[pageSize]=2&searchCriteria[currentPage]=2&searchCriteria[sortOrders][0][field]=start_time")).Json;

        Assert.Equal(3, page.GetProperty("total_count").GetInt32());
        var item = Assert.Single(page.GetProperty("items").EnumerateArray());
        Assert.Equal("2026-07-01 12:00:00", item.GetProperty("extension_attributes").GetProperty("start_time").GetString());
        Assert.Equal(uuid, item.GetProperty("bulk_uuid").GetString());
        Assert.Equal(2, page.GetProperty("search_criteria").GetProperty("page_size").GetInt32());
        Assert.Equal(HttpStatusCode.BadRequest, (await tenant.GetAsync($"/V1/bulk?{Filter("operation", "1", "eq")}")).Status);
    }

    [Fact]
    public async Task What_became_of_bulks_is_saved_and_loaded_with_the_state()
    {
        await using var first = await StartAsync();
        var uuid = await first.SetPricesAsync("24-MB01");
        await first.Simulator.Bulk.DrainAsync();
        using var stream = new MemoryStream();
        first.Simulator.State.Save(stream);
        stream.Position = 0;
        await using var second = await StartAsync();

        second.Simulator.State.Load(stream);

        Assert.Equal((await first.GetAsync($"/V1/bulk/{uuid}/detailed-status")).Text, (await second.GetAsync($"/V1/bulk/{uuid}/detailed-status")).Text);
    }

    private static Task<Tenant> StartAsync(Action<SimulatorBulkOptions>? configure = null) => Tenant.StartAsync(options =>
    {
        options.Clock = SimulatorClock.Stopped(s_noon);
        configure?.Invoke(options.Bulk);
    });

    private static IEnumerable<string> Names(JsonElement value) => value.EnumerateObject().Select(member => member.Name).Order(StringComparer.Ordinal);

    private static async Task<string> CountsAsync(Tenant tenant, string uuid)
    {
        var counts = new List<string>();
        for (var status = 1; status <= 5; status++)
            counts.Add((await tenant.GetAsync($"/V1/bulk/{uuid}/operation-status/{status}")).Text);
        return string.Join(' ', counts);
    }

    private static string Filter(string field, string value, string condition)
    {
        const string prefix = "searchCriteria[filterGroups][0][filters][0]";
        return $"{prefix}[field]={field}&{prefix}[value]={Uri.EscapeDataString(value)}&{prefix}[conditionType]={condition}";
    }
}
