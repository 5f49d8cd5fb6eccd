using System.Text.Json.Nodes;
using AccsGen.Simulator.Entities.Products;
using AccsGen.Simulator.Entities.Stores;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Inventory;

/// <summary>What can be sold of a product: what lies at the sources of a stock, less what is promised, less what must be left.</summary>
internal static class StockLedger
{
    private const string WebsiteChannel = "website";

    /// <summary>The stock that a website sells from.</summary>
    public static long StockOf(Session session, long websiteId) =>
        session[StoreCollections.Websites].Find(websiteId)?.Value.Text("code") is { } code && StockOf(session, WebsiteChannel, code) is { } stock
            ? stock.Number
            : InventoryCollections.DefaultStock;

    /// <summary>The stock of a sales channel, of which there is one type, <c>website</c>; null where nobody has assigned it.</summary>
    public static Entity? StockOf(Session session, string channelType, string channelCode) => session[InventoryCollections.Stocks].Rows.FirstOrDefault(stock =>
        stock.Value.Member("extension_attributes").List("sales_channels").Any(channel => channel.Text("type") == channelType && channel.Text("code") == channelCode));

    /// <summary>
    /// How many can be sold now: 0 where nothing is in stock, less than 0 where more is promised than there is. What it says of products whose stock isn't managed, or which may be
    /// ordered beyond what is there, is no limit: ask <see cref="Salability"/>.
    /// </summary>
    public static decimal SalableQuantity(Session session, string sku, long stockId)
    {
        var settings = SettingsOf(session, sku);
        var available = QuantityInStock(session, sku, stockId);
        return IsInStock(session, sku, stockId, settings, available) ? available + Promised(session, sku, stockId) - settings.MinQuantity : 0;
    }

    /// <summary>What lies at the enabled sources of a stock and is said to be in stock.</summary>
    public static decimal QuantityInStock(Session session, string sku, long stockId) =>
        Stocks.ItemsOf(session, stockId, sku).Select(SourceItems.StateOf).Where(item => item.Status == SourceItems.InStock).Sum(item => item.Quantity);

    /// <summary>What orders have promised of a stock and not yet taken: 0 or less, as a rule.</summary>
    public static decimal Promised(Session session, string sku, long stockId) =>
        session[InventoryCollections.Reservations].Where("sku", sku).Where(entry => entry.Value.Integer("stock_id") == stockId).Sum(entry => entry.Value.Number("quantity") ?? 0);

    /// <summary>Promises a quantity, or settles a promise. Nothing is promised of a product whose stock isn't managed.</summary>
    /// <param name="session">The state.</param>
    /// <param name="stockId">The stock.</param>
    /// <param name="sku">The product.</param>
    /// <param name="quantity">Negative for a promise.</param>
    /// <param name="reason">Such as <c>order_placed</c>.</param>
    /// <param name="orderId">The order.</param>
    public static void Append(Session session, long stockId, string sku, decimal quantity, string reason, long orderId)
    {
        if (!SettingsOf(session, sku).ManagesStock)
            return;
        session[InventoryCollections.Reservations].Put(new JsonObject
        {
            ["stock_id"] = stockId,
            ["sku"] = sku,
            ["quantity"] = quantity,
            ["metadata"] = new JsonObject { ["event_type"] = reason, ["object_type"] = "order", ["object_id"] = CollectionKey.Of(orderId) }.ToJsonString(),
        });
    }

    /// <summary>Takes a quantity from a source, as a shipment does, or puts one back (negative), as a refund does. Where stock isn't managed nothing is taken.</summary>
    /// <exception cref="ServiceException">The product isn't at the source, or not so many of it.</exception>
    public static void Deduct(Session session, string sourceCode, string sku, decimal quantity)
    {
        var settings = SettingsOf(session, sku);
        if (!settings.ManagesStock)
            return;
        if (SourceItems.Find(session, sourceCode, sku) is not { } item)
            throw ServiceException.NotFound("Source item not found by source code: %1 and sku: %2.", sourceCode, sku);
        var (available, status) = SourceItems.StateOf(item);
        var left = available - quantity;
        if (left < 0 && quantity > 0)
            throw ServiceException.BadRequest("Not all of your products are available in the requested quantity.");
        if (quantity > 0 && left <= settings.MinQuantity && !settings.AllowsBackorders)
            status = SourceItems.OutOfStock;
        else if (quantity < 0 && left > settings.MinQuantity)
            status = SourceItems.InStock;
        SourceItems.Set(session, sourceCode, sku, left, status);
    }

    public static StockSettings SettingsOf(Session session, string sku) =>
        session[ProductCollections.Products].Find(sku) is { } product ? StockSettings.Of(product) : StockSettings.Default;

    /// <summary>Whether the stock as such has something to sell, promises aside.</summary>
    public static bool IsInStock(Session session, string sku, long stockId, StockSettings settings, decimal available) =>
        !settings.ManagesStock
        || available > settings.MinQuantity
        || (settings.AllowsBackorders && Stocks.ItemsOf(session, stockId, sku).Any(item => SourceItems.StateOf(item).Status == SourceItems.InStock));
}
