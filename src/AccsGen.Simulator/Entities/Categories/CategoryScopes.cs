using System.Collections.Frozen;
using AccsGen.Simulator.Entities.Scopes;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Categories;

/// <summary>What categories have by store view. Where a category is, is the same in all of them.</summary>
internal static class CategoryScopes
{
    public static ScopedKind Kind { get; } = new() { Members = new[] { "name", "is_active", "include_in_menu", "available_sort_by" }.ToFrozenSet() };

    private static readonly Func<Entity, StoreProjections> s_project = category => StoreProjections.Of(category, Kind);

    /// <param name="category">The category.</param>
    /// <param name="store">The store view; 0 for the values that others inherit.</param>
    public static Entity In(Entity category, long store) => store == 0 ? category : category.Derived(s_project).In(category, store);
}
