using System.Text.Json;

namespace AccsGen.Generator.Tests.BundledSpec;

/// <summary>The bundled document, and walks over it.</summary>
internal static class BundledDocument
{
    public static string Text { get; } = File.ReadAllText(RepositoryLayout.BundledSpec);

    public static JsonElement Root { get; } = JsonDocument.Parse(Text).RootElement;

    public static IEnumerable<(string Path, string Method, JsonElement Node)> Operations =>
        from path in Root.GetProperty("paths").EnumerateObject()
        from operation in path.Value.EnumerateObject()
        select (path.Name, operation.Name, operation.Value);

    /// <summary>Every node of the document with its place, the root first.</summary>
    public static IEnumerable<(string Place, JsonElement Node)> Nodes() => Nodes("#", Root);

    /// <summary>
    /// Everything that is written for people: summaries, descriptions, marks. The name of a member of a schema can be
    /// "summary" too, but then its value is no string.
    /// </summary>
    public static IEnumerable<(string Place, string Text)> Texts() =>
        from node in Nodes()
        where node.Node.ValueKind == JsonValueKind.Object
        from member in node.Node.EnumerateObject()
        where member.Name is "summary" or "description" or "title" or "x-accs-wire"
        where member.Value.ValueKind == JsonValueKind.String
        select ($"{node.Place}/{member.Name}", member.Value.GetString()!);

    private static IEnumerable<(string Place, JsonElement Node)> Nodes(string place, JsonElement node)
    {
        var children = node.ValueKind switch
        {
            JsonValueKind.Object => node.EnumerateObject().Select(member => (Name: member.Name, Node: member.Value)),
            JsonValueKind.Array => node.EnumerateArray().Select((item, index) => (Name: $"{index}", Node: item)),
            _ => [],
        };
        return children.SelectMany(child => Nodes($"{place}/{child.Name}", child.Node)).Prepend((place, node));
    }
}
