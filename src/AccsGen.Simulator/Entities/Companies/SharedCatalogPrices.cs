using System.Text.Json.Nodes;
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
            var product = session[ProductCollections.Products].Edit(sku) ?? throw ServiceException.Refused("Requested product doesn't exist: %1.", sku);
            if (!skus.Contains(product.Text("sku"), StringComparer.OrdinalIgnoreCase))
                throw ServiceException.Refused("The product %1 isn't assigned to the shared catalog.", sku);
            Put(product, groupId, price);
            session[ProductCollections.Products].Put(product);
        }
    }

    public static void Remove(Session session, long groupId, IEnumerable<string> skus)
    {
        foreach (var sku in skus)
            Remove(session, groupId, session[ProductCollections.Products].Find(sku) ?? throw ServiceException.Refused("Requested product doesn't exist: %1.", sku));
    }

    public static void RemoveAll(Session session, long groupId)
    {
        foreach (var product in session[ProductCollections.Products].Rows.Where(product => TierPriceEntries.HasGroup(product, groupId)).ToList())
            Remove(session, groupId, product);
    }

    private static void Put(JsonObject product, long groupId, JsonElement price)
    {
        var (quantity, amount, website) = (price.Number("quantity") ?? 1, price.Number("price") ?? -1, price.Integer("website_id") ?? 0);
        var isPercentage = price.Text("price_type")?.ToLowerInvariant() switch
        {
            "discount" => true,
            "fixed" => false,
            var other => throw ServiceException.InvalidValue("price_type", other ?? ""),
        };
        if (amount < 0 || (isPercentage && amount > 100))
            throw ServiceException.InvalidValue("price", price.Text("price") ?? "");
        if (quantity <= 0)
            throw ServiceException.InvalidValue("quantity", price.Text("quantity") ?? "");
        TierPriceEntries.Set(product, groupId, quantity, website, amount, isPercentage);
    }

    private static void Remove(Session session, long groupId, Entity product)
    {
        var edited = product.Edit();
        TierPriceEntries.RemoveGroup(edited, groupId);
        session[ProductCollections.Products].Put(edited);
    }
}
