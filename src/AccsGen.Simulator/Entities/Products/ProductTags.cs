using AccsGen.Simulator.Entities.Customers;
using AccsGen.Simulator.Entities.Scopes;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Products;

/// <summary>What products are found by: their address, their categories, their tax class, groups with prices of their own, the products they refer to, and whatever of them has an id of its own.</summary>
internal static class ProductTags
{
    public static string UrlKey(string key) => $"url:{key}";

    public static string Category(long id) => $"category:{CollectionKey.Of(id)}";

    /// <summary>Configurable products with a child.</summary>
    public static string Child(long id) => $"child:{CollectionKey.Of(id)}";

    /// <summary>Products that are linked to a SKU, or bundle it.</summary>
    public static string Sku(string sku) => $"sku:{sku}";

    /// <summary>Configurable products whose variants an attribute tells apart.</summary>
    public static string Variants(long attributeId) => $"variants:{CollectionKey.Of(attributeId)}";

    /// <summary>Products with a price for a single customer group.</summary>
    public static string GroupPrice(long groupId) => $"price:{CollectionKey.Of(groupId)}";

    public static string TaxClass(long id) => $"tax:{CollectionKey.Of(id)}";

    public static string MediaFile(string file) => $"file:{file}";

    /// <summary>The product that has a part with an id.</summary>
    public static string Part(ProductPart part, long id) => Part(part, CollectionKey.Of(id));

    public static IEnumerable<string> Of(Entity product)
    {
        var value = product.Value;
        return [.. OfValues(value), .. OfOptions(value), .. OfExtensions(value.Member("extension_attributes"))];
    }

    private static string Part(ProductPart part, string id) => $"{part}:{id}";

    private static IEnumerable<string> OfValues(JsonElement product)
    {
        foreach (var key in StoreValues.All(product, "url_key").Append(product.CustomAttribute("url_key")))
        {
            if (key.ValueKind == JsonValueKind.String)
                yield return UrlKey(key.GetString()!);
        }
        if (product.CustomText("tax_class_id") is { } taxClass)
            yield return $"tax:{taxClass}";
        foreach (var price in product.List("tier_prices").Where(price => price.Integer("customer_group_id") != CustomerCollections.AllGroups))
            yield return GroupPrice(price.Integer("customer_group_id") ?? 0);
        foreach (var link in product.List("product_links"))
            yield return Sku(link.Text("linked_product_sku") ?? "");
        foreach (var entry in product.List("media_gallery_entries"))
        {
            yield return Part(ProductPart.Media, entry.Text("id") ?? "");
            yield return MediaFile(entry.Text("file") ?? "");
        }
    }

    private static IEnumerable<string> OfOptions(JsonElement product)
    {
        foreach (var option in product.List("options"))
        {
            yield return Part(ProductPart.Option, option.Text("option_id") ?? "");
            foreach (var value in option.List("values"))
                yield return Part(ProductPart.OptionValue, value.Text("option_type_id") ?? "");
        }
    }

    private static IEnumerable<string> OfExtensions(JsonElement extension)
    {
        foreach (var link in extension.List("category_links"))
            yield return $"category:{link.Text("category_id")}";
        foreach (var option in extension.List("configurable_product_options"))
        {
            yield return Part(ProductPart.ConfigurableOption, option.Text("id") ?? "");
            yield return $"variants:{option.Text("attribute_id")}";
        }
        foreach (var child in extension.List("configurable_product_links"))
            yield return $"child:{child.GetRawText()}";
        foreach (var option in extension.List("bundle_product_options"))
        {
            yield return Part(ProductPart.BundleOption, option.Text("option_id") ?? "");
            foreach (var link in option.List("product_links"))
            {
                yield return Part(ProductPart.BundleLink, link.Text("id") ?? "");
                yield return Sku(link.Text("sku") ?? "");
            }
        }
        foreach (var link in extension.List("downloadable_product_links"))
            yield return Part(ProductPart.DownloadableLink, link.Text("id") ?? "");
        foreach (var sample in extension.List("downloadable_product_samples"))
            yield return Part(ProductPart.DownloadableSample, sample.Text("id") ?? "");
    }
}
