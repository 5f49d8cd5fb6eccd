using AccsGen.Simulator.Bulk;
using AccsGen.Simulator.Entities.Companies;
using AccsGen.Simulator.Entities.Customers;
using AccsGen.Simulator.Entities.Eventing;
using AccsGen.Simulator.Entities.GiftCards;
using AccsGen.Simulator.Entities.Inventory;
using AccsGen.Simulator.Entities.Media;
using AccsGen.Simulator.Entities.Platform;
using AccsGen.Simulator.Entities.Platform.Import;
using AccsGen.Simulator.Entities.Prices;
using AccsGen.Simulator.Entities.Products;
using AccsGen.Simulator.Entities.Quotes;
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
        new DirectoryModule(),
        new TaxClassModule(),
        new TaxRateModule(),
        new TaxRuleModule(),
        new CustomerAttributeModule(),
        new CustomerGroupModule(),
        new CustomerModule(),
        new CustomerAccountModule(),
        new CustomerAddressModule(),
        new CustomerSegmentModule(),
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
        new SharedCatalogModule(),
        new SharedCatalogContentModule(),
        new CompanyModule(),
        new CompanyPeopleModule(),
        new CompanyRelationModule(),
        new CompanyRoleModule(),
        new CompanyTeamModule(),
        new CompanyCreditModule(),
        new SalesRuleModule(),
        new CouponModule(),
        new CouponBatchModule(),
        new GiftCardAccountModule(),
        new GiftWrappingModule(),
        new NegotiableQuoteModule(),
        new QuoteItemNoteModule(),
        new QuoteTemplateModule(),
        new QuoteTemplateLinkModule(),
        new EventProviderModule(),
        new EventSubscriptionModule(),
        new EventingConfigurationModule(),
        new WebhookModule(),
        new MediaUploadModule(),
        new AdminUiModule(),
        new CustomEmailModule(),
        new OutOfProcessModule(),
        new ObservabilityModule(),
        new ModuleListModule(),
        new ImportModule(),
        new BulkModule(),
    ];
}
