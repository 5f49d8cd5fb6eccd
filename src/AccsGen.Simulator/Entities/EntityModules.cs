using AccsGen.Simulator.Bulk;
using AccsGen.Simulator.Entities.GiftCards;
using AccsGen.Simulator.Entities.Inventory;
using AccsGen.Simulator.Entities.Prices;
using AccsGen.Simulator.Entities.Products;
using AccsGen.Simulator.Entities.SalesRules;
using AccsGen.Simulator.Entities.Stores;
using AccsGen.Simulator.Entities.Taxes;

namespace AccsGen.Simulator.Entities;

/// <summary>All modules, in the order in which they are seeded: what others refer to comes first.</summary>
internal static class EntityModules
{
    public static IReadOnlyList<EntityModule> All { get; } =
    [
        new StoreModule(),
        new TaxClassModule(),
        new TaxRateModule(),
        new TaxRuleModule(),
        new SourceModule(),
        new StockModule(),
        new StockSourceLinkModule(),
        new ProductModule(),
        new SourceItemModule(),
        new SalabilityModule(),
        new BulkInventoryModule(),
        new LowQuantityModule(),
        new SourceSelectionModule(),
        new DistanceModule(),
        new StockExportModule(),
        new LegacyStockModule(),
        new BasePriceModule(),
        new CostModule(),
        new SpecialPriceModule(),
        new TierPriceModule(),
        new SalesRuleModule(),
        new CouponModule(),
        new CouponBatchModule(),
        new GiftCardAccountModule(),
        new GiftWrappingModule(),
        new BulkModule(),
    ];
}
