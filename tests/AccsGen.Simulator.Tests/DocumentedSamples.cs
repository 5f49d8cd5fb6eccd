namespace AccsGen.Simulator.Tests;

/// <summary>The bodies that Adobe's documentation prints, by their ids.</summary>
internal static class DocumentedSamples
{
    private static readonly Lazy<Dictionary<string, JsonElement>> s_bodies = new(() => JsonElement.Parse(File.ReadAllText(Repository.Samples)).EnumerateArray()
        .ToDictionary(sample => sample.GetProperty("id").GetString()!, sample => sample.GetProperty("body")));

    public static JsonElement Body(string id) => s_bodies.Value[id];

    /// <summary>The members of a documented answer that another one lacks, each with its place. Of lists the first elements are compared.</summary>
    public static IEnumerable<string> Lacking(JsonElement sample, JsonElement answer, string place) => sample.ValueKind switch
    {
        JsonValueKind.Object when answer.ValueKind != JsonValueKind.Object => [$"{place} is {answer.ValueKind}, not an object"],
        JsonValueKind.Object => sample.EnumerateObject().SelectMany(member => answer.TryGetProperty(member.Name, out var value)
            ? Lacking(member.Value, value, $"{place}.{member.Name}")
            : [$"{place}.{member.Name} is missing"]),
        JsonValueKind.Array when answer.ValueKind != JsonValueKind.Array => [$"{place} is {answer.ValueKind}, not a list"],
        JsonValueKind.Array when sample.GetArrayLength() > 0 => answer.GetArrayLength() > 0 ? Lacking(sample[0], answer[0], $"{place}[0]") : [$"{place} is empty"],
        JsonValueKind.True or JsonValueKind.False => answer.ValueKind is JsonValueKind.True or JsonValueKind.False ? [] : [$"{place} is {answer.ValueKind}, not a flag"],
        JsonValueKind.Null => [],
        _ => answer.ValueKind == sample.ValueKind || answer.ValueKind == JsonValueKind.Null ? [] : [$"{place} is {answer.ValueKind}, not {sample.ValueKind}"],
    };
}
