using System.Text.Json.Nodes;
using AccsGen.Simulator.Entities.Carts;
using AccsGen.Simulator.Entities.Taxes;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Sales.Orders;

/// <summary>The taxes of an order: all together, and item by item.</summary>
internal static class OrderTaxes
{
    /// <param name="order">The order, with its items in the order of the cart's lines.</param>
    /// <param name="totals">What the cart came to.</param>
    public static void Write(JsonObject order, CartTotals totals)
    {
        var extension = order.ObjectOf("extension_attributes");
        extension["applied_taxes"] = new JsonArray([.. totals.Taxes.Select(Applied)]);
        var taxed = CartLines.WithParts(totals.Lines).Zip(order.Objects("items"), (line, item) => line.Taxes.Count > 0 ? OfItem(line, item) : null).OfType<JsonNode>();
        extension["item_applied_taxes"] = new JsonArray([.. taxed]);
    }

    private static JsonNode OfItem(CartLine line, JsonObject item) => new JsonObject
    {
        ["type"] = "product",
        ["item_id"] = item.Integer("item_id"),
        ["applied_taxes"] = new JsonArray([.. line.Taxes.Select(Applied)]),
    };

    private static JsonNode Applied(AppliedTax tax)
    {
        var applied = new JsonObject
        {
            ["code"] = tax.Code,
            ["title"] = tax.Title,
            ["percent"] = tax.Percent,
            ["extension_attributes"] = new JsonObject { ["rates"] = new JsonArray([.. tax.Step.Rates.Select(Rate)]) },
        };
        Money.Set(applied, "amount", tax.Amount);
        return applied;
    }

    private static JsonNode Rate(TaxShare rate) => new JsonObject { ["code"] = rate.Code, ["title"] = rate.Title, ["percent"] = rate.Percent };
}
