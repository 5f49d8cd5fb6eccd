using System.Text.Json.Nodes;
using AccsGen.Simulator.Entities.Stores;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Inventory;

/// <summary>What can be sold of a product: what lies at the sources of a stock, less what is promised.</summary>
internal static class StockLedger
{
    /// <summary>The stock that a website sells from.</summary>
    public static long StockOf(Session session, long websiteId)
    {
        var code = session[StoreCollections.Websites].Find(websiteId)?.Value.Text("code");
        foreach (var stock in session[InventoryCollections.Stocks].Rows)
        {
            var channels = stock.Value.Member("extension_attributes").List("sales_channels");
            if (channels.Any(channel => channel.Text("type") == "website" && channel.Text("code") == code))
                return stock.Number;
        }
        return InventoryCollections.DefaultStock;
    }

    public static decimal SalableQuantity(Session session, string sku, long stockId)
    {
        var sources = session[InventoryCollections.StockSourceLinks].Where("stock_id", stockId).Select(link => link.Value.Text("source_code")).ToHashSet();
        var available = session[InventoryCollections.SourceItems].Where("sku", sku)
            .Where(item => item.Value.Integer("status") == 1 && sources.Contains(item.Value.Text("source_code")))
            .Sum(item => item.Value.Number("quantity") ?? 0);
        var promised = session[InventoryCollections.Reservations].Where("sku", sku).Where(entry => entry.Value.Integer("stock_id") == stockId).Sum(entry => entry.Value.Number("quantity") ?? 0);
        return available + promised;
    }

    /// <summary>Promises a quantity, or settles a promise.</summary>
    /// <param name="session">The state.</param>
    /// <param name="stockId">The stock.</param>
    /// <param name="sku">The product.</param>
    /// <param name="quantity">Negative for a promise.</param>
    /// <param name="reason">Such as <c>order_placed</c>.</param>
    /// <param name="orderId">The order.</param>
    public static void Append(Session session, long stockId, string sku, decimal quantity, string reason, long orderId) =>
        session[InventoryCollections.Reservations].Put(new JsonObject
        {
            ["stock_id"] = stockId,
            ["sku"] = sku,
            ["quantity"] = quantity,
            ["metadata"] = new JsonObject { ["event_type"] = reason, ["object_type"] = "order", ["object_id"] = CollectionKey.Of(orderId) }.ToJsonString(),
        });

    /// <summary>Takes a quantity from a source, as a shipment does.</summary>
    public static void Deduct(Session session, string sourceCode, string sku, decimal quantity)
    {
        var items = session[InventoryCollections.SourceItems];
        if (items.Edit(CollectionKey.Of(sourceCode, sku)) is not { } item)
            return;
        item["quantity"] = (item.Number("quantity") ?? 0) - quantity;
        items.Put(item);
    }
}
