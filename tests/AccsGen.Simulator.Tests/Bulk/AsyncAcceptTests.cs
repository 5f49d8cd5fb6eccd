using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace AccsGen.Simulator.Tests.Bulk;

public sealed partial class AsyncAcceptTests
{
    [Fact]
    public async Task An_accepted_bulk_names_its_items_and_the_hash_of_what_is_queued()
    {
        await using var tenant = await Tenant.StartAsync();

        var answer = await tenant.SendAsync("PUT", BulkCalls.Products, BulkCalls.Prices("24-MB01", "24-MB02"));
        await tenant.Simulator.Bulk.DrainAsync();
        var operations = await tenant.OperationsAsync(answer.Json.GetProperty("bulk_uuid").GetString()!);

        Assert.Equal(HttpStatusCode.Accepted, answer.Status);
        Assert.Matches(Uuid(), answer.Json.GetProperty("bulk_uuid").GetString());
        Assert.False(answer.Json.GetProperty("errors").GetBoolean());
        var items = answer.Json.GetProperty("request_items").EnumerateArray().ToList();
        Assert.Equal([0, 1], items.Select(item => item.GetProperty("id").GetInt32()));
        Assert.All(items, item => Assert.Equal("accepted", item.GetProperty("status").GetString()));
        Assert.All(items, item => Assert.Equal(["id", "data_hash", "status"], item.EnumerateObject().Select(member => member.Name)));
        Assert.Equal(operations.Select(operation => Sha256(operation.GetProperty("serialized_data").GetString()!)), items.Select(item => item.GetProperty("data_hash").GetString()));
    }

    [Theory]
    [InlineData("POST", "/V1/async/products", """{"product":{"sku":"N-1","name":"New","attribute_set_id":4,"price":3}}""")]
    [InlineData("PUT", "/V1/async/products/24-MB01", """{"product":{"price":29}}""")]
    [InlineData("DELETE", "/V1/async/products/24-MB01", null)]
    public async Task An_asynchronous_request_is_a_bulk_of_one(string method, string path, string? body)
    {
        await using var tenant = await Tenant.StartAsync();

        var answer = await tenant.SendAsync(method, path, body);
        await tenant.Simulator.Bulk.DrainAsync();

        Assert.Equal(HttpStatusCode.Accepted, answer.Status);
        Assert.Equal(0, Assert.Single(answer.Json.GetProperty("request_items").EnumerateArray()).GetProperty("id").GetInt32());
        Assert.Equal("1", await tenant.StatesAsync(answer.Json.GetProperty("bulk_uuid").GetString()!));
    }

    [Fact]
    public async Task The_status_of_the_answer_and_the_hash_can_be_had_otherwise()
    {
        await using var tenant = await Tenant.StartAsync(options =>
        {
            options.Bulk.AcceptedStatus = 200;
            options.Bulk.HasDataHash = false;
        });

        var answer = await tenant.SendAsync("PUT", BulkCalls.Products, BulkCalls.Prices("24-MB01"));

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal(JsonValueKind.Null, answer.Json.GetProperty("request_items")[0].GetProperty("data_hash").ValueKind);
    }

    [Fact]
    public async Task The_ways_of_JSON_are_those_of_all_answers()
    {
        await using var tenant = await Tenant.StartAsync(options =>
        {
            options.Json.NumbersAsText = JsonHabit.On;
            options.Json.ListsAsObjects = JsonHabit.On;
            options.Json.UnknownMembers = JsonHabit.On;
        });

        var answer = (await tenant.SendAsync("PUT", BulkCalls.Products, BulkCalls.Prices("24-MB01"))).Json;
        var status = (await tenant.GetAsync($"/V1/bulk/{answer.GetProperty("bulk_uuid").GetString()}/status")).Json;

        Assert.Equal("0", answer.GetProperty("request_items").GetProperty("0").GetProperty("id").GetString());
        Assert.True(answer.TryGetProperty("simulator_unknown_member", out _));
        Assert.Equal("0", status.GetProperty("operations_list").GetProperty("0").GetProperty("id").GetString());
    }

    [Fact]
    public async Task Ids_of_bulks_are_the_same_for_the_same_seed_and_never_twice()
    {
        await using var first = await Tenant.StartAsync();
        await using var second = await Tenant.StartAsync();
        await using var other = await Tenant.StartAsync(options => options.RandomSeed = 2);

        string[] ids = [await first.SetPricesAsync("24-MB01"), await first.SetPricesAsync("24-MB01")];

        string[] again = [await second.SetPricesAsync("24-MB01"), await second.SetPricesAsync("24-MB01")];
        string[] others = [await other.SetPricesAsync("24-MB01")];

        Assert.Equal(ids, again);
        Assert.Distinct([.. ids, .. others]);
    }

