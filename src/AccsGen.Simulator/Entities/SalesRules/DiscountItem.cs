using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.SalesRules;

/// <summary>Something in a cart that has a price, as far as rules ask about it.</summary>
/// <param name="Sku">The SKU.</param>
/// <param name="Product">The product; null where it isn't in the catalogue any more.</param>
/// <param name="Quantity">How many.</param>
/// <param name="Price">Of one, before any discount.</param>
/// <param name="Weight">Of one.</param>
internal sealed record DiscountItem(string Sku, Entity? Product, decimal Quantity, decimal Price, decimal Weight = 0)
{
    public decimal RowTotal => Price * Quantity;
}
