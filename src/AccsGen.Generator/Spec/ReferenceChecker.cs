using System.Text.Json.Nodes;

namespace AccsGen.Spec;

/// <summary>Finds references that lead nowhere, out of the document, or round in a circle, before anything follows them.</summary>
internal static class ReferenceChecker
{
    public static void Check(JsonObject root, SpecLayout layout, List<SpecProblem> problems, CancellationToken cancellationToken)
    {
        foreach (var part in s_parts)
        {
            if (root[part] is { } node)
                Visit(root, node, $"/{part}", problems, cancellationToken);
        }
        RemoveCircles(root, layout, problems, cancellationToken);
    }

    private static void Visit(JsonObject root, JsonNode? node, string pointer, List<SpecProblem> problems, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (node is JsonObject members)
        {
            if (ReferenceOf(members) is { } reference && WhyNotFollowed(root, reference) is { } reason)
            {
                problems.Add(new(SpecProblemKind.UnresolvedReference, $"{pointer}/$ref", reference, reason));
                // The document's reader would take the last part of the reference for a name, and so perhaps another schema.
                if (Resolve(root, reference) is not null)
                    members.Remove("$ref");
            }
            foreach (var member in members)
            {
                if (!IsData(member.Key))
                    Visit(root, member.Value, JsonPointers.Append(pointer, member.Key), problems, cancellationToken);
            }
        }
        else if (node is JsonArray items)
        {
            for (var i = 0; i < items.Count; i++)
                Visit(root, items[i], $"{pointer}/{i}", problems, cancellationToken);
        }
    }

    /// <returns>Null for a reference that can be followed.</returns>
    private static string? WhyNotFollowed(JsonObject root, string reference)
    {
        if (!reference.StartsWith("#", StringComparison.Ordinal))
            return "references to other files aren't followed; what uses it is left out or kept as raw JSON. Bundle the spec into one file first";
        if (Resolve(root, reference) is null)
            return "nothing stands there; what uses it is left out or kept as raw JSON";
        return IsEntry(root, reference)
            ? null
            : "it leads into the middle of something, which isn't followed; what uses it is kept as raw JSON. Give the schema a name of its own";
    }

    /// <summary>Whether a reference leads to a named entry: #/definitions/A, #/components/schemas/A; or to a path.</summary>
    private static bool IsEntry(JsonObject root, string reference)
    {
        var tokens = JsonPointers.Split(reference);
        var isSwagger2 = root.ContainsKey("swagger");
        return tokens[0] switch
        {
            "paths" => tokens.Length == 2,
            "components" => tokens.Length == 3 && !isSwagger2,
            "definitions" or "parameters" or "responses" => tokens.Length == 2 && isSwagger2,
            _ => false,
        };
    }

    /// <summary>A schema that is nothing but a reference, and leads back to itself by such schemas, has no meaning: it becomes free JSON.</summary>
    private static void RemoveCircles(JsonObject root, SpecLayout layout, List<SpecProblem> problems, CancellationToken cancellationToken)
    {
        if (Resolve(root, $"#{layout.Schemas}") is not JsonObject schemas)
            return;
        var circular = schemas.Where(schema => IsCircular(root, schema.Value, cancellationToken)).Select(schema => schema.Key).ToList();
        foreach (var name in circular)
        {
            problems.Add(new(
                SpecProblemKind.CircularReference, $"{layout.Schema(name)}/$ref", $"#{layout.Schema(name)}",
                "it leads back to itself and so has no type; it is kept as raw JSON"));
            schemas[name] = new JsonObject();
        }
    }

    private static bool IsCircular(JsonObject root, JsonNode? schema, CancellationToken cancellationToken)
    {
        var seen = new HashSet<JsonNode>();
        while (schema is JsonObject members && ReferenceOf(members) is { } reference)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!seen.Add(schema) || seen.Count > MaxChain)
                return true;
            schema = Resolve(root, reference);
        }
        return false;
    }

    private static string? ReferenceOf(JsonObject members) =>
        members["$ref"] is JsonValue value && value.TryGetValue<string>(out var reference) ? reference : null;

    private static JsonNode? Resolve(JsonObject root, string reference)
    {
        if (!reference.StartsWith("#/", StringComparison.Ordinal))
            return null;
        JsonNode? node = root;
        foreach (var token in JsonPointers.Split(Uri.UnescapeDataString(reference)))
        {
            node = node switch
            {
                JsonObject members => members[token],
                JsonArray items when int.TryParse(token, out var index) && index >= 0 && index < items.Count => items[index],
                _ => null,
            };
        }
        return node;
    }

    /// <summary>Examples are data: a <c>$ref</c> in them means nothing.</summary>
    private static bool IsData(string name) => name is "example" or "examples" or "default" or "enum" || name.StartsWith("x-", StringComparison.Ordinal);

    /// <summary>No real schema is another's other name so many times over.</summary>
    private const int MaxChain = 100;

    private static readonly string[] s_parts = ["paths", "definitions", "parameters", "responses", "components"];
}
