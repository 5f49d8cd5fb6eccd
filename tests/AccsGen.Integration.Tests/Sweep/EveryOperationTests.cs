namespace AccsGen.Integration.Tests.Sweep;

/// <summary>
/// Calls every generated method against a simulator that remembers nothing, and so accepts whatever fits the spec, and compares the request with the spec and the
/// result with the answer.
/// </summary>
public sealed class EveryOperationTests
{
    private readonly SpecFile _spec = new();

    [Fact]
    public async Task Each_of_the_489_operations_has_exactly_one_method()
    {
        await using var tenant = await SimulatedTenant.StartAsync(options => options.IsStateless = true);

        var operations = ClientMethod.ReachableFrom(tenant.Client).Select(method => method.Operation).Order(StringComparer.Ordinal).ToList();

        Assert.Equal(489, operations.Count);
        Assert.Equal(_spec.Operations.Keys.Order(StringComparer.Ordinal), operations);
    }

    [Theory]
    [InlineData(Fill.Everything)]
    [InlineData(Fill.RequiredOnly)]
    public async Task Every_method_sends_what_the_spec_says_and_reads_the_answer(Fill fill)
    {
        await using var tenant = await SimulatedTenant.StartAsync(options => options.IsStateless = true);
        var mismatches = new List<string>();

        foreach (var method in ClientMethod.ReachableFrom(tenant.Client))
            await CheckAsync(method, fill, tenant, message => mismatches.Add($"{method}: {message}"));

        Assert.True(mismatches.Count == 0, $"{mismatches.Count} mismatches:\n{string.Join('\n', mismatches)}");
        Assert.Equal(489, tenant.Simulator.Requests.Total);
    }

    private async Task CheckAsync(ClientMethod method, Fill fill, SimulatedTenant tenant, Action<string> mismatch)
    {
        var expected = ExpectedRequest.For(method, _spec.Operations[method.Operation], _spec, fill, mismatch);
        tenant.Simulator.Requests.Clear();
        try
        {
            var result = await method.CallAsync(expected.Arguments);
            foreach (var difference in AnswerCheck.Differences(result, tenant.LatestAnswer))
                mismatch(difference);
        }
        catch (AccsApiException refusal)
        {
            mismatch($"refused: {refusal.Message}");
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            mismatch($"{exception.GetType().Name}: {exception.Message}");
        }
        if (tenant.Simulator.Requests.Count != 1)
        {
            mismatch($"{tenant.Simulator.Requests.Count} requests reached the tenant");
            return;
        }
        foreach (var difference in RequestCheck.Differences(expected, tenant.Simulator.Requests.Latest, tenant.Simulator))
            mismatch(difference);
        var (operation, authorization) = tenant.LatestRequest;
        if (operation != method.Operation)
            mismatch($"the request says it is {operation}");
        if (authorization?.StartsWith("Bearer ", StringComparison.Ordinal) != true)
            mismatch("there is no bearer token");
    }
}
