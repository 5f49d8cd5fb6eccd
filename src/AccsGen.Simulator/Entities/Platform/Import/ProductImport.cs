using System.Text.Json.Nodes;
using AccsGen.Simulator.Entities.Products;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.Resources;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Platform.Import;

/// <summary>Imports products by SKU: what they are called and cost, their stock, websites and attributes. Of composite products the parts aren't imported.</summary>
internal static class ProductImport
{
    private const long DefaultAttributeSet = 4;

    private static readonly HashSet<string> s_types = ["simple", "virtual", "configurable", "bundle", "grouped", "downloadable", "giftcard"];

    /// <summary>Columns that are attributes of the same code.</summary>
    private static readonly string[] s_attributes =
        ["description", "short_description", "special_price", "special_price_from_date", "special_price_to_date", "url_key", "meta_title", "meta_keywords", "meta_description", "country_of_manufacture"];

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
        var products = request[ProductCollections.Products];
        var existing = products.Find(sku);
        if (isDelete)
            return products.Remove(existing?.Key ?? sku) ? sku : throw ServiceException.BadRequest($"Product with specified SKU \"{sku}\" not found.");
        var product = existing?.Edit() ?? New(row, sku);
        SetMembers(product, row);
        SetWebsites(request.Session, product, row);
        SetStock(product, row);
        foreach (var code in s_attributes.Where(code => !string.IsNullOrEmpty(row.Text(code))))
            EntityMerge.SetCustomAttribute(product, code switch { "special_price_from_date" => "special_from_date", "special_price_to_date" => "special_to_date", "meta_keywords" => "meta_keyword", _ => code }, row.Text(code));
        SetAdditionalAttributes(product, row.Member("additional_attributes"));
        product["updated_at"] = request.Session.Now;
        return products.Put(product).Key;
    }

    private static JsonObject New(JsonElement row, string sku)
    {
        var type = row.Text("product_type") ?? "simple";
        if (!s_types.Contains(type))
            throw ServiceException.BadRequest("Product type is invalid or not supported");
        if (row.Text("attribute_set_code") is { Length: > 0 } set && !set.Equals("Default", StringComparison.OrdinalIgnoreCase))
            throw ServiceException.BadRequest("Invalid value for Attribute Set column (set doesn't exist?)");
        ImportColumns.Required(row, "name");
        return new JsonObject { ["sku"] = sku, ["type_id"] = type, ["attribute_set_id"] = DefaultAttributeSet };
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

    private static void SetWebsites(Session session, JsonObject product, JsonElement row)
    {
        if (ImportColumns.List(row, "product_websites") is { Count: > 0 } codes)
            product.ObjectOf("extension_attributes")["website_ids"] = new JsonArray([.. codes.Select(code => (JsonNode?)ImportColumns.Website(session, code))]);
    }

    private static void SetStock(JsonObject product, JsonElement row)
    {
        if (row.Number("qty") is { } quantity)
            product.ObjectOf("extension_attributes").ObjectOf("stock_item")["qty"] = quantity;
        if (row.Flag("is_in_stock") is { } isInStock && !string.IsNullOrEmpty(row.Text("is_in_stock")))
            product.ObjectOf("extension_attributes").ObjectOf("stock_item")["is_in_stock"] = isInStock;
    }

    /// <summary>An object, or one text: <c>color=Red,size=L</c>.</summary>
    private static void SetAdditionalAttributes(JsonObject product, JsonElement given)
    {
        if (given.ValueKind == JsonValueKind.Object)
        {
            foreach (var attribute in given.EnumerateObject())
                EntityMerge.SetCustomAttribute(product, attribute.Name, attribute.Value.ValueKind == JsonValueKind.Array ? string.Join(',', attribute.Value.EnumerateArray()) : EntityMerge.AsText(attribute.Value));
        }
        else if (given.ValueKind == JsonValueKind.String)
        {
            foreach (var pair in given.GetString()!.Split(',').Select(pair => pair.Split('=', 2)).Where(pair => pair.Length == 2))
                EntityMerge.SetCustomAttribute(product, pair[0].Trim(), pair[1]);
        }
    }
}
