using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Products.Bundles;

/// <summary>What the links of a bundle cost: with a dynamic price what their products cost now, else what was given.</summary>
internal static class BundlePrices
{
    private const string Dynamic = "0";

    /// <summary>Whether a product is a bundle whose price follows from its parts. Looked at once for each change, as it is asked for by every read.</summary>
    public static bool IsDynamic(Entity product) => product.Derived(static made => new PriceMark(IsDynamicBundle(made.Value))).IsDynamic;

    public static Entity View(Session session, Entity bundle)
    {
        var view = bundle.Edit();
        foreach (var link in ProductScopes.BundleOptions.In(view).SelectMany(option => option.Objects("product_links")))
        {
            link["price"] = session[ProductCollections.Products].Find(link.Text("sku") ?? "")?.Value.Number("price") ?? 0;
            link["price_type"] = null;
        }
        return Entity.Of(bundle.Key, bundle.Number, view);
    }

    private static bool IsDynamicBundle(JsonElement product) => product.Text("type_id") == "bundle" && (product.CustomText("price_type") ?? Dynamic) == Dynamic;

    private sealed record PriceMark(bool IsDynamic);
}
