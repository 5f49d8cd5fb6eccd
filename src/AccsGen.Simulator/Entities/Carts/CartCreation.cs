using System.Text.Json.Nodes;
using AccsGen.Simulator.Entities.Customers;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Carts;

/// <summary>How carts begin, and whose they are. All answer with the id of the cart, or that it went well.</summary>
internal static class CartCreation
{
    /// <summary>A cart of nobody yet, in the store of the request.</summary>
    public static OperationAnswer Create(OperationRequest request)
    {
        var cart = Cart.New(request.Session, request.Store.Id);
        cart.Save();
        return OperationAnswer.Of(cart.Id);
    }

    /// <summary>A customer has one active cart: that is the answer where there is one.</summary>
    public static OperationAnswer CreateFor(OperationRequest request)
    {
        var customer = FindCustomer(request, request.PathId("customerId"));
        if (Cart.FindOf(request.Session, customer.Number) is { } existing)
            return OperationAnswer.Of(existing.Id);
        var cart = Cart.New(request.Session, request.Store.Id);
        cart.Give(customer);
        cart.Save();
        return OperationAnswer.Of(cart.Id);
    }

    /// <summary>Gives an anonymous cart to a customer. What is in the cart that the customer has already comes along.</summary>
    public static OperationAnswer Assign(OperationRequest request)
    {
        var cart = Cart.FindActive(request.Session, request.PathId("cartId"));
        var customer = FindCustomer(request, request.Integer("customerId") ?? 0);
        var storeId = request.Integer("storeId") ?? 0;
        if (!IsCustomersStore(request.Session, customer, storeId))
            throw ServiceException.BadRequest("The customer can't be assigned to the cart. The cart belongs to a different store.");
        if (cart.CustomerId is not null)
            throw ServiceException.BadRequest("The customer can't be assigned to the cart because the cart isn't anonymous.");
        if (Cart.FindOf(request.Session, customer.Number) is { } other)
        {
            foreach (var item in other.Items.ToList())
                CartItems.Merge(cart, (JsonObject)item.DeepClone());
            other.Json["is_active"] = false;
            other.Save();
        }
        cart.Give(customer);
        cart.Json["store_id"] = storeId;
        cart.Save();
        return OperationAnswer.True;
    }

    private static Entity FindCustomer(OperationRequest request, long id) =>
        request[CustomerCollections.Customers].Find(id) ?? throw ServiceException.NoSuchEntity("customerId", CollectionKey.Of(id));

    /// <summary>Customers belong to a website, and so to all of its store views.</summary>
    private static bool IsCustomersStore(Session session, Entity customer, long storeId) =>
        session[Stores.StoreCollections.Views].Find(storeId) is { } view && view.Number > 0
        && view.Value.Integer("website_id") == (customer.Value.Integer("website_id") ?? view.Value.Integer("website_id"));
}
