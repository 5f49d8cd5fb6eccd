using System.Text.Json.Nodes;
using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Platform;

/// <summary>The modules that the service says are enabled: those behind the operations that integrations use.</summary>
internal sealed class ModuleListModule : EntityModule
{
    private static readonly string[] s_modules =
    [
        "AdobeCommerceEventsClient", "AdobeCommerceWebhooks", "AdobeIoEventsClient", "AdvancedPricingImportExport", "AsynchronousOperations", "Backend", "Bundle", "Catalog", "CatalogImportExport",
        "CatalogInventory", "CatalogRule", "Checkout", "CommerceBackendUix", "Company", "CompanyCredit", "CompanyRelation", "ConfigurableProduct", "CustomEmailSend", "CustomEmailTemplate", "Customer",
        "CustomerBalance", "CustomerSegment", "Directory", "Downloadable", "Eav", "GiftCard", "GiftCardAccount", "GiftMessage", "GiftWrapping", "GroupedProduct", "ImportExport", "ImportJsonApi",
        "Inventory", "InventoryApi", "LoginAsCustomer", "LoginAsCustomerAssistance", "NegotiableQuote", "NegotiableQuoteTemplate", "OutOfProcessObservability", "OutOfProcessPaymentMethods",
        "OutOfProcessShippingMethods", "OutOfProcessTaxManagement", "Payment", "PurchaseOrder", "Quote", "Reward", "Rma", "S3PresignedUpload", "S3PresignedUploadRest", "Sales", "SalesRule",
        "SharedCatalog", "Shipping", "Store", "Tax", "Webapi", "WebapiAsync",
    ];

    public override IEnumerable<Collection> Collections => [];

    public override void Register(OperationTable operations) =>
        operations["GET /V1/modules"] = _ => OperationAnswer.Of(s_modules.Select(name => (JsonNode?)$"Magento_{name}"));
}
