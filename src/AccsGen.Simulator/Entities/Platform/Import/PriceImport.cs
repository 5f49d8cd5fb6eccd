using AccsGen.Simulator.Entities.Prices;
using AccsGen.Simulator.Entities.Products;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Platform.Import;

/// <summary>Imports tier prices of products: for a quantity, a group of customers or all, and a website or all.</summary>
internal static class PriceImport
{
    public static string Run(OperationRequest request, JsonElement row, bool isDelete)
    {
        var sku = ImportColumns.Required(row, "sku");
        var product = request[ProductCollections.Products].Find(sku) ?? throw ServiceException.BadRequest($"Product with SKU {sku} doesn't exist.");
        var (website, group) = (WebsiteOf(request.Session, row), GroupOf(request.Session, row));
        if (row.Number("tier_price_qty") is not { } quantity || quantity <= 0)
            throw ServiceException.BadRequest("Tier Price data price or quantity value is invalid.");
        if (isDelete)
            TierPriceList.Change(request.Session, product, existing => existing.Where(price => (price.GroupId, price.WebsiteId, price.Quantity) != (group, website, quantity)));
        else
            TierPriceList.Set(request.Session, product, Read(row, website, group, quantity));
        return product.Key;
    }

    private static TierPrice Read(JsonElement row, long website, long group, decimal quantity)
    {
        if (row.Number("tier_price") is not { } price || price < 0)
            throw ServiceException.BadRequest("Tier Price data price or quantity value is invalid.");
        var isDiscount = row.Text("tier_price_value_type") switch
        {
            "Fixed" => false,
            "Discount" when price <= 100 => true,
            _ => throw ServiceException.BadRequest("Value for 'tier_price_value_type' attribute contains incorrect value, acceptable values are Fixed, Discount"),
        };
        return new TierPrice(group, website, quantity, price, isDiscount);
    }

    /// <summary><c>All Websites [USD]</c> is all of them.</summary>
    private static long WebsiteOf(Session session, JsonElement row)
    {
        var website = ImportColumns.Required(row, "tier_price_website");
        return website.StartsWith("All Websites", StringComparison.OrdinalIgnoreCase) ? 0 : ImportColumns.Website(session, website);
    }

    private static long GroupOf(Session session, JsonElement row) =>
        TierPrice.GroupOf(session, ImportColumns.Required(row, "tier_price_customer_group")) ?? throw ServiceException.BadRequest("Tier Price customer group is invalid.");
}
