using System.Text.Json.Nodes;
using AccsGen.Simulator.Entities.Carts;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Quotes;

/// <summary>The cart behind a quote: made for a customer, with its items.</summary>
internal static class QuoteCarts
{
    /// <summary>A new, empty cart of a customer.</summary>
    public static Cart New(Session session, Entity customer)
    {
        var cart = Cart.New(session, customer.Value.Integer("store_id") ?? 0);
        cart.Give(customer);
        cart.Save();
        return cart;
    }

    /// <summary>Changes the items: one with an id gets its quantity, 0 takes it out; one without is added.</summary>
    /// <exception cref="ServiceException">An item, or its product, isn't there, or not in that quantity.</exception>
    public static void SetItems(Session session, Cart cart, IEnumerable<JsonElement> given)
    {
        foreach (var item in given)
        {
            var quantity = item.Number("qty") ?? 1;
            if (quantity < 0)
                throw ServiceException.InvalidValue("qty", quantity.ToString(CultureInfo.InvariantCulture));
            if (item.Integer("item_id") is { } id)
                SetQuantity(session, cart, id, item, quantity);
            else if (quantity > 0)
                CartItems.Add(session, cart, item, quantity);
        }
    }

    /// <summary>Puts the items of one cart into another, with what was chosen of them, but at no other price than anybody's.</summary>
    public static void CopyItems(Cart source, Cart target)
    {
        foreach (var item in source.Items.ToList())
        {
            var copy = (JsonObject)item.DeepClone();
            copy.Remove("extension_attributes");
            copy.Remove(CartLines.AgreedPriceMember);
            CartItems.Merge(target, copy);
        }
    }

    /// <summary>Gives the items the prices that their products have now, and takes out those whose products are gone.</summary>
    /// <returns>The SKUs of what is gone.</returns>
    public static IReadOnlyList<string> Refresh(Session session, Cart cart)
    {
        var gone = new List<string>();
        foreach (var item in cart.Items.ToList())
        {
            QuotePrices.Forget(item);
            var sku = item.Text(CartLines.ProductMember) ?? item.Text("sku") ?? "";
            if (cart.Buyer.Catalog(session).TryFind(sku) is { IsEnabled: true })
                continue;
            gone.Add(sku);
            cart.Json.ListOf("items").Remove(item);
        }
        return gone;
    }

    private static void SetQuantity(Session session, Cart cart, long itemId, JsonElement given, decimal quantity)
    {
        var item = cart.Items.FirstOrDefault(item => item.Integer("item_id") == itemId) ?? throw ServiceException.NoSuchEntity("itemId", CollectionKey.Of(itemId));
        if (quantity == 0)
            cart.Json.ListOf("items").Remove(item);
        else
            CartItems.Change(session, cart, item, given, quantity);
    }
}
