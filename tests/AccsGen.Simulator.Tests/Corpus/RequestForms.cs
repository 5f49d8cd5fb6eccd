using System.Text.Json.Nodes;

namespace AccsGen.Simulator.Tests.Corpus;

/// <summary>Other forms of a body that mean the same to the service.</summary>
internal static class RequestForms
{
    /// <summary>All names in camelCase: <c>extensionAttributes</c>, <c>isPickupLocationActive</c> (accs-wire.md, section 14).</summary>
    public static JsonNode CamelCase(DocumentedSample sample, JsonNode body) => Rename(sample, body, name => string.Concat(name.Split('_').Select((part, index) =>
        index > 0 && part.Length > 0 ? char.ToUpperInvariant(part[0]) + part[1..] : part)));

    /// <summary>All names in snake_case: <c>source_item_configurations</c>.</summary>
    public static JsonNode SnakeCase(DocumentedSample sample, JsonNode body) => Rename(sample, body, name => string.Concat(name.Select(c => char.IsAsciiLetterUpper(c) ? $"_{char.ToLowerInvariant(c)}" : $"{c}")));

    /// <summary>
    /// Members that no spec knows, in all objects; at the root too, but for PUT, where a second member at the root tells the service to write the path's value there (accs-wire.md, section 16).
    /// </summary>
    public static JsonNode WithMore(DocumentedSample sample, JsonNode body)
    {
        if (IsFree(sample))
            return body;
        Visit(body, json =>
        {
            if (json.Parent is not null || sample.Method != "PUT")
                json["sent_by_a_newer_client"] = new JsonObject { ["a"] = new JsonArray(1, null) };
        });
        return body;
    }

    /// <summary>Every number as text: <c>"12"</c>, <c>"29.95"</c>.</summary>
    public static JsonNode NumbersAsText(DocumentedSample sample, JsonNode body)
    {
        Visit(body, json =>
        {
            foreach (var (name, value) in json.ToList())
            {
                if (value?.GetValueKind() == JsonValueKind.Number)
                    json[name] = value.ToJsonString();
            }
        });
        return body;
    }

    /// <summary>The rows of an import have names of their own.</summary>
    private static bool IsFree(DocumentedSample sample) => sample.Operation == "POST /V1/import/json";

    private static JsonNode Rename(DocumentedSample sample, JsonNode body, Func<string, string> name)
    {
        if (IsFree(sample))
            return body;
        Visit(body, json =>
        {
            foreach (var (old, value) in json.ToList())
            {
                json.Remove(old);
                json[name(old)] = value;
            }
        });
        return body;
    }

    private static void Visit(JsonNode? node, Action<JsonObject> visit)
    {
        foreach (var child in node switch { JsonObject json => json.Select(member => member.Value).ToList(), JsonArray list => [.. list], _ => [] })
            Visit(child, visit);
        if (node is JsonObject visited)
            visit(visited);
    }
}
