using System.Text.Json.Nodes;
using AccsGen.Simulator.Entities.Sales.Orders;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Sales.Documents;

/// <summary>Shipments: what leaves a source, and how it is tracked.</summary>
internal static class Shipments
{
    private const string Kind = "Shipment";

    /// <exception cref="ServiceException">The order can't be shipped, or not so.</exception>
    public static JsonObject Create(Session session, Order order, ShipmentDraft draft)
    {
        Check(order, draft);
        var quantities = draft.Items.Spread(order, item => item.IsShipped, item => item.ToShip);
        var source = draft.Source ?? OrderStock.SourceOf(session, order, quantities[0].Item.Sku);
        OrderStock.Ship(session, order, source, quantities);
        var shipment = DocumentWriter.New(session, order, SalesCollections.Shipments);
        if (draft.IsNotified)
            shipment["email_sent"] = 1;
        if (order.Json.Integer("customer_id") is { } customer)
            shipment["customer_id"] = customer;
        WriteItems(shipment, quantities);
        shipment["packages"] = new JsonArray([.. draft.Packages.Select(package => JsonNode.Parse(package.GetRawText()))]);
        shipment["tracks"] = new JsonArray();
        foreach (var track in draft.Tracks)
            AddTrack(session, shipment, JsonObject.Create(track)!);
        shipment["extension_attributes"] = new JsonObject { ["source_code"] = source };
        if (draft.Label is not null)
            shipment["shipping_label"] = draft.Label;
        DocumentComments.AddTo(session, shipment, draft.Comment, draft.IsNotified);
        foreach (var (item, quantity) in quantities)
            item.Add("qty_shipped", quantity);
        OrderStates.Advance(order);
        order.Save(session);
        session[SalesCollections.Shipments].Put(shipment);
        return shipment;
    }

    /// <summary>Adds a track, which gets its id.</summary>
    public static JsonObject AddTrack(Session session, JsonObject shipment, JsonObject track)
    {
        var id = shipment.Integer("entity_id")!.Value;
        track["entity_id"] = PartIds.Next(id, shipment.Objects("tracks"), "entity_id");
        track["parent_id"] = id;
        track["order_id"] = shipment.Integer("order_id");
        track["created_at"] = session.Now;
        track["updated_at"] = session.Now;
        shipment.ListOf("tracks").Add(track);
        return track;
    }

    private static void WriteItems(JsonObject shipment, IReadOnlyList<ItemQuantity> quantities)
    {
        var shipped = quantities.Where(part => part.Item.IsShipped).ToList();
        var items = new JsonArray();
        foreach (var (item, quantity) in shipped)
        {
            var line = DocumentWriter.Item(item, quantity, shipment.Integer("entity_id")!.Value, items.Count + 1);
            line["weight"] = item.Number("weight");
            items.Add(line);
        }
        shipment["items"] = items;
        shipment["total_qty"] = shipped.Sum(part => part.Quantity);
        shipment["total_weight"] = shipped.Sum(part => part.Quantity * part.Item.Number("weight"));
    }

    private static void Check(Order order, ShipmentDraft draft)
    {
        if (order.IsVirtual || order.State is OrderStates.PaymentReview or OrderStates.Holded or OrderStates.Canceled)
            throw SalesErrors.Invalid(Kind, [$"A shipment cannot be created when an order has a status of {order.Status}"]);
        if (!OrderStates.HasToShip(order))
            throw SalesErrors.Invalid(Kind, ["The order does not allow a shipment to be created."]);
        var faults = QuantityFaults(order, draft.Items).ToList();
        if (draft.Tracks.Any(track => string.IsNullOrWhiteSpace(track.Text("track_number"))))
            faults.Add("Please enter a tracking number.");
        SalesErrors.ThrowIfAny(Kind, faults);
    }

    private static IEnumerable<string> QuantityFaults(Order order, WantedQuantities wanted)
    {
        if (wanted.IsEverything)
            yield break;
        foreach (var item in order.Items.Where(item => item.IsShipped && wanted.Of(item, counted => counted.IsShipped) > item.ToShip))
            yield return $"The quantity to ship must not be greater than the unshipped quantity for product SKU \"{item.Sku}\".";
        foreach (var id in wanted.Unknown(order))
            yield return $"The shipment contains product item \"{CollectionKey.Of(id)}\" that is not part of the original order.";
        if (wanted.Spread(order, item => item.IsShipped, item => item.ToShip).Count == 0)
            yield return "You can't create a shipment without products.";
    }
}
