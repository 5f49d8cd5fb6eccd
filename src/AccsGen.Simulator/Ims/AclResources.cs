namespace AccsGen.Simulator.Ims;

/// <summary>
/// The resource that an operation needs, in the service's access control list, by the beginning of its path; the longest one counts. The names are those of the modules' own lists where they are
/// known; others are named after the path.
/// </summary>
internal static class AclResources
{
    private static readonly (string Path, string Resource)[] s_resources =
    [
        ("/V1/addresses", "Magento_Customer::manage"),
        ("/V1/attributeMetadata", "Magento_Customer::manage"),
        ("/V1/bulk", "Magento_Logging::system_magento_logging_bulk_operations"),
        ("/V1/bundle-products", "Magento_Catalog::products"),
        ("/V1/carts", "Magento_Cart::manage"),
        ("/V1/categories", "Magento_Catalog::categories"),
        ("/V1/categories/attributes", "Magento_Catalog::attributes_attributes"),
        ("/V1/company", "Magento_Company::index"),
        ("/V1/companyCredits", "Magento_CompanyCredit::companyCredits"),
        ("/V1/configurable-products", "Magento_Catalog::products"),
        ("/V1/coupons", "Magento_SalesRule::quote"),
        ("/V1/creditmemo", "Magento_Sales::sales_creditmemo"),
        ("/V1/creditmemos", "Magento_Sales::sales_creditmemo"),
        ("/V1/customerGroups", "Magento_Customer::group"),
        ("/V1/customers", "Magento_Customer::manage"),
        ("/V1/eav/attribute-sets", "Magento_Catalog::sets"),
        ("/V1/giftcardaccounts", "Magento_GiftCardAccount::customer_giftcardaccount"),
        ("/V1/gift-wrappings", "Magento_GiftWrapping::magento_giftwrapping"),
        ("/V1/inventory/sources", "Magento_InventoryApi::source"),
        ("/V1/inventory/source-items", "Magento_InventoryApi::source"),
        ("/V1/inventory/stocks", "Magento_InventoryApi::stock"),
        ("/V1/inventory/stock-source-links", "Magento_InventoryApi::stock_source_link"),
        ("/V1/inventory", "Magento_InventoryApi::stock"),
        ("/V1/invoice", "Magento_Sales::sales_invoice"),
        ("/V1/invoices", "Magento_Sales::sales_invoice"),
        ("/V1/negotiableQuote", "Magento_NegotiableQuote::manage"),
        ("/V1/order", "Magento_Sales::actions"),
        ("/V1/orders", "Magento_Sales::actions_view"),
        ("/V1/products", "Magento_Catalog::products"),
        ("/V1/products/attributes", "Magento_Catalog::attributes_attributes"),
        ("/V1/products/attribute-sets", "Magento_Catalog::sets"),
        ("/V1/returns", "Magento_Rma::magento_rma"),
        ("/V1/salesRules", "Magento_SalesRule::quote"),
        ("/V1/sharedCatalog", "Magento_SharedCatalog::list"),
        ("/V1/shipment", "Magento_Sales::shipment"),
        ("/V1/shipments", "Magento_Sales::shipment"),
        ("/V1/stockItems", "Magento_CatalogInventory::cataloginventory"),
        ("/V1/stockStatuses", "Magento_CatalogInventory::cataloginventory"),
        ("/V1/store", "Magento_Backend::store"),
        ("/V1/taxClasses", "Magento_Tax::manage_tax"),
        ("/V1/taxRates", "Magento_Tax::manage_tax"),
        ("/V1/taxRules", "Magento_Tax::manage_tax"),
        ("/V1/team", "Magento_Company::index"),
        ("/V1/transactions", "Magento_Sales::transactions_fetch"),
        ("/V2/carts", "Magento_Cart::manage"),
    ];

    /// <param name="path">The operation's path in the spec.</param>
    public static string Of(string path)
    {
        var known = s_resources.Where(entry => IsBelow(path, entry.Path)).OrderByDescending(entry => entry.Path.Length).Select(entry => entry.Resource).FirstOrDefault();
        return known ?? $"Magento_Backend::{path.Split('/', StringSplitOptions.RemoveEmptyEntries).ElementAtOrDefault(1) ?? "all"}";
    }

    private static bool IsBelow(string path, string start) =>
        path.StartsWith(start, StringComparison.Ordinal) && (path.Length == start.Length || path[start.Length] == '/');
}
