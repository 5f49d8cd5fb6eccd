using System.Text.Json.Nodes;
using AccsGen.Simulator.Entities.Taxes;

namespace AccsGen.Simulator.Entities.Carts;

/// <summary>The lines of a cart's summary, as the checkout shows them.</summary>
internal static class TotalSegments
{
    public static IEnumerable<JsonNode> Of(CartTotals totals)
    {
        yield return Segment("subtotal", "Subtotal", totals.Subtotal);
        yield return GiftWrapping();
        if (totals.Discount != 0)
            yield return Segment("discount", totals.Rules.Label.Length == 0 ? "Discount" : $"Discount ({totals.Rules.Label})", -totals.Discount);
        if (!totals.IsVirtual && totals.Rate is { } rate)
            yield return Segment("shipping", $"Shipping & Handling ({rate.Description})", totals.Shipping);
        yield return Tax(totals);
        if (totals.GiftCards.Count > 0)
            yield return GiftCards(totals);
        var grandTotal = Segment("grand_total", "Grand Total", totals.GrandTotal);
        grandTotal["area"] = "footer";
        yield return grandTotal;
        yield return Segment("customerbalance", "Store Credit", 0);
        yield return Segment("reward", "0 Reward points", 0);
    }

    private static JsonObject Segment(string code, string title, decimal? value) => new() { ["code"] = code, ["title"] = title, ["value"] = value };

    private static JsonObject GiftWrapping()
    {
        const string nothing = "0.0000";
        var segment = Segment("giftwrapping", "Gift Wrapping", null);
        segment["extension_attributes"] = new JsonObject
        {
            ["gw_item_ids"] = new JsonArray(),
            ["gw_price"] = nothing,
            ["gw_base_price"] = nothing,
            ["gw_items_price"] = nothing,
            ["gw_items_base_price"] = nothing,
            ["gw_card_price"] = nothing,
            ["gw_card_base_price"] = nothing,
        };
        return segment;
    }

    private static JsonObject Tax(CartTotals totals)
    {
        var segment = Segment("tax", "Tax", totals.Tax);
        var details = totals.Taxes.Select((tax, index) => (JsonNode)new JsonObject
        {
            ["amount"] = tax.Amount,
            ["rates"] = new JsonArray([.. tax.Step.Rates.Select(Rate)]),
            ["group_id"] = index + 1,
        });
        segment["extension_attributes"] = new JsonObject { ["tax_grandtotal_details"] = new JsonArray([.. details]) };
        return segment;
    }

    private static JsonNode Rate(TaxShare rate) => new JsonObject { ["percent"] = rate.Percent.ToString("0.####", CultureInfo.InvariantCulture), ["title"] = rate.Title };

    /// <summary>The cards are JSON inside of a text (accs-wire.md, section 14).</summary>
    private static JsonObject GiftCards(CartTotals totals)
    {
        var cards = new JsonArray([.. totals.GiftCards.Select(card => (JsonNode)new JsonObject { ["i"] = card.AccountId, ["c"] = card.Code, ["a"] = card.Amount, ["ba"] = card.Amount })]);
        var segment = Segment("giftcardaccount", "Gift Card", -totals.GiftCardAmount);
        segment["extension_attributes"] = new JsonObject { ["gift_cards"] = cards.ToJsonString() };
        return segment;
    }
}
