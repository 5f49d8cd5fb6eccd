using System.Text.Json.Nodes;
using AccsGen.Simulator.Entities.Attributes;
using AccsGen.Simulator.Entities.Products;
using AccsGen.Simulator.Entities.Scopes;
using AccsGen.Simulator.Entities.Stores;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.Resources;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Categories;

/// <summary>What becomes of a category that is sent, and what goes with one that is removed.</summary>
internal static class CategoryRules
{
    /// <summary>Follow from where the category is, or from when it was made.</summary>
    private static readonly HashSet<string> s_fixed = ["id", "parent_id", "path", "level", "children", "created_at", "updated_at", "extension_attributes"];

    private static readonly HashSet<string> s_derived = ["path", "children_count", "url_path", "level", "children", "all_children", "path_in_store"];

    /// <summary>Makes a category, last among those of its parent.</summary>
    public static Entity Create(OperationRequest request, JsonElement given)
    {
        var categories = request[CategoryCollections.Categories];
        var root = request.Store.IsAll ? CategoryCollections.DefaultRoot : CategoryTree.RootOf(request);
        var parent = Find(request, given.Integer("parent_id") is { } id and not 0 ? id : root);
        var category = new JsonObject
        {
            ["id"] = categories.NextId,
            ["parent_id"] = parent.Number,
            ["name"] = "",
            ["path"] = $"{parent.Value.Text("path")}/{CollectionKey.Of(categories.NextId)}",
            ["level"] = parent.Value.Integer("level") + 1,
            ["position"] = 1 + new CategoryTree(request.Session).ChildrenOf(parent.Number).Select(child => child.Value.Integer("position") ?? 0).Append(0).Max(),
        };
        return Save(request, category, given, before: null);
    }

    public static Entity Update(OperationRequest request, Entity category, JsonElement given) => Save(request, category.Edit(), given, category);

    /// <exception cref="ServiceException">There is no such category.</exception>
    public static Entity Find(OperationRequest request, long id) =>
        request[CategoryCollections.Categories].Find(id) ?? throw ServiceException.NoSuchEntity("id", CollectionKey.Of(id));

    /// <summary>With a category go all below it; products stay, and are no longer in them.</summary>
    /// <exception cref="ServiceException">It is the root of a shop, or of all.</exception>
    public static void Remove(OperationRequest request, Entity category)
    {
        if (category.Number == CategoryCollections.TreeRoot || request[StoreCollections.Groups].Where("root_category_id", category.Number).Any())
            throw ServiceException.Refused("Cannot delete category with id %1", category.Key);
        var gone = new CategoryTree(request.Session).Below(category).Select(below => below.Number).ToHashSet();
        var products = gone.SelectMany(id => request[ProductCollections.Products].Tagged(ProductTags.Category(id))).DistinctBy(product => product.Number).ToList();
        foreach (var product in products)
            ProductCategories.Remove(request.Session, product, gone);
        foreach (var id in gone)
            request[CategoryCollections.Categories].Remove(id);
    }

    public static ServiceException CouldNotSave(string why) => ServiceException.Refused("Could not save category: %1", why);

    private static Entity Save(OperationRequest request, JsonObject category, JsonElement given, Entity? before)
    {
        var attributes = AttributeTable.OfCategories(request.Session);
        var scope = new ScopeWriter(category, CategoryScopes.Kind, attributes.ScopeOf, request, isNew: before is null);
        foreach (var member in given.Members().Where(member => !s_fixed.Contains(member.Name)))
        {
            if (member.Name == "custom_attributes")
                MergeAttributes(scope, attributes, member.Value);
            else if (CategoryScopes.Kind.Members.Contains(member.Name))
                SetMember(scope, member);
            else if (member.Value.ValueKind != JsonValueKind.Null)
                category[member.Name] = EntityMerge.Node(member.Value);
        }
        if (string.IsNullOrWhiteSpace(category.Text("name")))
            throw CouldNotSave("The \"Category Name\" attribute is required. Enter and try again.");
        if (before is null && EntityMerge.CustomAttribute(category, "url_key") is null)
            EntityMerge.SetCustomAttribute(category, "url_key", UrlKeys.Of(category.Text("name")!));
        category["updated_at"] = request.Session.Now;
        var saved = request[CategoryCollections.Categories].Put(category);
        CheckUrlKey(request, saved);
        return saved;
    }

    /// <summary>A null restores inheritance; where there is none it changes nothing.</summary>
    private static void SetMember(ScopeWriter scope, JsonProperty member)
    {
        if (member.Value.ValueKind != JsonValueKind.Null || !scope.IsGlobalFor(member.Name))
            scope.Set(member.Name, EntityMerge.Node(member.Value));
    }

    /// <summary>Codes that nobody knows are passed over, and so is what follows from other categories.</summary>
    private static void MergeAttributes(ScopeWriter scope, AttributeTable attributes, JsonElement given)
    {
        foreach (var element in given.Objects())
        {
            if (element.Text("attribute_code") is not { Length: > 0 } code)
                throw ServiceException.Missing(["attribute_code"]);
            if (s_derived.Contains(code) || CategoryScopes.Kind.Members.Contains(code) || attributes.Find(code) is not { } attribute)
                continue;
            var value = AttributeValues.Read(attribute, element.Member("value"));
            scope.Set(code, code == "url_key" && value is not null ? UrlKeys.Of(value.GetValue<string>()) : value);
        }
    }

    /// <summary>Two children of a category can't have the same address.</summary>
    public static void CheckUrlKey(OperationRequest request, Entity category)
    {
        var tree = new CategoryTree(request.Session);
        var path = tree.UrlPathOf(category, request.Store.Id);
        var siblings = tree.ChildrenOf(category.Value.Integer("parent_id") ?? 0).Where(other => other.Number != category.Number);
        if (path.Length > 0 && siblings.Any(other => tree.UrlPathOf(other, request.Store.Id) == path))
            throw CouldNotSave("URL key for specified store already exists.");
    }
}
