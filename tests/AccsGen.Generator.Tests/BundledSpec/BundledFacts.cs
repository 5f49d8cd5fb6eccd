using System.Text.Json;

namespace AccsGen.Generator.Tests.BundledSpec;

/// <summary>Reads the facts of the bundled document: OpenAPI 3.1 in JSON.</summary>
internal static class BundledFacts
{
    private const string Json = "application/json";

    public static FactSheet Read(JsonElement document)
    {
        var facts = new FactSheet();
        foreach (var path in document.GetProperty("paths").EnumerateObject())
        {
            foreach (var operation in path.Value.EnumerateObject())
                AddOperation(facts, $"{operation.Name.ToUpperInvariant()} {path.Name}", operation.Value, document);
        }
        foreach (var schema in document.GetProperty("components").GetProperty("schemas").EnumerateObject())
            AddSchema(facts, $"schema {schema.Name}", schema.Value);
        return facts;
    }

    private static void AddOperation(FactSheet facts, string subject, JsonElement operation, JsonElement document)
    {
        facts.Add(subject, "operation");
        facts.Add($"{subject} id", operation.GetProperty("operationId").GetString()!);
        facts.Add($"{subject} deprecated", Flag(operation, "deprecated"));

        if (operation.TryGetProperty("parameters", out var parameters))
        {
            foreach (var parameter in parameters.EnumerateArray())
                AddParameter(facts, subject, parameter);
        }
        if (operation.TryGetProperty("requestBody", out var body))
        {
            facts.Add($"{subject} body must be sent", Flag(body, "required"));
            AddSchema(facts, $"{subject} body", body.GetProperty("content").GetProperty(Json).GetProperty("schema"));
        }
        foreach (var response in operation.GetProperty("responses").EnumerateObject())
        {
            var target = response.Value.TryGetProperty("$ref", out var reference) ? SharedResponse(document, reference.GetString()!) : response.Value;
            if (target.TryGetProperty("content", out var content))
                AddSchema(facts, $"{subject} response {response.Name}", content.GetProperty(Json).GetProperty("schema"));
            else
                facts.Add($"{subject} response {response.Name}", "no content");
        }
    }

    private static void AddParameter(FactSheet facts, string subject, JsonElement parameter)
    {
        var schema = parameter.GetProperty("schema");
        var type = Type(schema);
        if (parameter.TryGetProperty("style", out var style))
            type += (style.GetString(), parameter.GetProperty("explode").GetBoolean()) == ("form", false) ? ", csv" : ", another style";
        facts.Add(
            $"{subject} parameter {parameter.GetProperty("in").GetString()} {parameter.GetProperty("name").GetString()}",
            $"{type}, required {Flag(parameter, "required")}");
    }

    private static void AddSchema(FactSheet facts, string subject, JsonElement schema)
    {
        facts.Add(subject, Type(schema));
        foreach (var keyword in schema.EnumerateObject())
        {
            switch (keyword.Name)
            {
                case "type" or "$ref" or "items" or "description" or "x-accs-wire":
                    break;
                case "required":
                    facts.Add($"{subject} required", string.Join(", ", keyword.Value.EnumerateArray().Select(name => name.GetString())));
                    break;
                case "properties":
                    foreach (var member in keyword.Value.EnumerateObject())
                        AddSchema(facts, $"{subject} member {member.Name}", member.Value);
                    break;
                default:
                    facts.Add($"{subject} {keyword.Name}", keyword.Value.ToString());
                    break;
            }
        }
    }

    private static string Type(JsonElement schema)
    {
        if (schema.TryGetProperty("$ref", out var reference))
            return $"the {reference.GetString()!.Split('/')[^1]}";
        if (!schema.TryGetProperty("type", out var type))
            return "any";
        return type.GetString() == "array" ? $"array of {Type(schema.GetProperty("items"))}" : type.ToString();
    }

    private static JsonElement SharedResponse(JsonElement document, string reference) =>
        document.GetProperty("components").GetProperty("responses").GetProperty(reference.Split('/')[^1]);

    private static string Flag(JsonElement node, string name) =>
        node.TryGetProperty(name, out var flag) && flag.GetBoolean() ? "yes" : "no";
}
