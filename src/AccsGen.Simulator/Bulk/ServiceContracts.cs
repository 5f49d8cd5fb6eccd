using AccsGen.Simulator.Document;
using AccsGen.Simulator.Resources;

namespace AccsGen.Simulator.Bulk;

/// <summary>
/// Finds the service contract of an operation. A spec doesn't name it, but nearly tells it of operations that save or delete one kind of entity: <c>catalog-data-product-interface</c> is saved by
/// <c>Magento\Catalog\Api\ProductRepositoryInterface</c>. Of others the public code's routes that are most often queued are listed here.
/// </summary>
internal sealed class ServiceContracts
{
    private const string DataMark = "-data-";
    private const string InterfaceSuffix = "-interface";

    private static readonly Dictionary<string, ServiceContract> s_known = new(StringComparer.Ordinal)
    {
        ["DELETE /V1/categories/{categoryId}"] = Magento("Catalog", "CategoryRepository", "deleteByIdentifier"),
        ["DELETE /V1/products/{sku}/media/{entryId}"] = Magento("Catalog", "ProductAttributeMediaGalleryManagement", "remove"),
        ["POST /V1/carts/{quoteId}/items"] = Magento("Quote", "CartItemRepository", "save"),
        ["POST /V1/categories/{categoryId}/products"] = Magento("Catalog", "CategoryLinkRepository", "save"),
        ["POST /V1/configurable-products/{sku}/child"] = Magento("ConfigurableProduct", "LinkManagement", "addChild"),
        ["POST /V1/configurable-products/{sku}/options"] = Magento("ConfigurableProduct", "OptionRepository", "save"),
        ["POST /V1/customers"] = Magento("Customer", "AccountManagement", "createAccount"),
        ["POST /V1/inventory/source-items"] = Magento("InventoryApi", "SourceItemsSave", "execute"),
        ["POST /V1/inventory/source-items-delete"] = Magento("InventoryApi", "SourceItemsDelete", "execute"),
        ["POST /V1/order/{orderId}/invoice"] = Magento("Sales", "InvoiceOrder", "execute"),
        ["POST /V1/order/{orderId}/refund"] = Magento("Sales", "RefundOrder", "execute"),
        ["POST /V1/order/{orderId}/ship"] = Magento("Sales", "ShipOrder", "execute"),
        ["POST /V1/orders/{id}/cancel"] = Magento("Sales", "OrderManagement", "cancel"),
        ["POST /V1/orders/{id}/comments"] = Magento("Sales", "OrderManagement", "addComment"),
        ["POST /V1/orders/{id}/hold"] = Magento("Sales", "OrderManagement", "hold"),
        ["POST /V1/orders/{id}/unhold"] = Magento("Sales", "OrderManagement", "unHold"),
        ["POST /V1/products/base-prices"] = Magento("Catalog", "BasePriceStorage", "update"),
        ["POST /V1/products/cost"] = Magento("Catalog", "CostStorage", "update"),
        ["POST /V1/products/special-price"] = Magento("Catalog", "SpecialPriceStorage", "update"),
        ["POST /V1/products/special-price-delete"] = Magento("Catalog", "SpecialPriceStorage", "delete"),
        ["POST /V1/products/tier-prices"] = Magento("Catalog", "TierPriceStorage", "update"),
        ["POST /V1/products/tier-prices-delete"] = Magento("Catalog", "TierPriceStorage", "delete"),
        ["POST /V1/products/{sku}/media"] = Magento("Catalog", "ProductAttributeMediaGalleryManagement", "create"),
        ["PUT /V1/products/tier-prices"] = Magento("Catalog", "TierPriceStorage", "replace"),
        ["PUT /V1/products/{sku}/media/{entryId}"] = Magento("Catalog", "ProductAttributeMediaGalleryManagement", "update"),
    };

    private readonly Dictionary<string, ServiceContract> _derived = new(StringComparer.Ordinal);

    public ServiceContracts(ApiDocument document)
    {
        var families = document.Operations.Select(operation => PlainOperation.Of(operation, document)).OfType<PlainOperation>().GroupBy(operation => operation.Base, StringComparer.Ordinal);
        // Where nothing can be read, the path is a verb rather than a kind of entity.
        foreach (var family in families.Where(family => family.Any(operation => operation.Purpose is PlainPurpose.Get or PlainPurpose.Search or PlainPurpose.List)))
        {
            foreach (var operation in family)
            {
                if (Derive(operation, family) is { } contract)
                    _derived[operation.Operation.Key] = contract;
            }
        }
    }

    /// <returns>Null where nothing tells it.</returns>
    public ServiceContract? Find(ApiOperation operation) => s_known.GetValueOrDefault(operation.Key) ?? _derived.GetValueOrDefault(operation.Key);

    private static ServiceContract? Derive(PlainOperation operation, IEnumerable<PlainOperation> family) => operation.Purpose switch
    {
        PlainPurpose.Create or PlainPurpose.Update => Repository(operation.Schema, "save"),
        PlainPurpose.Delete => Repository(family.FirstOrDefault(other => other.Purpose is PlainPurpose.Get or PlainPurpose.Create or PlainPurpose.Update)?.Schema, "deleteById"),
        _ => null,
    };

    private static ServiceContract? Repository(string? schema, string method)
    {
        var mark = schema?.IndexOf(DataMark, StringComparison.Ordinal) ?? -1;
        return mark > 0 && schema!.EndsWith(InterfaceSuffix, StringComparison.Ordinal)
            ? Magento(Words(schema[..mark]), Words(schema[(mark + DataMark.Length)..^InterfaceSuffix.Length]) + "Repository", method)
            : null;
    }

    private static ServiceContract Magento(string module, string service, string method) => new($@"Magento\{module}\Api\{service}Interface", method);

    /// <summary><c>sales-rule</c> is <c>SalesRule</c>.</summary>
    private static string Words(string dashed) => string.Concat(dashed.Split('-', StringSplitOptions.RemoveEmptyEntries).Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
}
