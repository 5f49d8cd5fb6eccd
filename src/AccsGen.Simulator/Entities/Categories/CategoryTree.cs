using System.Text.Json.Nodes;
using AccsGen.Simulator.Entities.Products;
using AccsGen.Simulator.Entities.Stores;
using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.Resources;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Categories;

/// <summary>The categories as a tree: who is below whom, and how many products each shows.</summary>
internal sealed class CategoryTree(Session session)
{
    private const int DeepestLevel = 100;

    private readonly EntitySet _categories = session[CategoryCollections.Categories];
    private readonly EntitySet _products = session[ProductCollections.Products];

    /// <summary>The root category of a request's store; for all stores that of all roots.</summary>
    public static long RootOf(OperationRequest request)
    {
        if (request.Store.IsAll)
            return CategoryCollections.TreeRoot;
        var group = request[StoreCollections.Views].Find(request.Store.Id)?.Value.Integer("store_group_id") ?? 0;
        return request[StoreCollections.Groups].Find(group)?.Value.Integer("root_category_id") ?? CategoryCollections.DefaultRoot;
    }

    /// <summary>The children of a category, by their positions.</summary>
    public IEnumerable<Entity> ChildrenOf(long id) =>
        _categories.Tagged(CategoryCollections.ParentTag(id)).OrderBy(child => child.Value.Integer("position") ?? 0).ThenBy(child => child.Number);

    /// <summary>A category and all below it. What a program put into a circle is met once.</summary>
    public IReadOnlyList<Entity> Below(Entity category)
    {
        var seen = new HashSet<long> { category.Number };
        var below = new List<Entity> { category };
        for (var i = 0; i < below.Count; i++)
            below.AddRange(ChildrenOf(below[i].Number).Where(child => seen.Add(child.Number)));
        return below;
    }

    /// <summary>A branch of the tree as the service shows it.</summary>
    /// <param name="category">Where it begins.</param>
    /// <param name="store">The store view whose names it has.</param>
    /// <param name="depth">How many levels below that are shown; all when null.</param>
    public JsonObject Branch(Entity category, long store, long? depth) => Branch(category, store, depth, [category.Number]);

    /// <summary>A category as the service shows it by itself.</summary>
    public Entity View(Entity category, long store)
    {
        var view = CategoryScopes.In(category, store).Edit();
        view["children"] = string.Join(',', ChildrenOf(category.Number).Select(child => child.Key));
        EntityMerge.SetCustomAttribute(view, "path", view.Text("path"));
        EntityMerge.SetCustomAttribute(view, "children_count", CollectionKey.Of(Below(category).Count - 1));
        if (UrlPathOf(category, store) is { Length: > 0 } path)
            EntityMerge.SetCustomAttribute(view, "url_path", path);
        return Entity.Of(category.Key, category.Number, view);
    }

    /// <summary>The keys of a category and those above it; the roots have no part in it.</summary>
    public string UrlPathOf(Entity category, long store)
    {
        var keys = new List<string>();
        for (var current = category; current?.Value.Integer("level") > 1 && keys.Count < DeepestLevel; current = _categories.Find(current.Value.Integer("parent_id") ?? 0))
            keys.Insert(0, CategoryScopes.In(current, store).Value.CustomText("url_key") ?? current.Key);
        return string.Join('/', keys);
    }

    private JsonObject Branch(Entity category, long store, long? depth, HashSet<long> seen)
    {
        var view = CategoryScopes.In(category, store).Value;
        var children = depth is null or > 0 ? ChildrenOf(category.Number).Where(child => seen.Add(child.Number)) : [];
        return new JsonObject
        {
            ["id"] = category.Number,
            ["parent_id"] = view.Integer("parent_id"),
            ["name"] = view.Text("name"),
            ["is_active"] = view.Flag("is_active"),
            ["position"] = view.Integer("position"),
            ["level"] = view.Integer("level"),
            ["product_count"] = CountOf(category),
            ["children_data"] = new JsonArray([.. children.Select(child => (JsonNode?)Branch(child, store, depth - 1, seen))]),
        };
    }

    /// <summary>The products of a category; of an anchor also those of the categories below it.</summary>
    private long CountOf(Entity category) =>
        _products.Data.CountTagged([.. (category.Value.CustomText("is_anchor") == "1" ? Below(category) : [category]).Select(shown => ProductTags.Category(shown.Number))]);
}
