using System.Text.Json.Nodes;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Scopes;

/// <summary>A list whose elements have values by store view: which elements there are is the same in all of them.</summary>
/// <param name="Name">The member that is the list.</param>
/// <param name="Id">The member of an element that tells it apart.</param>
/// <param name="Scoped">The members of an element that may differ.</param>
internal sealed record ScopedList(string Name, string Id, params string[] Scoped)
{
    /// <summary>Whether the list is an extension attribute of the entity.</summary>
    public bool IsExtension { get; init; }

    /// <summary>The list whose elements have this one, where that isn't the entity.</summary>
    public ScopedList? Parent { get; init; }

    /// <summary>The elements in an entity.</summary>
    public IEnumerable<JsonObject> In(JsonObject entity)
    {
        if (Parent is not null)
            return Parent.In(entity).SelectMany(element => element.Objects(Name));
        return IsExtension ? (entity["extension_attributes"] as JsonObject)?.Objects(Name) ?? [] : entity.Objects(Name);
    }
}
