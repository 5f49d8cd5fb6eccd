using System.Text.Json.Nodes;
using Xunit.Abstractions;

namespace AccsGen.Simulator.Tests.Corpus;

/// <summary>
/// Everything that Adobe's documentation prints of operations that ACCS has, at one tenant and in the order of its flows: the requests are accepted, the answers have the members of the documented ones. What
/// can't be is listed by name, with what is wrong; the lists are exact, so that an entry that isn't needed fails too.
/// </summary>
public sealed class DocumentedReplayTests(ITestOutputHelper output)
{
    /// <summary>Requests that are refused because the documentation is wrong.</summary>
    private static readonly Dictionary<string, string> s_refused = new(StringComparer.Ordinal)
    {
        ["rest-modules-custom-attributes-L34"] = "PUT /V1/carts/{cartId} assigns a customer: it takes customerId and storeId; the page sends it a quote, as PUT /V1/carts/mine takes it, which ACCS hasn't",
        ["rest-modules-multicoupon-index-L54"] = "the path lacks /coupons before /deleteByCodes (accs-wire.md, section 1)",
        ["rest-tutorials-bundle-product-update-options-and-links-L221"] = "the option comes without its wrapper",
    };

    /// <summary>What documented answers have, and ours have not.</summary>
    private static readonly Dictionary<string, string> s_lacking = new(StringComparer.Ordinal)
    {
        ["rest-tutorials-configurable-product-create-configurable-product-L91 .custom_attributes[size] is missing"] = "the page's answer tells a size, which its request doesn't send, and a configurable product has none",
    };

    /// <summary>What answers have in spite of the spec.</summary>
    private static readonly Dictionary<string, string> s_againstSpec = new(StringComparer.Ordinal)
    {
        ["POST /V1/order/notify-orders-are-ready-for-pickup.failed is not in the schema"] = "the page has failed where the spec has errors; ours has both",
        ["POST /V1/products/{sku}/media is \"2\", not Integer"] = "numbers at the root come as text (accs-wire.md, section 14)",
    };

    /// <summary>Members of companies that are documented, and newer than the spec (accs-wire.md, section 4).</summary>
    private static readonly string[] s_newer = ["is_company_address_book_enabled is not in the schema", "is_custom_shipping_address_allowed is not in the schema"];

    [SharedFact]
    public async Task Every_documented_request_is_accepted_and_every_answer_has_the_documented_members()
    {
        await using var tenant = await DocumentedTenant.StartAsync();
        var replay = new Replay(tenant);

        await ReplayAllAsync(replay);

        output.WriteLine($"{replay.Accepted.Count} requests were accepted, {replay.Refused.Count} refused; of {replay.Seen.Count} samples {replay.Members} members were compared");
        foreach (var (id, refusal) in replay.Refused)
            output.WriteLine($"{id}: {refusal}");
        Assert.Equal(s_refused.Keys.Order(StringComparer.Ordinal), replay.Refused.Keys);
        Assert.Equal(s_lacking.Keys.Order(StringComparer.Ordinal), replay.Lacking);
        Assert.Equal(s_againstSpec.Keys.Order(StringComparer.Ordinal), replay.AgainstSpec.Where(fault => !s_newer.Any(newer => fault.EndsWith(newer, StringComparison.Ordinal))));
        Assert.All(s_newer, newer => Assert.Contains(replay.AgainstSpec, fault => fault.EndsWith(newer, StringComparison.Ordinal)));
        Assert.Equal(DocumentedSample.All.Keys.Order(StringComparer.Ordinal), replay.Seen.Order(StringComparer.Ordinal));
        Assert.Equal(DocumentedSample.All.Values.Count(sample => sample.Kind != "response"), replay.Accepted.Count + replay.Refused.Count);
        Assert.True(replay.Members > 1500, $"Only {replay.Members} members were compared.");
        Assert.Empty(tenant.Simulator.Bulk.Faults);
        // A page sends one customer twice, to show that the second one fails later (accs-wire.md, section 10).
        var failed = Assert.Single(tenant.Simulator.State["bulkOperations"], operation => operation.GetProperty("status").GetInt32() != 1);
        Assert.Equal("A customer with the same email address already exists in an associated website.", failed.GetProperty("result_message").GetString());
    }

    /// <summary>Other editions have more operations; <c>mine</c> is no cart that ACCS knows.</summary>
    [SharedFact]
    public async Task What_is_documented_of_other_editions_only_is_refused()
    {
        await using var tenant = await DocumentedTenant.StartAsync();
        var statuses = new List<string>();

        foreach (var sample in DocumentedSample.Others.Where(sample => sample.Kind == "request"))
            statuses.Add($"{(int)(await tenant.SendAsync(sample.Method, sample.Path, sample.Body.GetRawText())).Status} {sample.Path}");

        Assert.True(statuses.Count > 15, $"Only {statuses.Count} samples were sent.");
        Assert.All(statuses, status => Assert.Matches(status.Contains("/carts/mine/", StringComparison.Ordinal) ? "^(400|404) " : "^404 ", status));
    }

    [SharedTheory]
    [InlineData(nameof(RequestForms.CamelCase))]
    [InlineData(nameof(RequestForms.SnakeCase))]
    [InlineData(nameof(RequestForms.NumbersAsText))]
    [InlineData(nameof(RequestForms.WithMore))]
    public async Task Every_documented_request_is_accepted_in_another_form_too(string form)
    {
        await using var tenant = await DocumentedTenant.StartAsync();
        var replay = new Replay(tenant, typeof(RequestForms).GetMethod(form)!.CreateDelegate<Func<DocumentedSample, JsonNode, JsonNode>>());

        await ReplayAllAsync(replay);

        Assert.Equal(s_refused.Keys.Order(StringComparer.Ordinal), replay.Refused.Keys);
        Assert.Equal(s_lacking.Keys.Order(StringComparer.Ordinal), replay.Lacking);
    }

    [SharedFact]
    public async Task Every_documented_write_leads_to_the_same_by_way_of_the_queue()
    {
        await using var tenant = await DocumentedTenant.StartAsync();
        var replay = new Replay(tenant, isQueued: true);

        await ReplayAllAsync(replay);

        Assert.Equal(s_refused.Keys.Order(StringComparer.Ordinal), replay.Refused.Keys);
        Assert.Equal(s_lacking.Keys.Order(StringComparer.Ordinal), replay.Lacking);
        Assert.Empty(tenant.Simulator.Bulk.Faults);
    }

    [SharedFact]
    public async Task A_tenant_of_the_published_spec_does_the_same()
    {
        await using var tenant = await DocumentedTenant.StartAsync(Repository.PublishedSpec);
        var replay = new Replay(tenant);

        await ReplayAllAsync(replay);

        Assert.Equal(s_refused.Keys.Order(StringComparer.Ordinal), replay.Refused.Keys);
        Assert.Equal(s_lacking.Keys.Order(StringComparer.Ordinal), replay.Lacking);
    }

    private static async Task ReplayAllAsync(Replay replay)
    {
        await CustomerPages.ReplayAsync(replay);
        await CompanyPages.ReplayAsync(replay);
        await CatalogPages.ReplayAsync(replay);
        await InventoryPages.ReplayAsync(replay);
        await SalesPages.ReplayAsync(replay);
        await ImportPages.ReplayAsync(replay);
        await PlatformPages.ReplayAsync(replay);
    }
}
