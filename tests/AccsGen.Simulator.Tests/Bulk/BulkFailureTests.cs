namespace AccsGen.Simulator.Tests.Bulk;

public sealed class BulkFailureTests
{
    private const string OneInvalid = """[{"sku":"24-MB01","product":{"price":3}},{"sku":"24-MB02","product":{"price":"cheap"}},{"product":{"price":5}},{"sku":"24-MB04","product":{"price":6}}]""";

    [Fact]
    public async Task A_duplicate_is_accepted_and_fails_by_itself()
    {
        await using var tenant = await Tenant.StartAsync();

        var uuid = await tenant.SendBulkAsync("DELETE", BulkCalls.Products, """[{"sku":"24-MB01"},{"sku":"24-MB02"},{"sku":"24-MB01"}]""");
        await tenant.Simulator.Bulk.DrainAsync();
        var operations = await tenant.OperationsAsync(uuid);

        Assert.Equal("113", await tenant.StatesAsync(uuid));
        Assert.Contains("24-MB01", operations[2].GetProperty("result_message").GetString(), StringComparison.Ordinal);
        Assert.Equal(0, operations[2].GetProperty("error_code").GetInt32());
        Assert.Equal(HttpStatusCode.NotFound, (await tenant.GetAsync("/V1/products/24-MB02")).Status);
    }

    [Fact]
    public async Task A_lock_conflict_can_be_tried_again()
    {
        await using var tenant = await Tenant.StartAsync(options => options.Bulk.Fail(item => item.PathValues["sku"] == "24-MB02", times: 1));
        var before = await tenant.PriceAsync("24-MB02");

        var first = await tenant.SetPricesAsync("24-MB01", "24-MB02");
        await tenant.Simulator.Bulk.DrainAsync();
        var failed = (await tenant.OperationsAsync(first))[1];
        var unchanged = await tenant.PriceAsync("24-MB02");
        var second = await tenant.SetPricesAsync("24-MB02");
        await tenant.Simulator.Bulk.DrainAsync();

        Assert.Equal("12", await tenant.StatesAsync(first));
        Assert.Equal(1213, failed.GetProperty("error_code").GetInt32());
        Assert.Contains("Deadlock", failed.GetProperty("result_message").GetString(), StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Null, failed.GetProperty("result_serialized_data").ValueKind);
        Assert.Equal(before, unchanged);
        Assert.Equal("1", await tenant.StatesAsync(second));
    }

    [Fact]
    public async Task A_test_says_which_items_fail_and_how()
    {
        await using var tenant = await Tenant.StartAsync();
        tenant.Simulator.Bulk.Fail(item => item.Index == 0, BulkFailure.Final("The price is too low.", 7));
        tenant.Simulator.Bulk.Fail(item => item.Input.GetProperty("product").GetProperty("price").GetInt32() == 11, BulkFailure.Retriable("Lock wait timeout exceeded", 1205));
        tenant.Simulator.Bulk.Fail(item => item.Index == 0, BulkFailure.Final("never"));

        var uuid = await tenant.SetPricesAsync("24-MB01", "24-MB02", "24-MB03");
        await tenant.Simulator.Bulk.DrainAsync();
        var operations = await tenant.OperationsAsync(uuid);
        tenant.Simulator.Bulk.FailNoMore();
        var again = await tenant.SetPricesAsync("24-MB01", "24-MB02", "24-MB03");
        await tenant.Simulator.Bulk.DrainAsync();

        Assert.Equal("321", await tenant.StatesAsync(uuid));
        Assert.Equal("The price is too low.", operations[0].GetProperty("result_message").GetString());
        Assert.Equal(7, operations[0].GetProperty("error_code").GetInt32());
        Assert.Equal(1205, operations[1].GetProperty("error_code").GetInt32());
        Assert.Equal("111", await tenant.StatesAsync(again));
    }

    [Fact]
    public async Task A_test_sees_what_an_item_is()
    {
        await using var tenant = await Tenant.StartAsync();
        SimulatorBulkItem? seen = null;
        tenant.Simulator.Bulk.Fail(item =>
        {
            seen = item;
            return false;
        });

        var uuid = await tenant.SendBulkAsync("PUT", "/V1/async/products/24-MB01", """{"product":{"price":29}}""");
        await tenant.Simulator.Bulk.DrainAsync();

        Assert.Equal(uuid, seen!.BulkUuid);
        Assert.Equal("PUT /V1/products/{sku} item 0", seen.ToString());
        Assert.Equal("24-MB01", seen.PathValues["sku"]);
        Assert.Equal("24-MB01", seen.Input.GetProperty("sku").GetString());
        Assert.Null(seen.Store);
    }

