using System.Collections.Frozen;
using System.Text.Json.Nodes;
using AccsGen.Simulator.Resources;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Scopes;

/// <summary>
/// An entity as each store view sees it: its own values over the inherited ones. Made once for as long as the entity doesn't change; views that have no values of their own see the entity
/// itself.
/// </summary>
internal sealed class StoreProjections
{
    private static readonly StoreProjections s_none = new(FrozenDictionary<long, Entity>.Empty);

    private readonly FrozenDictionary<long, Entity> _views;

    private StoreProjections(FrozenDictionary<long, Entity> views) => _views = views;

    public static StoreProjections Of(Entity entity, ScopedKind kind)
    {
        if (!StoreValues.AreIn(entity.Value))
            return s_none;
        var views = new Dictionary<long, Entity>();
        foreach (var (store, values) in StoreValues.Of(entity.Edit()))
            views[long.Parse(store, CultureInfo.InvariantCulture)] = Project(entity, (JsonObject)values!, kind);
        return new StoreProjections(views.ToFrozenDictionary());
    }

    /// <param name="whole">The entity that the projections are of.</param>
    /// <param name="store">The store view; 0 for the values that others inherit.</param>
    public Entity In(Entity whole, long store) => _views.GetValueOrDefault(store, whole);

    private static Entity Project(Entity entity, JsonObject values, ScopedKind kind)
    {
        var view = entity.Edit();
        StoreValues.RemoveAll(view);
        foreach (var (code, value) in values.Where(value => !value.Key.StartsWith(Entity.HiddenPrefix, StringComparison.Ordinal)))
        {
            if (kind.Members.Contains(code))
                view[code] = value?.DeepClone();
            else
                EntityMerge.SetCustomAttribute(view, code, value?.DeepClone());
        }
        foreach (var list in kind.Lists)
        {
            if (StoreValues.OfList(values, list) is { } elements)
                ProjectList(view, list, elements);
        }
        kind.Projected?.Invoke(view);
        return Entity.Of(entity.Key, entity.Number, view);
    }

    private static void ProjectList(JsonObject view, ScopedList list, JsonObject values)
    {
        foreach (var element in list.In(view))
        {
            if (element.Text(list.Id) is not { } id || values[id] is not JsonObject own)
                continue;
            foreach (var (member, value) in own)
                element[member] = value?.DeepClone();
        }
    }
}
