namespace AccsGen.Simulator.Entities.Companies;

/// <summary>What a role of a company may be allowed or denied, in the order in which a role lists it.</summary>
internal static class CompanyResources
{
    /// <summary>The root of all others; every role must name it.</summary>
    public const string Root = "Magento_Company::index";

    public static IReadOnlyList<string> All { get; } =
    [
        Root,
        "Magento_Sales::all",
        "Magento_Sales::place_order",
        "Magento_Sales::payment_account",
        "Magento_Sales::view_orders",
        "Magento_Sales::view_orders_sub",
        "Magento_NegotiableQuote::all",
        "Magento_NegotiableQuote::view_quotes",
        "Magento_NegotiableQuote::manage",
        "Magento_NegotiableQuote::checkout",
        "Magento_NegotiableQuote::view_quotes_sub",
        "Magento_PurchaseOrder::all",
        "Magento_PurchaseOrder::view_purchase_orders",
        "Magento_PurchaseOrder::view_purchase_orders_for_subordinates",
        "Magento_PurchaseOrder::view_purchase_orders_for_company",
        "Magento_PurchaseOrder::autoapprove_purchase_order",
        "Magento_PurchaseOrderRule::super_approve_purchase_order",
        "Magento_PurchaseOrderRule::view_approval_rules",
        "Magento_PurchaseOrderRule::manage_approval_rules",
        "Magento_Company::view",
        "Magento_Company::view_account",
        "Magento_Company::edit_account",
        "Magento_Company::view_address",
        "Magento_Company::edit_address",
        "Magento_Company::contacts",
        "Magento_Company::payment_information",
        "Magento_Company::shipping_information",
        "Magento_Company::user_management",
        "Magento_Company::roles_view",
        "Magento_Company::roles_edit",
        "Magento_Company::users_view",
        "Magento_Company::users_edit",
        "Magento_Company::credit",
        "Magento_Company::credit_history",
    ];

    /// <summary>What the role that comes with a company doesn't allow.</summary>
    public static IReadOnlySet<string> DeniedByDefault { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "Magento_Sales::payment_account",
        "Magento_Sales::view_orders_sub",
        "Magento_NegotiableQuote::view_quotes_sub",
        "Magento_PurchaseOrder::view_purchase_orders_for_subordinates",
        "Magento_PurchaseOrder::view_purchase_orders_for_company",
        "Magento_PurchaseOrder::autoapprove_purchase_order",
        "Magento_PurchaseOrderRule::super_approve_purchase_order",
        "Magento_PurchaseOrderRule::manage_approval_rules",
        "Magento_Company::edit_account",
        "Magento_Company::edit_address",
        "Magento_Company::roles_view",
        "Magento_Company::roles_edit",
        "Magento_Company::users_edit",
        "Magento_Company::credit",
        "Magento_Company::credit_history",
    };
}
