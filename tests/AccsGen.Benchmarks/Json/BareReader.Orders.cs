using System.Text.Json;

namespace AccsGen.Benchmarks.Json;

/// <summary>The floor for orders: the names are looked up by length and then compared, in the order of the spec.</summary>
internal static partial class BareReader
{
    public static HandOrder ReadOrder(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        return ReadOrder(ref reader);
    }

    private static HandOrder ReadOrder(ref Utf8JsonReader reader)
    {
        var value = new HandOrder();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            switch (reader.ValueSpan.Length)
            {
                case 5:
                    if (reader.ValueTextEquals("items"u8)) value.Items = List(ref reader, ReadOrderItem);
                    else if (reader.ValueTextEquals("state"u8)) value.State = Text(ref reader);
                    else Pass(ref reader);
                    break;
                case 6:
                    if (reader.ValueTextEquals("status"u8)) value.Status = Text(ref reader);
                    else if (reader.ValueTextEquals("weight"u8)) value.Weight = Number(ref reader);
                    else Pass(ref reader);
                    break;
                case 7:
                    if (reader.ValueTextEquals("payment"u8)) { reader.Read(); value.Payment = ReadOrderPayment(ref reader); }
                    else Pass(ref reader);
                    break;
                case 8:
                    if (reader.ValueTextEquals("quote_id"u8)) value.QuoteId = Integer(ref reader);
                    else if (reader.ValueTextEquals("store_id"u8)) value.StoreId = Integer(ref reader);
                    else if (reader.ValueTextEquals("subtotal"u8)) value.Subtotal = Number(ref reader);
                    else Pass(ref reader);
                    break;
                case 9:
                    if (reader.ValueTextEquals("entity_id"u8)) value.EntityId = Integer(ref reader);
                    else if (reader.ValueTextEquals("remote_ip"u8)) value.RemoteIp = Text(ref reader);
                    else if (reader.ValueTextEquals("total_due"u8)) value.TotalDue = Number(ref reader);
                    else Pass(ref reader);
                    break;
                case 10:
                    if (reader.ValueTextEquals("created_at"u8)) value.CreatedAt = Text(ref reader);
                    else if (reader.ValueTextEquals("email_sent"u8)) value.EmailSent = Integer(ref reader);
                    else if (reader.ValueTextEquals("is_virtual"u8)) value.IsVirtual = Integer(ref reader);
                    else if (reader.ValueTextEquals("store_name"u8)) value.StoreName = Text(ref reader);
                    else if (reader.ValueTextEquals("tax_amount"u8)) value.TaxAmount = Number(ref reader);
                    else if (reader.ValueTextEquals("total_paid"u8)) value.TotalPaid = Number(ref reader);
                    else if (reader.ValueTextEquals("updated_at"u8)) value.UpdatedAt = Text(ref reader);
                    else Pass(ref reader);
                    break;
                case 11:
                    if (reader.ValueTextEquals("coupon_code"u8)) value.CouponCode = Text(ref reader);
                    else if (reader.ValueTextEquals("customer_id"u8)) value.CustomerId = Integer(ref reader);
                    else if (reader.ValueTextEquals("grand_total"u8)) value.GrandTotal = Number(ref reader);
                    else Pass(ref reader);
                    break;
                case 12:
                    if (reader.ValueTextEquals("customer_dob"u8)) value.CustomerDob = Text(ref reader);
                    else if (reader.ValueTextEquals("ext_order_id"u8)) value.ExtOrderId = Text(ref reader);
                    else if (reader.ValueTextEquals("increment_id"u8)) value.IncrementId = Text(ref reader);
                    else if (reader.ValueTextEquals("protect_code"u8)) value.ProtectCode = Text(ref reader);
                    else if (reader.ValueTextEquals("tax_canceled"u8)) value.TaxCanceled = Number(ref reader);
                    else if (reader.ValueTextEquals("tax_invoiced"u8)) value.TaxInvoiced = Number(ref reader);
                    else if (reader.ValueTextEquals("tax_refunded"u8)) value.TaxRefunded = Number(ref reader);
                    else Pass(ref reader);
                    break;
                case 13:
                    if (reader.ValueTextEquals("base_subtotal"u8)) value.BaseSubtotal = Number(ref reader);
                    else if (reader.ValueTextEquals("customer_note"u8)) value.CustomerNote = Text(ref reader);
                    else Pass(ref reader);
                    break;
                case 14:
                    if (reader.ValueTextEquals("base_total_due"u8)) value.BaseTotalDue = Number(ref reader);
                    else if (reader.ValueTextEquals("customer_email"u8)) value.CustomerEmail = Text(ref reader);
                    else if (reader.ValueTextEquals("edit_increment"u8)) value.EditIncrement = Integer(ref reader);
                    else if (reader.ValueTextEquals("total_canceled"u8)) value.TotalCanceled = Number(ref reader);
                    else if (reader.ValueTextEquals("total_invoiced"u8)) value.TotalInvoiced = Number(ref reader);
                    else if (reader.ValueTextEquals("total_refunded"u8)) value.TotalRefunded = Number(ref reader);
                    else Pass(ref reader);
                    break;
                case 15:
                    if (reader.ValueTextEquals("base_tax_amount"u8)) value.BaseTaxAmount = Number(ref reader);
                    else if (reader.ValueTextEquals("base_total_paid"u8)) value.BaseTotalPaid = Number(ref reader);
                    else if (reader.ValueTextEquals("billing_address"u8)) { reader.Read(); value.BillingAddress = ReadOrderAddress(ref reader); }
                    else if (reader.ValueTextEquals("customer_gender"u8)) value.CustomerGender = Integer(ref reader);
                    else if (reader.ValueTextEquals("customer_prefix"u8)) value.CustomerPrefix = Text(ref reader);
                    else if (reader.ValueTextEquals("customer_suffix"u8)) value.CustomerSuffix = Text(ref reader);
                    else if (reader.ValueTextEquals("customer_taxvat"u8)) value.CustomerTaxvat = Text(ref reader);
                    else if (reader.ValueTextEquals("discount_amount"u8)) value.DiscountAmount = Number(ref reader);
                    else if (reader.ValueTextEquals("ext_customer_id"u8)) value.ExtCustomerId = Text(ref reader);
                    else if (reader.ValueTextEquals("shipping_amount"u8)) value.ShippingAmount = Number(ref reader);
                    else if (reader.ValueTextEquals("x_forwarded_for"u8)) value.XForwardedFor = Text(ref reader);
                    else Pass(ref reader);
                    break;
                case 16:
                    if (reader.ValueTextEquals("applied_rule_ids"u8)) value.AppliedRuleIds = Text(ref reader);
                    else if (reader.ValueTextEquals("base_grand_total"u8)) value.BaseGrandTotal = Number(ref reader);
                    else if (reader.ValueTextEquals("quote_address_id"u8)) value.QuoteAddressId = Integer(ref reader);
                    else if (reader.ValueTextEquals("total_item_count"u8)) value.TotalItemCount = Integer(ref reader);
                    else Pass(ref reader);
                    break;
                case 17:
                    if (reader.ValueTextEquals("base_tax_canceled"u8)) value.BaseTaxCanceled = Number(ref reader);
                    else if (reader.ValueTextEquals("base_tax_invoiced"u8)) value.BaseTaxInvoiced = Number(ref reader);
                    else if (reader.ValueTextEquals("base_tax_refunded"u8)) value.BaseTaxRefunded = Number(ref reader);
                    else if (reader.ValueTextEquals("customer_group_id"u8)) value.CustomerGroupId = Integer(ref reader);
                    else if (reader.ValueTextEquals("customer_is_guest"u8)) value.CustomerIsGuest = Integer(ref reader);
                    else if (reader.ValueTextEquals("customer_lastname"u8)) value.CustomerLastName = Text(ref reader);
                    else if (reader.ValueTextEquals("discount_canceled"u8)) value.DiscountCanceled = Number(ref reader);
                    else if (reader.ValueTextEquals("discount_invoiced"u8)) value.DiscountInvoiced = Number(ref reader);
                    else if (reader.ValueTextEquals("discount_refunded"u8)) value.DiscountRefunded = Number(ref reader);
                    else if (reader.ValueTextEquals("hold_before_state"u8)) value.HoldBeforeState = Text(ref reader);
                    else if (reader.ValueTextEquals("relation_child_id"u8)) value.RelationChildId = Text(ref reader);
                    else if (reader.ValueTextEquals("shipping_canceled"u8)) value.ShippingCanceled = Number(ref reader);
                    else if (reader.ValueTextEquals("shipping_incl_tax"u8)) value.ShippingInclTax = Number(ref reader);
                    else if (reader.ValueTextEquals("shipping_invoiced"u8)) value.ShippingInvoiced = Number(ref reader);
                    else if (reader.ValueTextEquals("shipping_refunded"u8)) value.ShippingRefunded = Number(ref reader);
                    else if (reader.ValueTextEquals("subtotal_canceled"u8)) value.SubtotalCanceled = Number(ref reader);
                    else if (reader.ValueTextEquals("subtotal_incl_tax"u8)) value.SubtotalInclTax = Number(ref reader);
                    else if (reader.ValueTextEquals("subtotal_invoiced"u8)) value.SubtotalInvoiced = Number(ref reader);
                    else if (reader.ValueTextEquals("subtotal_refunded"u8)) value.SubtotalRefunded = Number(ref reader);
                    else if (reader.ValueTextEquals("total_qty_ordered"u8)) value.TotalQtyOrdered = Number(ref reader);
                    else Pass(ref reader);
                    break;
                case 18:
                    if (reader.ValueTextEquals("base_currency_code"u8)) value.BaseCurrencyCode = Text(ref reader);
                    else if (reader.ValueTextEquals("base_to_order_rate"u8)) value.BaseToOrderRate = Number(ref reader);
                    else if (reader.ValueTextEquals("billing_address_id"u8)) value.BillingAddressId = Integer(ref reader);
                    else if (reader.ValueTextEquals("can_ship_partially"u8)) value.CanShipPartially = Integer(ref reader);
                    else if (reader.ValueTextEquals("customer_firstname"u8)) value.CustomerFirstName = Text(ref reader);
                    else if (reader.ValueTextEquals("hold_before_status"u8)) value.HoldBeforeStatus = Text(ref reader);
                    else if (reader.ValueTextEquals("relation_parent_id"u8)) value.RelationParentId = Text(ref reader);
                    else if (reader.ValueTextEquals("store_to_base_rate"u8)) value.StoreToBaseRate = Number(ref reader);
                    else Pass(ref reader);
                    break;
                case 19:
                    if (reader.ValueTextEquals("adjustment_negative"u8)) value.AdjustmentNegative = Number(ref reader);
                    else if (reader.ValueTextEquals("adjustment_positive"u8)) value.AdjustmentPositive = Number(ref reader);
                    else if (reader.ValueTextEquals("base_to_global_rate"u8)) value.BaseToGlobalRate = Number(ref reader);
                    else if (reader.ValueTextEquals("base_total_canceled"u8)) value.BaseTotalCanceled = Number(ref reader);
                    else if (reader.ValueTextEquals("base_total_invoiced"u8)) value.BaseTotalInvoiced = Number(ref reader);
                    else if (reader.ValueTextEquals("base_total_refunded"u8)) value.BaseTotalRefunded = Number(ref reader);
                    else if (reader.ValueTextEquals("customer_middlename"u8)) value.CustomerMiddleName = Text(ref reader);
                    else if (reader.ValueTextEquals("order_currency_code"u8)) value.OrderCurrencyCode = Text(ref reader);
                    else if (reader.ValueTextEquals("shipping_tax_amount"u8)) value.ShippingTaxAmount = Number(ref reader);
                    else if (reader.ValueTextEquals("store_currency_code"u8)) value.StoreCurrencyCode = Text(ref reader);
                    else if (reader.ValueTextEquals("store_to_order_rate"u8)) value.StoreToOrderRate = Number(ref reader);
                    else Pass(ref reader);
                    break;
                case 20:
                    if (reader.ValueTextEquals("base_discount_amount"u8)) value.BaseDiscountAmount = Number(ref reader);
                    else if (reader.ValueTextEquals("base_shipping_amount"u8)) value.BaseShippingAmount = Number(ref reader);
                    else if (reader.ValueTextEquals("customer_note_notify"u8)) value.CustomerNoteNotify = Integer(ref reader);
                    else if (reader.ValueTextEquals("discount_description"u8)) value.DiscountDescription = Text(ref reader);
                    else if (reader.ValueTextEquals("global_currency_code"u8)) value.GlobalCurrencyCode = Text(ref reader);
                    else if (reader.ValueTextEquals("shipping_description"u8)) value.ShippingDescription = Text(ref reader);
                    else Pass(ref reader);
                    break;
                case 21:
                    if (reader.ValueTextEquals("original_increment_id"u8)) value.OriginalIncrementId = Text(ref reader);
                    else if (reader.ValueTextEquals("shipping_tax_refunded"u8)) value.ShippingTaxRefunded = Number(ref reader);
                    else if (reader.ValueTextEquals("total_online_refunded"u8)) value.TotalOnlineRefunded = Number(ref reader);
                    else Pass(ref reader);
                    break;
                case 22:
                    if (reader.ValueTextEquals("base_discount_canceled"u8)) value.BaseDiscountCanceled = Number(ref reader);
                    else if (reader.ValueTextEquals("base_discount_invoiced"u8)) value.BaseDiscountInvoiced = Number(ref reader);
                    else if (reader.ValueTextEquals("base_discount_refunded"u8)) value.BaseDiscountRefunded = Number(ref reader);
                    else if (reader.ValueTextEquals("base_shipping_canceled"u8)) value.BaseShippingCanceled = Number(ref reader);
                    else if (reader.ValueTextEquals("base_shipping_incl_tax"u8)) value.BaseShippingInclTax = Number(ref reader);
                    else if (reader.ValueTextEquals("base_shipping_invoiced"u8)) value.BaseShippingInvoiced = Number(ref reader);
                    else if (reader.ValueTextEquals("base_shipping_refunded"u8)) value.BaseShippingRefunded = Number(ref reader);
                    else if (reader.ValueTextEquals("base_subtotal_canceled"u8)) value.BaseSubtotalCanceled = Number(ref reader);
                    else if (reader.ValueTextEquals("base_subtotal_incl_tax"u8)) value.BaseSubtotalInclTax = Number(ref reader);
                    else if (reader.ValueTextEquals("base_subtotal_invoiced"u8)) value.BaseSubtotalInvoiced = Number(ref reader);
                    else if (reader.ValueTextEquals("base_subtotal_refunded"u8)) value.BaseSubtotalRefunded = Number(ref reader);
                    else if (reader.ValueTextEquals("base_total_qty_ordered"u8)) value.BaseTotalQtyOrdered = Number(ref reader);
                    else if (reader.ValueTextEquals("relation_child_real_id"u8)) value.RelationChildRealId = Text(ref reader);
                    else if (reader.ValueTextEquals("total_offline_refunded"u8)) value.TotalOfflineRefunded = Number(ref reader);
                    else Pass(ref reader);
                    break;
                case 23:
                    if (reader.ValueTextEquals("can_ship_partially_item"u8)) value.CanShipPartiallyItem = Integer(ref reader);
                    else if (reader.ValueTextEquals("payment_auth_expiration"u8)) value.PaymentAuthExpiration = Integer(ref reader);
                    else if (reader.ValueTextEquals("relation_parent_real_id"u8)) value.RelationParentRealId = Text(ref reader);
                    else Pass(ref reader);
                    break;
                case 24:
                    if (reader.ValueTextEquals("base_adjustment_negative"u8)) value.BaseAdjustmentNegative = Number(ref reader);
                    else if (reader.ValueTextEquals("base_adjustment_positive"u8)) value.BaseAdjustmentPositive = Number(ref reader);
                    else if (reader.ValueTextEquals("base_shipping_tax_amount"u8)) value.BaseShippingTaxAmount = Number(ref reader);
                    else if (reader.ValueTextEquals("base_total_invoiced_cost"u8)) value.BaseTotalInvoicedCost = Number(ref reader);
                    else if (reader.ValueTextEquals("shipping_discount_amount"u8)) value.ShippingDiscountAmount = Number(ref reader);
                    else Pass(ref reader);
                    break;
                case 26:
                    if (reader.ValueTextEquals("base_shipping_tax_refunded"u8)) value.BaseShippingTaxRefunded = Number(ref reader);
                    else if (reader.ValueTextEquals("base_total_online_refunded"u8)) value.BaseTotalOnlineRefunded = Number(ref reader);
                    else Pass(ref reader);
                    break;
                case 27:
                    if (reader.ValueTextEquals("base_total_offline_refunded"u8)) value.BaseTotalOfflineRefunded = Number(ref reader);
                    else Pass(ref reader);
                    break;
                case 28:
                    if (reader.ValueTextEquals("forced_shipment_with_invoice"u8)) value.ForcedShipmentWithInvoice = Integer(ref reader);
                    else if (reader.ValueTextEquals("payment_authorization_amount"u8)) value.PaymentAuthorizationAmount = Number(ref reader);
                    else Pass(ref reader);
                    break;
                case 29:
                    if (reader.ValueTextEquals("base_shipping_discount_amount"u8)) value.BaseShippingDiscountAmount = Number(ref reader);
                    else Pass(ref reader);
                    break;
                case 32:
                    if (reader.ValueTextEquals("discount_tax_compensation_amount"u8)) value.DiscountTaxCompensationAmount = Number(ref reader);
                    else Pass(ref reader);
                    break;
                case 34:
                    if (reader.ValueTextEquals("discount_tax_compensation_invoiced"u8)) value.DiscountTaxCompensationInvoiced = Number(ref reader);
                    else if (reader.ValueTextEquals("discount_tax_compensation_refunded"u8)) value.DiscountTaxCompensationRefunded = Number(ref reader);
                    else Pass(ref reader);
                    break;
                case 37:
                    if (reader.ValueTextEquals("base_discount_tax_compensation_amount"u8)) value.BaseDiscountTaxCompensationAmount = Number(ref reader);
                    else Pass(ref reader);
                    break;
                case 39:
                    if (reader.ValueTextEquals("base_discount_tax_compensation_invoiced"u8)) value.BaseDiscountTaxCompensationInvoiced = Number(ref reader);
                    else if (reader.ValueTextEquals("base_discount_tax_compensation_refunded"u8)) value.BaseDiscountTaxCompensationRefunded = Number(ref reader);
                    else Pass(ref reader);
                    break;
                case 41:
                    if (reader.ValueTextEquals("shipping_discount_tax_compensation_amount"u8)) value.ShippingDiscountTaxCompensationAmount = Number(ref reader);
                    else Pass(ref reader);
                    break;
                case 44:
                    if (reader.ValueTextEquals("base_shipping_discount_tax_compensation_amnt"u8)) value.BaseShippingDiscountTaxCompensationAmnt = Number(ref reader);
                    else Pass(ref reader);
                    break;
                default:
                    Pass(ref reader);
                    break;
            }
        }
        return value;
    }

    private static HandOrderItem ReadOrderItem(ref Utf8JsonReader reader)
    {
        var value = new HandOrderItem();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            switch (reader.ValueSpan.Length)
            {
                case 3:
                    if (reader.ValueTextEquals("sku"u8)) value.Sku = Text(ref reader);
                    else Pass(ref reader);
                    break;
                case 4:
                    if (reader.ValueTextEquals("name"u8)) value.Name = Text(ref reader);
                    else Pass(ref reader);
                    break;
                case 5:
                    if (reader.ValueTextEquals("gw_id"u8)) value.GwId = Integer(ref reader);
                    else if (reader.ValueTextEquals("price"u8)) value.Price = Number(ref reader);
                    else Pass(ref reader);
                    break;
                case 6:
                    if (reader.ValueTextEquals("weight"u8)) value.Weight = Number(ref reader);
                    else Pass(ref reader);
                    break;
                case 7:
                    if (reader.ValueTextEquals("item_id"u8)) value.ItemId = Integer(ref reader);
                    else Pass(ref reader);
                    break;
                case 8:
                    if (reader.ValueTextEquals("event_id"u8)) value.EventId = Integer(ref reader);
                    else if (reader.ValueTextEquals("gw_price"u8)) value.GwPrice = Number(ref reader);
                    else if (reader.ValueTextEquals("order_id"u8)) value.OrderId = Integer(ref reader);
                    else if (reader.ValueTextEquals("store_id"u8)) value.StoreId = Integer(ref reader);
                    else Pass(ref reader);
                    break;
                case 9:
                    if (reader.ValueTextEquals("base_cost"u8)) value.BaseCost = Number(ref reader);
                    else if (reader.ValueTextEquals("row_total"u8)) value.RowTotal = Number(ref reader);
                    else Pass(ref reader);
                    break;
                case 10:
                    if (reader.ValueTextEquals("base_price"u8)) value.BasePrice = Number(ref reader);
                    else if (reader.ValueTextEquals("created_at"u8)) value.CreatedAt = Text(ref reader);
                    else if (reader.ValueTextEquals("is_virtual"u8)) value.IsVirtual = Integer(ref reader);
                    else if (reader.ValueTextEquals("product_id"u8)) value.ProductId = Integer(ref reader);
                    else if (reader.ValueTextEquals("row_weight"u8)) value.RowWeight = Number(ref reader);
                    else if (reader.ValueTextEquals("tax_amount"u8)) value.TaxAmount = Number(ref reader);
                    else if (reader.ValueTextEquals("updated_at"u8)) value.UpdatedAt = Text(ref reader);
                    else Pass(ref reader);
                    break;
                case 11:
                    if (reader.ValueTextEquals("description"u8)) value.Description = Text(ref reader);
                    else if (reader.ValueTextEquals("no_discount"u8)) value.NoDiscount = Integer(ref reader);
                    else if (reader.ValueTextEquals("parent_item"u8)) { reader.Read(); value.ParentItem = ReadOrderItem(ref reader); }
                    else if (reader.ValueTextEquals("qty_ordered"u8)) value.QtyOrdered = Number(ref reader);
                    else if (reader.ValueTextEquals("qty_shipped"u8)) value.QtyShipped = Number(ref reader);
                    else if (reader.ValueTextEquals("tax_percent"u8)) value.TaxPercent = Number(ref reader);
                    else Pass(ref reader);
                    break;
                case 12:
                    if (reader.ValueTextEquals("product_type"u8)) value.ProductType = Text(ref reader);
                    else if (reader.ValueTextEquals("qty_canceled"u8)) value.QtyCanceled = Number(ref reader);
                    else if (reader.ValueTextEquals("qty_invoiced"u8)) value.QtyInvoiced = Number(ref reader);
                    else if (reader.ValueTextEquals("qty_refunded"u8)) value.QtyRefunded = Number(ref reader);
                    else if (reader.ValueTextEquals("qty_returned"u8)) value.QtyReturned = Number(ref reader);
                    else if (reader.ValueTextEquals("row_invoiced"u8)) value.RowInvoiced = Number(ref reader);
                    else if (reader.ValueTextEquals("tax_canceled"u8)) value.TaxCanceled = Number(ref reader);
                    else if (reader.ValueTextEquals("tax_invoiced"u8)) value.TaxInvoiced = Number(ref reader);
                    else if (reader.ValueTextEquals("tax_refunded"u8)) value.TaxRefunded = Number(ref reader);
                    else Pass(ref reader);
                    break;
                case 13:
                    if (reader.ValueTextEquals("free_shipping"u8)) value.FreeShipping = Integer(ref reader);
                    else if (reader.ValueTextEquals("gw_base_price"u8)) value.GwBasePrice = Number(ref reader);
                    else if (reader.ValueTextEquals("gw_tax_amount"u8)) value.GwTaxAmount = Number(ref reader);
                    else if (reader.ValueTextEquals("quote_item_id"u8)) value.QuoteItemId = Integer(ref reader);
                    else Pass(ref reader);
                    break;
                case 14:
                    if (reader.ValueTextEquals("base_row_total"u8)) value.BaseRowTotal = Number(ref reader);
                    else if (reader.ValueTextEquals("is_qty_decimal"u8)) value.IsQtyDecimal = Integer(ref reader);
                    else if (reader.ValueTextEquals("locked_do_ship"u8)) value.LockedDoShip = Integer(ref reader);
                    else if (reader.ValueTextEquals("original_price"u8)) value.OriginalPrice = Number(ref reader);
                    else if (reader.ValueTextEquals("parent_item_id"u8)) value.ParentItemId = Integer(ref reader);
                    else if (reader.ValueTextEquals("price_incl_tax"u8)) value.PriceInclTax = Number(ref reader);
                    else Pass(ref reader);
                    break;
                case 15:
                    if (reader.ValueTextEquals("additional_data"u8)) value.AdditionalData = Text(ref reader);
                    else if (reader.ValueTextEquals("amount_refunded"u8)) value.AmountRefunded = Number(ref reader);
                    else if (reader.ValueTextEquals("base_tax_amount"u8)) value.BaseTaxAmount = Number(ref reader);
                    else if (reader.ValueTextEquals("discount_amount"u8)) value.DiscountAmount = Number(ref reader);
                    else if (reader.ValueTextEquals("qty_backordered"u8)) value.QtyBackordered = Number(ref reader);
                    else Pass(ref reader);
                    break;
                case 16:
                    if (reader.ValueTextEquals("applied_rule_ids"u8)) value.AppliedRuleIds = Text(ref reader);
                    else if (reader.ValueTextEquals("discount_percent"u8)) value.DiscountPercent = Number(ref reader);
                    else if (reader.ValueTextEquals("weee_tax_applied"u8)) value.WeeeTaxApplied = Text(ref reader);
                    else Pass(ref reader);
                    break;
                case 17:
                    if (reader.ValueTextEquals("base_row_invoiced"u8)) value.BaseRowInvoiced = Number(ref reader);
                    else if (reader.ValueTextEquals("base_tax_invoiced"u8)) value.BaseTaxInvoiced = Number(ref reader);
                    else if (reader.ValueTextEquals("base_tax_refunded"u8)) value.BaseTaxRefunded = Number(ref reader);
                    else if (reader.ValueTextEquals("discount_invoiced"u8)) value.DiscountInvoiced = Number(ref reader);
                    else if (reader.ValueTextEquals("discount_refunded"u8)) value.DiscountRefunded = Number(ref reader);
                    else if (reader.ValueTextEquals("ext_order_item_id"u8)) value.ExtOrderItemId = Text(ref reader);
                    else if (reader.ValueTextEquals("gw_price_invoiced"u8)) value.GwPriceInvoiced = Number(ref reader);
                    else if (reader.ValueTextEquals("gw_price_refunded"u8)) value.GwPriceRefunded = Number(ref reader);
                    else if (reader.ValueTextEquals("locked_do_invoice"u8)) value.LockedDoInvoice = Integer(ref reader);
                    else Pass(ref reader);
                    break;
                case 18:
                    if (reader.ValueTextEquals("gw_base_tax_amount"u8)) value.GwBaseTaxAmount = Number(ref reader);
                    else if (reader.ValueTextEquals("row_total_incl_tax"u8)) value.RowTotalInclTax = Number(ref reader);
                    else Pass(ref reader);
                    break;
                case 19:
                    if (reader.ValueTextEquals("base_original_price"u8)) value.BaseOriginalPrice = Number(ref reader);
                    else if (reader.ValueTextEquals("base_price_incl_tax"u8)) value.BasePriceInclTax = Number(ref reader);
                    else if (reader.ValueTextEquals("tax_before_discount"u8)) value.TaxBeforeDiscount = Number(ref reader);
                    else Pass(ref reader);
                    break;
                case 20:
                    if (reader.ValueTextEquals("base_amount_refunded"u8)) value.BaseAmountRefunded = Number(ref reader);
                    else if (reader.ValueTextEquals("base_discount_amount"u8)) value.BaseDiscountAmount = Number(ref reader);
                    else if (reader.ValueTextEquals("weee_tax_disposition"u8)) value.WeeeTaxDisposition = Number(ref reader);
                    else Pass(ref reader);
                    break;
                case 22:
                    if (reader.ValueTextEquals("base_discount_invoiced"u8)) value.BaseDiscountInvoiced = Number(ref reader);
                    else if (reader.ValueTextEquals("base_discount_refunded"u8)) value.BaseDiscountRefunded = Number(ref reader);
                    else if (reader.ValueTextEquals("gw_base_price_invoiced"u8)) value.GwBasePriceInvoiced = Number(ref reader);
                    else if (reader.ValueTextEquals("gw_base_price_refunded"u8)) value.GwBasePriceRefunded = Number(ref reader);
                    else if (reader.ValueTextEquals("gw_tax_amount_invoiced"u8)) value.GwTaxAmountInvoiced = Number(ref reader);
                    else if (reader.ValueTextEquals("gw_tax_amount_refunded"u8)) value.GwTaxAmountRefunded = Number(ref reader);
                    else Pass(ref reader);
                    break;
                case 23:
                    if (reader.ValueTextEquals("base_row_total_incl_tax"u8)) value.BaseRowTotalInclTax = Number(ref reader);
                    else if (reader.ValueTextEquals("weee_tax_applied_amount"u8)) value.WeeeTaxAppliedAmount = Number(ref reader);
                    else Pass(ref reader);
                    break;
                case 24:
                    if (reader.ValueTextEquals("base_tax_before_discount"u8)) value.BaseTaxBeforeDiscount = Number(ref reader);
                    else if (reader.ValueTextEquals("weee_tax_row_disposition"u8)) value.WeeeTaxRowDisposition = Number(ref reader);
                    else Pass(ref reader);
                    break;
                case 25:
                    if (reader.ValueTextEquals("base_weee_tax_disposition"u8)) value.BaseWeeeTaxDisposition = Number(ref reader);
                    else Pass(ref reader);
                    break;
                case 27:
                    if (reader.ValueTextEquals("gw_base_tax_amount_invoiced"u8)) value.GwBaseTaxAmountInvoiced = Number(ref reader);
                    else if (reader.ValueTextEquals("gw_base_tax_amount_refunded"u8)) value.GwBaseTaxAmountRefunded = Number(ref reader);
                    else if (reader.ValueTextEquals("weee_tax_applied_row_amount"u8)) value.WeeeTaxAppliedRowAmount = Number(ref reader);
                    else Pass(ref reader);
                    break;
                case 28:
                    if (reader.ValueTextEquals("base_weee_tax_applied_amount"u8)) value.BaseWeeeTaxAppliedAmount = Number(ref reader);
                    else Pass(ref reader);
                    break;
                case 29:
                    if (reader.ValueTextEquals("base_weee_tax_row_disposition"u8)) value.BaseWeeeTaxRowDisposition = Number(ref reader);
                    else Pass(ref reader);
                    break;
                case 30:
                    if (reader.ValueTextEquals("base_weee_tax_applied_row_amnt"u8)) value.BaseWeeeTaxAppliedRowAmnt = Number(ref reader);
                    else Pass(ref reader);
                    break;
                case 32:
                    if (reader.ValueTextEquals("discount_tax_compensation_amount"u8)) value.DiscountTaxCompensationAmount = Number(ref reader);
                    else Pass(ref reader);
                    break;
                case 34:
                    if (reader.ValueTextEquals("discount_tax_compensation_canceled"u8)) value.DiscountTaxCompensationCanceled = Number(ref reader);
                    else if (reader.ValueTextEquals("discount_tax_compensation_invoiced"u8)) value.DiscountTaxCompensationInvoiced = Number(ref reader);
                    else if (reader.ValueTextEquals("discount_tax_compensation_refunded"u8)) value.DiscountTaxCompensationRefunded = Number(ref reader);
                    else Pass(ref reader);
                    break;
                case 37:
                    if (reader.ValueTextEquals("base_discount_tax_compensation_amount"u8)) value.BaseDiscountTaxCompensationAmount = Number(ref reader);
                    else Pass(ref reader);
                    break;
                case 39:
                    if (reader.ValueTextEquals("base_discount_tax_compensation_invoiced"u8)) value.BaseDiscountTaxCompensationInvoiced = Number(ref reader);
                    else if (reader.ValueTextEquals("base_discount_tax_compensation_refunded"u8)) value.BaseDiscountTaxCompensationRefunded = Number(ref reader);
                    else Pass(ref reader);
                    break;
                default:
                    Pass(ref reader);
                    break;
            }
        }
        return value;
    }

    private static HandOrderAddress ReadOrderAddress(ref Utf8JsonReader reader)
    {
        var value = new HandOrderAddress();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            switch (reader.ValueSpan.Length)
            {
                case 3:
                    if (reader.ValueTextEquals("fax"u8)) value.Fax = Text(ref reader);
                    else Pass(ref reader);
                    break;
                case 4:
                    if (reader.ValueTextEquals("city"u8)) value.City = Text(ref reader);
                    else Pass(ref reader);
                    break;
                case 5:
                    if (reader.ValueTextEquals("email"u8)) value.Email = Text(ref reader);
                    else Pass(ref reader);
                    break;
                case 6:
                    if (reader.ValueTextEquals("prefix"u8)) value.Prefix = Text(ref reader);
                    else if (reader.ValueTextEquals("region"u8)) value.Region = Text(ref reader);
                    else if (reader.ValueTextEquals("street"u8)) value.Street = List(ref reader, static (ref Utf8JsonReader item) => item.GetString()!);
                    else if (reader.ValueTextEquals("suffix"u8)) value.Suffix = Text(ref reader);
                    else if (reader.ValueTextEquals("vat_id"u8)) value.VatId = Text(ref reader);
                    else Pass(ref reader);
                    break;
                case 7:
                    if (reader.ValueTextEquals("company"u8)) value.Company = Text(ref reader);
                    else Pass(ref reader);
                    break;
                case 8:
                    if (reader.ValueTextEquals("lastname"u8)) value.LastName = Text(ref reader);
                    else if (reader.ValueTextEquals("postcode"u8)) value.Postcode = Text(ref reader);
                    else Pass(ref reader);
                    break;
                case 9:
                    if (reader.ValueTextEquals("entity_id"u8)) value.EntityId = Integer(ref reader);
                    else if (reader.ValueTextEquals("firstname"u8)) value.FirstName = Text(ref reader);
                    else if (reader.ValueTextEquals("parent_id"u8)) value.ParentId = Integer(ref reader);
                    else if (reader.ValueTextEquals("region_id"u8)) value.RegionId = Integer(ref reader);
                    else if (reader.ValueTextEquals("telephone"u8)) value.Telephone = Text(ref reader);
                    else Pass(ref reader);
                    break;
                case 10:
                    if (reader.ValueTextEquals("country_id"u8)) value.CountryId = Text(ref reader);
                    else if (reader.ValueTextEquals("middlename"u8)) value.MiddleName = Text(ref reader);
                    else Pass(ref reader);
                    break;
                case 11:
                    if (reader.ValueTextEquals("customer_id"u8)) value.CustomerId = Integer(ref reader);
                    else if (reader.ValueTextEquals("region_code"u8)) value.RegionCode = Text(ref reader);
                    else Pass(ref reader);
                    break;
                case 12:
                    if (reader.ValueTextEquals("address_type"u8)) value.AddressType = Text(ref reader);
                    else if (reader.ValueTextEquals("vat_is_valid"u8)) value.VatIsValid = Integer(ref reader);
                    else Pass(ref reader);
                    break;
                case 14:
                    if (reader.ValueTextEquals("vat_request_id"u8)) value.VatRequestId = Text(ref reader);
                    else Pass(ref reader);
                    break;
                case 16:
                    if (reader.ValueTextEquals("vat_request_date"u8)) value.VatRequestDate = Text(ref reader);
                    else Pass(ref reader);
                    break;
                case 19:
                    if (reader.ValueTextEquals("customer_address_id"u8)) value.CustomerAddressId = Integer(ref reader);
                    else if (reader.ValueTextEquals("vat_request_success"u8)) value.VatRequestSuccess = Integer(ref reader);
                    else Pass(ref reader);
                    break;
                default:
                    Pass(ref reader);
                    break;
            }
        }
        return value;
    }

    private static HandOrderPayment ReadOrderPayment(ref Utf8JsonReader reader)
    {
        var value = new HandOrderPayment();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            switch (reader.ValueSpan.Length)
            {
                case 6:
                    if (reader.ValueTextEquals("method"u8)) value.Method = Text(ref reader);
                    else Pass(ref reader);
                    break;
                case 7:
                    if (reader.ValueTextEquals("cc_type"u8)) value.CcType = Text(ref reader);
                    else Pass(ref reader);
                    break;
                case 8:
                    if (reader.ValueTextEquals("cc_last4"u8)) value.CcLast4 = Text(ref reader);
                    else if (reader.ValueTextEquals("cc_owner"u8)) value.CcOwner = Text(ref reader);
                    else Pass(ref reader);
                    break;
                case 9:
                    if (reader.ValueTextEquals("cc_status"u8)) value.CcStatus = Text(ref reader);
                    else if (reader.ValueTextEquals("entity_id"u8)) value.EntityId = Integer(ref reader);
                    else if (reader.ValueTextEquals("parent_id"u8)) value.ParentId = Integer(ref reader);
                    else if (reader.ValueTextEquals("po_number"u8)) value.PoNumber = Text(ref reader);
                    else Pass(ref reader);
                    break;
                case 11:
                    if (reader.ValueTextEquals("amount_paid"u8)) value.AmountPaid = Number(ref reader);
                    else if (reader.ValueTextEquals("cc_approval"u8)) value.CcApproval = Text(ref reader);
                    else if (reader.ValueTextEquals("cc_exp_year"u8)) value.CcExpYear = Text(ref reader);
                    else if (reader.ValueTextEquals("cc_ss_issue"u8)) value.CcSsIssue = Text(ref reader);
                    else if (reader.ValueTextEquals("cc_trans_id"u8)) value.CcTransId = Text(ref reader);
                    else if (reader.ValueTextEquals("echeck_type"u8)) value.EcheckType = Text(ref reader);
                    else Pass(ref reader);
                    break;
                case 12:
                    if (reader.ValueTextEquals("cc_exp_month"u8)) value.CcExpMonth = Text(ref reader);
                    else Pass(ref reader);
                    break;
                case 13:
                    if (reader.ValueTextEquals("cc_avs_status"u8)) value.CcAvsStatus = Text(ref reader);
                    else if (reader.ValueTextEquals("cc_cid_status"u8)) value.CcCidStatus = Text(ref reader);
                    else if (reader.ValueTextEquals("cc_number_enc"u8)) value.CcNumberEnc = Text(ref reader);
                    else if (reader.ValueTextEquals("last_trans_id"u8)) value.LastTransId = Text(ref reader);
                    else Pass(ref reader);
                    break;
                case 14:
                    if (reader.ValueTextEquals("account_status"u8)) value.AccountStatus = Text(ref reader);
                    else if (reader.ValueTextEquals("address_status"u8)) value.AddressStatus = Text(ref reader);
                    else if (reader.ValueTextEquals("amount_ordered"u8)) value.AmountOrdered = Number(ref reader);
                    else Pass(ref reader);
                    break;
                case 15:
                    if (reader.ValueTextEquals("additional_data"u8)) value.AdditionalData = Text(ref reader);
                    else if (reader.ValueTextEquals("amount_canceled"u8)) value.AmountCanceled = Number(ref reader);
                    else if (reader.ValueTextEquals("amount_refunded"u8)) value.AmountRefunded = Number(ref reader);
                    else if (reader.ValueTextEquals("shipping_amount"u8)) value.ShippingAmount = Number(ref reader);
                    else Pass(ref reader);
                    break;
                case 16:
                    if (reader.ValueTextEquals("base_amount_paid"u8)) value.BaseAmountPaid = Number(ref reader);
                    else if (reader.ValueTextEquals("cc_secure_verify"u8)) value.CcSecureVerify = Text(ref reader);
                    else if (reader.ValueTextEquals("cc_ss_start_year"u8)) value.CcSsStartYear = Text(ref reader);
                    else if (reader.ValueTextEquals("echeck_bank_name"u8)) value.EcheckBankName = Text(ref reader);
                    else if (reader.ValueTextEquals("quote_payment_id"u8)) value.QuotePaymentId = Integer(ref reader);
                    else Pass(ref reader);
                    break;
                case 17:
                    if (reader.ValueTextEquals("amount_authorized"u8)) value.AmountAuthorized = Number(ref reader);
                    else if (reader.ValueTextEquals("anet_trans_method"u8)) value.AnetTransMethod = Text(ref reader);
                    else if (reader.ValueTextEquals("cc_ss_start_month"u8)) value.CcSsStartMonth = Text(ref reader);
                    else if (reader.ValueTextEquals("shipping_captured"u8)) value.ShippingCaptured = Number(ref reader);
                    else if (reader.ValueTextEquals("shipping_refunded"u8)) value.ShippingRefunded = Number(ref reader);
                    else Pass(ref reader);
                    break;
                case 19:
                    if (reader.ValueTextEquals("base_amount_ordered"u8)) value.BaseAmountOrdered = Number(ref reader);
                    else if (reader.ValueTextEquals("echeck_account_name"u8)) value.EcheckAccountName = Text(ref reader);
                    else if (reader.ValueTextEquals("echeck_account_type"u8)) value.EcheckAccountType = Text(ref reader);
                    else Pass(ref reader);
                    break;
                case 20:
                    if (reader.ValueTextEquals("base_amount_canceled"u8)) value.BaseAmountCanceled = Number(ref reader);
                    else if (reader.ValueTextEquals("base_amount_refunded"u8)) value.BaseAmountRefunded = Number(ref reader);
                    else if (reader.ValueTextEquals("base_shipping_amount"u8)) value.BaseShippingAmount = Number(ref reader);
                    else Pass(ref reader);
                    break;
                case 21:
                    if (reader.ValueTextEquals("cc_debug_request_body"u8)) value.CcDebugRequestBody = Text(ref reader);
                    else if (reader.ValueTextEquals("cc_status_description"u8)) value.CcStatusDescription = Text(ref reader);
                    else if (reader.ValueTextEquals("echeck_routing_number"u8)) value.EcheckRoutingNumber = Text(ref reader);
                    else Pass(ref reader);
                    break;
                case 22:
                    if (reader.ValueTextEquals("additional_information"u8)) value.AdditionalInformation = List(ref reader, static (ref Utf8JsonReader item) => item.GetString()!);
                    else if (reader.ValueTextEquals("base_amount_authorized"u8)) value.BaseAmountAuthorized = Number(ref reader);
                    else if (reader.ValueTextEquals("base_shipping_captured"u8)) value.BaseShippingCaptured = Number(ref reader);
                    else if (reader.ValueTextEquals("base_shipping_refunded"u8)) value.BaseShippingRefunded = Number(ref reader);
                    else if (reader.ValueTextEquals("cc_debug_response_body"u8)) value.CcDebugResponseBody = Text(ref reader);
                    else if (reader.ValueTextEquals("protection_eligibility"u8)) value.ProtectionEligibility = Text(ref reader);
                    else Pass(ref reader);
                    break;
                case 23:
                    if (reader.ValueTextEquals("base_amount_paid_online"u8)) value.BaseAmountPaidOnline = Number(ref reader);
                    else Pass(ref reader);
                    break;
                case 27:
                    if (reader.ValueTextEquals("base_amount_refunded_online"u8)) value.BaseAmountRefundedOnline = Number(ref reader);
                    else Pass(ref reader);
                    break;
                case 28:
                    if (reader.ValueTextEquals("cc_debug_response_serialized"u8)) value.CcDebugResponseSerialized = Text(ref reader);
                    else Pass(ref reader);
                    break;
                default:
                    Pass(ref reader);
                    break;
            }
        }
        return value;
    }
}
