using System.Text.Json.Nodes;
using AccsGen.Simulator.Entities.Products.Bundles;
using AccsGen.Simulator.Entities.Products.Configurable;
using AccsGen.Simulator.Entities.Products.Downloadable;
using AccsGen.Simulator.Entities.Products.Links;
using AccsGen.Simulator.Entities.Products.Media;
using AccsGen.Simulator.Entities.Products.Options;
using AccsGen.Simulator.Entities.Products.Prices;
using AccsGen.Simulator.Entities.Products.Websites;
using AccsGen.Simulator.Resources;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Products;

/// <summary>
/// Puts what was sent into a product. Members that aren't given stay as they are; a null clears a scalar, or restores inheritance, and leaves a list alone; a list takes the place of the one
/// there was, where elements with known ids go on; custom attributes are replaced one by one, extension attributes member by member.
/// </summary>
internal static class ProductMerge
{
    /// <summary>Never taken from a body that changes a product.</summary>
    private static readonly HashSet<string> s_fixed = ["id", "sku", "created_at", "updated_at", "type_id", "attribute_set_id"];

    /// <summary>Have a value in any case; a null in all stores changes nothing.</summary>
    private static readonly HashSet<string> s_lasting = ["name", "price", "status", "visibility"];

    public static void Into(ProductEdit edit, JsonElement given)
    {
        // What a product is says what the rest may be.
        foreach (var member in (string[])["type_id", "attribute_set_id"])
        {
            if (given.Member(member).ValueKind is JsonValueKind.String or JsonValueKind.Number)
                edit.Value[member] = EntityMerge.Node(given.Member(member));
        }
        foreach (var member in given.Members())
        {
            if (!s_fixed.Contains(member.Name))
                Merge(edit, member.Name, member.Value);
        }
    }

    private static void Merge(ProductEdit edit, string name, JsonElement value)
    {
        if (ProductScopes.Kind.Members.Contains(name))
        {
            if (value.ValueKind != JsonValueKind.Null || !edit.Scope.IsGlobalFor(name) || !s_lasting.Contains(name))
                edit.Scope.Set(name, EntityMerge.Node(value));
            return;
        }
        if (value.ValueKind == JsonValueKind.Null)
        {
            if (edit.Value[name] is not (JsonArray or JsonObject))
                edit.Value.Remove(name);
            return;
        }
        switch (name)
        {
            case "custom_attributes":
                ProductValues.Merge(edit, value);
                break;
            case "extension_attributes":
                foreach (var member in value.Members().Where(member => member.Value.ValueKind != JsonValueKind.Null))
                    MergeExtension(edit, value, member.Name);
                break;
            case "media_gallery_entries":
                ProductMedia.Replace(edit, value);
                break;
            case "options":
                CustomOptions.Replace(edit, value);
                break;
            case "product_links":
                ProductLinks.Replace(edit, value);
                break;
            case "tier_prices":
                TierPrices.Replace(edit, value);
                break;
            default:
                edit.Value[name] = EntityMerge.Node(value);
                break;
        }
    }

    private static void MergeExtension(ProductEdit edit, JsonElement extension, string name)
    {
        var value = extension.Member(name);
        switch (name)
        {
            case "stock_item":
                MergeStockItem(edit.Extension.ObjectOf(name), value);
                break;
            case "website_ids":
                ProductWebsites.Set(edit, [.. extension.Integers(name)]);
                break;
            case "category_links":
                ProductCategories.Replace(edit, value);
                break;
            case "configurable_product_options":
                ConfigurableOptions.Replace(edit, value);
                break;
            case "configurable_product_links":
                ConfigurableProducts.SetLinks(edit.Value, extension.Integers(name));
                break;
            case "bundle_product_options":
                BundleOptions.Replace(edit, value);
                break;
            case "downloadable_product_links":
                DownloadableContent.Links.Replace(edit, value);
                break;
            case "downloadable_product_samples":
                DownloadableContent.Samples.Replace(edit, value);
                break;
            case "giftcard_amounts":
                GiftCardAmounts.Replace(edit, value);
                break;
            default:
                edit.Extension[name] = EntityMerge.Node(value);
                break;
        }
    }

    private static void MergeStockItem(JsonObject stockItem, JsonElement given)
    {
        foreach (var member in given.Members().Where(member => member.Name is not ("item_id" or "product_id")))
            stockItem[member.Name] = EntityMerge.Node(member.Value);
    }
}
