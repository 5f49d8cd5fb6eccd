using System.Text.Json.Nodes;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities;

/// <summary>Ids for parts of entities that are told apart across all entities: addresses, permissions. None is given out twice, not even when its part is gone.</summary>
internal static class Sequences
{
    public static Collection Collection { get; } = new("sequences", new CollectionKey("name"));

    /// <param name="session">The state.</param>
    /// <param name="name">What is numbered.</param>
    /// <param name="above">The largest id in use, where parts may come with ids of their own; the next one is above it.</param>
    public static long Next(Session session, string name, long above = 0)
    {
        var next = Math.Max(above, session[Collection].Find(name)?.Value.Integer("last") ?? 0) + 1;
        session[Collection].Put(new JsonObject { ["name"] = name, ["last"] = next });
        return next;
    }
}
