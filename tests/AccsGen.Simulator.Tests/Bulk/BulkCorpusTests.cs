namespace AccsGen.Simulator.Tests.Bulk;

/// <summary>The samples of Adobe's documentation that are about asynchronous requests: what it shows is answered in exactly that shape.</summary>
public sealed class BulkCorpusTests
{
    [SharedFact]
    public async Task Every_documented_answer_of_an_asynchronous_request_has_the_members_of_ours()
    {
        await using var tenant = await Tenant.StartAsync();
        var ours = (await tenant.SendAsync("PUT", BulkCalls.Products, BulkCalls.Prices("24-MB01", "24-MB02"))).Json;

        var theirs = Samples().Where(sample => Text(sample, "remark") == "async-response").ToList();

        Assert.NotEmpty(theirs);
        Assert.All(theirs, sample => Assert.Equal(Shape(sample.GetProperty("body")), Shape(ours)));
    }

    [SharedFact]
    public async Task The_documented_search_over_bulks_has_the_members_of_ours()
    {
        await using var tenant = await Tenant.StartAsync(options => options.Bulk.Fail(_ => true, BulkFailure.Final("x")));
        await tenant.SetPricesAsync("24-MB01");
        await tenant.Simulator.Bulk.DrainAsync();
        var sample = Samples().Single(sample => Text(sample, "operation") == "GET /V1/bulk" && Text(sample, "kind") == "response");

        var ours = await tenant.GetAsync("/V1/bulk/?searchCriteria[filter_groups][0][filters][0][field]=status&searchCriteria[filter_groups][0][filters][0][value]=3&searchCriteria[filter_groups][0][filters][0][condition_type]=eq");

        Assert.Equal(Shape(sample.GetProperty("body")), Shape(ours.Json));
    }

    /// <summary>The names and kinds of all members; of a list those of its first element.</summary>
    private static string Shape(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => $"{{{string.Join(',', value.EnumerateObject().OrderBy(member => member.Name, StringComparer.Ordinal).Select(member => $"{member.Name}:{Shape(member.Value)}"))}}}",
        JsonValueKind.Array => $"[{(value.GetArrayLength() == 0 ? "" : Shape(value[0]))}]",
        JsonValueKind.True or JsonValueKind.False => "flag",
        var kind => kind.ToString(),
    };

    private static IEnumerable<JsonElement> Samples() => JsonElement.Parse(File.ReadAllText(Repository.Samples)).EnumerateArray();

    private static string? Text(JsonElement sample, string name) => sample.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
