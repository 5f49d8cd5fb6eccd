using System.Text.Json.Nodes;
using AccsGen.Simulator.Entities.Prices;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Products.Prices;

/// <summary>The prices of a product for quantities, by customer group and website, as the product itself takes and shows them.</summary>
internal static class TierPrices
{
    /// <summary>Takes all of them, in place of those there are.</summary>
    /// <exception cref="ServiceException">Two of them are for the same buyers and quantity, or one is negative.</exception>
    public static void Replace(ProductEdit edit, JsonElement given)
    {
        var prices = given.Objects().Select(TierPrice.Read).ToList();
        if (prices.Any(price => price.Quantity <= 0 || price.Amount < 0))
            throw ServiceException.BadRequest("The data was invalid. Verify the data and try again.");
        if (prices.Index().Any(price => prices.Take(price.Index).Any(price.Item.IsForTheSameAs)))
            throw ServiceException.BadRequest("We found a duplicate website, tier price, customer group and quantity.");
        Store(edit, prices);
    }

    /// <summary>Adds one, or puts it in the place of the one for the same buyers and quantity.</summary>
    public static void Set(ProductEdit edit, TierPrice price)
    {
        var prices = Of(edit);
        Store(edit, prices.Any(price.IsForTheSameAs) ? prices.Select(other => price.IsForTheSameAs(other) ? price : other) : prices.Append(price));
    }

    /// <returns>Whether there was one.</returns>
    public static bool Remove(ProductEdit edit, TierPrice price)
    {
        var prices = Of(edit);
        Store(edit, prices.Where(other => !price.IsForTheSameAs(other)));
        return prices.Any(price.IsForTheSameAs);
    }

    private static IReadOnlyList<TierPrice> Of(ProductEdit edit) => TierPrice.Of(edit.Before!.Value);

    private static void Store(ProductEdit edit, IEnumerable<TierPrice> prices) =>
        edit.Value[TierPrice.Member] = new JsonArray([.. prices.Select(price => (JsonNode?)price.ToJson(edit.Value.Number("price") ?? 0))]);
}
