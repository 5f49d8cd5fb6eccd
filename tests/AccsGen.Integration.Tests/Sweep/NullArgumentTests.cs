namespace AccsGen.Integration.Tests.Sweep;

/// <summary>Leaves out, in turn, each argument of each method that has to be given.</summary>
public sealed class NullArgumentTests
{
    private readonly SpecFile _spec = new();

    [Fact]
    public async Task A_required_argument_that_is_null_is_named_before_anything_is_sent()
    {
        await using var tenant = await SimulatedTenant.StartAsync();
        var mismatches = new List<string>();
        var cases = 0;

        foreach (var method in ClientMethod.ReachableFrom(tenant.Client))
        {
            var arguments = ExpectedRequest.For(method, _spec.Operations[method.Operation], _spec, Fill.RequiredOnly, mismatches.Add).Arguments;
            for (var i = 0; i < arguments.Length; i++)
            {
                var argument = method.Arguments[i];
                if (argument.IsOptional || argument.ParameterType.IsValueType)
                    continue;
                cases++;
                object?[] withoutOne = [.. arguments[..i], null, .. arguments[(i + 1)..]];
                var exception = await Record.ExceptionAsync(() => method.CallAsync(withoutOne));
                if (exception is not ArgumentNullException { ParamName: var name } || name != argument.Name)
                    mismatches.Add($"{method}: {argument.Name} is null, which gives {exception?.GetType().Name ?? "a result"}: {exception?.Message}");
            }
        }

        Assert.True(mismatches.Count == 0, $"{mismatches.Count} mismatches:\n{string.Join('\n', mismatches)}");
        // Most operations name something by text, or take a body.
        Assert.True(cases > 300, $"Only {cases} arguments were left out.");
        Assert.Equal(0, tenant.Simulator.Requests.Total);
    }
}
