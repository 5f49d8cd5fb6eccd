using System.Text.Json.Nodes;
using AccsGen.Simulator.Entities.Sales;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.Resources;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Returns;

/// <summary>
/// What can be returned: what was shipped, as long as another return doesn't have it already. Of each item no more is authorized than was requested, no more comes back than was authorized,
/// and no more is approved than came back.
/// </summary>
internal static class ReturnRules
{
    private static readonly string[] s_steps = ["qty_requested", "qty_authorized", "qty_returned", "qty_approved"];

    /// <summary>Puts what was given into a return.</summary>
    /// <param name="session">The state.</param>
    /// <param name="rma">The return; without members when it is new.</param>
    /// <param name="given">What was given.</param>
    /// <exception cref="ServiceException">It has no order, or items that can't be returned so.</exception>
    public static void Apply(Session session, JsonObject rma, JsonElement given)
    {
        if (rma.Count == 0)
            Begin(session, rma, given);
        EntityMerge.Into(rma, given, "entity_id", "increment_id", "order_id", "order_increment_id", "store_id", "customer_id", "items", "comments", "tracks", "status");
        var order = Order.Find(session, rma.Integer("order_id")!.Value);
        MergeItems(rma, given);
        foreach (var comment in given.List("comments").Where(comment => comment.Integer("entity_id") is null))
            ReturnParts.AddComment(session, rma, JsonObject.Create(comment)!);
        foreach (var track in given.List("tracks").Where(track => track.Integer("entity_id") is null))
            ReturnParts.AddTrack(rma, JsonObject.Create(track)!);
        CheckQuantities(session, order, rma);
        rma["status"] = ReturnStatus.Of([.. rma.Objects("items").Select(item => item.Text("status") ?? "")]);
    }

    /// <summary>The order counts what was approved of its items as returned.</summary>
    public static void CountReturned(Session session, long orderId)
    {
        var order = Order.Find(session, orderId);
        var approved = session[ReturnCollections.Returns].Tagged(SalesCollections.OrderTag(orderId)).SelectMany(rma => rma.Value.List("items").ToList())
            .Where(item => item.Text("status") == ReturnStatus.Approved).ToLookup(item => item.Integer("order_item_id"), item => item.Number("qty_approved") ?? 0);
        foreach (var item in order.Items.Where(item => item.Number("qty_returned") != approved[item.Id].Sum()))
            item.Json["qty_returned"] = approved[item.Id].Sum();
        order.Save(session);
    }

    private static void Begin(Session session, JsonObject rma, JsonElement given)
    {
        if (given.Integer("order_id") is not { } orderId)
            throw ServiceException.Missing(["order_id"]);
        var order = Order.Find(session, orderId);
        var id = session[ReturnCollections.Returns].NextId;
        order.LinkTo(rma);
        rma["entity_id"] = id;
        rma["increment_id"] = SalesNumbers.Increment(order.StoreId, id);
        rma["order_increment_id"] = order.Json.Text("increment_id");
        rma["store_id"] = order.StoreId;
        rma["customer_id"] = order.Json.Integer("customer_id");
        rma["date_requested"] = session.Now;
        rma["customer_custom_email"] = "";
        foreach (var list in (string[])["items", "comments", "tracks"])
            rma.ListOf(list);
        if (!given.List("items").Any())
            throw ServiceException.BadRequest("We can't create a return without items.");
    }

    /// <summary>Items with an id, or of the same order item, are changed; others are added.</summary>
    private static void MergeItems(JsonObject rma, JsonElement given)
    {
        foreach (var element in given.List("items"))
        {
            var item = element.Integer("entity_id") is > 0 and { } id
                ? rma.Objects("items").FirstOrDefault(item => item.Integer("entity_id") == id) ?? throw ServiceException.NoSuchEntity("entity_id", CollectionKey.Of(id))
                : rma.Objects("items").FirstOrDefault(item => item.Integer("order_item_id") == element.Integer("order_item_id"));
            if (item is null)
                rma.ListOf("items").Add(item = NewItem(rma));
            EntityMerge.Into(item, element, "entity_id", "rma_entity_id");
            item["status"] ??= ReturnStatus.Pending;
        }
    }

    private static JsonObject NewItem(JsonObject rma)
    {
        var id = rma.Integer("entity_id")!.Value;
        return new JsonObject { ["entity_id"] = PartIds.Next(id, rma.Objects("items"), "entity_id"), ["rma_entity_id"] = id };
    }

    private static void CheckQuantities(Session session, Order order, JsonObject rma)
    {
        foreach (var item in rma.Objects("items"))
        {
            var orderItem = order.Item(item.Integer("order_item_id") ?? 0) ?? throw ServiceException.BadRequest("The return contains an item that is not part of the order.");
            var most = orderItem.Shipped - InOtherReturns(session, rma, orderItem.Id);
            if (item.Number("qty_requested") is not > 0)
                throw Wrong(orderItem);
            foreach (var step in s_steps)
            {
                if (item.Number(step) is not { } quantity)
                    continue;
                if (quantity < 0 || quantity > most)
                    throw Wrong(orderItem);
                most = quantity;
            }
        }
    }

    /// <summary>What other returns want, or have got, of an order's item; what they turned down doesn't count.</summary>
    private static decimal InOtherReturns(Session session, JsonObject rma, long orderItemId) =>
        session[ReturnCollections.Returns].Tagged(SalesCollections.OrderTag(rma.Integer("order_id")!.Value)).Where(other => other.Number != rma.Integer("entity_id"))
            .SelectMany(other => other.Value.List("items").ToList())
            .Where(item => item.Integer("order_item_id") == orderItemId && item.Text("status") is not (ReturnStatus.Denied or ReturnStatus.Rejected))
            .Sum(item => item.Number("qty_approved") ?? item.Number("qty_returned") ?? item.Number("qty_authorized") ?? item.Number("qty_requested") ?? 0);

    private static ServiceException Wrong(OrderItem item) => ServiceException.Refused("There is an error in quantities for item %1.", item.Json.Text("name") ?? item.Sku);
}
