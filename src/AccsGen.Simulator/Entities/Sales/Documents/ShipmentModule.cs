using System.Text.Json.Nodes;
using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.Resources;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Sales.Documents;

/// <summary>Shipments with their tracks and labels.</summary>
internal sealed class ShipmentModule : EntityModule
{
    private static readonly Resource s_shipments = new(SalesCollections.Shipments) { Fields = DocumentFields.Fields, NotFound = (_, _) => SalesErrors.NoSuchEntity() };

    private static readonly DocumentComments s_comments = new(SalesCollections.Shipments);

    public override IEnumerable<Collection> Collections => [SalesCollections.Shipments];

    public override void Register(OperationTable operations)
    {
        operations["POST /V1/order/{orderId}/ship"] = Create;
        operations["GET /V1/shipments"] = s_shipments.Search();
        operations["GET /V1/shipment/{id}"] = s_shipments.Get();
        operations["POST /V1/shipment/"] = Save;
        operations["GET /V1/shipment/{id}/comments"] = s_comments.GetAll;
        operations["POST /V1/shipment/{id}/comments"] = s_comments.Add;
        operations["POST /V1/shipment/{id}/emails"] = s_comments.Send;
        operations["GET /V1/shipment/{id}/label"] = Label;
        operations["POST /V1/shipment/track"] = AddTrack;
        operations["DELETE /V1/shipment/track/{id}"] = RemoveTrack;
    }

    /// <summary>Answers with the id of the shipment.</summary>
    private static OperationAnswer Create(OperationRequest request)
    {
        var shipment = Shipments.Create(request.Session, Order.Find(request.Session, request.PathId("orderId")), new ShipmentDraft
        {
            Items = new WantedQuantities(request.List("items")),
            Tracks = [.. request.List("tracks")],
            Packages = [.. request.List("packages")],
            Source = request.Member("arguments").Member("extension_attributes").Text("source_code"),
            Comment = request.Member("comment"),
            IsNotified = request.Flag("notify") == true,
        });
        return OperationAnswer.Of(shipment.Integer("entity_id")!.Value);
    }

    /// <summary>A shipment as it is given: a new one, or changes to one.</summary>
    private static OperationAnswer Save(OperationRequest request)
    {
        var given = request.Member("entity");
        if (given.Integer("entity_id") is { } id)
        {
            var shipment = s_shipments.Find(request, id).Edit();
            EntityMerge.Into(shipment, given, "entity_id", "order_id", "items", "tracks", "comments", "increment_id", "created_at");
            shipment["updated_at"] = request.Session.Now;
            return OperationAnswer.Of(request[SalesCollections.Shipments].Put(shipment));
        }
        var created = Shipments.Create(request.Session, Order.Find(request.Session, given.Integer("order_id") ?? 0), new ShipmentDraft
        {
            Items = new WantedQuantities(given.List("items")),
            Tracks = [.. given.List("tracks")],
            Packages = [.. given.List("packages")],
            Source = given.Member("extension_attributes").Text("source_code"),
            Comment = given.List("comments").FirstOrDefault(),
            Label = given.Text("shipping_label"),
        });
        return OperationAnswer.Of((JsonNode)created);
    }

    /// <summary>The label; an empty answer where there is none.</summary>
    private static OperationAnswer Label(OperationRequest request) =>
        s_shipments.Find(request).Value.Text("shipping_label") is { Length: > 0 } label ? OperationAnswer.Of(label) : OperationAnswer.Void;

    private static OperationAnswer AddTrack(OperationRequest request)
    {
        var track = request.Object("entity");
        var shipment = s_shipments.Find(request, track.Integer("parent_id") ?? 0).Edit();
        if (string.IsNullOrWhiteSpace(track.Text("track_number")))
            throw Errors.ServiceException.BadRequest("Please enter a tracking number.");
        Shipments.AddTrack(request.Session, shipment, track);
        request[SalesCollections.Shipments].Put(shipment);
        return OperationAnswer.Of((JsonNode)track);
    }

    private static OperationAnswer RemoveTrack(OperationRequest request)
    {
        var id = request.PathId("id");
        var shipments = request[SalesCollections.Shipments];
        var shipment = (PartIds.FindOwner(shipments, "tracks", "entity_id", id) ?? throw SalesErrors.NoSuchEntity()).Edit();
        shipment.ListOf("tracks").Remove(shipment.Objects("tracks").First(track => track.Integer("entity_id") == id));
        shipments.Put(shipment);
        return OperationAnswer.True;
    }
}
