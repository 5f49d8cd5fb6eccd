using AccsGen.Simulator.Entities.Sales;

namespace AccsGen.Simulator.Entities.Carts;

/// <summary>Discount and tax of a line: its own, or those of its parts where they have the prices.</summary>
internal sealed record LineSums(decimal Discount, decimal DiscountPercent, decimal Tax, decimal TaxPercent, decimal PriceWithTax, decimal RowTotalWithTax)
{
    public static LineSums Of(CartLine line)
    {
        var priced = line.IsPricedByParts ? line.Parts : [line];
        var withTax = priced.Sum(part => part.RowTotalWithTax);
        return new(
            priced.Sum(part => part.Discount),
            priced[0].DiscountPercent,
            priced.Sum(part => part.Tax),
            line.TaxPercent,
            line.Quantity == 0 ? line.Price : Money.Round(withTax / line.Quantity),
            withTax);
    }
}
