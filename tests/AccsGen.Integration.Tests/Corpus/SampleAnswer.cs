using AccsGen.Integration.Tests.Sweep;

namespace AccsGen.Integration.Tests.Corpus;

/// <summary>Gives a sample to the generated method of its operation, and compares what it read with the sample.</summary>
internal static class SampleAnswer
{
    public static async Task<IEnumerable<string>> DifferencesAsync(
        JsonElement sample, ClientMethod method, SpecOperation operation, SpecFile spec, ScriptedTenant tenant)
    {
        var arguments = ExpectedRequest.For(method, operation, spec, Fill.RequiredOnly, _ => { }).Arguments;
        tenant.Answers(sample.GetRawText());

        var result = await method.CallAsync(arguments);

        // A method without a result has read a success, whatever the body: [] where the service says nothing.
        if (operation.Answer is null && result is null)
            return sample.ValueKind == JsonValueKind.Array && sample.GetArrayLength() == 0 ? [] : [$"{sample.GetRawText()} was read as nothing"];
        return JsonComparison.Differences("answer", RootScalar.AsDeclared(sample, result), JsonElement.Parse(ToJson(result)));
    }

    private static string ToJson(object? result) => result switch
    {
        null => "null",
        AccsModel or RawJson => result.ToString()!,
        _ => JsonSerializer.Serialize(result, result.GetType()),
    };
}
