using System.Text.Json.Nodes;
using AccsGen.Simulator.Bulk;
using AccsGen.Simulator.Document;

namespace AccsGen.Simulator.Tests.Bulk;

/// <summary>Sends every operation that writes asynchronously, and in a bulk of one.</summary>
public sealed class BulkSweepTests
{
    [Fact]
    public Task Every_write_of_the_bundled_spec_can_be_queued_and_is_worked_off() => SweepAsync(ApiDocuments.Bundled, specPath: null, writes: 277);

    [SharedFact]
    public Task Every_write_of_the_published_spec_can_be_queued_and_is_worked_off() =>
        SweepAsync(ApiDocuments.FromFile(Repository.PublishedSpec), Repository.PublishedSpec, writes: 277);

    [Fact]
    public async Task Every_write_of_a_tenant_with_state_ends_in_a_state_that_lasts()
    {
        await using var tenant = await Tenant.StartAsync();

        foreach (var operation in Writes(ApiDocuments.Bundled))
            await tenant.SendAsync(operation.Spec.Method, Path(AsyncRoutes.BulkPath(operation.Spec.Path), "async/bulk"), BulkBody(operation, SampleRequest.Of(ApiDocuments.Bundled, operation)));
        await tenant.Simulator.Bulk.DrainAsync();

        var operations = tenant.Simulator.State["bulkOperations"].ToList();
        Assert.Equal(277, operations.Count);
        Assert.All(operations, operation => Assert.Contains(operation.GetProperty("status").GetInt32(), (int[])[1, 3]));
        Assert.All(operations, operation => Assert.NotEmpty(operation.GetProperty("result_message").GetString()!));
    }

    [Fact]
    public void Bulk_routes_are_all_different() =>
        Assert.Distinct(Writes(ApiDocuments.Bundled).Select(operation => $"{operation.Spec.Method} {AsyncRoutes.BulkPath(operation.Spec.Path).TrimEnd('/')}"));

    private static async Task SweepAsync(ApiDocument document, string? specPath, int writes)
    {
        await using var tenant = await Tenant.StartAsync(options =>
        {
            options.SpecPath = specPath;
            options.IsStateless = true;
        });
        var faults = new List<string>();
        var count = 0;

        foreach (var operation in Writes(document))
        {
            var sample = SampleRequest.Of(document, operation);
            var sync = await tenant.SendAsync(sample.Method, sample.Path, sample.Body);
            faults.AddRange(await FaultsAsync(tenant, operation, RequestMode.Async, Path(sample.Path, "async"), sample.Body, sync));
            faults.AddRange(await FaultsAsync(tenant, operation, RequestMode.Bulk, Path(AsyncRoutes.BulkPath(operation.Spec.Path), "async/bulk"), BulkBody(operation, sample), sync));
            count++;
        }

        Assert.Empty(faults);
        Assert.Empty(tenant.Simulator.Bulk.Faults);
        Assert.Equal(writes, count);
    }

    private static async Task<IEnumerable<string>> FaultsAsync(Tenant tenant, ApiOperation operation, RequestMode mode, string path, string? body, Answer sync)
    {
        var answer = await tenant.SendAsync(operation.Spec.Method, path, body);
        var request = tenant.Simulator.Requests.Latest;
        await tenant.Simulator.Bulk.DrainAsync();
        if (request.Operation != operation.Key || request.Mode != mode)
            return [$"{operation.Key}: {path} was taken for {request}"];
        if (answer.Status != HttpStatusCode.Accepted)
            return [$"{operation.Key}: {path}: {(int)answer.Status} {answer.Text} {request.Fault}"];
        var done = tenant.Simulator.State["bulkOperations"].Last();
        var result = done.GetProperty("result_serialized_data").GetString();
        // What is void answers [], and has no result.
        return done.GetProperty("status").GetInt32() == 1 && result == (operation.Spec.Result is null ? null : sync.Text) ? [] : [$"{operation.Key}: {path}: {done}"];
    }

    private static IEnumerable<ApiOperation> Writes(ApiDocument document) => document.Operations.Where(operation => operation.Spec.Method != "GET");

    /// <summary><c>/V1/products</c> is <c>/V1/async/products</c>.</summary>
    private static string Path(string path, string segments) => path.Insert(path.IndexOf('/', 1) + 1, segments + "/");

    private static string BulkBody(ApiOperation operation, SampleRequest sample)
    {
        var element = sample.Body is null ? [] : (JsonObject)JsonNode.Parse(sample.Body)!;
        foreach (var parameter in operation.PathParameters)
            element[parameter.Name] ??= "7";
        return new JsonArray(element).ToJsonString();
    }
}
