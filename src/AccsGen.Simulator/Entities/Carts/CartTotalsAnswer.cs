using System.Text.Json.Nodes;
using AccsGen.Simulator.Entities.Sales;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Carts;

/// <summary>The totals of a cart as the service answers them.</summary>
internal static class CartTotalsAnswer
{
    public static JsonObject Of(CartTotals totals)
    {
        var answer = new JsonObject();
        Money.Set(answer, "grand_total", totals.GrandTotal);
        Money.Set(answer, "subtotal", totals.Subtotal);
        Money.Set(answer, "discount_amount", -totals.Discount);
        Money.Set(answer, "subtotal_with_discount", totals.SubtotalWithDiscount);
        Money.Set(answer, "shipping_amount", totals.Shipping);
        Money.Set(answer, "shipping_discount_amount", totals.ShippingDiscount);
        Money.Set(answer, "tax_amount", totals.Tax);
        answer["weee_tax_applied_amount"] = null;
        Money.Set(answer, "shipping_tax_amount", 0);
        answer["subtotal_incl_tax"] = totals.SubtotalWithTax;
        Money.Set(answer, "shipping_incl_tax", totals.Shipping);
        answer["base_currency_code"] = Money.Currency;
        answer["quote_currency_code"] = Money.Currency;
        if (totals.Rules.Coupons is [var coupon, ..])
            answer["coupon_code"] = coupon;
        answer["items_qty"] = (long)totals.Quantity;
        answer["items"] = new JsonArray([.. totals.Lines.Select(Item)]);
        answer["total_segments"] = new JsonArray([.. TotalSegments.Of(totals)]);
        answer["extension_attributes"] = Extension(totals);
        return answer;
    }

    private static JsonObject Extension(CartTotals totals)
    {
        var extension = new JsonObject
        {
            ["reward_points_balance"] = 0,
            ["reward_currency_amount"] = 0,
            ["base_reward_currency_amount"] = 0,
        };
        if (totals.Rules.Coupons.Count > 0)
        {
            extension["coupon_codes"] = new JsonArray([.. totals.Rules.Coupons.Select(code => JsonValue.Create(code))]);
            extension["coupon_label"] = totals.Rules.Label;
        }
        return extension;
    }

    private static JsonObject Item(CartLine line)
    {
        var sums = LineSums.Of(line);
        var item = new JsonObject { ["item_id"] = line.Item.Integer("item_id") };
        Money.Set(item, "price", line.Price);
        item["qty"] = line.Quantity;
        Money.Set(item, "row_total", line.RowTotal);
        // The service leaves it at zero, whatever the discount.
        item["row_total_with_discount"] = 0;
        Money.Set(item, "tax_amount", sums.Tax);
        item["tax_percent"] = sums.TaxPercent;
        Money.Set(item, "discount_amount", sums.Discount);
        item["discount_percent"] = sums.DiscountPercent;
        Money.Set(item, "price_incl_tax", sums.PriceWithTax);
        Money.Set(item, "row_total_incl_tax", sums.RowTotalWithTax);
        item["options"] = Options(line);
        item["weee_tax_applied_amount"] = null;
        item["weee_tax_applied"] = null;
        item["name"] = line.Product.Name;
        return item;
    }

    /// <summary>JSON inside of a text (accs-wire.md, section 14).</summary>
    private static string Options(CartLine line) =>
        new JsonArray([.. line.Choice.Labels.Select(label => (JsonNode)new JsonObject { ["value"] = label.Value, ["label"] = label.Label })]).ToJsonString();
}
