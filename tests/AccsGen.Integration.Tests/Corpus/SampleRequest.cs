using System.Text.Json.Serialization;
using AccsGen.Integration.Tests.Sweep;

namespace AccsGen.Integration.Tests.Corpus;

/// <summary>Reads a sample with the types of a method's parameters, sends it with that method, and compares what arrives with the sample.</summary>
internal static class SampleRequest
{
    private static readonly JsonSerializerOptions s_options = new() { NumberHandling = JsonNumberHandling.AllowReadingFromString };

    public static async Task<IEnumerable<string>> DifferencesAsync(
        JsonElement sample, ClientMethod method, SpecOperation operation, SpecFile spec, ScriptedTenant tenant)
    {
        // A bulk request is an array of what the operation takes.
        if (sample.ValueKind != JsonValueKind.Array)
            return await OneAsync(sample, method, operation, spec, tenant);
        var differences = new List<string>();
        foreach (var item in sample.EnumerateArray())
            differences.AddRange(await OneAsync(item, method, operation, spec, tenant));
        return differences;
    }

    private static async Task<IEnumerable<string>> OneAsync(JsonElement sample, ClientMethod method, SpecOperation operation, SpecFile spec, ScriptedTenant tenant)
    {
        var arguments = ExpectedRequest.For(method, operation, spec, Fill.RequiredOnly, _ => { }).Arguments;
        var expected = new JsonObject();
        foreach (var member in sample.EnumerateObject())
        {
            // The service takes the names at the root in camelCase and in snake_case alike.
            var index = Array.FindIndex(method.Arguments, argument => SpecParameter.SameName(member.Name, argument.Name!));
            if (index < 0)
                return [$"{operation.Key} has no {member.Name}"];
            arguments[index] = member.Value.Deserialize(method.Arguments[index].ParameterType, s_options);
            // What a bulk request and some pages repeat of the path goes there.
            if (operation.Body!.FirstOrDefault(place => SpecParameter.SameName(place.Name, member.Name)) is { } place)
                expected[place.Name] = JsonNode.Parse(RootScalar.AsDeclared(member.Value, arguments[index]).GetRawText());
        }
        tenant.Answers("null");
        await method.CallAsync(arguments);
        return JsonComparison.Differences("body", JsonElement.Parse(expected.ToJsonString()), JsonElement.Parse(tenant.LatestBody));
    }
}
