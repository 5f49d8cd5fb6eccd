namespace AccsGen.Integration.Tests.Flows;

/// <summary>Many writes in one request, worked off by a queue: followed by polling, matched to the items, and only the failed ones sent again.</summary>
public sealed class BulkTests
{
    private const int Complete = 1;
    private const int Retriable = 2;
    private const int Failed = 3;
    private const int Open = 4;

    private static readonly TimeSpan s_second = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task Updates_are_accepted_at_once_and_done_one_by_one()
    {
        await using var tenant = await StartAsync();
        var accs = tenant.Client;
        var before = await PriceAsync(accs, "24-MB03");

        var bulk = await SendAsync(accs, HttpMethod.Put, "products/bySku", [("24-MB01", 11), ("24-MB02", 12), ("24-MB03", 13)]);
        var states = new List<string> { await StatesAsync(accs, bulk) };
        for (var second = 0; second < 3; second++)
        {
            tenant.Simulator.Clock.Advance(s_second);
            states.Add(await StatesAsync(accs, bulk));
            if (second == 1)
                Assert.Equal(before, await PriceAsync(accs, "24-MB03"));
        }

        Assert.Equal(["444", "144", "114", "111"], states);
        Assert.Equal([11m, 12m, 13m], await Task.WhenAll(PriceAsync(accs, "24-MB01"), PriceAsync(accs, "24-MB02"), PriceAsync(accs, "24-MB03")));
        Assert.Equal(3, await accs.Bulk.CountOperationsAsync(bulk, Complete));
        Assert.Equal(0, await accs.Bulk.CountOperationsAsync(bulk, Open));
        Assert.Empty(tenant.Simulator.Bulk.Faults);
    }

    [Fact]
    public async Task Only_what_failed_for_a_lock_is_sent_again_and_what_is_wrong_is_told()
    {
        await using var tenant = await StartAsync();
        var accs = tenant.Client;
        tenant.Simulator.Bulk.Fail(item => item.PathValues["sku"] is "24-MB02", times: 1);
        List<(string Sku, decimal Price)> items = [("24-MB01", 21), ("24-MB02", 22), ("nobody", 23), ("24-MB04", 24)];

        var bulk = await SendAsync(accs, HttpMethod.Put, "products/bySku", items);
        tenant.Simulator.Clock.Advance(s_second * items.Count);
        var first = await accs.Bulk.GetDetailedStatusAsync(bulk);
        var again = items.Where((_, index) => first.OperationsList![index].Status == Retriable).ToList();
        var second = await SendAsync(accs, HttpMethod.Put, "products/bySku", again);
        tenant.Simulator.Clock.Advance(s_second);

        Assert.Equal([Complete, Retriable, Failed, Complete], first.OperationsList!.Select(operation => (int)operation.Status!.Value));
        Assert.Equal((1L, 1L), (await accs.Bulk.CountOperationsAsync(bulk, Retriable), await accs.Bulk.CountOperationsAsync(bulk, Failed)));
        Assert.Contains("Deadlock", first.OperationsList![1].ResultMessage, StringComparison.Ordinal);
        Assert.NotNull(first.OperationsList[2].ResultMessage);
        Assert.Contains("nobody", first.OperationsList[2].SerializedData, StringComparison.Ordinal);
        Assert.Equal(21m, JsonNode.Parse(first.OperationsList[0].ResultSerializedData!)!["price"]!.GetValue<decimal>());
        Assert.Equal([("24-MB02", 22m)], again);
        Assert.Equal("1", await StatesAsync(accs, second));
        Assert.Equal(22m, await PriceAsync(accs, "24-MB02"));
        await Assert.ThrowsAsync<AccsNotFoundException>(() => accs.Products.GetAsync("nobody"));
    }

    [Fact]
    public async Task All_operations_of_a_bulk_are_found_by_a_search()
    {
        await using var tenant = await StartAsync();
        var accs = tenant.Client;
        tenant.Simulator.Bulk.Fail(item => item.Index % 10 == 9, BulkFailure.Final("Out of order"));

        var bulk = await SendAsync(accs, HttpMethod.Put, "products/bySku", [.. Enumerable.Range(0, 60).Select(index => ($"24-WT{(index % 12) + 1:d2}", 10m + index))]);
        await SendAsync(accs, HttpMethod.Put, "products/bySku", [("24-MB01", 1)]);
        await tenant.Simulator.Bulk.DrainAsync();
        var failed = await accs.Bulk.SearchOperationsAsync(new SearchCriteria { PageSize = 100 }.Where("bulk_uuid", bulk).Where("status", "3"));
        var done = await accs.Bulk.SearchOperationsAsync(new SearchCriteria { PageSize = 20, CurrentPage = 2 }.Where("bulk_uuid", bulk).Where("status", "1"));

        Assert.Equal(6, failed.TotalCount);
        Assert.All(failed.Items!, operation => Assert.Equal("Out of order", operation.ResultMessage));
        Assert.Equal((54L, 20), (done.TotalCount, done.Items!.Count));
        Assert.Equal(60, (await accs.Bulk.GetStatusAsync(bulk)).OperationCount);
    }

