using AccsGen.Simulator.Bulk;
using AccsGen.Simulator.Entities.Attributes;
using AccsGen.Simulator.Entities.Categories;
using AccsGen.Simulator.Entities.GiftCards;
using AccsGen.Simulator.Entities.Inventory;
using AccsGen.Simulator.Entities.Prices;
using AccsGen.Simulator.Entities.Products;
using AccsGen.Simulator.Entities.Products.Bundles;
using AccsGen.Simulator.Entities.Products.Configurable;
using AccsGen.Simulator.Entities.Products.Downloadable;
using AccsGen.Simulator.Entities.Products.Links;
using AccsGen.Simulator.Entities.Products.Media;
using AccsGen.Simulator.Entities.Products.Options;
using AccsGen.Simulator.Entities.Products.Prices;
using AccsGen.Simulator.Entities.Products.Websites;
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
        new AttributeModule(),
        new AttributeOptionModule(),
        new AttributeSetModule(),
        new AttributeGroupModule(),
        new SetAttributeModule(),
        new CategoryAttributeModule(),
        new CategoryModule(),
        new CategoryProductModule(),
        new ProductModule(),
        new ProductLinkModule(),
        new ProductMediaModule(),
        new CustomOptionModule(),
        new ProductWebsiteModule(),
        new GroupPriceModule(),
        new ConfigurableModule(),
        new BundleModule(),
        new DownloadableModule(),
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
