using System.Text.Json.Nodes;
using AccsGen.Simulator.Entities.Carts;
using AccsGen.Simulator.Entities.Sales;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Quotes;

/// <summary>
/// What is negotiated about the price: a percentage off, an amount off, or the total. It is spread over the items in proportion, and takes the place of all cart price rules; what an item cost before, and
/// what rules took off that, is kept with it.
/// </summary>
internal static class QuotePrices
{
    public const long Percentage = 1, AmountOff = 2, Total = 3;

    private static readonly string[] s_before = ["original_price", "original_tax_amount", "original_discount_amount"];

    /// <exception cref="ServiceException">What is negotiated can't be.</exception>
    public static void Apply(Session session, JsonObject quote, Cart cart)
    {
        cart.IsNegotiated = false;
        var lines = CartTotals.Collect(session, cart).Lines;
        foreach (var line in lines)
            Remember(line);
        var items = lines.Select(line => line.Item).ToList();
        var original = items.Sum(item => Discounted(item) * (item.Number("qty") ?? 0));
        var negotiated = Negotiated(quote, original);
        foreach (var item in items)
            item[CartLines.AgreedPriceMember] = negotiated is null ? Original(item) : Money.Round(original == 0 ? 0 : Discounted(item) * negotiated.Value / original);
        cart.IsNegotiated = negotiated is not null;
        cart.AgreedShipping = quote.Number("shipping_price");
        quote["original_total_price"] = original;
        quote["base_original_total_price"] = original;
        quote["negotiated_total_price"] = negotiated ?? original;
        quote["base_negotiated_total_price"] = negotiated ?? original;
    }

    /// <summary>Forgets what an item cost before, so that its product's price counts as that.</summary>
    public static void Forget(JsonObject item)
    {
        var before = Before(item);
        foreach (var member in s_before)
            before.Remove(member);
        item.Remove(CartLines.AgreedPriceMember);
    }

    private static decimal? Negotiated(JsonObject quote, decimal original)
    {
        if (quote.Integer("negotiated_price_type") is not { } type || quote.Number("negotiated_price_value") is not { } value)
            return null;
        var isPossible = value >= 0 && type switch { Percentage => value <= 100, AmountOff => value <= original, Total => true, _ => throw ServiceException.InvalidValue("negotiated_price_type", CollectionKey.Of(type)) };
        if (!isPossible)
            throw ServiceException.InvalidValue("negotiated_price_value", value.ToString(CultureInfo.InvariantCulture));
        return Money.Round(type switch { Percentage => original * (100 - value) / 100, AmountOff => original - value, _ => value });
    }

    private static void Remember(CartLine line)
    {
        var before = Before(line.Item);
        var sums = LineSums.Of(line);
        before["item_id"] = line.Item.Integer("item_id");
        before["original_price"] ??= line.Price;
        before["original_tax_amount"] ??= OfOne(sums.Tax);
        before["original_discount_amount"] ??= OfOne(sums.Discount);

        decimal OfOne(decimal amount) => line.Quantity == 0 ? 0 : Money.Round(amount / line.Quantity);
    }

    private static decimal Original(JsonObject item) => Before(item).Number("original_price") ?? 0;

    private static decimal Discounted(JsonObject item) => Original(item) - (Before(item).Number("original_discount_amount") ?? 0);

    private static JsonObject Before(JsonObject item) => item.ObjectOf("extension_attributes").ObjectOf("negotiable_quote_item");
}