    [Fact]
    public async Task One_asynchronous_write_keeps_its_path()
    {
        await using var tenant = await StartAsync();
        var accs = tenant.Client;
        var body = RawJson.Parse($$"""{"product":{{new Product { Price = 77 }}}}""");

        var accepted = await accs.SendForResponseAsync(HttpMethod.Put, "/V1/async/products/24-MB05", body);
        var bulk = JsonNode.Parse(accepted.Body.Span)!["bulk_uuid"]!.GetValue<string>();
        var before = await PriceAsync(accs, "24-MB05");
        tenant.Simulator.Clock.Advance(s_second);

        Assert.Equal(HttpStatusCode.Accepted, accepted.StatusCode);
        Assert.NotEqual(77m, before);
        Assert.Equal(77m, await PriceAsync(accs, "24-MB05"));
        Assert.Equal("1", await StatesAsync(accs, bulk));
    }

    [Fact]
    public async Task Products_stock_and_prices_come_in_by_bulk()
    {
        await using var tenant = await StartAsync();
        var accs = tenant.Client;
        var products = new JsonArray([.. Enumerable.Range(1, 5).Select(number => new JsonObject { ["product"] = Json(new Product { Sku = $"NEW-{number}", Name = $"New {number}", AttributeSetId = 4, TypeId = "simple", Price = number }) })]);
        var stock = new JsonArray(new JsonObject { ["sourceItems"] = new JsonArray([.. Enumerable.Range(1, 5).Select(number => Json(new SourceItem { Sku = $"NEW-{number}", SourceCode = "default", Quantity = number * 10, Status = 1 }))]) });
        var prices = new JsonArray(new JsonObject { ["prices"] = new JsonArray(Json(new BasePrice { Sku = "NEW-1", Price = 99, StoreId = 0 }), Json(new BasePrice { Sku = "nobody", Price = 99, StoreId = 0 })) });

        var created = await SendAsync(accs, HttpMethod.Post, "products", products);
        var stocked = await SendAsync(accs, HttpMethod.Post, "inventory/source-items", stock);
        var priced = await SendAsync(accs, HttpMethod.Post, "products/base-prices", prices);
        tenant.Simulator.Clock.Advance(s_second * 7);

        Assert.Equal(("11111", "1", "1"), (await StatesAsync(accs, created), await StatesAsync(accs, stocked), await StatesAsync(accs, priced)));
        var failure = JsonNode.Parse((await accs.Bulk.GetDetailedStatusAsync(priced)).OperationsList![0].ResultSerializedData!)!.AsArray();
        Assert.Contains("nobody", Assert.Single(failure)!["parameters"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(99m, await PriceAsync(accs, "NEW-1"));
        Assert.Equal(50m, await accs.Inventory.GetProductSalableQuantityAsync("NEW-5", 1));
    }

    [Fact]
    public async Task What_can_not_be_queued_is_refused_as_a_whole()
    {
        await using var tenant = await StartAsync();
        var accs = tenant.Client;

        await Assert.ThrowsAsync<AccsValidationException>(() => accs.SendAsync(HttpMethod.Put, "/V1/async/bulk/products/bySku", RawJson.Parse("""[{"sku":"24-MB01","product":{"price":5}},{"sku":"24-MB02"}]""")));
        await Assert.ThrowsAsync<AccsNotFoundException>(() => accs.SendAsync(HttpMethod.Put, "/V1/async/bulk/products/byNumber", RawJson.Parse("[{}]")));
        await Assert.ThrowsAsync<AccsNotFoundException>(() => accs.Bulk.GetStatusAsync("00000000-0000-0000-0000-000000000000"));

        Assert.Equal(0, tenant.Simulator.Bulk.OpenCount);
    }

    private static Task<SimulatedTenant> StartAsync() => SimulatedTenant.StartAsync(options =>
    {
        options.Clock = SimulatorClock.Stopped(new(2026, 7, 1, 12, 0, 0, TimeSpan.Zero));
        options.Bulk.ItemDelay = s_second;
    });

    private static Task<string> SendAsync(AccsClient accs, HttpMethod method, string route, IEnumerable<(string Sku, decimal Price)> prices) =>
        SendAsync(accs, method, route, new JsonArray([.. prices.Select(price => new JsonObject { ["sku"] = price.Sku, ["product"] = Json(new Product { Price = price.Price }) })]));

    /// <summary>Sends a bulk; all of its items have to be accepted.</summary>
    /// <returns>Its id.</returns>
    private static async Task<string> SendAsync(AccsClient accs, HttpMethod method, string route, JsonArray items)
    {
        var answer = (await accs.SendAsync(method, $"/V1/async/bulk/{route}", (RawJson)items)).AsNode()!;
        Assert.Equal(items.Count, answer["request_items"]!.AsArray().Count(item => item!["status"]!.GetValue<string>() == "accepted"));
        Assert.False(answer["errors"]!.GetValue<bool>());
        return answer["bulk_uuid"]!.GetValue<string>();
    }

    private static JsonNode Json(AccsModel model) => JsonNode.Parse(model.ToString())!;

    private static async Task<string> StatesAsync(AccsClient accs, string bulk) => string.Concat((await accs.Bulk.GetStatusAsync(bulk)).OperationsList!.Select(operation => operation.Status));

    private static async Task<decimal?> PriceAsync(AccsClient accs, string sku) => (await accs.Products.GetAsync(sku)).Price;
}
