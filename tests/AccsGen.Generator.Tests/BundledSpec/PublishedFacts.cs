using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace AccsGen.Generator.Tests.BundledSpec;

/// <summary>Reads the facts of Adobe's file: Swagger 2.0 in YAML.</summary>
internal static class PublishedFacts
{
    /// <summary>What a schema may hold that is no fact: texts, and the names of a form of body that ACCS clients don't send (XML).</summary>
    private static readonly HashSet<string> NoFacts = ["description", "xml"];

    public static FactSheet Read(string path)
    {
        var facts = new FactSheet();
        var root = Load(path);
        foreach (var (pathTemplate, item) in Members(root["paths"]))
        {
            foreach (var (method, operation) in Members(item))
                AddOperation(facts, $"{method.ToUpperInvariant()} {pathTemplate}", (YamlMappingNode)operation);
        }
        foreach (var (name, schema) in Members(root["definitions"]))
            AddSchema(facts, $"schema {name}", (YamlMappingNode)schema);
        return facts;
    }

    /// <summary>Every summary and description, wherever it stands.</summary>
    public static IEnumerable<string> ReadTexts(string path) =>
        from node in Load(path).AllNodes.OfType<YamlMappingNode>()
        from member in node.Children
        where member.Key is YamlScalarNode { Value: "description" or "summary" }
        let text = (member.Value as YamlScalarNode)?.Value
        where text is not null
        select text;

    private static YamlMappingNode Load(string path)
    {
        var stream = new YamlStream();
        using var reader = File.OpenText(path);
        stream.Load(reader);
        return (YamlMappingNode)stream.Documents[0].RootNode;
    }

    private static void AddOperation(FactSheet facts, string subject, YamlMappingNode operation)
    {
        facts.Add(subject, "operation");
        facts.Add($"{subject} id", Text(operation, "operationId") ?? "none");
        facts.Add($"{subject} deprecated", Flag(operation, "deprecated"));

        foreach (var parameter in Items(operation, "parameters"))
        {
            var place = Text(parameter, "in");
            if (place == "body")
            {
                facts.Add($"{subject} body must be sent", Flag(parameter, "required"));
                AddSchema(facts, $"{subject} body", (YamlMappingNode)parameter["schema"]);
                continue;
            }
            var list = Text(parameter, "type") == "array" ? $", {Text(parameter, "collectionFormat") ?? "csv"}" : "";
            facts.Add($"{subject} parameter {place} {Text(parameter, "name")}", $"{Type(parameter)}{list}, required {Flag(parameter, "required")}");
        }

        foreach (var (status, response) in Members(operation["responses"]))
        {
            if (((YamlMappingNode)response).Children.TryGetValue("schema", out var schema))
                AddSchema(facts, $"{subject} response {status}", (YamlMappingNode)schema);
            else
                facts.Add($"{subject} response {status}", "no content");
        }
    }

    private static void AddSchema(FactSheet facts, string subject, YamlMappingNode schema)
    {
        facts.Add(subject, Type(schema));
        if (schema.Children.TryGetValue("required", out var required))
            facts.Add($"{subject} required", string.Join(", ", ((YamlSequenceNode)required).Select(name => name.ToString()).Order(StringComparer.Ordinal)));
        if (schema.Children.TryGetValue("properties", out var properties))
        {
            foreach (var (name, member) in Members(properties))
                AddSchema(facts, $"{subject} member {name}", (YamlMappingNode)member);
        }
        var others = schema.Children.Keys.Select(key => key.ToString()).Where(key => !NoFacts.Contains(key)).Except(["type", "$ref", "items", "required", "properties"]);
        foreach (var keyword in others)
            facts.Add($"{subject} {keyword}", schema[keyword].ToString());
    }

    private static string Type(YamlMappingNode schema)
    {
        if (Text(schema, "$ref") is { } reference)
            return $"the {reference[(reference.LastIndexOf('/') + 1)..]}";
        return Text(schema, "type") switch
        {
            "array" => $"array of {Type((YamlMappingNode)schema["items"])}",
            null => "any",
            var type => type,
        };
    }

    private static string Flag(YamlMappingNode node, string name) =>
        node.Children.TryGetValue(name, out var flag) && flag is YamlScalarNode { Style: ScalarStyle.Plain, Value: "true" } ? "yes" : "no";

    private static string? Text(YamlMappingNode node, string name) =>
        node.Children.TryGetValue(name, out var value) ? ((YamlScalarNode)value).Value : null;

    private static IEnumerable<YamlMappingNode> Items(YamlMappingNode node, string name) =>
        node.Children.TryGetValue(name, out var items) ? ((YamlSequenceNode)items).Cast<YamlMappingNode>() : [];

    private static IEnumerable<(string Name, YamlNode Node)> Members(YamlNode node) =>
        ((YamlMappingNode)node).Children.Select(child => (child.Key.ToString(), child.Value));
}
