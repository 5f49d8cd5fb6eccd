using System.Text.Json.Nodes;

namespace AccsGen.Simulator.Entities;

/// <summary>The rows of the lists that never change: the types of products, of options, of links.</summary>
internal static class Choices
{
    public static JsonObject Of(params ReadOnlySpan<(string Name, string Value)> members)
    {
        var row = new JsonObject();
        foreach (var (name, value) in members)
            row[name] = value;
        return row;
    }
}
