using System.Text.Json.Nodes;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Sales.Orders;

/// <summary>What every item of an order has.</summary>
internal static class OrderItemDefaults
{
    private static readonly string[] s_quantities = ["qty_canceled", "qty_invoiced", "qty_refunded", "qty_shipped", "free_shipping", "is_qty_decimal", "is_virtual", "no_discount", "discount_percent"];

    private static readonly string[] s_amounts = ["discount_amount", "discount_invoiced", "tax_amount", "tax_invoiced", "row_invoiced", "amount_refunded"];

    public static void CompleteAll(JsonObject order, long orderId, string now)
    {
        order.ListOf("items");
        foreach (var item in order.Objects("items"))
        {
            item["item_id"] ??= PartIds.Next(orderId, order.Objects("items"), "item_id");
            item["order_id"] = orderId;
            item["store_id"] ??= order.Integer("store_id");
            item["created_at"] ??= order.Text("created_at") ?? now;
            item["updated_at"] ??= now;
            item.Remove("parent_item");
            Complete(item);
        }
    }

    private static void Complete(JsonObject item)
    {
        item["product_type"] ??= "simple";
        item["qty_ordered"] ??= 1;
        var price = item.Number("price") ?? item.Number("base_price") ?? 0;
        var row = item.Number("row_total") ?? item.Number("base_row_total") ?? (price * item.Number("qty_ordered")!.Value);
        SetOnce(item, "price", price);
        SetOnce(item, "original_price", price);
        SetOnce(item, "row_total", row);
        foreach (var member in s_quantities)
            item[member] ??= 0;
        foreach (var member in s_amounts)
            SetOnce(item, member, item.Number(member) ?? 0);
        item["discount_tax_compensation_amount"] ??= 0;
        item["base_discount_tax_compensation_amount"] ??= 0;
        item["tax_percent"] ??= 0;
        item["row_weight"] ??= 0;
    }

    private static void SetOnce(JsonObject item, string member, decimal amount)
    {
        if (item[member] is null || item["base_" + member] is null)
            Money.Set(item, member, amount);
    }
}
