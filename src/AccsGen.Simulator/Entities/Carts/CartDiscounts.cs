using System.Text.Json.Nodes;
using AccsGen.Simulator.Entities.SalesRules;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Carts;

/// <summary>What cart price rules take off a cart.</summary>
internal static class CartDiscounts
{
    /// <summary>Writes its discounts into each line. Where the total is negotiated, there are none.</summary>
    /// <param name="session">The state.</param>
    /// <param name="cart">The cart.</param>
    /// <param name="lines">Its lines that have prices.</param>
    /// <param name="address">Where it goes to.</param>
    /// <param name="shippingMethod">The method that is chosen.</param>
    public static DiscountResult Apply(Session session, Cart cart, IReadOnlyList<CartLine> lines, JsonObject? address, string? shippingMethod)
    {
        if (cart.IsNegotiated)
            return DiscountResult.None(lines.Count);
        var buyer = cart.Buyer;
        var result = DiscountCalculator.Apply(session, new DiscountRequest
        {
            WebsiteId = buyer.WebsiteId,
            StoreId = buyer.StoreId,
            CustomerGroupId = buyer.GroupId,
            CustomerId = cart.CustomerId,
            CouponCodes = cart.Coupons,
            Items = [.. lines.Select(line => new DiscountItem(line.Sku, line.Product.Entity, line.Quantity, line.Price, line.Weight))],
            CountryId = address?.Text("country_id"),
            RegionId = address?.Integer("region_id"),
            Region = address?.Text("region"),
            Postcode = address?.Text("postcode"),
            ShippingMethod = shippingMethod,
            PaymentMethod = cart.Payment?.Text("method"),
        });
        for (var i = 0; i < lines.Count; i++)
        {
            var (line, discount) = (lines[i], result.Items[i]);
            line.Discount = discount.Amount;
            line.DiscountPercent = discount.Percent;
            line.Discounts = discount.Rules;
            line.ShipsFree = discount.ShipsFree;
        }
        return result;
    }
}
