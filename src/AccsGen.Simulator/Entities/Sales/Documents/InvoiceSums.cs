using System.Text.Json.Nodes;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Sales.Documents;

/// <summary>The amounts of an invoice, and what the order counts as invoiced by it.</summary>
internal static class InvoiceSums
{
    /// <summary>The amounts of an invoice, and those of an order that count them.</summary>
    private static readonly (string Member, string Counted)[] s_counted =
    [
        ("subtotal", "subtotal_invoiced"),
        ("tax_amount", "tax_invoiced"),
        ("shipping_amount", "shipping_invoiced"),
        ("discount_amount", "discount_invoiced"),
        ("grand_total", "total_invoiced"),
    ];

    public static void Write(Order order, JsonObject invoice, IReadOnlyList<ItemQuantity> quantities)
    {
        var id = invoice.Integer("entity_id")!.Value;
        var items = new JsonArray();
        foreach (var (item, quantity) in quantities)
            items.Add(Item(item, quantity, id, items.Count + 1));
        invoice["items"] = items;
        invoice["total_qty"] = quantities.Sum(part => part.Quantity);
        decimal Sum(string member) => items.OfType<JsonObject>().Sum(item => item.Number(member) ?? 0);
        var isFirst = order.Number("shipping_invoiced") == 0;
        var shipping = isFirst ? order.Number("shipping_amount") : 0;
        var shippingTax = isFirst ? order.Number("shipping_tax_amount") : 0;
        var discount = Sum("discount_amount") + (isFirst ? order.Number("shipping_discount_amount") : 0);
        var tax = Sum("tax_amount") + shippingTax;
        Money.Set(invoice, "subtotal", Sum("row_total"));
        Money.Set(invoice, "subtotal_incl_tax", Sum("row_total") + Sum("tax_amount"));
        Money.Set(invoice, "discount_amount", -discount);
        Money.Set(invoice, "tax_amount", tax);
        Money.Set(invoice, "shipping_amount", shipping);
        Money.Set(invoice, "shipping_tax_amount", shippingTax);
        Money.Set(invoice, "shipping_incl_tax", shipping + shippingTax);
        Money.Set(invoice, "discount_tax_compensation_amount", 0);
        invoice["shipping_discount_tax_compensation_amount"] = 0;
        invoice["base_shipping_discount_tax_compensation_amnt"] = 0;
        if (order.Json.Text("discount_description") is { } description)
            invoice["discount_description"] = description;
        var total = Sum("row_total") - discount + tax + shipping;
        var giftCards = Math.Min(total, GiftCardsLeft(order));
        if (giftCards > 0)
            Money.Set(invoice.ObjectOf("extension_attributes"), "gift_cards_amount", giftCards);
        Money.Set(invoice, "grand_total", total - giftCards);
    }

    /// <summary>Counts an invoice on the order and its items.</summary>
    public static void Register(Order order, JsonObject invoice, IReadOnlyList<ItemQuantity> quantities)
    {
        var lines = invoice.Objects("items").ToList();
        for (var i = 0; i < quantities.Count; i++)
        {
            var (item, quantity) = quantities[i];
            item.Add("qty_invoiced", quantity);
            if (!item.IsPriced)
                continue;
            Money.Add(item.Json, "row_invoiced", lines[i].Number("row_total") ?? 0);
            Money.Add(item.Json, "tax_invoiced", lines[i].Number("tax_amount") ?? 0);
            Money.Add(item.Json, "discount_invoiced", lines[i].Number("discount_amount") ?? 0);
        }
        CountSums(order, invoice, sign: 1);
    }

    /// <summary>Takes an invoice that was canceled off what the order counts.</summary>
    public static void Unregister(Order order, JsonObject invoice)
    {
        foreach (var line in invoice.Objects("items"))
        {
            if (order.Item(line.Integer("order_item_id") ?? 0) is not { } item)
                continue;
            item.Add("qty_invoiced", -(line.Number("qty") ?? 0));
            Money.Add(item.Json, "row_invoiced", -(line.Number("row_total") ?? 0));
            Money.Add(item.Json, "tax_invoiced", -(line.Number("tax_amount") ?? 0));
            Money.Add(item.Json, "discount_invoiced", -(line.Number("discount_amount") ?? 0));
        }
        CountSums(order, invoice, sign: -1);
    }

    private static void CountSums(Order order, JsonObject invoice, int sign)
    {
        foreach (var (member, counted) in s_counted)
            Money.Add(order.Json, counted, sign * (invoice.Number(member) ?? 0));
        if ((invoice["extension_attributes"] as JsonObject)?.Number("gift_cards_amount") is { } giftCards)
            Money.Add(order.Json.ObjectOf("extension_attributes"), "gift_cards_invoiced", sign * giftCards);
    }

    /// <summary>Items that only go along have no amounts of their own.</summary>
    private static JsonObject Item(OrderItem item, decimal quantity, long invoiceId, int number)
    {
        var line = DocumentWriter.Item(item, quantity, invoiceId, number);
        Money.Set(line, "price", item.Number("price"));
        if (item.Json.Number("price_incl_tax") is { } withTax)
            Money.Set(line, "price_incl_tax", withTax);
        if (!item.IsPriced)
            return line;
        var isLast = quantity >= item.ToInvoice;
        var row = Money.Share(item.Number("row_total"), item.Number("row_invoiced"), quantity, item.Ordered, isLast && item.Canceled == 0);
        var tax = Money.Share(item.Number("tax_amount"), item.Number("tax_invoiced"), quantity, item.Ordered, isLast && item.Canceled == 0);
        Money.Set(line, "row_total", row);
        Money.Set(line, "row_total_incl_tax", row + tax);
        Money.Set(line, "tax_amount", tax);
        Money.Set(line, "discount_amount", Money.Share(item.Number("discount_amount"), item.Number("discount_invoiced"), quantity, item.Ordered, isLast && item.Canceled == 0));
        Money.Set(line, "discount_tax_compensation_amount", 0);
        return line;
    }

    private static decimal GiftCardsLeft(Order order) =>
        order.Json["extension_attributes"] is JsonObject extension ? (extension.Number("gift_cards_amount") ?? 0) - (extension.Number("gift_cards_invoiced") ?? 0) : 0;
}
