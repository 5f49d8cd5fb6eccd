using System.Text.Json.Nodes;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Quotes;

/// <summary>
/// What is negotiated about the price: a percentage off, an amount off, or the total. It is spread over the items in proportion; what an item cost before is kept with it.
/// </summary>
internal static class QuotePrices
{
    public const long Percentage = 1, AmountOff = 2, Total = 3;

    private static readonly string[] s_before = ["original_price", "original_tax_amount", "original_discount_amount"];

    /// <exception cref="ServiceException">What is negotiated can't be.</exception>
    public static void Apply(JsonObject quote, JsonObject cart)
    {
        var items = cart.Objects("items").ToList();
        foreach (var item in items)
            Remember(item);
        var original = items.Sum(item => Original(item) * (item.Number("qty") ?? 0));
        var negotiated = Negotiated(quote, original);
        var factor = negotiated is null || original == 0 ? 1 : negotiated.Value / original;
        foreach (var item in items)
            item["price"] = Money(Original(item) * factor);
        quote["original_total_price"] = original;
        quote["base_original_total_price"] = original;
        quote["negotiated_total_price"] = negotiated ?? original;
        quote["base_negotiated_total_price"] = negotiated ?? original;
        QuoteCarts.ShowItemsInAssignments(cart);
    }

    /// <summary>Forgets what an item cost before, so that its present price counts as that.</summary>
    public static void Forget(JsonObject item)
    {
        var before = item.ObjectOf("extension_attributes").ObjectOf("negotiable_quote_item");
        foreach (var member in s_before)
            before.Remove(member);
    }

    private static decimal? Negotiated(JsonObject quote, decimal original)
    {
        if (quote.Integer("negotiated_price_type") is not { } type || quote.Number("negotiated_price_value") is not { } value)
            return null;
        var isPossible = value >= 0 && type switch { Percentage => value <= 100, AmountOff => value <= original, Total => true, _ => throw ServiceException.InvalidValue("negotiated_price_type", CollectionKey.Of(type)) };
        if (!isPossible)
            throw ServiceException.InvalidValue("negotiated_price_value", value.ToString(CultureInfo.InvariantCulture));
        return Money(type switch { Percentage => original * (100 - value) / 100, AmountOff => original - value, _ => value });
    }

    private static void Remember(JsonObject item)
    {
        var before = item.ObjectOf("extension_attributes").ObjectOf("negotiable_quote_item");
        before["item_id"] = item.Integer("item_id");
        before["original_price"] ??= item.Number("price") ?? 0;
        before["original_tax_amount"] ??= 0;
        before["original_discount_amount"] ??= 0;
    }

    private static decimal Original(JsonObject item)
    {
        var before = item.ObjectOf("extension_attributes").ObjectOf("negotiable_quote_item");
        return (before.Number("original_price") ?? 0) - (before.Number("original_discount_amount") ?? 0);
    }

    private static decimal Money(decimal amount) => Math.Round(amount, 2, MidpointRounding.AwayFromZero);
}
