using System.Text.Json.Nodes;
using AccsGen.Simulator.Entities.Carts;
using AccsGen.Simulator.Entities.Carts.Checkout;
using AccsGen.Simulator.Entities.Carts.Shipping;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Sales.Orders;

/// <summary>Writes an order from a cart and what it comes to. What every order has is filled in when it is saved.</summary>
internal static class OrderWriter
{
    /// <param name="cart">The cart, with everything that an order needs.</param>
    /// <param name="totals">What it comes to.</param>
    /// <param name="method">How it is paid for.</param>
    /// <param name="orderId">The id of the order.</param>
    public static JsonObject Write(Cart cart, CartTotals totals, PaymentMethod method, long orderId)
    {
        var state = method.OrderStatus is "processing" ? OrderStates.Processing : OrderStates.New;
        var order = new JsonObject
        {
            ["entity_id"] = orderId,
            ["state"] = state,
            ["status"] = method.OrderStatus ?? OrderStates.StatusOf(state),
            ["store_id"] = cart.StoreId,
            ["quote_id"] = cart.Id,
            ["is_virtual"] = totals.IsVirtual ? 1 : 0,
            ["email_sent"] = 1,
            ["customer_note_notify"] = 1,
            ["weight"] = totals.Lines.Sum(line => line.Weight * line.Quantity),
        };
        WriteCustomer(order, cart);
        WriteSums(order, totals);
        order["items"] = OrderItemWriter.Write(totals.Lines, orderId);
        order["billing_address"] = Address(cart.BillingAddress!, "billing", cart);
        order["payment"] = Payment(cart, totals, method);
        WriteExtension(order, cart, totals, method);
        OrderTaxes.Write(order, totals);
        if (cart.Json["custom_attributes"] is { } attributes)
            order["custom_attributes"] = attributes.DeepClone();
        return order;
    }

    /// <summary>An address of a cart in the form that orders have.</summary>
    private static JsonObject Address(JsonObject given, string type, Cart cart)
    {
        var address = (JsonObject)given.DeepClone();
        foreach (var member in (string[])["id", "same_as_billing", "save_in_address_book", "customer_id", "extension_attributes"])
            address.Remove(member);
        address["address_type"] = type;
        address["email"] ??= EmailOf(cart);
        return address;
    }

    private static string? EmailOf(Cart cart) => cart.Customer?.Text("email") ?? cart.BillingAddress?.Text("email") ?? cart.ShippingAddress?.Text("email");

    private static void WriteCustomer(JsonObject order, Cart cart)
    {
        order["customer_email"] = EmailOf(cart);
        order["customer_group_id"] = cart.Buyer.GroupId;
        order["customer_is_guest"] = cart.Customer is null ? 1 : 0;
        if (cart.Customer is not { } customer)
        {
            // A guest is called as the billing address says.
            order["customer_firstname"] = cart.BillingAddress?.Text("firstname");
            order["customer_lastname"] = cart.BillingAddress?.Text("lastname");
            return;
        }
        order["customer_id"] = customer.Integer("id");
        foreach (var member in (string[])["firstname", "lastname", "middlename", "prefix", "suffix", "dob", "taxvat"])
        {
            if (customer.Text(member) is { } text)
                order["customer_" + member] = text;
        }
        if (customer.Integer("gender") is { } gender)
            order["customer_gender"] = gender;
    }

    private static void WriteSums(JsonObject order, CartTotals totals)
    {
        Money.Set(order, "subtotal", totals.Subtotal);
        Money.Set(order, "subtotal_incl_tax", totals.SubtotalWithTax);
        Money.Set(order, "discount_amount", -totals.Discount);
        Money.Set(order, "tax_amount", totals.Tax);
        Money.Set(order, "grand_total", totals.GrandTotal);
        if (!totals.IsVirtual)
        {
            Money.Set(order, "shipping_amount", totals.Shipping);
            Money.Set(order, "shipping_discount_amount", totals.ShippingDiscount);
            Money.Set(order, "shipping_incl_tax", totals.Shipping);
            order["shipping_description"] = totals.Rate?.Description;
        }
        if (totals.Rules.RuleIds.Count > 0)
            order["applied_rule_ids"] = string.Join(',', totals.Rules.RuleIds);
        if (totals.Rules.Coupons is [var coupon, ..])
            order["coupon_code"] = coupon;
        if (totals.Rules.Label.Length > 0)
            order["discount_description"] = totals.Rules.Label;
    }

    private static JsonObject Payment(Cart cart, CartTotals totals, PaymentMethod method)
    {
        var payment = new JsonObject
        {
            ["account_status"] = null,
            ["additional_information"] = new JsonArray(method.Title),
            ["cc_last4"] = null,
            ["method"] = method.Code,
        };
        if (cart.Payment?.Text("po_number") is { } number)
            payment["po_number"] = number;
        Money.Set(payment, "amount_ordered", totals.GrandTotal);
        Money.Set(payment, "shipping_amount", totals.Shipping);
        return payment;
    }

    private static void WriteExtension(JsonObject order, Cart cart, CartTotals totals, PaymentMethod method)
    {
        var extension = order.ObjectOf("extension_attributes");
        if (!totals.IsVirtual && totals.Rate is { } rate)
        {
            var shipping = new JsonObject { ["address"] = Address(cart.ShippingAddress!, "shipping", cart), ["method"] = rate.Code };
            extension["shipping_assignments"] = new JsonArray(new JsonObject { ["shipping"] = shipping });
            if (rate.Carrier == ShippingRates.PickupCarrier)
                extension["pickup_location_code"] = (cart.ShippingAddress!["extension_attributes"] as JsonObject)?.Text("pickup_location_code");
        }
        extension["payment_additional_info"] = new JsonArray(new JsonObject { ["key"] = "method_title", ["value"] = method.Title });
        if (totals.Rules.Coupons.Count > 0)
            extension["coupon_codes"] = new JsonArray([.. totals.Rules.Coupons.Select(code => JsonValue.Create(code))]);
        if (totals.GiftCards.Count > 0)
        {
            extension["gift_cards"] = new JsonArray([.. totals.GiftCards.Select(GiftCard)]);
            Money.Set(extension, "gift_cards_amount", totals.GiftCardAmount);
        }
        if (cart.Json[CartGiftMessages.Member] is { } message)
            extension["gift_message"] = message.DeepClone();
    }

    private static JsonNode GiftCard(GiftCardPayment card) => new JsonObject { ["id"] = card.AccountId, ["code"] = card.Code, ["amount"] = card.Amount, ["base_amount"] = card.Amount };
}
