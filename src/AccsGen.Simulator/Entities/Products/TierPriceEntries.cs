using System.Text.Json.Nodes;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Products;

/// <summary>The tier prices in a product: one for each group of customers, quantity and website, as an amount or a percentage off.</summary>
internal static class TierPriceEntries
{
    private const string Member = "tier_prices";

    /// <summary>Sets a price in the place of the one there is.</summary>
    public static void Set(JsonObject product, long groupId, decimal quantity, long websiteId, decimal amount, bool isPercentage)
    {
        Remove(product, groupId, quantity, websiteId);
        var extension = new JsonObject { ["website_id"] = websiteId };
        if (isPercentage)
            extension["percentage_value"] = amount;
        product.ListOf(Member).Add(new JsonObject
        {
            ["customer_group_id"] = groupId,
            ["qty"] = quantity,
            ["value"] = isPercentage ? Math.Round((product.Number("price") ?? 0) * (100 - amount) / 100, 2, MidpointRounding.AwayFromZero) : amount,
            ["extension_attributes"] = extension,
        });
    }

    public static void Remove(JsonObject product, long groupId, decimal quantity, long websiteId) =>
        Remove(product, tier => tier.Integer("customer_group_id") == groupId && tier.Number("qty") == quantity && ((tier["extension_attributes"] as JsonObject)?.Integer("website_id") ?? 0) == websiteId);

    public static void RemoveGroup(JsonObject product, long groupId) => Remove(product, tier => tier.Integer("customer_group_id") == groupId);

    public static bool HasGroup(Entity product, long groupId) => product.Value.List(Member).Any(tier => tier.Integer("customer_group_id") == groupId);

    private static void Remove(JsonObject product, Func<JsonObject, bool> isGone)
    {
        foreach (var tier in product.Objects(Member).Where(isGone).ToList())
            product.ListOf(Member).Remove(tier);
    }
}