    [Theory]
    [InlineData("""[{"product":{"price":1}}]""", "sku")]
    [InlineData("""[{"sku":"24-MB01"}]""", "product")]
    [InlineData("""[{"sku":"24-MB01","product":{"price":1}},{"sku":"24-MB02","product":null}]""", "product")]
    [InlineData("""{"sku":{},"product":{"price":1}}""", "sku")]
    [InlineData("""{"product":{"sku":"24-MB01","price":1}}""", "product")]
    [InlineData("[[]]", "sku")]
    public async Task What_is_missing_is_named_at_once_and_nothing_is_queued(string body, string field)
    {
        await using var tenant = await Tenant.StartAsync();

        var answer = await tenant.SendAsync("PUT", BulkCalls.Products, body);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        var error = answer.Json.TryGetProperty("errors", out var errors) ? errors[0] : answer.Json;
        Assert.Equal("\"%fieldName\" is required. Enter and try again.", error.GetProperty("message").GetString());
        Assert.Equal(field, error.GetProperty("parameters").GetProperty("fieldName").GetString());
        Assert.Empty(tenant.Simulator.State["bulks"]);
        Assert.Equal(0, tenant.Simulator.Bulk.OpenCount);
    }

    [Theory]
    [InlineData("PUT", BulkCalls.Products, """[{"sku":"24-MB01","product":{"price":"cheap"}}]""", "price")]
    [InlineData("DELETE", "/V1/async/bulk/customers/byCustomerId", """[{"customerId":1},{"customerId":"first"}]""", "customerId")]
    [InlineData("PUT", "/V1/async/products/24-MB01", """{"product":{"status":"on"}}""", "status")]
    [InlineData("DELETE", "/V1/async/customers/first", null, "customerId")]
    public async Task What_has_a_wrong_type_is_refused_at_once(string method, string path, string? body, string field)
    {
        await using var tenant = await Tenant.StartAsync();

        var answer = await tenant.SendAsync(method, path, body);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.StartsWith($"Error occurred during \"{field}\" processing.", answer.Message, StringComparison.Ordinal);
        Assert.Empty(tenant.Simulator.State["bulks"]);
    }

    [Theory]
    [InlineData("{", "application/json")]
    [InlineData("[]", "text/plain")]
    [InlineData("\"x\"", "application/json")]
    [InlineData("[1]", "application/json")]
    [InlineData("[{\"sku\":\"24-MB01\",\"product\":{\"price\":1}},null]", "application/json")]
    [InlineData(null, "application/json")]
    public async Task What_is_no_list_of_bodies_is_refused(string? body, string contentType)
    {
        await using var tenant = await Tenant.StartAsync();

        var answer = await tenant.SendAsync("PUT", BulkCalls.Products, body, contentType);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.NotEmpty(answer.Message!);
        Assert.Empty(tenant.Simulator.State["bulks"]);
    }

    [Fact]
    public async Task A_bulk_of_nothing_is_a_bulk_of_nothing()
    {
        await using var tenant = await Tenant.StartAsync();

        var uuid = await tenant.SendBulkAsync("PUT", BulkCalls.Products, "[]");
        var status = await tenant.GetAsync($"/V1/bulk/{uuid}/status");

        Assert.Equal("[]", status.Json.GetProperty("operations_list").GetRawText());
        Assert.Equal(0, status.Json.GetProperty("operation_count").GetInt32());
        Assert.Equal(BulkSummary.NotStarted, tenant.Simulator.Bulk.SummaryOf(uuid));
    }

    [Theory]
    [InlineData("""[{"sku":"24-MB01","product":{"price":3}}]""")]
    [InlineData("""[{"product":{"price":3},"Sku":"24-MB01"}]""")]
    [InlineData("""[{"product":{"sku":"24-MB01","price":3}}]""")]
    [InlineData("""[{"sku":"24-MB01","product":{"sku":"24-MB02","price":3}}]""")]
    [InlineData("""{"0":{"sku":"24-MB01","product":{"price":3}}}""")]
    public async Task The_value_of_a_path_parameter_is_beside_the_body_or_in_its_entity(string body)
    {
        await using var tenant = await Tenant.StartAsync();
        var before = await tenant.PriceAsync("24-MB02");

        var uuid = await tenant.SendBulkAsync("PUT", BulkCalls.Products, body);
        await tenant.Simulator.Bulk.DrainAsync();

        Assert.Equal("1", await tenant.StatesAsync(uuid));
        Assert.Equal(3, await tenant.PriceAsync("24-MB01"));
        Assert.Equal(before, await tenant.PriceAsync("24-MB02"));
    }

