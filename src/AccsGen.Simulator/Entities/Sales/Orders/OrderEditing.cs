using System.Text.Json.Nodes;
using AccsGen.Simulator.Entities.Carts;
using AccsGen.Simulator.Entities.Customers;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Sales.Orders;

/// <summary>
/// An order is edited by way of a cart: started, it is copied into one; submitted, the cart becomes another order that takes the place of the canceled one, with its number and
/// <c>-1</c>, <c>-2</c> and so on. The feature is off until it is enabled (accs-wire.md, section 4).
/// </summary>
internal static class OrderEditing
{
    private const string EditedOrder = Entity.HiddenPrefix + "edited_order";

    /// <summary>Answers with the id of the cart.</summary>
    public static OperationAnswer Start(OperationRequest request)
    {
        CheckEnabled(request);
        var session = request.Session;
        var order = Order.Find(session, request.PathId("orderId"));
        CheckCanEdit(order);
        var cart = CartOf(session, order);
        // Another edit of the same order begins anew.
        foreach (var other in session[SalesCollections.Carts].Where(EditedOrder, order.Id).ToList())
            session[SalesCollections.Carts].Remove(other.Number);
        cart.Json[EditedOrder] = order.Id;
        cart.Save();
        return OperationAnswer.Of(cart.Id);
    }

    /// <summary>Answers with the id of the new order.</summary>
    public static OperationAnswer Submit(OperationRequest request)
    {
        CheckEnabled(request);
        var session = request.Session;
        var order = Order.Find(session, request.PathId("orderId"));
        CheckCanEdit(order);
        var cart = Cart.FindActive(session, request.Integer("quoteId") ?? 0);
        if (cart.Json.Integer(EditedOrder) != order.Id)
            throw ServiceException.BadRequest("The cart doesn't belong to an edit of this order.");
        // What the order has promised is there for its successor.
        OrderActions.Cancel(session, order);
        var successor = CartPlacement.Place(session, cart, json => Relate(json, order));
        OrderStock.Reserve(session, successor);
        var canceled = Order.Find(session, order.Id);
        canceled.Json["relation_child_id"] = CollectionKey.Of(successor.Id);
        canceled.Json["relation_child_real_id"] = successor.Json.Text("increment_id");
        canceled.Save(session);
        return OperationAnswer.Of(successor.Id);
    }

    private static void CheckEnabled(OperationRequest request)
    {
        if (!request.Service.Options.Sales.OrderEditing)
            throw ServiceException.BadRequest("Order editing isn't enabled. Adobe enables it on request.");
    }

    /// <summary>Nothing may have become of the order yet.</summary>
    private static void CheckCanEdit(Order order)
    {
        if (!OrderStates.CanInvoice(order) || order.Items.Any(item => item.Invoiced > 0 || item.Shipped > 0))
            throw ServiceException.BadRequest("The order can't be edited.");
    }

    private static void Relate(JsonObject json, Order order)
    {
        var original = order.Json.Text("original_increment_id") ?? order.Json.Text("increment_id");
        var edit = (order.Json.Integer("edit_increment") ?? 0) + 1;
        json["original_increment_id"] = original;
        json["edit_increment"] = edit;
        json["increment_id"] = string.Create(CultureInfo.InvariantCulture, $"{original}-{edit}");
        json["relation_parent_id"] = CollectionKey.Of(order.Id);
        json["relation_parent_real_id"] = order.Json.Text("increment_id");
        json[DocumentFields.OriginalOrderId] = order.Json.Text(DocumentFields.OriginalOrderId) ?? CollectionKey.Of(order.Id);
    }

    private static Cart CartOf(Session session, Order order)
    {
        var cart = Cart.New(session, order.StoreId);
        var catalog = cart.Buyer.Catalog(session);
        if (order.Json.Integer("customer_id") is { } customerId && session[CustomerCollections.Customers].Find(customerId) is { } customer)
        {
            cart.Give(customer);
            // It isn't the cart that the customer goes on to fill.
            cart.Json.Remove(Cart.CustomerMember);
        }
        foreach (var item in order.Items.Where(item => item.Parent is null))
        {
            var product = catalog.TryFind(item.Json.Integer("product_id") ?? 0) ?? catalog.TryFind(item.Sku)
                ?? throw ServiceException.BadRequest("The order can't be edited.");
            CartItems.Merge(cart, new JsonObject { [CartLines.ProductMember] = product.Sku, ["qty"] = item.Ordered, ["product_option"] = item.Json["product_option"]?.DeepClone() });
        }
        if (order.Json["billing_address"] is JsonObject billing)
            CartAddresses.SetBilling(cart, (JsonObject)billing.DeepClone());
        if (order.Shipping?["address"] is JsonObject shipping)
            CartAddresses.SetShipping(cart, (JsonObject)shipping.DeepClone());
        cart.ShippingMethod = order.Shipping?.Text("method");
        cart.Payment = new JsonObject { ["method"] = order.PaymentMethod };
        cart.Coupons = order.Json.Text("coupon_code") is { } coupon ? [coupon] : [];
        return cart;
    }
}
