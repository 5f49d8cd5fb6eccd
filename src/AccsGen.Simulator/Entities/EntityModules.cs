using AccsGen.Simulator.Bulk;
using AccsGen.Simulator.Entities.Companies;
using AccsGen.Simulator.Entities.Customers;
using AccsGen.Simulator.Entities.Eventing;
using AccsGen.Simulator.Entities.Media;
using AccsGen.Simulator.Entities.Platform;
using AccsGen.Simulator.Entities.Platform.Import;
using AccsGen.Simulator.Entities.Products;
using AccsGen.Simulator.Entities.Quotes;
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
        new TaxRateModule(),
        new CustomerAttributeModule(),
        new CustomerGroupModule(),
        new CustomerModule(),
        new CustomerAccountModule(),
        new CustomerAddressModule(),
        new CustomerSegmentModule(),
        new ProductModule(),
        new SharedCatalogModule(),
        new SharedCatalogContentModule(),
        new CompanyModule(),
        new CompanyPeopleModule(),
        new CompanyRelationModule(),
        new CompanyRoleModule(),
        new CompanyTeamModule(),
        new CompanyCreditModule(),
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
