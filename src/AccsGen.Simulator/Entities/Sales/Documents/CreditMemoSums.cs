using System.Text.Json.Nodes;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Sales.Documents;

/// <summary>The amounts of a credit memo, and what the order counts as refunded by it.</summary>
internal static class CreditMemoSums
{
    /// <summary>The amounts of a credit memo, and those of an order that count them.</summary>
    private static readonly (string Member, string Counted)[] s_counted =
    [
        ("subtotal", "subtotal_refunded"),
        ("tax_amount", "tax_refunded"),
        ("shipping_amount", "shipping_refunded"),
        ("shipping_tax_amount", "shipping_tax_refunded"),
        ("discount_amount", "discount_refunded"),
        ("grand_total", "total_refunded"),
        ("adjustment_positive", "adjustment_positive"),
        ("adjustment_negative", "adjustment_negative"),
    ];

    /// <exception cref="ServiceException">More shipping is to be refunded than is left.</exception>
    public static void Write(Order order, JsonObject memo, IReadOnlyList<ItemQuantity> quantities, CreditMemoDraft draft)
    {
        var id = memo.Integer("entity_id")!.Value;
        var items = new JsonArray();
        foreach (var (item, quantity) in quantities)
            items.Add(Item(item, quantity, id, items.Count + 1));
        memo["items"] = items;
        decimal Sum(string member) => items.OfType<JsonObject>().Sum(item => item.Number(member) ?? 0);
        var shipping = Shipping(order, draft.Shipping);
        var part = order.Number("shipping_amount") == 0 ? 0 : shipping / order.Number("shipping_amount");
        var shippingTax = Money.Round(order.Number("shipping_tax_amount") * part);
        var discount = Sum("discount_amount") + Money.Round(order.Number("shipping_discount_amount") * part);
        var tax = Sum("tax_amount") + shippingTax;
        Money.Set(memo, "subtotal", Sum("row_total"));
        Money.Set(memo, "subtotal_incl_tax", Sum("row_total") + Sum("tax_amount"));
        Money.Set(memo, "discount_amount", -discount);
        Money.Set(memo, "tax_amount", tax);
        Money.Set(memo, "shipping_amount", shipping);
        Money.Set(memo, "shipping_tax_amount", shippingTax);
        Money.Set(memo, "shipping_incl_tax", shipping + shippingTax);
        Money.Set(memo, "adjustment_positive", draft.AdjustmentPositive);
        Money.Set(memo, "adjustment_negative", draft.AdjustmentNegative);
        Money.Set(memo, "adjustment", draft.AdjustmentPositive - draft.AdjustmentNegative);
        Money.Set(memo, "discount_tax_compensation_amount", 0);
        memo["shipping_discount_tax_compensation_amount"] = 0;
        memo["base_shipping_discount_tax_compensation_amnt"] = 0;
        var total = Sum("row_total") - discount + tax + shipping + draft.AdjustmentPositive - draft.AdjustmentNegative;
        var giftCards = Math.Min(Math.Max(0, total), GiftCardsLeft(order));
        if (giftCards > 0)
            Money.Set(memo.ObjectOf("extension_attributes"), "gift_cards_amount", giftCards);
        Money.Set(memo, "grand_total", total - giftCards);
    }

    /// <summary>Counts a credit memo on the order, its items and its payment.</summary>
    public static void Register(Order order, JsonObject memo, IReadOnlyList<ItemQuantity> quantities, bool isOnline)
    {
        var lines = memo.Objects("items").ToList();
        for (var i = 0; i < quantities.Count; i++)
        {
            var (item, quantity) = quantities[i];
            item.Add("qty_refunded", quantity);
            if (!item.IsPriced)
                continue;
            Money.Add(item.Json, "amount_refunded", lines[i].Number("row_total") ?? 0);
            Money.Add(item.Json, "tax_refunded", lines[i].Number("tax_amount") ?? 0);
            Money.Add(item.Json, "discount_refunded", lines[i].Number("discount_amount") ?? 0);
        }
        foreach (var (member, counted) in s_counted)
            Money.Add(order.Json, counted, memo.Number(member) ?? 0);
        var total = memo.Number("grand_total") ?? 0;
        Money.Add(order.Json, isOnline ? "total_online_refunded" : "total_offline_refunded", total);
        var payment = order.Json.ObjectOf("payment");
        Money.Add(payment, "amount_refunded", total);
        Money.Add(payment, "shipping_refunded", memo.Number("shipping_amount") ?? 0);
        if (isOnline)
            payment["base_amount_refunded_online"] = (payment.Number("base_amount_refunded_online") ?? 0) + total;
        if ((memo["extension_attributes"] as JsonObject)?.Number("gift_cards_amount") is { } giftCards)
            Money.Add(order.Json.ObjectOf("extension_attributes"), "gift_cards_refunded", giftCards);
    }

    private static decimal Shipping(Order order, decimal? wanted)
    {
        var left = order.Number("shipping_amount") - order.Number("shipping_refunded");
        return wanted > left ? throw ServiceException.BadRequest($"Maximum shipping amount allowed to refund is: {Money.Format(left)}") : wanted ?? left;
    }

    private static JsonObject Item(OrderItem item, decimal quantity, long memoId, int number)
    {
        var line = DocumentWriter.Item(item, quantity, memoId, number);
        line["base_cost"] = item.Json["base_cost"]?.DeepClone();
        Money.Set(line, "price", item.Number("price"));
        if (item.Json.Number("price_incl_tax") is { } withTax)
            Money.Set(line, "price_incl_tax", withTax);
        if (!item.IsPriced)
            return line;
        var isLast = quantity >= item.ToRefund;
        var row = Money.Share(item.Number("row_invoiced"), item.Number("amount_refunded"), quantity, item.Invoiced, isLast);
        var tax = Money.Share(item.Number("tax_invoiced"), item.Number("tax_refunded"), quantity, item.Invoiced, isLast);
        Money.Set(line, "row_total", row);
        Money.Set(line, "row_total_incl_tax", row + tax);
        Money.Set(line, "tax_amount", tax);
        Money.Set(line, "discount_amount", Money.Share(item.Number("discount_invoiced"), item.Number("discount_refunded"), quantity, item.Invoiced, isLast));
        Money.Set(line, "discount_tax_compensation_amount", 0);
        return line;
    }

    private static decimal GiftCardsLeft(Order order) =>
        order.Json["extension_attributes"] is JsonObject extension ? (extension.Number("gift_cards_invoiced") ?? 0) - (extension.Number("gift_cards_refunded") ?? 0) : 0;
}
