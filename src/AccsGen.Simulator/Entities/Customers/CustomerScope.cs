using AccsGen.Simulator.Entities.Stores;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.Resources;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Customers;

/// <summary>
/// The website and store view of a customer: those that are given; else the website's default store view, or the store view that the request is about, which is the default one where
/// the request is about all.
/// </summary>
internal static class CustomerScope
{
    /// <exception cref="ServiceException">There is no such website or store view, or one isn't of the other.</exception>
    public static void Settle(EntityChange change)
    {
        var (session, customer) = (change.Session, change.Value);
        if (change.IsNew)
        {
            customer["store_id"] ??= customer["website_id"] is null ? StoreOf(change.Request) : DefaultStoreOf(session, change.Integer("website_id")!.Value);
            var store = Store(session, change.Integer("store_id")!.Value);
            customer["website_id"] ??= store.Value.Integer("website_id");
            customer["created_in"] = store.Value.Text("name");
        }
        var website = Website(session, change.Integer("website_id") ?? 0);
        if (Store(session, change.Integer("store_id") ?? 0).Value.Integer("website_id") is { } other && other != website.Number && change.Integer("store_id") > 0)
            throw ServiceException.BadRequest("The store view is not in the associated website.");
    }

    private static long StoreOf(OperationRequest request) => request.Store.IsAll ? DefaultStoreOf(request.Session, 1) : request.Store.Id;

    private static long DefaultStoreOf(Session session, long websiteId)
    {
        var group = Website(session, websiteId).Value.Integer("default_group_id");
        return group is null ? 0 : session[StoreCollections.Groups].Find(group.Value)?.Value.Integer("default_store_id") ?? 0;
    }

    private static Entity Website(Session session, long id) => session[StoreCollections.Websites].Find(id) ?? throw ServiceException.NoSuchEntity("website_id", CollectionKey.Of(id));

    private static Entity Store(Session session, long id) => session[StoreCollections.Views].Find(id) ?? throw ServiceException.NoSuchEntity("store_id", CollectionKey.Of(id));
}
