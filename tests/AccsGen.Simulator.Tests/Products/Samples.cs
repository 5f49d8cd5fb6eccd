using System.Text.Json.Nodes;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Tests.Products;

/// <summary>The payloads of Adobe's documentation, and what an answer lacks of them.</summary>
internal static class Samples
{
    private static readonly Lazy<Dictionary<string, JsonElement>> s_bodies = new(() =>
        JsonElement.Parse(File.ReadAllText(Repository.Samples)).EnumerateArray().ToDictionary(sample => sample.GetProperty("id").GetString()!, sample => sample.GetProperty("body")));

    public static JsonElement Body(string id) => s_bodies.Value[id];

    /// <summary>A payload that is to be changed before it is sent.</summary>
    public static JsonObject Edit(string id) => (JsonObject)JsonNode.Parse(Body(id).GetRawText())!;

    /// <summary>The members of a sample that an answer doesn't have, at any depth; of custom attributes their codes.</summary>
    public static IEnumerable<string> Missing(JsonElement sample, JsonElement answer, string place = "$") => sample.ValueKind switch
    {
        JsonValueKind.Object => sample.EnumerateObject().SelectMany(member => answer.ValueKind == JsonValueKind.Object && answer.TryGetProperty(member.Name, out var value)
            ? Missing(member.Value, value, $"{place}.{member.Name}")
            : [$"{place}.{member.Name}"]),
        JsonValueKind.Array when sample.GetArrayLength() > 0 && sample[0].ValueKind == JsonValueKind.Object && sample[0].TryGetProperty("attribute_code", out _) && sample[0].TryGetProperty("value", out _) =>
            Codes(sample).Except(Codes(answer)).Select(code => $"{place}[{code}]"),
        JsonValueKind.Array when sample.GetArrayLength() > 0 && sample[0].ValueKind == JsonValueKind.Object =>
            answer.ValueKind == JsonValueKind.Array && answer.GetArrayLength() > 0 ? Missing(sample[0], answer[0], $"{place}[0]") : [$"{place}[0]"],
        _ => [],
    };

    private static IEnumerable<string?> Codes(JsonElement attributes) => attributes.ValueKind == JsonValueKind.Array ? attributes.EnumerateArray().Select(attribute => attribute.Text("attribute_code")) : [];
}
