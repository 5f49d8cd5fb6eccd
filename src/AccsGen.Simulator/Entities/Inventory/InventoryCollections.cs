using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Inventory;

/// <summary>Where stock lies, what is salable of it, and what is promised.</summary>
internal static class InventoryCollections
{
    /// <summary>The source that every tenant has, which is the only one of the stock that every tenant has.</summary>
    public const string DefaultSource = "default";

    public const long DefaultStock = 1;

    public static Collection Sources { get; } = new("sources", new CollectionKey("source_code"));

    /// <summary>What lies where. The items at the default source say the same as the stock items of their products.</summary>
    public static Collection SourceItems { get; } = new("sourceItems", new CollectionKey("source_code", "sku")) { Follower = StockItems.FollowSourceItem };

    public static Collection Stocks { get; } = new("stocks", CollectionKey.Number("stock_id"));

    public static Collection StockSourceLinks { get; } = new("stockSourceLinks", new CollectionKey("stock_id", "source_code"));

    /// <summary>Quantities that orders promise (negative) and shipments, cancellations and refunds settle (positive).</summary>
    public static Collection Reservations { get; } = new("reservations", CollectionKey.Number("reservation_id"));

    /// <summary>The quantities below which the merchant is told, where they aren't the default.</summary>
    public static Collection LowQuantityNotifications { get; } = new("lowQuantityNotifications", new CollectionKey("source_code", "sku"));
}
