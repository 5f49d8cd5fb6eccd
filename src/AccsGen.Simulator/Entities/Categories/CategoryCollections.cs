using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Categories;

/// <summary>The categories of a tenant. Which products are in them, the products know.</summary>
internal static class CategoryCollections
{
    /// <summary>The root of all roots, which no shop shows.</summary>
    public const long TreeRoot = 1;

    /// <summary>The root category of the shop that every tenant has.</summary>
    public const long DefaultRoot = 2;

    public static Collection Categories { get; } = new("categories", CollectionKey.Number("id"))
    {
        Defaults = CategoryDefaults.Complete,
        Tags = category => [ParentTag(category.Value.Integer("parent_id") ?? 0)],
    };

    /// <summary>The children of a category.</summary>
    public static string ParentTag(long id) => $"parent:{CollectionKey.Of(id)}";
}
