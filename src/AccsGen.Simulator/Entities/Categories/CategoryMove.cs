using AccsGen.Simulator.Errors;
using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Categories;

/// <summary>Puts a category below another parent, or to another place below the same one; everything below it comes along.</summary>
internal static class CategoryMove
{
    /// <param name="request">The request.</param>
    /// <param name="category">The category.</param>
    /// <param name="parent">Its new parent.</param>
    /// <param name="afterId">The child of the parent that it comes after: 0 for none, so that it comes first; null for the last one.</param>
    /// <exception cref="ServiceException">The parent is the category itself, or below it.</exception>
    public static void To(OperationRequest request, Entity category, Entity parent, long? afterId)
    {
        if (category.Number == CategoryCollections.TreeRoot || IsWithin(parent, category))
            throw ServiceException.BadRequest("Operation do not allow to move a parent category to any of children category");
        var categories = request[CategoryCollections.Categories];
        var tree = new CategoryTree(request.Session);
        var siblings = tree.ChildrenOf(parent.Number).Where(child => child.Number != category.Number).ToList();
        var index = afterId switch
        {
            null => siblings.Count,
            _ when siblings.FindIndex(sibling => sibling.Number == afterId) is >= 0 and var found => found + 1,
            // What isn't a child of the parent is the last one, when its id is behind theirs.
            _ when siblings.Count > 0 && afterId > siblings.Max(sibling => sibling.Number) => siblings.Count,
            _ => 0,
        };
        var below = tree.Below(category);
        siblings.Insert(index, category);
        Place(categories, category, parent, below);
        foreach (var (place, sibling) in siblings.Index())
            SetPosition(categories, sibling.Number, place + 1);
        CategoryRules.CheckUrlKey(request, categories.Find(category.Number)!);
    }

    private static bool IsWithin(Entity category, Entity ancestor) =>
        $"{category.Value.Text("path")}/".StartsWith($"{ancestor.Value.Text("path")}/", StringComparison.Ordinal);

    private static void Place(EntitySet categories, Entity category, Entity parent, IReadOnlyList<Entity> below)
    {
        var oldPath = category.Value.Text("path")!;
        var newPath = $"{parent.Value.Text("path")}/{category.Key}";
        var shift = (parent.Value.Integer("level") ?? 0) + 1 - (category.Value.Integer("level") ?? 0);
        foreach (var entity in below)
        {
            var value = entity.Edit();
            value["path"] = newPath + value.Text("path")![oldPath.Length..];
            value["level"] = value.Integer("level") + shift;
            if (entity.Number == category.Number)
                value["parent_id"] = parent.Number;
            categories.Put(value);
        }
    }

    private static void SetPosition(EntitySet categories, long id, long position)
    {
        var value = categories.Edit(id)!;
        if (value.Integer("position") == position)
            return;
        value["position"] = position;
        categories.Put(value);
    }
}
