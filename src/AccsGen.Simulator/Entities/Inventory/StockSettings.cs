using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Inventory;

/// <summary>The settings of a product's stock: its own, or the tenant's where it says that those count.</summary>
/// <param name="ManagesStock">Whether quantities count at all.</param>
/// <param name="Backorders">0 for none; else orders may exceed what is there.</param>
/// <param name="MinQuantity">What must be left.</param>
/// <param name="MinSaleQuantity">The fewest that one can buy.</param>
/// <param name="MaxSaleQuantity">The most that one can buy.</param>
/// <param name="NotifyQuantity">Below which the merchant is told.</param>
/// <param name="Increment">What is bought must be a multiple of it; 0 for any quantity.</param>
/// <param name="AllowsDecimals">Whether half of one can be bought.</param>
internal sealed record StockSettings(
    bool ManagesStock,
    long Backorders,
    decimal MinQuantity,
    decimal MinSaleQuantity,
    decimal MaxSaleQuantity,
    decimal NotifyQuantity,
    decimal Increment,
    bool AllowsDecimals)
{
    /// <summary>What a tenant has set as long as nobody changed it.</summary>
    public static StockSettings Default { get; } = new(
        ManagesStock: true, Backorders: 0, MinQuantity: 0, MinSaleQuantity: 1, MaxSaleQuantity: 10_000, NotifyQuantity: 1, Increment: 0, AllowsDecimals: false);

    public bool AllowsBackorders => Backorders != 0;

    public static StockSettings Of(Entity product) => product.Derived(static whole => Of(StockItems.Of(whole)));

    /// <param name="stockItem">A stock item with all its members, or some of them.</param>
    public static StockSettings Of(JsonElement stockItem) => new(
        Own(stockItem, "manage_stock") ? stockItem.Flag("manage_stock") ?? Default.ManagesStock : Default.ManagesStock,
        Own(stockItem, "backorders") ? stockItem.Integer("backorders") ?? Default.Backorders : Default.Backorders,
        OwnNumber(stockItem, "min_qty", Default.MinQuantity),
        OwnNumber(stockItem, "min_sale_qty", Default.MinSaleQuantity),
        OwnNumber(stockItem, "max_sale_qty", Default.MaxSaleQuantity),
        OwnNumber(stockItem, "notify_stock_qty", Default.NotifyQuantity),
        HasIncrement(stockItem) ? OwnNumber(stockItem, "qty_increments", Default.Increment) : 0,
        stockItem.Flag("is_qty_decimal") == true);

    private static bool HasIncrement(JsonElement stockItem) => stockItem.Flag("use_config_enable_qty_inc") == false && stockItem.Flag("enable_qty_increments") == true;

    private static bool Own(JsonElement stockItem, string member) => stockItem.Flag("use_config_" + member) == false;

    private static decimal OwnNumber(JsonElement stockItem, string member, decimal otherwise) =>
        Own(stockItem, member) ? stockItem.Number(member) ?? otherwise : otherwise;
}