    [Fact]
    public async Task A_predicate_that_throws_fails_its_item_only_and_is_told()
    {
        await using var tenant = await Tenant.StartAsync();
        tenant.Simulator.Bulk.Fail(item => item.Index == 1 ? throw new InvalidDataException("oops") : false);

        var uuid = await tenant.SetPricesAsync("24-MB01", "24-MB02", "24-MB03");
        await tenant.Simulator.Bulk.DrainAsync();

        Assert.Equal("131", await tenant.StatesAsync(uuid));
        Assert.Contains("oops", (await tenant.OperationsAsync(uuid))[1].GetProperty("result_message").GetString(), StringComparison.Ordinal);
        Assert.IsType<InvalidDataException>(Assert.Single(tenant.Simulator.Bulk.Faults));
    }

    [Fact]
    public void What_is_told_must_make_sense()
    {
        var options = new SimulatorBulkOptions();

        Assert.Throws<ArgumentNullException>(() => options.Fail(null!));
        Assert.Throws<ArgumentOutOfRangeException>(() => options.Fail(_ => true, times: 0));
        Assert.Throws<ArgumentNullException>(() => BulkFailure.Final(null!));
    }

    [Fact]
    public async Task A_rejected_item_makes_the_answer_an_error_and_the_others_are_queued()
    {
        await using var tenant = await Tenant.StartAsync(options => options.Bulk.Fail(item => item.Index == 1, BulkFailure.Rejected("The queue is full.")));

        var answer = await tenant.SendAsync("PUT", BulkCalls.Products, BulkCalls.Prices("24-MB01", "24-MB02", "24-MB03"));
        await tenant.Simulator.Bulk.DrainAsync();

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal("One or more input exceptions have occurred while processing bulk.", answer.Message);
        var error = Assert.Single(answer.Json.GetProperty("errors").EnumerateArray());
        Assert.Equal("Error processing %key element of input data", error.GetProperty("message").GetString());
        Assert.Equal(1, error.GetProperty("parameters").GetProperty("key").GetInt32());
        Assert.False(answer.Json.TryGetProperty("bulk_uuid", out _));
        Assert.Equal("151", await tenant.StatesAsync(tenant.Simulator.Requests.First(request => request.Mode == RequestMode.Bulk).BulkUuid!));
        Assert.Equal(12, await tenant.PriceAsync("24-MB03"));
    }

    [Fact]
    public async Task A_rejected_item_may_be_told_in_the_answer()
    {
        await using var tenant = await Tenant.StartAsync(options =>
        {
            options.Bulk.Rejections = BulkRejections.InAnswer;
            options.Bulk.Fail(item => item.Index == 1, BulkFailure.Rejected("The queue is full.", 3));
        });
        var before = await tenant.PriceAsync("24-MB02");

        var answer = await tenant.SendAsync("PUT", BulkCalls.Products, BulkCalls.Prices("24-MB01", "24-MB02", "24-MB03"));
        await tenant.Simulator.Bulk.DrainAsync();
        var uuid = answer.Json.GetProperty("bulk_uuid").GetString()!;

        Assert.Equal(HttpStatusCode.Accepted, answer.Status);
        Assert.True(answer.Json.GetProperty("errors").GetBoolean());
        Assert.Equal("""{"id":1,"data_hash":null,"status":"rejected","error_message":"The queue is full.","error_code":3}""", answer.Json.GetProperty("request_items")[1].GetRawText());
        Assert.Equal("accepted", answer.Json.GetProperty("request_items")[2].GetProperty("status").GetString());
        Assert.Equal("151", await tenant.StatesAsync(uuid));
        Assert.Equal("The queue is full.", (await tenant.OperationsAsync(uuid))[1].GetProperty("result_message").GetString());
        Assert.Equal(before, await tenant.PriceAsync("24-MB02"));
        Assert.Equal(BulkSummary.FinishedWithFailure, tenant.Simulator.Bulk.SummaryOf(uuid));
    }

