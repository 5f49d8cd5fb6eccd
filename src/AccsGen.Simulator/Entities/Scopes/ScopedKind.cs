using System.Collections.Frozen;
using System.Text.Json.Nodes;

namespace AccsGen.Simulator.Entities.Scopes;

/// <summary>What entities of a kind can have by store view.</summary>
internal sealed class ScopedKind
{
    /// <summary>The attributes that are members of the entity; all others are custom attributes of it.</summary>
    public required FrozenSet<string> Members { get; init; }

    /// <summary>The lists whose elements have values by store view.</summary>
    public IReadOnlyList<ScopedList> Lists { get; init; } = [];

    /// <summary>Brings what follows from others into line, once the values of a store view are in their places.</summary>
    public Action<JsonObject>? Projected { get; init; }
}
