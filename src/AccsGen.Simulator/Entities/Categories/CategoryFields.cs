using AccsGen.Simulator.Entities.Attributes;
using AccsGen.Simulator.Search;

namespace AccsGen.Simulator.Entities.Categories;

/// <summary>The fields that categories can be searched and sorted by: members and attributes, with the values of a store view.</summary>
internal static class CategoryFields
{
    private static readonly Dictionary<string, string> s_aliases = new(StringComparer.Ordinal) { ["entity_id"] = "id" };

    public static EntityFields In(long store) => new()
    {
        Aliases = s_aliases,
        IsKnownToo = (request, field) => AttributeTable.OfCategories(request.Session).Find(field) is not null,
        View = category => CategoryScopes.In(category, store),
    };
}
