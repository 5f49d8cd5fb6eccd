using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AccsGen.Simulator.Document;

namespace AccsGen.Simulator.Tests.Inventory;

/// <summary>The calls that Adobe's documentation prints for inventory, prices and gift card accounts, with everything there that they name.</summary>
public sealed partial class DocumentedCallsTests
{
    /// <summary>What a path as printed leaves out.</summary>
    private static readonly Dictionary<string, string> s_queries = new(StringComparer.Ordinal)
    {
        ["GET /V1/inventory/are-products-salable"] = "?skus[0]=Prod1&skus[1]=Prod2&stockId=2",
        ["GET /V1/inventory/get-latlng-from-address"] = "?address[country]=US&address[postcode]=10577&address[street]=123%20Oak&address[region]=NY&address[city]=Purchase",
        ["GET /V1/inventory/stock-source-links"] = "?searchCriteria[filter_groups][0][filters][0][field]=stock_id&searchCriteria[filter_groups][0][filters][0][value]=2&searchCriteria[filter_groups][0][filters][0][condition_type]=eq",
        ["GET /V1/inventory/sources"] = "?searchCriteria[filter_groups][0][filters][0][field]=country_id&searchCriteria[filter_groups][0][filters][0][value]=US&searchCriteria[filter_groups][0][filters][0][condition_type]=eq",
    };

    [SharedFact]
    public async Task Documented_requests_are_carried_out_and_answers_have_the_documented_members()
    {
        await using var tenant = await Tenant.StartAsync(options => options.Clock = new ManualClock());
        var samples = JsonElement.Parse(File.ReadAllText(Repository.Samples)).EnumerateArray().Where(IsOurs).ToList();
        Prepare(tenant.Simulator.State, samples);
        var faults = new List<string>();
        var answers = new Dictionary<string, JsonElement>(StringComparer.Ordinal);

        foreach (var sample in samples.Where(sample => Text(sample, "kind") == "request"))
        {
            var answer = await tenant.SendAsync(Text(sample, "method"), PathOf(sample), sample.GetProperty("body").GetRawText());
            if (answer.Status == HttpStatusCode.OK)
                answers[Text(sample, "operation")] = answer.Json;
            else
                faults.Add($"{Text(sample, "id")}: {(int)answer.Status} {answer.Text}");
        }
        foreach (var sample in samples.Where(sample => Text(sample, "kind") == "response" && Text(sample, "method") != "DELETE"))
        {
            var operation = Text(sample, "operation");
            if (!answers.TryGetValue(operation, out var answer) || Text(sample, "method") == "GET")
                answer = (await tenant.SucceedAsync("GET", PathOf(sample) + s_queries.GetValueOrDefault(operation))).Json;
            faults.AddRange(Missing(sample.GetProperty("body"), answer, "").Select(member => $"{Text(sample, "id")}: {member}"));
        }

        Assert.Equal([], faults);
        Assert.True(samples.Count > 60, $"Only {samples.Count} samples were found.");
    }

    [Fact]
    public async Task No_operation_fails_at_a_request_that_the_spec_allows()
    {
        await using var tenant = await Tenant.StartAsync();
        var faults = new List<string>();

        foreach (var operation in ApiDocuments.Bundled.Operations.Where(operation => OurPath().IsMatch(operation.Key)))
        {
            var request = SampleRequest.Of(ApiDocuments.Bundled, operation);
            await tenant.SendAsync(request.Method, request.Path, request.Body);
            await tenant.SendAsync(request.Method, request.Path.Replace("=7", "=", StringComparison.Ordinal), "{}");
            if (tenant.Simulator.Requests.FirstOrDefault(recorded => recorded.Operation == operation.Key && recorded.Fault is not null) is { } recorded)
                faults.Add($"{operation.Key}: {recorded.Fault}");
        }

        Assert.Equal([], faults);
    }

