using System.Text.Json.Nodes;
using AccsGen.Simulator.Entities.Carts.Shipping;
using AccsGen.Simulator.Entities.Sales.Documents;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Sales.Orders;

/// <summary>
/// Tells customers that their orders are ready for pickup, and ships them from the place where they are picked up. What fails is in the answer, order by order, and the others go on. The
/// spec calls that list <c>errors</c>, Adobe's page <c>failed</c>.
/// </summary>
internal static class PickupNotice
{
    public static OperationAnswer Send(OperationRequest request)
    {
        var faults = new JsonArray();
        foreach (var id in request.List("orderIds").Select(id => id.GetInt64()))
        {
            if (Fault(request.Session, id) is { } fault)
                faults.Add(fault);
        }
        return OperationAnswer.Of((JsonNode)new JsonObject { ["successful"] = faults.Count == 0, ["errors"] = faults, ["failed"] = faults.DeepClone() });
    }

    private static string? Fault(Session session, long id)
    {
        if (session[SalesCollections.Orders].Edit(id) is not { } json)
            return Message("The entity that was requested doesn't exist. Verify the entity and try again.", id);
        var order = Order.Of(json);
        var location = (json["extension_attributes"] as JsonObject)?.Text("pickup_location_code");
        if (location is null || order.Shipping?.Text("method") != ShippingRate.CodeOf(ShippingRates.PickupCarrier, ShippingRates.PickupMethod))
            return Message("The order is not ready for pickup", id);
        try
        {
            Ship(session, order, location);
            return null;
        }
        catch (ServiceException exception)
        {
            return Message(exception.Error.Text, id);
        }
    }

    private static void Ship(Session session, Order order, string location)
    {
        if (OrderStates.HasToShip(order))
            Shipments.Create(session, order, new ShipmentDraft { Source = location, IsNotified = true });
        var extension = order.Json.ObjectOf("extension_attributes");
        extension["notification_sent"] = 1;
        extension["send_notification"] = 1;
        order.Save(session);
    }

    private static string Message(string text, long orderId) => $"Order {CollectionKey.Of(orderId)}: {text}";
}
