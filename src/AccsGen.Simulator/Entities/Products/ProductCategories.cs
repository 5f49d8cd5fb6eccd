using System.Text.Json.Nodes;
using AccsGen.Simulator.Entities.Categories;
using AccsGen.Simulator.Resources;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Products;

/// <summary>
/// The categories of a product, each with the product's position in it. They are told twice, as links and as the attribute <c>category_ids</c>; both always say the same. Ids of categories that
/// don't exist are passed over, as the service does.
/// </summary>
internal static class ProductCategories
{
    public static void Replace(ProductEdit edit, JsonElement links) =>
        Set(edit, links.Objects().Select(link => (link.Integer("category_id") ?? 0, link.Integer("position") ?? 0)));

    /// <summary>Where the product was already, it keeps its position.</summary>
    public static void ReplaceIds(ProductEdit edit, JsonElement ids)
    {
        var before = Of(edit.Value).ToLookup(link => link.Id, link => link.Position);
        var given = ids.ValueKind == JsonValueKind.Array ? ids.EnumerateArray().Select(IdOf) : [];
        Set(edit, given.Select((id, index) => (id, before[id].Append(index).First())));
    }

    /// <summary>Puts a product into a category, or to another position in it.</summary>
    public static void Assign(ProductEdit edit, long categoryId, long position)
    {
        var links = Of(edit.Value);
        var index = links.FindIndex(link => link.Id == categoryId);
        if (index >= 0)
            links[index] = (categoryId, position);
        else
            links.Add((categoryId, position));
        Set(edit, links);
    }

    /// <summary>Takes a product out of categories.</summary>
    public static void Remove(Session session, Entity product, IReadOnlySet<long> categoryIds)
    {
        var value = product.Edit();
        Write(value, [.. Of(value).Where(link => !categoryIds.Contains(link.Id))]);
        session[ProductCollections.Products].Put(value);
    }

    /// <summary>Fills in the one of the two that a program left out.</summary>
    public static void Complete(JsonObject product)
    {
        var links = Of(product);
        if (links.Count > 0 && EntityMerge.CustomAttribute(product, ProductValues.CategoryIds) is null)
            Write(product, links);
        else if (links.Count == 0 && EntityMerge.CustomAttribute(product, ProductValues.CategoryIds) is JsonArray { Count: > 0 } ids)
            Write(product, [.. JsonElement.Parse(StateJson.Write(ids)).EnumerateArray().Select((id, index) => (IdOf(id), (long)index))]);
    }

    /// <summary>Null where the product isn't in the category.</summary>
    public static long? PositionIn(Entity product, long categoryId)
    {
        var links = product.Value.Member("extension_attributes").List("category_links").Where(link => link.Integer("category_id") == categoryId);
        return links.Select(link => link.Integer("position") ?? 0).Cast<long?>().FirstOrDefault();
    }

    private static List<(long Id, long Position)> Of(JsonObject product) =>
        [.. product.ObjectOf("extension_attributes").Objects("category_links").Select(link => (link.Integer("category_id") ?? 0, link.Integer("position") ?? 0))];

    private static void Set(ProductEdit edit, IEnumerable<(long Id, long Position)> links)
    {
        var categories = edit.Request[CategoryCollections.Categories];
        Write(edit.Value, [.. links.Where(link => categories.Find(link.Id) is not null).DistinctBy(link => link.Id)]);
    }

    private static void Write(JsonObject product, List<(long Id, long Position)> links)
    {
        product.ObjectOf("extension_attributes")["category_links"] =
            new JsonArray([.. links.Select(link => (JsonNode?)new JsonObject { ["position"] = link.Position, ["category_id"] = CollectionKey.Of(link.Id) })]);
        EntityMerge.SetCustomAttribute(product, ProductValues.CategoryIds, new JsonArray([.. links.Select(link => (JsonNode?)CollectionKey.Of(link.Id))]));
    }

    private static long IdOf(JsonElement id)
    {
        var text = id.ValueKind == JsonValueKind.String ? id.GetString() : id.GetRawText();
        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
    }
}
