using AccsGen.Simulator.Entities.Products;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Inventory;

/// <summary>
/// Whether a product can be sold from a stock, and in which quantity. Required are a proper quantity and a source that has it in stock; then one of these is enough: it may be ordered
/// beyond what is there, its stock isn't managed, or enough is left of it.
/// </summary>
internal static class Salability
{
    /// <summary>Whether anything of it can be sold. Composite products are salable when they are in stock; what isn't there, or is disabled, never is.</summary>
    public static bool IsSalable(Session session, string sku, long stockId)
    {
        if (session[ProductCollections.Products].Find(sku) is not { } product || product.Value.Integer("status") != 1)
            return false;
        if (!StockItems.IsStocked(product))
            return StockItems.Of(product).Flag("is_in_stock") == true;
        var settings = StockSettings.Of(product);
        if (!settings.ManagesStock)
            return IsAssigned(session, sku, stockId);
        return HasSourceInStock(session, sku, stockId)
            && (BackordersSuffice(settings) || StockLedger.QuantityInStock(session, sku, stockId) + StockLedger.Promised(session, sku, stockId) > settings.MinQuantity);
    }

    /// <summary>Why a quantity can't be sold; nothing where it can.</summary>
    /// <exception cref="ServiceException">There is no such product, or it has no quantity of its own.</exception>
    public static IReadOnlyList<SalabilityError> Errors(Session session, string sku, long stockId, decimal quantity)
    {
        var product = Require(session, sku);
        var settings = StockSettings.Of(product);
        if (!IsAssigned(session, sku, stockId))
            return [new("requested-sku-is-not-assigned-to-given-stock", $"The requested sku {sku} is not assigned to given stock.")];
        var errors = new List<SalabilityError>();
        if (QuantityError(settings, quantity) is { } error)
            errors.Add(error);
        if (settings.ManagesStock && !HasSourceInStock(session, sku, stockId))
            errors.Add(new("is_any_source_item_in_stock-no_source_items_in_stock", "There are no source items with the in stock status"));
        if (errors.Count > 0 || !settings.ManagesStock || BackordersSuffice(settings) || StockLedger.SalableQuantity(session, sku, stockId) >= quantity)
            return errors;
        return
        [
            new("back_order-disabled", "Backorders are disabled"),
            new("manage_stock-enabled", "Manage stock is enabled"),
            new("is_salable_with_reservations-not_enough_qty", "The requested qty is not available"),
        ];
    }

    /// <summary>The product, which must have a quantity of its own.</summary>
    /// <exception cref="ServiceException">There is no such product, or it has none.</exception>
    public static Entity Require(Session session, string sku)
    {
        var product = session[ProductCollections.Products].Find(sku) ?? throw ServiceException.NotFound("The product that was requested doesn't exist. Verify the product and try again.");
        return StockItems.IsStocked(product) ? product : throw ServiceException.BadRequest("Can't check requested quantity for products without Source Items support.");
    }

    private static SalabilityError? QuantityError(StockSettings settings, decimal quantity)
    {
        if (quantity < settings.MinSaleQuantity)
            return new("is_correct_qty-min_sale_qty", string.Create(CultureInfo.InvariantCulture, $"The fewest you may purchase is {settings.MinSaleQuantity:0.####}."));
        if (quantity > settings.MaxSaleQuantity)
            return new("is_correct_qty-max_sale_qty", "The requested qty exceeds the maximum qty allowed in shopping cart");
        if (settings.Increment != 0 && quantity % settings.Increment != 0)
            return new("is_correct_qty-qty_increment", string.Create(CultureInfo.InvariantCulture, $"You can buy this product only in quantities of {settings.Increment:0.####} at a time."));
        return settings.AllowsDecimals || quantity == decimal.Truncate(quantity) ? null : new("is_correct_qty-is_qty_decimal", "You cannot use decimal quantity for this product.");
    }

    /// <summary>Every product counts as assigned to the default stock.</summary>
    private static bool IsAssigned(Session session, string sku, long stockId) =>
        stockId == InventoryCollections.DefaultStock || Stocks.ItemsOf(session, stockId, sku, withDisabled: true).Any();

    private static bool HasSourceInStock(Session session, string sku, long stockId) =>
        Stocks.ItemsOf(session, stockId, sku).Any(item => SourceItems.StateOf(item).Status == SourceItems.InStock);

    private static bool BackordersSuffice(StockSettings settings) => settings.AllowsBackorders && settings.MinQuantity >= 0;
}
