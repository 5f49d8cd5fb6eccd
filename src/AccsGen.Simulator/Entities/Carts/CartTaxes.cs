using System.Text.Json.Nodes;
using AccsGen.Simulator.Entities.Customers;
using AccsGen.Simulator.Entities.Sales;
using AccsGen.Simulator.Entities.Taxes;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Carts;

/// <summary>
/// The taxes of a cart: of each line by the classes of its product and its buyer and by where it goes to, of its price less the discount. Prices are without taxes, and shipping isn't taxed, as a tenant
/// has it as long as nobody changes that.
/// </summary>
internal static class CartTaxes
{
    /// <summary>Writes its taxes into each line.</summary>
    /// <returns>The taxes of all lines together.</returns>
    public static IReadOnlyList<AppliedTax> Apply(Session session, Cart cart, CartTotals totals, JsonObject? address)
    {
        var destination = Destination(address);
        var customerClass = CustomerClass(session, cart.Buyer.GroupId);
        foreach (var line in totals.PricedLines)
        {
            foreach (var step in TaxCalculator.Find(session, destination, line.Product.TaxClass, customerClass, cart.StoreId))
                line.Taxes.Add(new AppliedTax(step, Money.Round((line.RowTotal - line.Discount) * step.Percent / 100)));
            line.Tax = line.Taxes.Sum(tax => tax.Amount);
            line.TaxPercent = line.Taxes.Sum(tax => tax.Percent);
        }
        return
        [
            .. totals.PricedLines.SelectMany(line => line.Taxes).GroupBy(tax => tax.Code, StringComparer.Ordinal)
                .Select(tax => new AppliedTax(tax.First().Step, tax.Sum(part => part.Amount))),
        ];
    }

    private static TaxDestination Destination(JsonObject? address) =>
        address?.Text("country_id") is { Length: > 0 } country ? new(country, address.Integer("region_id") ?? 0, address.Text("postcode")) : TaxDestination.Default;

    private static long CustomerClass(Session session, long groupId) =>
        session[CustomerCollections.Groups].Find(groupId)?.Value.Integer("tax_class_id") ?? TaxCollections.RetailCustomer;
}
