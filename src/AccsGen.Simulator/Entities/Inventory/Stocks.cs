using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Inventory;

/// <summary>Which sources a stock draws on.</summary>
internal static class Stocks
{
    /// <summary>The sources that are assigned to a stock, in the order of their priority, disabled ones too.</summary>
    public static IReadOnlyList<Entity> SourcesOf(Session session, long stockId) =>
    [
        .. session[InventoryCollections.StockSourceLinks].Where("stock_id", stockId)
            .OrderBy(link => link.Value.Integer("priority") ?? 0)
            .Select(link => session[InventoryCollections.Sources].Find(link.Value.Text("source_code") ?? ""))
            .OfType<Entity>(),
    ];

    public static bool IsEnabled(Entity source) => source.Value.Flag("enabled") != false;

    /// <summary>The items of a product at the sources of a stock, in the order of their priority.</summary>
    /// <param name="session">The state.</param>
    /// <param name="stockId">The stock.</param>
    /// <param name="sku">The product.</param>
    /// <param name="withDisabled">Whether disabled sources count.</param>
    public static IEnumerable<Entity> ItemsOf(Session session, long stockId, string sku, bool withDisabled = false) =>
        SourcesOf(session, stockId).Where(source => withDisabled || IsEnabled(source)).Select(source => SourceItems.Find(session, source.Key, sku)).OfType<Entity>();
}
