using System.Text.Json.Nodes;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Carts.Shipping;

/// <summary>What is to be shipped, and where to, as far as carriers ask.</summary>
/// <param name="Session">The state.</param>
/// <param name="Buyer">Who buys.</param>
/// <param name="Address">Where to; null when it isn't known yet.</param>
/// <param name="Quantity">How many pieces are paid shipping for.</param>
/// <param name="Value">What they cost, discounts taken off.</param>
/// <param name="IsFree">Whether a cart price rule ships all of it for nothing.</param>
internal sealed record Parcel(Session Session, Buyer Buyer, JsonObject? Address, decimal Quantity, decimal Value, bool IsFree)
{
    public string Country => Address?.Text("country_id") ?? "";

    /// <summary>How many pieces are paid shipping for: of a bundle whose parts are shipped one by one, those.</summary>
    public static decimal PaidQuantity(IEnumerable<CartLine> lines) => lines.SelectMany(ShippedLines).Where(line => !line.IsVirtual && !line.ShipsFree).Sum(line => line.Quantity);

    private static IEnumerable<CartLine> ShippedLines(CartLine line) =>
        line.Product.Type == SoldProduct.Bundle && Choices.BundleChoice.IsShippedByParts(line.Product) ? line.Parts : [line];
}