    [Theory]
    [InlineData("PUT", "/V1/async/bulk/products/attributes/byAttributeCode", """[{"attribute_code":"color","attribute":{"frontend_labels":[]}}]""", "attributeCode=color")]
    [InlineData("PUT", "/V1/async/bulk/products/attributes/byAttributeCode", """[{"attribute":{"attributeCode":"color","frontend_labels":[]}}]""", "attributeCode=color")]
    [InlineData("PUT", "/V1/async/bulk/customers/byCustomerId", """[{"customer":{"id":7,"email":"a@example.com","firstname":"A","lastname":"B"}}]""", "customerId=7")]
    [InlineData("POST", "/V1/async/bulk/carts/byQuoteId/items", """[{"cartItem":{"quote_id":"9","sku":"24-MB01","qty":1}}]""", "quoteId=9")]
    [InlineData("PUT", "/V1/async/bulk/products/bySku/media/byEntryId", """[{"entry_id":"5","sku":"A","entry":{"id":4,"media_type":"image"}}]""", "sku=A entryId=5")]
    [InlineData("DELETE", "/V1/async/bulk/products/bySku/media/byEntryId", """[{"entryId":5,"sku":"A"}]""", "sku=A entryId=5")]
    public async Task Either_spelling_and_the_ids_of_entities_do(string method, string path, string body, string expected)
    {
        await using var tenant = await Tenant.StartAsync();
        var seen = new List<string>();
        tenant.Simulator.Bulk.Fail(item =>
        {
            seen.Add(string.Join(' ', item.PathValues.Select(value => $"{value.Key}={value.Value}")));
            return true;
        });

        await tenant.SendBulkAsync(method, path, body);
        await tenant.Simulator.Bulk.DrainAsync();

        Assert.Equal([expected], seen);
    }

    [Theory]
    [InlineData("""[{"id":5,"statusHistory":{"comment":"x","entity_id":6}}]""", "5")]
    [InlineData("""[{"statusHistory":{"comment":"x","entity_id":6}}]""", null)]
    public async Task The_id_of_another_entity_is_no_value_for_the_path(string body, string? value)
    {
        await using var tenant = await Tenant.StartAsync();

        var answer = await tenant.SendAsync("POST", "/V1/async/bulk/orders/byId/comments", body);

        Assert.Equal(value is null ? HttpStatusCode.BadRequest : HttpStatusCode.Accepted, answer.Status);
    }

    [Fact]
    public async Task An_option_takes_the_value_from_the_entity_only_as_the_public_code_does()
    {
        await using var tenant = await Tenant.StartAsync(options => options.Bulk.AppliesPathValues = false);

        var uuid = await tenant.SendBulkAsync("PUT", BulkCalls.Products, """[{"sku":"24-MB01","product":{"price":3}},{"sku":"24-MB01","product":{"sku":"24-MB02","price":4}}]""");
        await tenant.Simulator.Bulk.DrainAsync();
        var operations = await tenant.OperationsAsync(uuid);

        Assert.Equal("31", await tenant.StatesAsync(uuid));
        Assert.Equal("\"sku\" is required. Enter and try again.", operations[0].GetProperty("result_message").GetString());
        Assert.NotEqual(3, await tenant.PriceAsync("24-MB01"));
        Assert.Equal(4, await tenant.PriceAsync("24-MB02"));
    }

    [Theory]
    [InlineData(null, HttpStatusCode.Accepted, "1")]
    [InlineData("all", HttpStatusCode.Accepted, "1")]
    [InlineData("default", HttpStatusCode.Accepted, "1")]
    [InlineData("nowhere", HttpStatusCode.NotFound, null)]
    public async Task The_store_must_be_one_of_the_tenant(string? store, HttpStatusCode status, string? states)
    {
        await using var tenant = await Tenant.StartAsync();
        if (store is not null)
            tenant.Http.DefaultRequestHeaders.Add("Store", store);

        var answer = await tenant.SendAsync("PUT", BulkCalls.Products, BulkCalls.Prices("24-MB01"));
        await tenant.Simulator.Bulk.DrainAsync();
        tenant.Http.DefaultRequestHeaders.Remove("Store");

        Assert.Equal(status, answer.Status);
        if (states is not null)
            Assert.Equal(states, await tenant.StatesAsync(answer.Json.GetProperty("bulk_uuid").GetString()!));
    }

