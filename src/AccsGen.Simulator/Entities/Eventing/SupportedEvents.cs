namespace AccsGen.Simulator.Entities.Eventing;

/// <summary>The events and webhooks that a tenant lists as supported. Of the webhooks they are not all, so that other ones of the same form are accepted, too.</summary>
internal static class SupportedEvents
{
    public static IReadOnlyList<string> Events { get; } =
    [
        "observer.admin_ui_sdk_mass_action_request_failed",
        "observer.admin_ui_sdk_order_view_button_request_failed",
        "observer.catalog_category_delete_after",
        "observer.catalog_category_save_after",
        "observer.catalog_product_delete_commit_after",
        "observer.catalog_product_save_after",
        "observer.catalog_product_save_commit_after",
        "observer.cataloginventory_stock_item_save_commit_after",
        "observer.checkout_cart_product_add_after",
        "observer.checkout_submit_all_after",
        "observer.company_save_commit_after",
        "observer.customer_delete_commit_after",
        "observer.customer_group_delete_commit_after",
        "observer.customer_group_save_commit_after",
        "observer.customer_login",
        "observer.customer_register_success",
        "observer.customer_save_after",
        "observer.customer_save_commit_after",
        "observer.customercustomattributes_attribute_save",
        "observer.rma_save_after",
        "observer.rma_save_commit_after",
        "observer.sales_order_creditmemo_save_after",
        "observer.sales_order_invoice_save_after",
        "observer.sales_order_save_after",
        "observer.sales_order_save_commit_after",
        "observer.sales_order_shipment_save_after",
        "observer.sales_order_shipment_track_save_after",
        "observer.sales_order_status_history_save_after",
        "observer.sales_quote_save_after",
        "observer.salesrule_rule_save_after",
        "observer.salesrule_save_commit_after",
        "plugin.sales.api.order_management.place",
        "plugin.sales.api.order_repository.save",
        "plugin.sales_rule.api.rule_repository.save",
        "plugin.sales_rule.model.resource_model.coupon.delete",
        "plugin.sales_rule.model.resource_model.coupon.save",
    ];

    public static IReadOnlyList<string> Webhooks { get; } =
    [
        "observer.catalog_product_save_after",
        "observer.checkout_cart_product_add_before",
        "observer.sales_order_place_before",
        "observer.sales_quote_add_item",
        "observer.sales_quote_address_discount_item",
        "observer.sales_quote_item_delete_after",
        "observer.sales_quote_item_save_after",
        "observer.sales_quote_item_set_product",
        "observer.sales_quote_merge_after",
        "observer.sales_quote_save_after",
        "observer.salesrule_validator_process",
        "plugin.quote.api.guest_coupon_management.set",
        "plugin.quote.api.shipment_estimation.estimate_by_extended_address",
        "plugin.quote.model.resource_model.quote.address.save",
    ];

    /// <summary>Whether a name has the form of all of them: where it comes from, and what happens there.</summary>
    public static bool IsName(string name) => name.Split('.') is ["observer" or "plugin", { Length: > 0 }, ..] && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_');
}
