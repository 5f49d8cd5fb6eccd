using AccsGen.Simulator.Entities.Inventory;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Carts;

/// <summary>Whether what is in a cart can be sold. Of products that consist of parts the parts count.</summary>
internal static class CartStock
{
    public const string NotAvailable = "Product that you are trying to add is not available.";

    /// <summary>Checks a line that is added or changed.</summary>
    /// <exception cref="ServiceException">The product is disabled, not sold in the website, or not there in that quantity.</exception>
    public static void Check(Session session, Buyer buyer, CartLine line)
    {
        if (line.Parts.Prepend(line).Any(sold => !IsOffered(session, buyer, sold.Product)))
            throw ServiceException.BadRequest(NotAvailable);
        foreach (var stocked in Stocked(line))
        {
            if (Fault(session, buyer, stocked.Product.Sku, stocked.Quantity) is { } fault)
                throw ServiceException.BadRequest(fault);
        }
    }

    /// <summary>Checks a whole cart before it becomes an order; the same product may be in several lines.</summary>
    /// <exception cref="ServiceException">Something can't be sold.</exception>
    public static void CheckAll(Session session, Buyer buyer, IReadOnlyList<CartLine> lines)
    {
        if (CartLines.WithParts(lines).Any(line => !IsOffered(session, buyer, line.Product)))
            throw ServiceException.BadRequest("Some of the products are out of stock.");
        foreach (var product in lines.SelectMany(Stocked).GroupBy(line => line.Product.Sku, StringComparer.OrdinalIgnoreCase))
        {
            if (Fault(session, buyer, product.Key, product.Sum(line => line.Quantity)) is { } fault)
                throw ServiceException.BadRequest(fault == NotAvailable ? "Some of the products are out of stock." : fault);
        }
    }

    /// <summary>Of a product that consists of parts its own stock item says whether it is in stock.</summary>
    public static bool IsOffered(Session session, Buyer buyer, SoldProduct product) =>
        product.IsEnabled && product.IsSoldIn(buyer.WebsiteId) && (!product.IsComposite || Salability.IsSalable(session, product.Sku, StockLedger.StockOf(session, buyer.WebsiteId)));

    private static IEnumerable<CartLine> Stocked(CartLine line) => line.Parts.Count > 0 ? line.Parts : [line];

    private static string? Fault(Session session, Buyer buyer, string sku, decimal quantity)
    {
        var stock = StockLedger.StockOf(session, buyer.WebsiteId);
        return Salability.IsSalable(session, sku, stock) ? Salability.Errors(session, sku, stock, quantity).LastOrDefault()?.Message : NotAvailable;
    }
}