    [Fact]
    public async Task The_store_of_the_request_is_the_store_of_its_items()
    {
        await using var tenant = await Tenant.StartAsync();
        tenant.Http.DefaultRequestHeaders.Add("Store", "all");
        var stores = new List<string?>();
        tenant.Simulator.Bulk.Fail(item =>
        {
            stores.Add(item.Store);
            return false;
        });

        await tenant.SetPricesAsync("24-MB01", "24-MB02");
        await tenant.Simulator.Bulk.DrainAsync();

        Assert.Equal(["all", "all"], stores);
    }

    [Fact]
    public async Task The_asynchronous_input_limit_counts_items_and_the_lists_in_them()
    {
        await using var tenant = await Tenant.StartAsync(options =>
        {
            options.Limits.MaxListItems = 1;
            options.Limits.MaxAsyncListItems = 2;
        });
        const string two = """[{"sku":"24-MB01","product":{"price":3,"tier_prices":[{"qty":1},{"qty":2}]}}]""";
        const string three = """[{"sku":"24-MB01","product":{"price":3,"tier_prices":[{"qty":1},{"qty":2},{"qty":3}]}}]""";

        var fits = await tenant.SendAsync("PUT", BulkCalls.Products, BulkCalls.Prices("24-MB01", "24-MB02"));
        var tooMany = await tenant.SendAsync("PUT", BulkCalls.Products, BulkCalls.Prices("24-MB01", "24-MB02", "24-MB03"));
        var innerFits = await tenant.SendAsync("PUT", BulkCalls.Products, two);
        var innerTooMany = await tenant.SendAsync("PUT", BulkCalls.Products, three);

        Assert.Equal(HttpStatusCode.Accepted, fits.Status);
        Assert.Equal(HttpStatusCode.Accepted, innerFits.Status);
        Assert.All([tooMany, innerTooMany], refused =>
        {
            Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
            Assert.Equal("Maximum items of type \"%type\" is %max", refused.Message);
            Assert.Equal(2, refused.Json.GetProperty("parameters").GetProperty("max").GetInt32());
        });
    }

    [Fact]
    public async Task A_tenant_limits_how_many_entities_a_bulk_has()
    {
        await using var tenant = await Tenant.StartAsync(options => options.Bulk.MaxItems = 2);

        var fits = await tenant.SendAsync("PUT", BulkCalls.Products, BulkCalls.Prices("24-MB01", "24-MB02"));
        var tooMany = await tenant.SendAsync("PUT", BulkCalls.Products, BulkCalls.Prices("24-MB01", "24-MB02", "24-MB03"));

        Assert.Equal(HttpStatusCode.Accepted, fits.Status);
        Assert.Equal(HttpStatusCode.BadRequest, tooMany.Status);
        Assert.Equal(2, tooMany.Json.GetProperty("parameters").GetProperty("max").GetInt32());
    }

    [Fact]
    public async Task All_faults_of_the_options_come_at_once()
    {
        var exception = await Assert.ThrowsAsync<AccsSimulatorException>(() => AccsSimulator.StartAsync(options =>
        {
            options.Bulk.AcceptedStatus = 201;
            options.Bulk.StartDelay = TimeSpan.FromSeconds(-1);
            options.Bulk.ItemDelay = TimeSpan.FromDays(2);
            options.Bulk.Parallelism = 0;
            options.Bulk.Order = (BulkOrder)9;
            options.Bulk.Ids = (BulkOperationIds)9;
            options.Bulk.UserType = 5;
            options.Bulk.InvalidItems = (InvalidBulkItems)9;
            options.Bulk.Rejections = (BulkRejections)9;
            options.Bulk.MaxItems = 0;
        }));

        Assert.All(
            ["AcceptedStatus", "StartDelay", "ItemDelay", "Parallelism", "Order", "Ids", "UserType", "InvalidItems", "Rejections", "MaxItems"],
            name => Assert.Contains($"Bulk.{name}", exception.Message, StringComparison.Ordinal));
    }

    private static string Sha256(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    [GeneratedRegex("^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$")]
    private static partial Regex Uuid();
}
