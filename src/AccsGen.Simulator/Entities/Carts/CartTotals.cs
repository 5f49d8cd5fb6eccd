using System.Text.Json.Nodes;
using AccsGen.Simulator.Entities.Carts.Shipping;
using AccsGen.Simulator.Entities.SalesRules;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Carts;

/// <summary>What a cart comes to: its lines, then discounts, shipping, taxes, and what gift cards pay of it.</summary>
internal sealed class CartTotals
{
    private CartTotals(IReadOnlyList<CartLine> lines, DiscountResult rules)
    {
        Lines = lines;
        Rules = rules;
    }

    /// <summary>What was bought, each with its parts.</summary>
    public IReadOnlyList<CartLine> Lines { get; }

    /// <summary>Those lines and parts that have the prices.</summary>
    public IEnumerable<CartLine> PricedLines => CartLines.WithParts(Lines).Where(line => line.IsPriced);

    public decimal Subtotal => PricedLines.Sum(line => line.RowTotal);

    /// <summary>What the rules take off the lines and the shipping together.</summary>
    public decimal Discount => PricedLines.Sum(line => line.Discount) + ShippingDiscount;

    public decimal SubtotalWithDiscount => Subtotal - PricedLines.Sum(line => line.Discount);

    public decimal Tax => PricedLines.Sum(line => line.Tax);

    public decimal SubtotalWithTax => PricedLines.Sum(line => line.RowTotalWithTax);

    /// <summary>The chosen rate; null where none is chosen, or the chosen one isn't to be had any more.</summary>
    public ShippingRate? Rate { get; private set; }

    /// <summary>All rates that could be chosen.</summary>
    public IReadOnlyList<ShippingRate> Rates { get; private set; } = [];

    public decimal Shipping => Rate?.Price ?? 0;

    public decimal ShippingDiscount { get; private set; }

    /// <summary>The cart price rules that apply.</summary>
    public DiscountResult Rules { get; }

    public IReadOnlyList<AppliedTax> Taxes { get; private set; } = [];

    public IReadOnlyList<GiftCardPayment> GiftCards { get; private set; } = [];

    public decimal GiftCardAmount => GiftCards.Sum(card => card.Amount);

    /// <summary>What is left to be paid.</summary>
    public decimal GrandTotal => Subtotal + Shipping + Tax - Discount - GiftCardAmount;

    public decimal Quantity => Lines.Sum(line => line.Quantity);

    public bool IsVirtual => Lines.Count > 0 && Lines.All(line => line.IsVirtual);

    public static CartTotals Collect(Session session, Cart cart) => Collect(session, cart, cart.DestinationAddress, cart.ShippingMethod);

    /// <summary>What the cart would come to with another address and shipping method.</summary>
    public static CartTotals Collect(Session session, Cart cart, JsonObject? address, string? shippingMethod)
    {
        var lines = CartLines.Of(session, cart);
        var totals = new CartTotals(lines, CartDiscounts.Apply(session, cart, [.. CartLines.WithParts(lines).Where(line => line.IsPriced)], address, shippingMethod));
        if (!totals.IsVirtual && lines.Count > 0)
        {
            totals.Rates = ShippingRates.Of(new Parcel(session, cart.Buyer, address, Parcel.PaidQuantity(lines), totals.SubtotalWithDiscount, totals.Rules.ShipsFree));
            totals.Rate = totals.Rates.FirstOrDefault(rate => rate.Code == shippingMethod) is { } rate ? rate with { Price = cart.AgreedShipping ?? rate.Price } : null;
            totals.ShippingDiscount = Math.Min(totals.Shipping, totals.Rules.ShippingDiscount(totals.Shipping));
        }
        totals.Taxes = CartTaxes.Apply(session, cart, totals, address);
        totals.GiftCards = GiftCardPayments.Of(session, cart, totals.GrandTotal);
        return totals;
    }

    /// <summary>Writes into a cart what its answers show of its totals.</summary>
    public void WriteInto(Cart cart)
    {
        var json = cart.Json;
        json["items"] = new JsonArray([.. Lines.Select(Item)]);
        json["items_count"] = Lines.Count;
        json["items_qty"] = Quantity;
        json["is_virtual"] = IsVirtual;
        cart.Coupons = Rules.Coupons;
    }

    private static JsonNode Item(CartLine line)
    {
        var item = (JsonObject)line.Item.DeepClone();
        item["sku"] = line.Sku;
        item["name"] = line.Product.Name;
        item["price"] = line.Price;
        item["product_type"] = line.Product.Type;
        if (Choices.ItemChoices.ProductOption(line.Choice) is { } option)
            item["product_option"] = option;
        else
            item.Remove("product_option");
        var discounts = line.IsPricedByParts ? line.Parts.SelectMany(part => part.Discounts) : line.Discounts;
        var extension = item.ObjectOf("extension_attributes");
        extension.Remove("discounts");
        if (discounts.Any())
            extension["discounts"] = new JsonArray([.. discounts.Select(DiscountJson)]);
        if (extension.Count == 0)
            item.Remove("extension_attributes");
        return item;
    }

    /// <summary>The spec says <c>rule_i_d</c>, Adobe's samples <c>rule_id</c>.</summary>
    private static JsonNode DiscountJson(RuleDiscount discount) => new JsonObject
    {
        ["discount_data"] = new JsonObject
        {
            ["amount"] = discount.Amount,
            ["base_amount"] = discount.Amount,
            ["original_amount"] = discount.Amount,
            ["base_original_amount"] = discount.Amount,
        },
        ["rule_label"] = discount.Label,
        ["rule_id"] = discount.RuleId,
        ["rule_i_d"] = discount.RuleId,
    };
}
