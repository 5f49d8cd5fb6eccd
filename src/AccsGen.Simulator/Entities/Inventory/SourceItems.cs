using System.Text.Json.Nodes;
using AccsGen.Simulator.Entities.Products;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Inventory;

/// <summary>What lies of a product at a source.</summary>
internal static class SourceItems
{
    public const long OutOfStock = 0;
    public const long InStock = 1;

    /// <summary>
    /// The item of a product at a source; null where it isn't assigned to it. Products that are made when they are looked at have no items of their own: theirs are read off their stock items.
    /// </summary>
    public static Entity? Find(Session session, string sourceCode, string sku)
    {
        var key = CollectionKey.Of(sourceCode, sku);
        if (session[InventoryCollections.SourceItems].Find(key) is { } item)
            return item;
        if (sourceCode != InventoryCollections.DefaultSource || session[ProductCollections.Products].Find(sku) is not { } product || !StockItems.IsStocked(product))
            return null;
        var stockItem = StockItems.Of(product);
        var quantity = stockItem.Number("qty") ?? 0;
        var isInStock = stockItem.Flag("is_in_stock") == true;
        return quantity == 0 && !isInStock ? null : Entity.Of(key, 0, Row(sourceCode, product.Key, quantity, isInStock ? InStock : OutOfStock));
    }

    public static (decimal Quantity, long Status) StateOf(Entity item) => (item.Value.Number("quantity") ?? 0, item.Value.Integer("status") ?? OutOfStock);

    /// <summary>Writes an item, and assigns the product to the source where it isn't yet.</summary>
    public static void Set(Session session, string sourceCode, string sku, decimal quantity, long status)
    {
        var items = session[InventoryCollections.SourceItems];
        if (items.Find(CollectionKey.Of(sourceCode, sku)) is { } item && StateOf(item) == (quantity, status))
            return;
        var source = session[InventoryCollections.Sources].Find(sourceCode)?.Key ?? sourceCode;
        items.Put(Row(source, session[ProductCollections.Products].Find(sku)?.Key ?? sku, quantity, status));
    }

    /// <summary>Takes a product off a source, with everything that was noted for it there.</summary>
    /// <returns>Whether it was assigned to it.</returns>
    public static bool Remove(Session session, string sourceCode, string sku)
    {
        var key = CollectionKey.Of(sourceCode, sku);
        session[InventoryCollections.LowQuantityNotifications].Remove(key);
        return session[InventoryCollections.SourceItems].Remove(key);
    }

    private static JsonObject Row(string sourceCode, string sku, decimal quantity, long status) => new()
    {
        ["sku"] = sku,
        ["source_code"] = sourceCode,
        ["quantity"] = quantity,
        ["status"] = status,
    };
}
