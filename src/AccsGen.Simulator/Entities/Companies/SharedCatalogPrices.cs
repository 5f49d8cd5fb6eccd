using AccsGen.Simulator.Entities.Prices;
using AccsGen.Simulator.Entities.Products;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Companies;

/// <summary>The prices of a shared catalog: tier prices of its products for its customer group.</summary>
internal static class SharedCatalogPrices
{
    /// <summary>Sets prices; one for a quantity and website takes the place of the one there is.</summary>
    /// <param name="session">The state.</param>
    /// <param name="groupId">The catalog's group; what a price says of the group doesn't count.</param>
    /// <param name="skus">The products of the catalog.</param>
    /// <param name="prices">The prices.</param>
    /// <exception cref="ServiceException">A price isn't one, or its product isn't in the catalog.</exception>
    public static void Set(Session session, long groupId, IReadOnlyCollection<string> skus, IEnumerable<JsonElement> prices)
    {
        foreach (var price in prices)
        {
            var sku = price.Text("sku") ?? throw ServiceException.Missing(["sku"]);
            var product = Find(session, sku);
            if (!skus.Contains(product.Key, StringComparer.OrdinalIgnoreCase))
                throw ServiceException.Refused("The product %1 isn't assigned to the shared catalog.", sku);
            TierPriceList.Set(session, product, Read(price, groupId));
        }
    }

    public static void Remove(Session session, long groupId, IEnumerable<string> skus)
    {
        foreach (var sku in skus)
            TierPriceList.RemoveGroup(session, Find(session, sku), groupId);
    }

    public static void RemoveAll(Session session, long groupId)
    {
        foreach (var product in session[ProductCollections.Products].Tagged(ProductTags.GroupPrice(groupId)).ToList())
            TierPriceList.RemoveGroup(session, product, groupId);
    }

    private static Entity Find(Session session, string sku) => session[ProductCollections.Products].Find(sku) ?? throw ServiceException.Refused("Requested product doesn't exist: %1.", sku);

    private static TierPrice Read(JsonElement price, long groupId)
    {
        var (quantity, amount, website) = (price.Number("quantity") ?? 1, price.Number("price") ?? -1, price.Integer("website_id") ?? 0);
        var isPercentage = price.Text("price_type")?.ToLowerInvariant() switch
        {
            TierPrice.Discount => true,
            TierPrice.Fixed => false,
            var other => throw ServiceException.InvalidValue("price_type", other ?? ""),
        };
        if (amount < 0 || (isPercentage && amount > 100))
            throw ServiceException.InvalidValue("price", price.Text("price") ?? "");
        if (quantity <= 0)
            throw ServiceException.InvalidValue("quantity", price.Text("quantity") ?? "");
        return new TierPrice(groupId, website, quantity, amount, isPercentage);
    }
}
