using System.Text.Json.Nodes;
using AccsGen.Simulator.Errors;

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

    /// <exception cref="ServiceException">What is given doesn't make a product.</exception>
    public static StoredProduct Create(long id, string sku, JsonElement given, string createdAt, string? updatedAt = null)
    {
        if (Text(given, "name") is not { Length: > 0 })
            throw ServiceException.Missing(["name"]);
        if (!given.TryGetProperty("attribute_set_id", out var set) || set.ValueKind != JsonValueKind.Number || set.GetInt64() <= 0)
            throw new ServiceException(400, new ServiceError("Invalid product data: %1") { Positional = ["Invalid attribute set entity type"] });
        var product = ProductDefaults.New(id, sku, Text(given, "type_id") ?? "simple", createdAt, updatedAt ?? createdAt);
        Merge(product, given);
        return new StoredProduct(id, sku, product);
    }

    public static StoredProduct Update(StoredProduct existing, JsonElement given, string updatedAt)
    {
        var product = JsonObject.Create(existing.Value)!;
        Merge(product, given);
        product["updated_at"] = updatedAt;
        return new StoredProduct(existing.Id, existing.Sku, product);
    }

    private static void Merge(JsonObject product, JsonElement given)
    {
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
                    product[member.Name] = JsonNode.Parse(member.Value.GetRawText());
                    break;
            }
        }
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
            SetCustomAttribute(product, code, AsText(value));
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
                SetCustomAttribute(product, CategoryIds, CategoryIdsOf(member.Value));
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

    /// <summary>Codes keep their place; a null takes the attribute away.</summary>
    private static void SetCustomAttribute(JsonObject product, string code, JsonNode? value)
    {
        var attributes = (JsonArray)product["custom_attributes"]!;
        var existing = attributes.FirstOrDefault(attribute => (string?)attribute!["attribute_code"] == code);
        if (value is null)
            attributes.Remove(existing);
        else if (existing is not null)
            existing["value"] = value;
        else
            attributes.Add(new JsonObject { ["attribute_code"] = code, ["value"] = value });
    }

    /// <summary>Scalars of custom attributes are text on the wire, flags "0" and "1" (accs-wire.md, sections 11 and 14).</summary>
    private static JsonNode? AsText(JsonNode? value) => value?.GetValueKind() switch
    {
        JsonValueKind.Number => JsonValue.Create(value.ToJsonString()),
        JsonValueKind.True => JsonValue.Create("1"),
        JsonValueKind.False => JsonValue.Create("0"),
        JsonValueKind.Array => new JsonArray([.. value.AsArray().Select(item => AsText(item?.DeepClone()))]),
        _ => value,
    };

    private static JsonArray CategoryIdsOf(JsonElement links) =>
        new([.. links.EnumerateArray().Select(link => (JsonNode?)JsonValue.Create(Text(link, "category_id") ?? ""))]);

    private static void SetCategoryLinks(JsonObject product, JsonArray categoryIds)
    {
        var links = categoryIds.Select((id, position) => (JsonNode?)new JsonObject { ["position"] = position, ["category_id"] = AsText(id?.DeepClone()) });
        product["extension_attributes"]!["category_links"] = new JsonArray([.. links]);
    }

    private static string? Text(JsonElement value, string name) =>
        value.ValueKind == JsonValueKind.Object && value.TryGetProperty(name, out var member) && member.ValueKind == JsonValueKind.String ? member.GetString() : null;
}
