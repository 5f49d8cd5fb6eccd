using System.Text.Json.Nodes;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.Resources;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Products.Links;

/// <summary>The products that a product names: related ones, up-sells, cross-sells, and those that a grouped product is made of. They must exist.</summary>
internal static class ProductLinks
{
    /// <summary>Takes all links, in place of those there are.</summary>
    public static void Replace(ProductEdit edit, JsonElement given) => Set(edit, [], given.Objects());

    /// <summary>Takes links, in place of those of the same types.</summary>
    public static void ReplaceTypes(ProductEdit edit, IReadOnlyList<JsonElement> given)
    {
        var types = given.Select(link => link.Text("link_type")).ToHashSet();
        Set(edit, [.. edit.Value.Objects("product_links").Where(link => !types.Contains(link.Text("link_type")))], given);
    }

    /// <summary>Adds a link, or changes the one to the same product.</summary>
    public static void Save(ProductEdit edit, JsonElement given)
    {
        var link = Of(edit, given);
        if (Find(edit.Value, link.Text("link_type"), link.Text("linked_product_sku")) is { } existing)
            existing.ReplaceWith(link);
        else
            edit.Value.ListOf("product_links").Add(link);
    }

    public static JsonObject? Find(JsonObject product, string? type, string? linkedSku) =>
        product.Objects("product_links").FirstOrDefault(link => link.Text("link_type") == type && Skus.AreEqual(link.Text("linked_product_sku"), linkedSku));

    /// <summary>Keeps the links to a product in line with its type.</summary>
    public static void RefreshTypes(Session session, Entity? before, Entity linked)
    {
        var type = linked.Value.Text("type_id");
        if (before is null || before.Value.Text("type_id") == type)
            return;
        foreach (var other in session[ProductCollections.Products].Tagged(ProductTags.Sku(linked.Key)).ToList())
        {
            var value = other.Edit();
            foreach (var link in value.Objects("product_links").Where(link => Skus.AreEqual(link.Text("linked_product_sku"), linked.Key)))
                link["linked_product_type"] = type;
            session[ProductCollections.Products].Put(value);
        }
    }

    private static void Set(ProductEdit edit, IReadOnlyList<JsonObject> kept, IEnumerable<JsonElement> given)
    {
        var links = given.Select(link => Of(edit, link)).DistinctBy(link => (link.Text("link_type"), link.Text("linked_product_sku")));
        edit.Value.ListOf("product_links").Fill(kept.Concat(links));
    }

    private static JsonObject Of(ProductEdit edit, JsonElement given)
    {
        LinkTypes.Check(given.Text("link_type"));
        var sku = given.Text("linked_product_sku") ?? "";
        var linked = edit.Products.Find(sku) ?? throw ServiceException.NotFound("The Product with the \"%1\" SKU doesn't exist.", sku);
        var link = new JsonObject
        {
            ["sku"] = edit.Sku,
            ["link_type"] = given.Text("link_type"),
            ["linked_product_sku"] = linked.Key,
            ["linked_product_type"] = linked.Value.Text("type_id"),
            ["position"] = given.Integer("position") ?? 0,
        };
        if (given.Member("extension_attributes") is { ValueKind: JsonValueKind.Object } extension)
            link["extension_attributes"] = EntityMerge.Node(extension);
        if (link.Text("link_type") == "associated" && link.ObjectOf("extension_attributes")["qty"] is null)
            link.ObjectOf("extension_attributes")["qty"] = 0;
        return link;
    }
}
