using System.Text.Json.Nodes;
using AccsGen.Simulator.Entities.Attributes;
using AccsGen.Simulator.Entities.Products;
using AccsGen.Simulator.Entities.Products.Websites;
using AccsGen.Simulator.Entities.Stores;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Platform.Import;

/// <summary>
/// Imports products by SKU, for all stores or for the one that a row names: what they are called and cost, their stock, websites, categories and attributes. Of composite products the parts aren't imported.
/// </summary>
internal static class ProductImport
{
    private static readonly Dictionary<string, int> s_visibilities = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Not Visible Individually"] = 1,
        ["Catalog"] = 2,
        ["Search"] = 3,
        ["Catalog, Search"] = 4,
    };

    public static string Run(OperationRequest request, JsonElement row, bool isDelete)
    {
        var sku = ImportColumns.Required(row, "sku");
        var existing = request[ProductCollections.Products].Find(sku);
        if (isDelete)
        {
            ProductRemoval.Remove(request.Session, existing ?? throw ServiceException.BadRequest($"Product with specified SKU \"{sku}\" not found."));
            return sku;
        }
        var inStore = request.In(StoreOf(request.Session, row));
        var product = existing is null ? New(request.Session, row, sku) : new JsonObject { ["sku"] = sku };
        SetMembers(product, row);
        SetExtensions(inStore, product.ObjectOf("extension_attributes"), row, existing);
        product["custom_attributes"] = ProductImportAttributes.Read(request.Session, row);
        return ProductStore.Save(inStore, JsonElement.Parse(StateJson.Write(product))).Key;
    }

    private static StoreContext StoreOf(Session session, JsonElement row)
    {
        if (row.Text("store_view_code") is not { Length: > 0 } code)
            return StoreContext.All;
        return session[StoreCollections.Views].Where("code", code).FirstOrDefault() is { } view
            ? new(code, view.Number, view.Value.Integer("website_id") ?? 0, IsExplicit: true)
            : throw ServiceException.BadRequest("Invalid value in Store View column (store doesn't exist?)");
    }

    private static JsonObject New(Session session, JsonElement row, string sku)
    {
        var type = row.Text("product_type") ?? "simple";
        if (ProductTypes.All.All(known => known.Name != type))
            throw ServiceException.BadRequest("Product type is invalid or not supported");
        var setName = row.Text("attribute_set_code") is { Length: > 0 } given ? given : "Default";
        var set = session[AttributeCollections.Sets].Rows.FirstOrDefault(set => set.Value.Integer("entity_type_id") == EntityTypes.Product && string.Equals(set.Value.Text("attribute_set_name"), setName, StringComparison.OrdinalIgnoreCase))
            ?? throw ServiceException.BadRequest("Invalid value for Attribute Set column (set doesn't exist?)");
        ImportColumns.Required(row, "name");
        return new JsonObject { ["sku"] = sku, ["type_id"] = type, ["attribute_set_id"] = set.Number, ["extension_attributes"] = new JsonObject { ["website_ids"] = new JsonArray() } };
    }

    private static void SetMembers(JsonObject product, JsonElement row)
    {
        if (row.Text("name") is { Length: > 0 } name)
            product["name"] = name;
        foreach (var column in new[] { "price", "weight" })
        {
            if (row.Text(column) is { Length: > 0 } text)
                product[column] = row.Number(column) is { } number and >= 0 ? number : throw ServiceException.BadRequest($"Value for '{column}' attribute contains incorrect value: {text}");
        }
        if (row.Integer("product_online") is { } online)
            product["status"] = online == 1 ? 1 : 2;
        if (row.Text("visibility") is { Length: > 0 } visibility)
            product["visibility"] = s_visibilities.TryGetValue(visibility, out var number) ? number : throw ServiceException.BadRequest($"Value for 'visibility' attribute contains incorrect value: {visibility}");
    }

    /// <summary>Websites and categories are added to those there are.</summary>
    private static void SetExtensions(OperationRequest request, JsonObject extension, JsonElement row, Entity? existing)
    {
        var before = existing?.Value ?? default;
        if (ImportColumns.List(row, "product_websites") is { Count: > 0 } codes)
            extension["website_ids"] = new JsonArray([.. ProductWebsites.Of(before).Union(codes.Select(code => ImportColumns.Website(request.Session, code))).Select(id => (JsonNode?)id)]);
        if (ImportColumns.List(row, "categories") is { Count: > 0 } paths)
        {
            var links = before.Member("extension_attributes").List("category_links").Select(link => (Id: link.Integer("category_id") ?? 0, Position: link.Integer("position") ?? 0)).ToList();
            var added = paths.Select(path => CategoryPaths.Find(request, path)).Except(links.Select(link => link.Id)).Select(id => (id, 0L));
            extension["category_links"] = new JsonArray([.. links.Concat(added).Select(link => (JsonNode?)new JsonObject { ["category_id"] = CollectionKey.Of(link.Item1), ["position"] = link.Item2 })]);
        }
        if (row.Number("qty") is { } quantity)
            extension.ObjectOf("stock_item")["qty"] = quantity;
        if (row.Flag("is_in_stock") is { } isInStock && !string.IsNullOrEmpty(row.Text("is_in_stock")))
            extension.ObjectOf("stock_item")["is_in_stock"] = isInStock;
    }
}