    [Fact]
    public async Task Invalid_items_may_be_rejected_one_by_one()
    {
        await using var tenant = await Tenant.StartAsync(options =>
        {
            options.Bulk.InvalidItems = InvalidBulkItems.Reject;
            options.Bulk.Rejections = BulkRejections.InAnswer;
        });

        var answer = await tenant.SendAsync("PUT", BulkCalls.Products, OneInvalid);
        await tenant.Simulator.Bulk.DrainAsync();

        Assert.Equal(["accepted", "rejected", "rejected", "accepted"], answer.Json.GetProperty("request_items").EnumerateArray().Select(item => item.GetProperty("status").GetString()));
        Assert.Equal("\"sku\" is required. Enter and try again.", answer.Json.GetProperty("request_items")[2].GetProperty("error_message").GetString());
        Assert.Equal("1551", await tenant.StatesAsync(answer.Json.GetProperty("bulk_uuid").GetString()!));
        Assert.Equal(6, await tenant.PriceAsync("24-MB04"));
    }

    [Fact]
    public async Task Invalid_items_may_fail_later()
    {
        await using var tenant = await Tenant.StartAsync(options => options.Bulk.InvalidItems = InvalidBulkItems.FailLater);

        var answer = await tenant.SendAsync("PUT", BulkCalls.Products, OneInvalid);
        await tenant.Simulator.Bulk.DrainAsync();
        var uuid = answer.Json.GetProperty("bulk_uuid").GetString()!;

        Assert.False(answer.Json.GetProperty("errors").GetBoolean());
        Assert.Equal("1331", await tenant.StatesAsync(uuid));
        Assert.StartsWith("Error occurred during \"price\" processing.", (await tenant.OperationsAsync(uuid))[1].GetProperty("result_message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_predicate_that_throws_while_a_request_is_accepted_is_a_fault_of_that_request()
    {
        await using var tenant = await Tenant.StartAsync(options => options.Bulk.Fail(_ => throw new InvalidDataException("oops"), BulkFailure.Rejected("x")));

        var answer = await tenant.SendAsync("PUT", BulkCalls.Products, BulkCalls.Prices("24-MB01"));

        Assert.Equal(HttpStatusCode.InternalServerError, answer.Status);
        Assert.IsType<InvalidDataException>(tenant.Simulator.Requests.Latest.Fault);
        Assert.Empty(tenant.Simulator.State["bulks"]);
    }

    [Fact]
    public async Task A_lock_conflict_on_request_strikes_the_item_and_not_its_request()
    {
        await using var tenant = await Tenant.StartAsync();
        tenant.Simulator.Faults.Add(new SimulatorFault(FaultKind.LockConflict) { Operation = "PUT /V1/products*", Skip = 1, Count = 1 });
        tenant.Simulator.Faults.Add(SimulatorFault.Answer(503) with { Operation = "DELETE *", Count = 1 });

        var uuid = await tenant.SetPricesAsync("24-MB01", "24-MB02", "24-MB03");
        await tenant.Simulator.Bulk.DrainAsync();
        var refused = await tenant.SendAsync("DELETE", "/V1/async/products/24-MB01");

        Assert.Equal("121", await tenant.StatesAsync(uuid));
        Assert.Equal(1213, (await tenant.OperationsAsync(uuid))[1].GetProperty("error_code").GetInt32());
        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.Status);
    }

    [Fact]
    public async Task A_request_whose_answer_is_lost_is_queued_all_the_same()
    {
        await using var tenant = await Tenant.StartAsync();
        tenant.Simulator.Faults.Add(new SimulatorFault(FaultKind.AnswerAfter) { Status = 504, Count = 1 });

        var answer = await tenant.SendAsync("PUT", BulkCalls.Products, BulkCalls.Prices("24-MB01"));
        await tenant.Simulator.Bulk.DrainAsync();

        Assert.Equal(HttpStatusCode.GatewayTimeout, answer.Status);
        Assert.Equal("1", await tenant.StatesAsync(tenant.Simulator.Requests.First(request => request.Mode == RequestMode.Bulk).BulkUuid!));
        Assert.Equal(10, await tenant.PriceAsync("24-MB01"));
    }
}
