using System.Text.Json.Nodes;

namespace AccsGen.Spec;

/// <summary>Where things stand in a document of this version, for the pointers of problems.</summary>
internal sealed record SpecLayout(bool IsSwagger2)
{
    public static SpecLayout Of(JsonObject root) => new(root.ContainsKey("swagger"));

    public string Schemas => IsSwagger2 ? "/definitions" : "/components/schemas";

    public string Schema(string name) => JsonPointers.Append(Schemas, name);

    public static string Operation(string path, string method) => $"{JsonPointers.Append("/paths", path)}/{method.ToLowerInvariant()}";
}
