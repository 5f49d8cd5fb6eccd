using System.Text.Json.Nodes;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Sales.Orders;

/// <summary>What every order has, whoever put it here: its number, state and dates, the ids of its parts, and sums where only its items were given.</summary>
internal static class OrderDefaults
{
    public static void Complete(JsonObject order, string now)
    {
        var id = order.Integer("entity_id") ?? 0;
        order["store_id"] ??= 1;
        order["increment_id"] ??= SalesNumbers.Increment(order.Integer("store_id")!.Value, id);
        order["state"] ??= OrderStates.New;
        order["status"] ??= OrderStates.StatusOf(order.Text("state") ?? OrderStates.New);
        order["created_at"] ??= now;
        order["updated_at"] ??= now;
        order["protect_code"] ??= ProtectCode(id);
        order["store_name"] ??= "Main Website\nMain Website Store\nDefault Store View";
        order["is_virtual"] ??= 0;
        CompleteCustomer(order);
        CompleteCurrencies(order);
        OrderItemDefaults.CompleteAll(order, id, now);
        CompleteSums(order);
        CompleteParts(order, id, now);
    }

    private static void CompleteCustomer(JsonObject order)
    {
        order["customer_is_guest"] ??= order.Integer("customer_id") is null ? 1 : 0;
        order["customer_group_id"] ??= order.Integer("customer_id") is null ? 0 : 1;
        order["customer_note_notify"] ??= 1;
        order["customer_email"] ??= (order["billing_address"] as JsonObject)?.Text("email");
    }

    private static void CompleteCurrencies(JsonObject order)
    {
        foreach (var member in (string[])["base_currency_code", "global_currency_code", "order_currency_code", "store_currency_code"])
            order[member] ??= Money.Currency;
        foreach (var member in (string[])["base_to_global_rate", "base_to_order_rate"])
            order[member] ??= 1;
        foreach (var member in (string[])["store_to_base_rate", "store_to_order_rate"])
            order[member] ??= 0;
    }

    private static void CompleteSums(JsonObject order)
    {
        var bought = order.Objects("items").Where(item => item.Integer("parent_item_id") is null).ToList();
        order["total_item_count"] ??= bought.Count;
        order["total_qty_ordered"] ??= bought.Sum(item => item.Number("qty_ordered") ?? 0);
        decimal Sum(string member) => bought.Sum(item => item.Number(member) ?? 0);
        SetOnce(order, "subtotal", () => Sum("row_total"));
        SetOnce(order, "tax_amount", () => Sum("tax_amount"));
        SetOnce(order, "subtotal_incl_tax", () => order.Number("subtotal")!.Value + Sum("tax_amount"));
        SetOnce(order, "discount_amount", () => -Sum("discount_amount"));
        foreach (var member in (string[])["shipping_amount", "shipping_tax_amount", "shipping_discount_amount", "discount_tax_compensation_amount"])
            SetOnce(order, member, () => 0);
        SetOnce(order, "shipping_incl_tax", () => order.Number("shipping_amount")!.Value + order.Number("shipping_tax_amount")!.Value);
        order["shipping_discount_tax_compensation_amount"] ??= 0;
        order["base_shipping_discount_tax_compensation_amnt"] ??= 0;
        SetOnce(order, "grand_total", () => order.Number("subtotal")!.Value + order.Number("shipping_amount")!.Value + order.Number("tax_amount")!.Value + order.Number("discount_amount")!.Value);
        SetOnce(order, "total_due", () => order.Number("grand_total")!.Value - (order.Number("total_paid") ?? 0));
    }

    /// <summary>An amount of which one of the two is there is the same as the other.</summary>
    private static void SetOnce(JsonObject order, string member, Func<decimal> amount)
    {
        var known = order.Number(member) ?? order.Number("base_" + member);
        if (order[member] is null || order["base_" + member] is null)
            Money.Set(order, member, known ?? amount());
    }

    /// <summary>Addresses, payment and history, which have ids of their own.</summary>
    private static void CompleteParts(JsonObject order, long id, string now)
    {
        var extension = order.ObjectOf("extension_attributes");
        foreach (var assignment in extension.Objects("shipping_assignments"))
        {
            assignment.Remove("items");
            if (assignment.ObjectOf("shipping")["address"] is JsonObject address)
                CompleteAddress(address, "shipping", (id * 2) - 1, id);
        }
        if (order["billing_address"] is JsonObject billing)
        {
            CompleteAddress(billing, "billing", id * 2, id);
            order["billing_address_id"] ??= billing.Integer("entity_id");
        }
        var payment = order.ObjectOf("payment");
        payment["entity_id"] ??= id;
        payment["parent_id"] = id;
        payment["method"] ??= "checkmo";
        payment["additional_information"] ??= new JsonArray();
        CompleteHistory(order, id, now);
    }

    private static void CompleteAddress(JsonObject address, string type, long addressId, long orderId)
    {
        address["entity_id"] ??= addressId;
        address["parent_id"] = orderId;
        address["address_type"] ??= type;
    }

    private static void CompleteHistory(JsonObject order, long id, string now)
    {
        order.ListOf("status_histories");
        foreach (var entry in order.Objects("status_histories"))
        {
            entry["entity_id"] ??= PartIds.Next(id, order.Objects("status_histories"), "entity_id");
            entry["parent_id"] = id;
            entry["created_at"] ??= now;
            entry["entity_name"] ??= "order";
        }
    }

    /// <summary>Something that can't be guessed, but is the same each time.</summary>
    private static string ProtectCode(long id) => ((ulong)id * 0x9E3779B97F4A7C15UL).ToString("x16", CultureInfo.InvariantCulture);
}
