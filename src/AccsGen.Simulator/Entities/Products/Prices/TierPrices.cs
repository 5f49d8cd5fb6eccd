using System.Text.Json.Nodes;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Products.Prices;

/// <summary>The prices of a product for quantities, by customer group and website.</summary>
internal static class TierPrices
{
    /// <exception cref="ServiceException">Two of them are for the same buyers and quantity, or one is negative.</exception>
    public static void Replace(ProductEdit edit, JsonElement given)
    {
        List<JsonObject> prices = [.. given.Objects().Select(price => JsonObject.Create(price)!)];
        if (prices.Any(price => price.Number("qty") is not > 0 || price.Number("value") < 0))
            throw ServiceException.BadRequest("The data was invalid. Verify the data and try again.");
        if (prices.DistinctBy(price => (GroupOf(price), WebsiteOf(price), price.Number("qty"))).Count() < prices.Count)
            throw ServiceException.BadRequest("We found a duplicate website, tier price, customer group and quantity.");
        edit.Value["tier_prices"] = new JsonArray([.. prices]);
    }

    public static JsonObject ForAllWebsites(long group, decimal quantity, decimal price) => new()
    {
        ["customer_group_id"] = group,
        ["qty"] = quantity,
        ["value"] = price,
        ["extension_attributes"] = new JsonObject { ["website_id"] = 0 },
    };

    public static JsonObject? Find(JsonObject product, long group, decimal quantity) =>
        product.Objects("tier_prices").FirstOrDefault(price => GroupOf(price) == group && WebsiteOf(price) == 0 && price.Number("qty") == quantity);

    public static long? GroupOf(JsonObject price) => price.Integer("customer_group_id");

    private static long WebsiteOf(JsonObject price) => (price["extension_attributes"] as JsonObject)?.Integer("website_id") ?? 0;
}
