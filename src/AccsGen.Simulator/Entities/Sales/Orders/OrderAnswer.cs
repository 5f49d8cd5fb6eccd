using System.Text.Json.Nodes;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Sales.Orders;

/// <summary>
/// An order as the service answers it: parts of a product with the item that they belong to, and the items again in the shipping assignment. That is made when it is looked at, so that
/// it can't differ from the order.
/// </summary>
internal static class OrderAnswer
{
    public static Entity Of(Entity entity) => entity.Derived(static stored => new Shown(Make(stored))).Entity;

    /// <summary>The items of an order, each with the item that it is a part of.</summary>
    public static IReadOnlyList<JsonObject> Items(JsonObject order)
    {
        var items = order.Objects("items").Select(item => (JsonObject)item.DeepClone()).ToList();
        foreach (var item in items.Where(item => item.Integer("parent_item_id") is not null))
        {
            if (order.Objects("items").FirstOrDefault(parent => parent.Integer("item_id") == item.Integer("parent_item_id")) is { } parent)
                item["parent_item"] = parent.DeepClone();
        }
        return items;
    }

    private static Entity Make(Entity stored)
    {
        var order = stored.Edit();
        var items = Items(order);
        foreach (var assignment in order.ObjectOf("extension_attributes").Objects("shipping_assignments"))
        {
            assignment["items"] = new JsonArray([.. items.Select(item => item.DeepClone())]);
            assignment.ObjectOf("shipping")["total"] = ShippingTotal(order);
        }
        order["items"] = new JsonArray([.. items]);
        return Entity.Of(stored.Key, stored.Number, order);
    }

    private static JsonObject ShippingTotal(JsonObject order)
    {
        var total = new JsonObject();
        foreach (var (name, value) in order.Where(member => member.Key.StartsWith("shipping_", StringComparison.Ordinal) || member.Key.StartsWith("base_shipping_", StringComparison.Ordinal)))
        {
            if (name != "shipping_description")
                total[name] = value?.DeepClone();
        }
        return total;
    }

    private sealed record Shown(Entity Entity);
}
