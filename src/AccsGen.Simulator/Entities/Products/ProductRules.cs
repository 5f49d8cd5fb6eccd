using System.Text.Json.Nodes;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.Resources;

namespace AccsGen.Simulator.Entities.Products;

/// <summary>
/// What becomes of a product that is sent. Members that aren't given stay as they are; a null clears a scalar and leaves a list alone; custom attributes are
/// replaced one by one, extension attributes member by member.
/// </summary>
internal static class ProductRules
{
    private const string CategoryIds = "category_ids";

    /// <summary>Never taken from a body that changes a product.</summary>
    private static readonly HashSet<string> s_fixed = ["id", "sku", "created_at", "updated_at"];

    /// <summary>Have a value always; a null changes nothing.</summary>
    private static readonly HashSet<string> s_lasting = ["name", "attribute_set_id", "price", "status", "visibility", "type_id"];

    /// <summary>Puts what was given into a product.</summary>
    public static void Merge(EntityChange change)
    {
        var given = change.Given;
        var product = change.Value;
        if (change.IsNew)
        {
            product["sku"] = Text(given, "sku")!.Trim();
            product["type_id"] = Text(given, "type_id") ?? "simple";
            product["id"] = change.Session[ProductCollections.Products].NextId;
            ProductDefaults.Complete(product, change.Session.Now);
            // What has to be said isn't filled in.
            product["name"] = "";
            product["attribute_set_id"] = 0;
        }
        foreach (var member in given.EnumerateObject())
        {
            if (s_fixed.Contains(member.Name))
                continue;
            if (member.Value.ValueKind == JsonValueKind.Null)
            {
                if (!s_lasting.Contains(member.Name) && product[member.Name] is not (JsonArray or JsonObject))
                    product.Remove(member.Name);
                continue;
            }
            switch (member.Name)
            {
                case "custom_attributes":
                    MergeCustomAttributes(product, member.Value);
                    break;
                case "extension_attributes":
                    MergeExtensionAttributes(product, member.Value);
                    break;
                case "media_gallery_entries":
                    product[member.Name] = ProductMedia.Store(ProductDefaults.IdOf(product), member.Value);
                    break;
                default:
                    product[member.Name] = EntityMerge.Node(member.Value);
                    break;
            }
        }
    }

    /// <exception cref="ServiceException">It is no product.</exception>
    public static void Check(EntityChange change)
    {
        change.Require("name");
        if (change.Integer("attribute_set_id") is not > 0)
            throw new ServiceException(400, new ServiceError("Invalid product data: %1") { Positional = ["Invalid attribute set entity type"] });
        change.Value["updated_at"] = change.Session.Now;
    }

    private static void MergeCustomAttributes(JsonObject product, JsonElement given)
    {
        foreach (var attribute in given.EnumerateArray())
        {
            if (Text(attribute, "attribute_code") is not { Length: > 0 } code)
                throw ServiceException.Missing(["attribute_code"]);
            var value = attribute.TryGetProperty("value", out var v) && v.ValueKind != JsonValueKind.Null ? JsonNode.Parse(v.GetRawText()) : null;
            if (code == CategoryIds && value is not (null or JsonArray))
                throw ServiceException.Processing("custom_attributes", $"Attribute \"{code}\" has invalid value. It must be an array.");
            EntityMerge.SetCustomAttribute(product, code, v.ValueKind == JsonValueKind.Undefined ? null : EntityMerge.AsText(v));
            if (code == CategoryIds)
                SetCategoryLinks(product, value as JsonArray ?? []);
        }
    }

    private static void MergeExtensionAttributes(JsonObject product, JsonElement given)
    {
        // An empty array is an empty object.
        if (given.ValueKind != JsonValueKind.Object)
            return;
        var extension = (JsonObject)product["extension_attributes"]!;
        foreach (var member in given.EnumerateObject())
        {
            if (member.Value.ValueKind == JsonValueKind.Null)
                continue;
            if (member.Name == "stock_item")
            {
                MergeStockItem((JsonObject)extension["stock_item"]!, member.Value);
                continue;
            }
            extension[member.Name] = JsonNode.Parse(member.Value.GetRawText());
            if (member.Name == "category_links")
                EntityMerge.SetCustomAttribute(product, CategoryIds, CategoryIdsOf(member.Value));
        }
    }

    private static void MergeStockItem(JsonObject stockItem, JsonElement given)
    {
        if (given.ValueKind != JsonValueKind.Object)
            return;
        foreach (var member in given.EnumerateObject())
        {
            if (member.Name is not ("item_id" or "product_id"))
                stockItem[member.Name] = JsonNode.Parse(member.Value.GetRawText());
        }
    }

    private static JsonArray CategoryIdsOf(JsonElement links) =>
        new([.. links.EnumerateArray().Select(link => (JsonNode?)JsonValue.Create(Text(link, "category_id") ?? ""))]);

    private static void SetCategoryLinks(JsonObject product, JsonArray categoryIds)
    {
        var links = categoryIds.Select((id, position) => (JsonNode?)new JsonObject { ["position"] = position, ["category_id"] = id?.GetValueKind() == JsonValueKind.Number ? id.ToJsonString() : id?.DeepClone() });
        product["extension_attributes"]!["category_links"] = new JsonArray([.. links]);
    }

    private static string? Text(JsonElement value, string name) =>
        value.ValueKind == JsonValueKind.Object && value.TryGetProperty(name, out var member) && member.ValueKind == JsonValueKind.String ? member.GetString() : null;
}
