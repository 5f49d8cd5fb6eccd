using System.Text.Json.Nodes;
using AccsGen.Simulator.Entities.Products;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Inventory;

/// <summary>
/// The stock items of products: settings of a product's stock, and its quantity at the default source. That quantity is the one of its source item: whichever of the two is written, the
/// other one follows.
/// </summary>
internal static class StockItems
{
    /// <summary>How the quantity is known of products that are made when they are looked at.</summary>
    public const string QuantityMember = "stock_item.qty";

    /// <summary>The types of which something lies at sources; the others consist of such.</summary>
    private static readonly HashSet<string> s_stockedTypes = ["simple", "virtual", "downloadable", "giftcard"];

    public static JsonElement Of(Entity product) => product.Value.Member("extension_attributes").Member("stock_item");

    public static bool IsStocked(Entity product) => product.Value.Text("type_id") is { } type && s_stockedTypes.Contains(type);

    /// <summary>
    /// What becomes of a stock item that is saved: where stock is managed and nothing is left, it isn't in stock whatever was said, and it notes when it fell below the quantity of which
    /// the merchant is told.
    /// </summary>
    /// <param name="stockItem">The stock item as it would be saved.</param>
    /// <param name="isStocked">Whether the product's type has a quantity of its own.</param>
    /// <param name="now">The time, as the service writes it.</param>
    public static void Complete(JsonObject stockItem, bool isStocked, string now)
    {
        if (!isStocked)
        {
            stockItem["qty"] = 0;
            return;
        }
        var settings = StockSettings.Of(JsonElement.Parse(StateJson.Write(stockItem)));
        var quantity = stockItem.Number("qty") ?? 0;
        var isUsedUp = settings is { ManagesStock: true, Backorders: 0 } && quantity <= settings.MinQuantity;
        stockItem["stock_status_changed_auto"] = isUsedUp ? 1 : 0;
        if (isUsedUp)
            stockItem["is_in_stock"] = false;
        stockItem["low_stock_date"] = quantity < settings.NotifyQuantity ? now : null;
    }

    /// <summary>A product's stock item was written, or the product came or went: its source items follow. A new product is at the default source.</summary>
    public static void FollowProduct(Session session, Entity? before, Entity? after)
    {
        if (after is null)
        {
            RemoveAll(session, before!.Key);
            return;
        }
        var (quantity, status) = StateOf(after);
        if (!IsStocked(after) || (before is not null && StateOf(before) == (quantity, status)))
            return;
        var isNothing = quantity == 0 && status == SourceItems.OutOfStock;
        if (before is null || !isNothing || session[InventoryCollections.SourceItems].Find(CollectionKey.Of(InventoryCollections.DefaultSource, after.Key)) is not null)
            SourceItems.Set(session, InventoryCollections.DefaultSource, after.Key, quantity, status);
    }

    /// <summary>An item at the default source was written or removed: the product's stock item follows.</summary>
    public static void FollowSourceItem(Session session, Entity? before, Entity? after)
    {
        var item = (after ?? before)!.Value;
        if (!string.Equals(item.Text("source_code"), InventoryCollections.DefaultSource, StringComparison.OrdinalIgnoreCase))
            return;
        var products = session[ProductCollections.Products];
        if (products.Find(item.Text("sku") ?? "") is not { } product || !IsStocked(product))
            return;
        var (quantity, status) = after is null ? (0, SourceItems.OutOfStock) : SourceItems.StateOf(after);
        if (StateOf(product) == (quantity, status))
            return;
        var changed = product.Edit();
        var stockItem = changed.ObjectOf("extension_attributes").ObjectOf("stock_item");
        stockItem["qty"] = quantity;
        stockItem["is_in_stock"] = status == SourceItems.InStock;
        products.Put(changed);
    }

    private static (decimal Quantity, long Status) StateOf(Entity product)
    {
        var item = Of(product);
        return (item.Number("qty") ?? 0, item.Flag("is_in_stock") == true ? SourceItems.InStock : SourceItems.OutOfStock);
    }

    private static void RemoveAll(Session session, string sku)
    {
        foreach (var collection in (Collection[])[InventoryCollections.SourceItems, InventoryCollections.LowQuantityNotifications, InventoryCollections.Reservations])
        {
            foreach (var entity in session[collection].Where("sku", sku).ToList())
                session[collection].Remove(entity.Key);
        }
    }
}
