using System.Text.Json.Nodes;

namespace AccsGen.Spec;

/// <summary>Takes out of a document the parts on which its reader throws, each with a problem, so that the rest can be read.</summary>
internal static class MalformedParts
{
    public static void Remove(JsonObject root, SpecLayout layout, Action<JsonObject> read, List<SpecProblem> problems, CancellationToken cancellationToken)
    {
        foreach (var path in Members(root["paths"]))
        {
            if (path.Value is not JsonObject item)
                continue;
            foreach (var part in Members(item))
            {
                cancellationToken.ThrowIfCancellationRequested();
                var alone = new JsonObject { ["paths"] = new JsonObject { [path.Key] = new JsonObject { [part.Key] = part.Value?.DeepClone() } } };
                if (Fails(root, alone, read) is { } reason)
                {
                    var pointer = JsonPointers.Append(JsonPointers.Append("/paths", path.Key), part.Key);
                    problems.Add(new(SpecProblemKind.Malformed, pointer, pointer.TrimStart('/'), reason));
                    item.Remove(part.Key);
                }
            }
        }
        RemoveEntries(root, layout.IsSwagger2 ? root : root["components"] as JsonObject, layout, read, problems, cancellationToken);
    }

    private static void RemoveEntries(
        JsonObject root, JsonObject? container, SpecLayout layout, Action<JsonObject> read, List<SpecProblem> problems, CancellationToken cancellationToken)
    {
        foreach (var section in layout.IsSwagger2 ? s_swagger : s_openapi)
        {
            if (container?[section] is not JsonObject entries)
                continue;
            foreach (var entry in Members(entries))
            {
                cancellationToken.ThrowIfCancellationRequested();
                var alone = new JsonObject { [section] = new JsonObject { [entry.Key] = entry.Value?.DeepClone() } };
                if (Fails(root, layout.IsSwagger2 ? alone : new JsonObject { ["components"] = alone }, read) is not { } reason)
                    continue;
                var pointer = JsonPointers.Append(layout.IsSwagger2 ? $"/{section}" : $"/components/{section}", entry.Key);
                problems.Add(new(SpecProblemKind.Malformed, pointer, pointer.TrimStart('/'), reason));
                // A schema stays under its name as free JSON, so that what refers to it can still be read.
                if (section is "schemas" or "definitions")
                    entries[entry.Key] = new JsonObject();
                else
                    entries.Remove(entry.Key);
            }
        }
    }

    /// <returns>Why the part can't be read; null when it can.</returns>
    private static string? Fails(JsonObject root, JsonObject part, Action<JsonObject> read)
    {
        foreach (var version in s_version)
        {
            if (root[version] is { } value)
                part[version] = value.DeepClone();
        }
        part["info"] = new JsonObject { ["title"] = "", ["version"] = "" };
        try
        {
            read(part);
            return null;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return exception.Message;
        }
    }

    private static List<KeyValuePair<string, JsonNode?>> Members(JsonNode? node) => (node as JsonObject)?.ToList() ?? [];

    private static readonly string[] s_version = ["swagger", "openapi"];
    private static readonly string[] s_swagger = ["definitions", "parameters", "responses"];
    private static readonly string[] s_openapi = ["schemas", "parameters", "responses", "requestBodies"];
}
