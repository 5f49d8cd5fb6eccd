using System.Text.Json.Nodes;
using AccsGen.Simulator.Entities.Carts.Checkout;
using AccsGen.Simulator.Entities.Companies;
using AccsGen.Simulator.Entities.Quotes;
using AccsGen.Simulator.Entities.Sales;
using AccsGen.Simulator.Entities.Sales.Orders;
using AccsGen.Simulator.Entities.SalesRules;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Carts;

/// <summary>A cart becomes an order: when it has everything that an order needs, and all of it can be sold.</summary>
internal static class CartPlacement
{
    /// <summary>Answers with the id of the order.</summary>
    public static OperationAnswer Place(OperationRequest request)
    {
        var session = request.Session;
        var cart = Cart.FindActive(session, request.PathId("cartId"));
        if (request.Member("paymentMethod") is { ValueKind: JsonValueKind.Object } given)
            cart.Payment = PaymentMethods.Read(session, cart, CartTotals.Collect(session, cart), given);
        var order = Place(session, cart);
        OrderStock.Reserve(session, order);
        return OperationAnswer.Of(order.Id);
    }

    /// <summary>Makes the order, without promising its stock.</summary>
    /// <param name="session">The state.</param>
    /// <param name="cart">The cart, which isn't active any more then.</param>
    /// <param name="prepare">Changes the order before it is saved.</param>
    /// <exception cref="ServiceException">Something is missing, or can't be sold.</exception>
    public static Order Place(Session session, Cart cart, Action<JsonObject>? prepare = null)
    {
        if (cart.IsEmpty)
            throw ServiceException.BadRequest("A server error stopped your order from being placed. Please try to place your order again.");
        NegotiableQuotes.RequireOrderable(session, cart);
        var totals = CartTotals.Collect(session, cart);
        CartStock.CheckAll(session, cart.Buyer, totals.Lines);
        CheckoutRules.Check(session, cart, totals);
        GiftCardPayments.Take(session, totals.GiftCards);
        RuleUses.Count(session, totals.Rules.RuleIds, totals.Rules.Coupons, cart.CustomerId);
        return Convert(session, cart, totals, prepare);
    }

    /// <summary>Makes the order of a cart that was checked.</summary>
    public static Order Convert(Session session, Cart cart, CartTotals totals, Action<JsonObject>? prepare = null)
    {
        var method = PaymentMethods.Find(session, cart.Payment!.Text("method")!)!;
        var json = OrderWriter.Write(cart, totals, method, session[SalesCollections.Orders].NextId);
        json["store_name"] = StoreName(session, cart.StoreId);
        AddCompany(session, json, cart.CustomerId);
        prepare?.Invoke(json);
        var order = Order.Of(session[SalesCollections.Orders].Put(json).Edit());
        cart.Json["is_active"] = false;
        cart.Json["customer_is_guest"] = cart.Customer is null;
        cart.Json["reserved_order_id"] = order.Json.Text("increment_id");
        cart.Json["orig_order_id"] = order.Id;
        cart.Json["converted_at"] = session.Now;
        NegotiableQuotes.SetOrdered(session, cart);
        cart.Put();
        return order;
    }

    /// <summary>Whoever acts for a company orders for it.</summary>
    private static void AddCompany(Session session, JsonObject order, long? customerId)
    {
        if (customerId is not { } customer || CompanyMembers.ActiveCompanyOf(session, customer) is not { } company)
            return;
        order.ObjectOf("extension_attributes")["company_order_attributes"] = new JsonObject
        {
            ["order_id"] = order.Integer("entity_id"),
            ["company_id"] = company,
            ["company_name"] = session[CompanyCollections.Companies].Find(company)?.Value.Text("company_name"),
        };
    }

    /// <summary>Website, store group and store view, each on a line.</summary>
    private static string StoreName(Session session, long storeId)
    {
        var view = session[Stores.StoreCollections.Views].Find(storeId)?.Value ?? default;
        var group = session[Stores.StoreCollections.Groups].Find(view.Integer("store_group_id") ?? 0)?.Value ?? default;
        var website = session[Stores.StoreCollections.Websites].Find(view.Integer("website_id") ?? 0)?.Value ?? default;
        return $"{website.Text("name")}\n{group.Text("name")}\n{view.Text("name")}";
    }
}
