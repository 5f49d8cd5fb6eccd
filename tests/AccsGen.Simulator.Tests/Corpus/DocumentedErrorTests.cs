using System.Text.RegularExpressions;

namespace AccsGen.Simulator.Tests.Corpus;

/// <summary>The errors of <c>../shared/corpus/errors.json</c>, brought about: each comes with its status, and with its body as it is documented.</summary>
public sealed partial class DocumentedErrorTests
{
    private const string Template = """{"template":{"template_code":"my_code","template_subject":"Hello","template_text":"Hello"}}""";

    /// <summary>How each comes about. Faults that are asked for stand in for what a store does by itself.</summary>
    private static readonly Dictionary<string, (Action<AccsSimulatorOptions> Configure, Func<Tenant, Task<Answer>> AskAsync)> s_situations = new(StringComparer.Ordinal)
    {
        ["positional"] = (_ => { }, tenant => tenant.SendAsync("PUT", "/V1/products/24-MB01", """{"product":{"attribute_set_id":1}}""")),
        ["named-required-field"] = (_ => { }, tenant => tenant.SendAsync("POST", "/V1/products", "{}")),
        ["acl"] = (options => options.DeniedOperations["GET /V1/products/{sku}"] = "Magento_Catalog::products", tenant => tenant.GetAsync("/V1/products/24-MB01")),
        ["page-size-limit"] = (options => options.Limits.MaxPageSize = 300, tenant => tenant.GetAsync("/V1/products?searchCriteria[pageSize]=301")),
        ["masked-500"] = (_ => { }, tenant => FailAsync(tenant, SimulatorFault.Answer(500))),
        ["too-many-requests"] = (_ => { }, tenant => FailAsync(tenant, SimulatorFault.TooManyRequests())),
        ["saas-conflict"] = (_ => { }, CreateTwiceAsync),
    };

    [SharedFact]
    public async Task Every_documented_error_comes_about_as_documented()
    {
        var seen = new List<string>();

        foreach (var entry in JsonElement.Parse(File.ReadAllText(Repository.Errors)).EnumerateArray())
        {
            var id = entry.GetProperty("id").GetString()!;
            Assert.True(s_situations.TryGetValue(id, out var situation), $"Nothing is known of {id}.");
            await using var tenant = await Tenant.StartAsync(situation.Configure);
            var answer = await situation.AskAsync(tenant);

            Assert.Equal((id, entry.GetProperty("status").GetInt32()), (id, (int)answer.Status));
            Assert.Equal(WithoutReportId(entry.GetProperty("body")), WithoutReportId(answer.Json));
            seen.Add(id);
        }

        Assert.Equal(s_situations.Keys.Order(StringComparer.Ordinal), seen.Order(StringComparer.Ordinal));
    }

    [SharedFact]
    public async Task The_error_among_the_samples_comes_about_as_documented()
    {
        await using var tenant = await Tenant.StartAsync();

        var answer = await s_situations["positional"].AskAsync(tenant);

        Assert.Equal(Replay.Compact(DocumentedSample.All["get-started-gs-web-api-response-L81"].Body), Replay.Compact(answer.Json));
    }

    private static Task<Answer> FailAsync(Tenant tenant, SimulatorFault fault)
    {
        tenant.Simulator.Faults.Add(fault);
        return tenant.GetAsync("/V1/products/24-MB01");
    }

    private static async Task<Answer> CreateTwiceAsync(Tenant tenant)
    {
        await tenant.SucceedAsync("POST", "/V1/custom-email/templates", Template);
        return await tenant.SendAsync("POST", "/V1/custom-email/templates", Template);
    }

    /// <summary>The body with zeros for the digits of its report id, which is another one each time.</summary>
    private static string WithoutReportId(JsonElement body) => ReportId().Replace(Replay.Compact(body), match => $"webapi-{new string('0', match.Length - "webapi-".Length)}");

    [GeneratedRegex("webapi-[0-9a-f]+")]
    private static partial Regex ReportId();
}
