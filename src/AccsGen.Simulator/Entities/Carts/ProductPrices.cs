using AccsGen.Simulator.Entities.Customers;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Carts;

/// <summary>What one of a product costs: the least of its price, its special price while that lasts, and the tier price of the customer group and quantity.</summary>
internal static class ProductPrices
{
    private const long AllWebsites = 0;

    public static decimal Final(SoldProduct product, Buyer buyer, decimal quantity, DateTimeOffset now)
    {
        var price = product.Price;
        if (product.Type != SoldProduct.Bundle && Special(product, now) is { } special)
            price = Math.Min(price, special);
        if (Tier(product, buyer, quantity) is { } tier)
            price = Math.Min(price, tier);
        return price;
    }

    /// <summary>What is left of the prices in a bundle, whose special price is a percentage; 1 for all other products.</summary>
    public static decimal BundlePart(SoldProduct product, DateTimeOffset now) => product.Type == SoldProduct.Bundle && Special(product, now) is { } percentage ? percentage / 100 : 1;

    /// <summary>The special price; null outside its days. Its last day counts wholly.</summary>
    public static decimal? Special(SoldProduct product, DateTimeOffset now)
    {
        if (product.Number("special_price") is not { } price)
            return null;
        var begins = Date(product.Attribute("special_from_date"));
        var ends = Date(product.Attribute("special_to_date"));
        return (begins is null || begins <= now) && (ends is null || now < EndOf(ends.Value)) ? price : null;
    }

    /// <summary>The price of the largest tier that the quantity reaches; of equal tiers the one for just this group.</summary>
    private static decimal? Tier(SoldProduct product, Buyer buyer, decimal quantity)
    {
        var best = product.Value.List("tier_prices")
            .Where(tier => (tier.Number("qty") ?? 1) <= quantity && IsFor(tier, buyer))
            .OrderByDescending(tier => tier.Number("qty") ?? 1)
            .ThenBy(tier => tier.Integer("customer_group_id") == CustomerCollections.AllGroups)
            .FirstOrDefault();
        if (best.ValueKind != JsonValueKind.Object)
            return null;
        return best.Member("extension_attributes").Number("percentage_value") is { } percentage
            ? Math.Round(product.Price * (100 - percentage) / 100, 4, MidpointRounding.AwayFromZero)
            : best.Number("value");
    }

    private static bool IsFor(JsonElement tier, Buyer buyer)
    {
        var group = tier.Integer("customer_group_id");
        var website = tier.Member("extension_attributes").Integer("website_id") ?? AllWebsites;
        return (group == CustomerCollections.AllGroups || group == buyer.GroupId) && (website == AllWebsites || website == buyer.WebsiteId);
    }

    private static DateTimeOffset? Date(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var date) ? date : null;

    /// <summary>A date without a time of day means all of that day.</summary>
    private static DateTimeOffset EndOf(DateTimeOffset date) => date.TimeOfDay == TimeSpan.Zero ? date.AddDays(1) : date;
}
