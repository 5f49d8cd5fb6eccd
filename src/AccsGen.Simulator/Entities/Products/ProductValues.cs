using AccsGen.Simulator.Entities.Attributes;
using AccsGen.Simulator.Entities.Scopes;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.Resources;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Products;

/// <summary>
/// The custom attributes of a product. Codes that nobody knows are passed over, as the service does, and so are attributes that aren't in the product's set.
/// </summary>
internal static class ProductValues
{
    public const string CategoryIds = "category_ids";

    /// <summary>Attributes that a product has as members, or that the service keeps itself.</summary>
    private static readonly HashSet<string> s_elsewhere =
    [
        "sku", "created_at", "updated_at", "has_options", "required_options", "tier_price", "media_gallery", "gallery", "giftcard_amounts", "quantity_and_stock_status",
    ];

    /// <exception cref="ServiceException">An attribute can't have its value.</exception>
    public static void Merge(ProductEdit edit, JsonElement given)
    {
        foreach (var attribute in given.Objects())
        {
            if (attribute.Text("attribute_code") is not { Length: > 0 } code)
                throw ServiceException.Missing(["attribute_code"]);
            Set(edit, code, attribute.Member("value"));
        }
    }

    /// <summary>Takes an attribute's values out of the products of a set, or of all products.</summary>
    public static void Remove(Session session, string code, long? setId)
    {
        var products = session[ProductCollections.Products];
        foreach (var product in products.Rows.Where(product => IsIn(product, setId) && Has(product, code)).ToList())
        {
            var value = product.Edit();
            EntityMerge.SetCustomAttribute(value, code, null);
            StoreValues.Remove(value, code);
            products.Put(value);
        }
    }

    /// <summary>Drops what a product has of attributes that its set doesn't have.</summary>
    public static void RemoveForeign(ProductEdit edit)
    {
        var codes = edit.Value.Objects("custom_attributes").Select(attribute => attribute.Text("attribute_code")!).ToList();
        foreach (var code in codes.Where(code => !IsInSet(edit, code)))
        {
            EntityMerge.SetCustomAttribute(edit.Value, code, null);
            StoreValues.Remove(edit.Value, code);
        }
    }

    private static void Set(ProductEdit edit, string code, JsonElement value)
    {
        if (code == CategoryIds)
            ProductCategories.ReplaceIds(edit, AttributeValues.List(code, value));
        else if (!s_elsewhere.Contains(code) && !ProductScopes.Kind.Members.Contains(code) && edit.Attributes.Find(code) is { } attribute && IsInSet(edit, code))
            edit.Scope.Set(code, code == "url_key" ? ProductUrlKeys.Read(attribute, value) : AttributeValues.Read(attribute, value));
    }

    private static bool IsInSet(ProductEdit edit, string code) => SetAttributeModule.IsIn(edit.Session, edit.SetId, code);

    private static bool IsIn(Entity product, long? setId) => setId is null || product.Value.Integer("attribute_set_id") == setId;

    private static bool Has(Entity product, string code) =>
        product.Value.CustomAttribute(code).ValueKind != JsonValueKind.Undefined || StoreValues.All(product.Value, code).Any();
}
