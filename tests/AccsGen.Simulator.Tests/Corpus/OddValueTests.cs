using System.Text.Json.Nodes;
using AccsGen.Simulator.Document;

namespace AccsGen.Simulator.Tests.Corpus;

/// <summary>Bodies of which one value is odd: they are answered or refused, and nothing of the simulator itself fails.</summary>
public sealed class OddValueTests
{
    private const int VariantsOfOperation = 12;

    private static readonly string[] s_oddValues =
        ["null", "[]", "{}", "[null]", "[[]]", "\"\"", "\"x\"", "-1", "0", "1.5", "1e20", "5e27", "1e300", "9223372036854775807", "true", "\"2026-02-30 25:61:00\"", """{"a":{"b":1}}"""];

    [Fact]
    public async Task No_operation_fails_at_a_body_with_an_odd_value()
    {
        await using var tenant = await Tenant.StartAsync();
        var random = new Random(20260701);
        var faults = new List<string>();
        var sent = 0;

        foreach (var operation in ApiDocuments.Bundled.Operations.Where(operation => operation.Spec.Body is not null))
        {
            var sample = SampleRequest.Of(ApiDocuments.Bundled, operation);
            var places = Places(JsonNode.Parse(sample.Body!)!).Count();
            for (var variant = 0; variant < VariantsOfOperation; variant++)
            {
                var body = With(sample.Body!, random.Next(places), s_oddValues[random.Next(s_oddValues.Length)]);
                // The ids 1 to 3 are there.
                await tenant.SendAsync(sample.Method, sample.Path.Replace("/7", $"/{random.Next(1, 4)}", StringComparison.Ordinal), body.Replace(":7", $":{random.Next(1, 4)}", StringComparison.Ordinal));
                sent++;
                if (tenant.Simulator.Requests.Latest.Fault is { } fault)
                    faults.Add($"{operation.Key} {body}: {fault}");
            }
        }

        Assert.Equal([], faults);
        Assert.True(sent > 2000, $"Only {sent} bodies were sent.");
    }

    [Theory]
    [InlineData("GET", "/V1/inventory/are-products-salable?skus=24-MB01&stockId=1e0", null)]
    [InlineData("GET", "/V1/inventory/are-product-salable-for-requested-qty/?skuRequests[0][sku]=24-MB01&skuRequests[0][qty]=1e20&stockId=1.0", null)]
    [InlineData("GET", "/V1/stockItems/lowStock/?scopeId=1&qty=1&currentPage=1000000000000000&pageSize=1000000000000000", null)]
    [InlineData("POST", "/V1/negotiableQuote/pricesUpdated", """{"quoteIds":[null]}""")]
    [InlineData("POST", "/V1/order/notify-orders-are-ready-for-pickup", """{"orderIds":[null,4]}""")]
    [InlineData("PUT", "/V1/returns/1", """{"rmaDataObject":{"comments":[null],"items":[null]}}""")]
    [InlineData("POST", "/V1/categories/4/products", """{"productLink":{"sku":"24-MB01","category_id":"1e20"}}""")]
    [InlineData("POST", "/V1/companyCredits/1/increaseBalance", """{"value":1e300,"currency":"USD","operationType":2}""")]
    public async Task Numbers_of_any_size_and_form_and_nulls_in_lists_are_survived(string method, string path, string? body)
    {
        await using var tenant = await Tenant.StartAsync();

        var answer = await tenant.SendAsync(method, path, body);

        Assert.Null(tenant.Simulator.Requests.Latest.Fault);
        Assert.InRange((int)answer.Status, 200, 404);
    }

    [Fact]
    public async Task An_id_that_is_empty_or_zero_is_given_out()
    {
        await using var tenant = await Tenant.StartAsync();
        var ids = new List<long>();

        foreach (var id in (string[])["", "0"])
        {
            var group = await tenant.SucceedAsync("POST", "/V1/products/attribute-sets/groups", $$$"""{"group":{"attribute_group_id":"{{{id}}}","attribute_group_name":"Group {{{ids.Count}}}","attribute_set_id":4}}""");
            ids.Add(long.Parse(group.Json.GetProperty("attribute_group_id").ToString(), System.Globalization.CultureInfo.InvariantCulture));
        }

        Assert.All(ids, id => Assert.True(id > 0));
        Assert.Distinct(ids);
    }

    /// <summary>The body with another value at one of its places, counted from the root.</summary>
    private static string With(string body, int place, string value)
    {
        var root = JsonNode.Parse(body)!;
        var (parent, name) = Places(root).ElementAt(place);
        if (parent is JsonObject json)
            json[(string)name] = JsonNode.Parse(value);
        else
            ((JsonArray)parent)[(int)name] = JsonNode.Parse(value);
        return root.ToJsonString();
    }

    private static IEnumerable<(JsonNode Parent, object Name)> Places(JsonNode? node) => node switch
    {
        JsonObject json => json.SelectMany(member => Places(member.Value).Prepend((json, member.Key))),
        JsonArray list => list.SelectMany((item, index) => Places(item).Prepend((list, index))),
        _ => [],
    };
}
