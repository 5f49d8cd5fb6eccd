using System.Text.Json.Nodes;
using AccsGen.Simulator.Entities.Carts;
using AccsGen.Simulator.Entities.Carts.Checkout;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Sales.Orders;

/// <summary>Writes lines of a cart as items of an order: each part of a line is an item of its own.</summary>
internal static class OrderItemWriter
{
    public static JsonArray Write(IEnumerable<CartLine> lines, long orderId)
    {
        var items = new JsonArray();
        foreach (var line in lines)
        {
            var item = Write(line, PartIds.Of(orderId, items.Count + 1));
            items.Add(item);
            if (line.IsPricedByParts)
                item[OrderItem.PricedByParts] = true;
            if (line.Product.Type == SoldProduct.Bundle && Carts.Choices.BundleChoice.IsShippedByParts(line.Product))
                item[OrderItem.ShippedByParts] = true;
            foreach (var part in line.Parts)
            {
                var child = Write(part, PartIds.Of(orderId, items.Count + 1));
                child["parent_item_id"] = item.Integer("item_id");
                items.Add(child);
            }
        }
        return items;
    }

    private static JsonObject Write(CartLine line, long itemId)
    {
        var sums = LineSums.Of(line);
        var item = new JsonObject
        {
            ["item_id"] = itemId,
            ["quote_item_id"] = line.Item.Integer("item_id"),
            ["product_id"] = line.Product.Id,
            ["product_type"] = line.Product.Type,
            ["sku"] = line.Sku,
            ["name"] = line.Product.Name,
            ["qty_ordered"] = line.Quantity,
            ["is_virtual"] = line.IsVirtual ? 1 : 0,
            ["free_shipping"] = line.ShipsFree ? 1 : 0,
            ["weight"] = line.Weight,
            ["row_weight"] = line.Parent is null ? line.Weight * line.Quantity : 0,
            ["tax_percent"] = sums.TaxPercent,
            ["discount_percent"] = sums.DiscountPercent,
        };
        Money.Set(item, "price", line.Price);
        Money.Set(item, "original_price", line.OriginalPrice);
        Money.Set(item, "row_total", line.RowTotal);
        Money.Set(item, "tax_amount", sums.Tax);
        Money.Set(item, "discount_amount", sums.Discount);
        if (line.IsPriced || line.IsPricedByParts)
        {
            Money.Set(item, "price_incl_tax", sums.PriceWithTax);
            Money.Set(item, "row_total_incl_tax", sums.RowTotalWithTax);
        }
        if (line.Discounts.Count > 0)
            item["applied_rule_ids"] = string.Join(',', line.Discounts.Select(discount => discount.RuleId).Distinct());
        if (line.Parent is null)
            CopyFromCart(line, item);
        return item;
    }

    private static void CopyFromCart(CartLine line, JsonObject item)
    {
        if (Carts.Choices.ItemChoices.ProductOption(line.Choice) is { } option)
            item["product_option"] = option;
        if (line.Item["custom_attributes"] is { } attributes)
            item["custom_attributes"] = attributes.DeepClone();
        if (line.Item[CartGiftMessages.Member] is { } message)
            item.ObjectOf("extension_attributes")["gift_message"] = message.DeepClone();
        if ((line.Item["extension_attributes"] as JsonObject)?.Text("nominated_source_code") is { } source)
            item.ObjectOf("extension_attributes")["nominated_source_code"] = source;
    }
}
