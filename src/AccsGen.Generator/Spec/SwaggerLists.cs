using System.Text.Json.Nodes;

namespace AccsGen.Spec;

/// <summary>
/// Swagger 2.0 joins lists by commas unless told otherwise. The reader of the document turns that into OpenAPI 3's default, which repeats them, and
/// fails on a format it doesn't know; so each list parameter is marked before.
/// </summary>
internal static class SwaggerLists
{
    public const string Joined = "x-accsgen-joined";
    public const string Unknown = "x-accsgen-unknown-format";

    public static void Mark(JsonObject root)
    {
        foreach (var parameter in Parameters(root).ToList())
        {
            var format = parameter["collectionFormat"]?.ToString();
            if (format is "tsv" || (format is not null && !s_known.Contains(format)))
            {
                parameter.Remove("collectionFormat");
                parameter[Unknown] = true;
            }
            else if (format is null or "csv")
            {
                parameter[Joined] = true;
            }
        }
    }

    private static IEnumerable<JsonObject> Parameters(JsonObject root)
    {
        var shared = (root["parameters"] as JsonObject)?.Select(parameter => parameter.Value) ?? [];
        var items = (root["paths"] as JsonObject)?.Select(path => path.Value).OfType<JsonObject>().ToList() ?? [];
        var ofPaths = items.SelectMany(item => item["parameters"] as JsonArray ?? []);
        var ofOperations = items.SelectMany(item => item).Select(operation => operation.Value).OfType<JsonObject>().SelectMany(operation => operation["parameters"] as JsonArray ?? []);
        return shared.Concat(ofPaths).Concat(ofOperations).OfType<JsonObject>().Where(parameter => parameter["type"]?.ToString() == "array");
    }

    private static readonly string[] s_known = ["csv", "ssv", "pipes", "multi"];
}
