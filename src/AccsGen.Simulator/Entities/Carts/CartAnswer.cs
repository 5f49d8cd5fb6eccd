using System.Text.Json.Nodes;
using AccsGen.Simulator.Entities.Sales;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Carts;

/// <summary>
/// A cart as the service answers it: with the customer as it is now, and with where it is shipped to. Of a cart that became an order the items aren't shown any more.
/// </summary>
internal static class CartAnswer
{
    public static Entity Of(Session session, Entity entity)
    {
        var cart = Cart.Of(session, entity);
        var answer = cart.Json;
        answer["customer"] = Customer(cart);
        answer["billing_address"] ??= EmptyAddress(CartAddresses.BillingId(cart));
        answer["currency"] = Currency();
        if (cart.IsActive)
            AddShipping(cart);
        else
            answer["items"] = null;
        return Entity.Of(entity.Key, entity.Number, answer);
    }

    private static JsonObject Customer(Cart cart) =>
        cart.Customer is { } customer
            ? JsonObject.Create(customer)!
            : new JsonObject { ["email"] = cart.BillingAddress?.Text("email"), ["firstname"] = cart.BillingAddress?.Text("firstname"), ["lastname"] = cart.BillingAddress?.Text("lastname") };

    /// <summary>What an address looks like as long as none was set.</summary>
    public static JsonObject EmptyAddress(long id) => new()
    {
        ["id"] = id,
        ["street"] = new JsonArray(""),
        ["same_as_billing"] = 0,
        ["save_in_address_book"] = 0,
    };

    private static JsonObject Currency() => new()
    {
        ["global_currency_code"] = Money.Currency,
        ["base_currency_code"] = Money.Currency,
        ["store_currency_code"] = Money.Currency,
        ["quote_currency_code"] = Money.Currency,
        ["store_to_base_rate"] = 0,
        ["store_to_quote_rate"] = 0,
        ["base_to_global_rate"] = 1,
        ["base_to_quote_rate"] = 1,
    };

    private static void AddShipping(Cart cart)
    {
        if (cart.IsEmpty || cart.IsVirtual)
            return;
        var shipping = new JsonObject { ["address"] = cart.ShippingAddress?.DeepClone() ?? EmptyAddress(CartAddresses.ShippingId(cart)), ["method"] = cart.ShippingMethod };
        cart.Json.ObjectOf("extension_attributes")["shipping_assignments"] = new JsonArray(new JsonObject
        {
            ["shipping"] = shipping,
            ["items"] = new JsonArray([.. cart.Items.Select(item => item.DeepClone())]),
        });
    }
}
