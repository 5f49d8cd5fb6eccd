using AccsGen.Simulator.Document;

namespace AccsGen.Simulator.Tests;

/// <summary>Calls every operation of a spec.</summary>
public sealed class OperationSweepTests
{
    [Fact]
    public Task Every_operation_of_the_bundled_spec_is_routed_accepted_and_answered_by_its_schema() => SweepAsync(ApiDocuments.Bundled, specPath: null, operations: 489);

    [SharedFact]
    public Task Every_operation_of_the_published_spec_is_routed_accepted_and_answered_by_its_schema() =>
        SweepAsync(ApiDocuments.FromFile(Repository.PublishedSpec), Repository.PublishedSpec, operations: 489);

    [Fact]
    public async Task A_trailing_slash_changes_nothing()
    {
        await using var tenant = await Tenant.StartAsync();
        var keys = new List<string?>();

        foreach (var operation in ApiDocuments.Bundled.Operations.Where(operation => operation.Spec.Method == "GET"))
        {
            var request = SampleRequest.Of(ApiDocuments.Bundled, operation);
            var (path, query) = request.Path.Split('?') is [var p, var q] ? (p, "?" + q) : (request.Path, "");
            await tenant.GetAsync((path.EndsWith('/') ? path.TrimEnd('/') : path + "/") + query);
            keys.Add(tenant.Simulator.Requests.Latest.Operation);
        }

        Assert.Equal(ApiDocuments.Bundled.Operations.Where(operation => operation.Spec.Method == "GET").Select(operation => operation.Key), keys);
    }

    private static async Task SweepAsync(ApiDocument document, string? specPath, int operations)
    {
        await using var tenant = await Tenant.StartAsync(options =>
        {
            options.SpecPath = specPath;
            options.IsStateless = true;
        });
        var check = new SchemaCheck(document);
        var faults = new List<string>();

        foreach (var operation in document.Operations)
        {
            var request = SampleRequest.Of(document, operation);
            var answer = await tenant.SendAsync(request.Method, request.Path, request.Body);
            var recorded = tenant.Simulator.Requests.Latest;
            if (recorded.Operation != operation.Key)
                faults.Add($"{operation.Key} was taken for {recorded.Operation}");
            else if (answer.Status != HttpStatusCode.OK)
                faults.Add($"{operation.Key}: {(int)answer.Status} {answer.Text} {recorded.Fault}");
            else
                faults.AddRange(operation.Spec.Result is { } result ? check.Faults(answer.Json, result, operation.Key) : answer.Text == "[]" ? [] : [$"{operation.Key}: a void answer is {answer.Text}"]);
        }

        Assert.Empty(faults);
        Assert.Equal(operations, document.Operations.Count);
    }
}
