using System.Text.Json.Nodes;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.Resources;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Sales.Orders;

/// <summary>
/// Orders saved as they are given: new ones, as from another system, or changes to the one whose id is given. Nothing is checked against products, and no stock is promised: that is what
/// placing an order from a cart does.
/// </summary>
internal static class OrderSaves
{
    private static readonly string[] s_lists = ["items", "status_histories"];

    public static OperationAnswer Save(OperationRequest request)
    {
        var given = request.Member("entity");
        var orders = request[SalesCollections.Orders];
        var order = given.Integer("entity_id") is { } id ? orders.Edit(id) ?? throw SalesErrors.NoSuchEntity() : [];
        if (order.Count == 0 && given.Member("payment").Text("method") is not { Length: > 0 })
            throw ServiceException.BadRequest("Please provide payment for the order.");
        Merge(order, given);
        order["updated_at"] = request.Session.Now;
        return OperationAnswer.Of(OrderAnswer.Of(orders.Put(order)));
    }

    /// <summary>Puts an address in the place of the order's one of its type.</summary>
    public static OperationAnswer SaveAddress(OperationRequest request)
    {
        var order = Order.Find(request.Session, request.PathId("parent_id"));
        var given = request.Member("entity");
        var isShipping = given.Text("address_type") == "shipping"
            || (given.Integer("entity_id") is { } id && (order.Shipping?["address"] as JsonObject)?.Integer("entity_id") == id);
        var owner = isShipping ? order.Shipping : order.Json;
        var member = isShipping ? "address" : "billing_address";
        if (owner?[member] is not JsonObject address)
            throw SalesErrors.NoSuchEntity();
        EntityMerge.Into(address, given, "entity_id", "parent_id", "address_type");
        order.Save(request.Session);
        return OperationAnswer.Of(address);
    }

    /// <summary>Items and comments with an id are changed, others are added; everything else is put in its place.</summary>
    private static void Merge(JsonObject order, JsonElement given)
    {
        EntityMerge.Into(order, given, s_lists);
        MergeList(order, given, "items", "item_id");
        MergeList(order, given, "status_histories", "entity_id");
    }

    private static void MergeList(JsonObject order, JsonElement given, string list, string idMember)
    {
        foreach (var element in given.List(list))
        {
            var part = element.Integer(idMember) is { } id ? order.Objects(list).FirstOrDefault(part => part.Integer(idMember) == id) : null;
            if (part is null)
                order.ListOf(list).Add(part = []);
            EntityMerge.Into(part, element);
        }
    }
}