    /// <summary>Products, sources, stocks and accounts of all names that the samples have.</summary>
    private static void Prepare(SimulatorState state, IReadOnlyList<JsonElement> samples)
    {
        var names = samples.SelectMany(sample => Names(sample.GetProperty("body"))).Append((Kind: "sku", Value: "sp2")).Distinct().ToList();
        foreach (var source in names.Where(name => name.Kind == "source").Select(name => name.Value).Except(["default"]))
            state["sources"].Put(new JsonObject { ["source_code"] = source, ["name"] = source, ["enabled"] = true, ["country_id"] = "US", ["postcode"] = "1", ["description"] = "", ["latitude"] = 1, ["longitude"] = 1, ["use_default_carrier_config"] = true, ["carrier_links"] = new JsonArray() });
        state["stocks"].Put("""{"stock_id":4,"name":"Fourth","extension_attributes":{"sales_channels":[]}}""");
        state["websites"].Put("""{"id":5,"code":"na_site","name":"North America","default_group_id":0}""");
        state["stocks"].Put("""{"stock_id":5,"name":"North America Stock","extension_attributes":{"sales_channels":[{"type":"website","code":"na_site"}]}}""");
        foreach (var sku in names.Where(name => name.Kind == "sku").Select(name => name.Value))
        {
            state.Products.Put(new JsonObject { ["sku"] = sku, ["name"] = sku, ["extension_attributes"] = new JsonObject { ["stock_item"] = new JsonObject { ["qty"] = 500, ["is_in_stock"] = true } } });
            foreach (var source in (string[])["central", "east", "west"])
                state["sourceItems"].Put(new JsonObject { ["sku"] = sku, ["source_code"] = source, ["quantity"] = 40, ["status"] = 1 });
        }
        state["giftCardAccounts"].Put("""{"account_id":42,"code":"OTHER","balance":100,"status":1,"state":0,"is_redeemable":1,"date_expires":"2027-12-31","date_created":"2026-03-12"}""");
        state["giftCardAccounts"].Remove("2");
    }

    private static IEnumerable<(string Kind, string Value)> Names(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(member => (KindOf(member.Name), member.Value.ValueKind) switch
        {
            ({ } kind, JsonValueKind.String) => [(kind, member.Value.GetString()!)],
            ({ } kind, JsonValueKind.Array) => member.Value.EnumerateArray().Select(item => (kind, item.GetString()!)),
            _ => Names(member.Value),
        }),
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Names),
        _ => [],
    };

    private static string? KindOf(string member) => member switch
    {
        "sku" or "skus" => "sku",
        "source_code" or "sourceCodes" or "originSource" or "destinationSource" or "originSourceCode" or "destinationSourceCode" => "source",
        _ => null,
    };

    /// <summary>What the sample has and the answer has not, or of another kind. Of a list the element counts that is most like the sample's first one.</summary>
    private static IEnumerable<string> Missing(JsonElement sample, JsonElement answer, string place)
    {
        if (sample.ValueKind is JsonValueKind.True or JsonValueKind.False ? answer.ValueKind is not (JsonValueKind.True or JsonValueKind.False) : sample.ValueKind != answer.ValueKind)
            return [$"{place} is {answer.ValueKind}, not {sample.ValueKind}"];
        return sample.ValueKind switch
        {
            JsonValueKind.Object => sample.EnumerateObject().SelectMany(member =>
                answer.TryGetProperty(member.Name, out var given) ? Missing(member.Value, given, $"{place}.{member.Name}") : [$"{place}.{member.Name} is missing"]),
            JsonValueKind.Array when sample.GetArrayLength() > 0 => answer.GetArrayLength() > 0
                ? answer.EnumerateArray().Select(item => Missing(sample[0], item, place + "[0]").ToList()).MinBy(faults => faults.Count)!
                : [$"{place} is empty"],
            _ => [],
        };
    }

    private static bool IsOurs(JsonElement sample) =>
        Text(sample, "spec") == "accs" && Text(sample, "remark").Length == 0 && OurPath().IsMatch(Text(sample, "operation"));

    private static string PathOf(JsonElement sample) => Text(sample, "path").Replace(":id", "42", StringComparison.Ordinal);

    private static string Text(JsonElement sample, string member) => sample.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    [GeneratedRegex("^[A-Z]+ /V1/(inventory/|products/(base-prices|cost|special-price|tier-prices)|giftcardaccounts|gift-wrappings|stockItems|stockStatuses|products/[^/]+/stockItems|tax(Classes|Rates|Rules)|salesRules|coupons)")]
    private static partial Regex OurPath();
}
