using System.Text.Json.Nodes;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Inventory;

/// <summary>The algorithms that choose the sources of a shipment.</summary>
internal sealed class SourceSelectionModule : EntityModule
{
    private const string ByPriority = "priority";
    private const string ByDistance = "distance";

    public override IEnumerable<Collection> Collections => [];

    public override void Register(OperationTable operations)
    {
        operations["GET /V1/inventory/source-selection-algorithm-list"] = _ => OperationAnswer.Of(
        [
            Algorithm(ByDistance, "Distance Priority", "Algorithm which provides Source Selections based on shipping address distance from the source"),
            Algorithm(ByPriority, "Source Priority", "Algorithm which provides Source Selections based on predefined priority of Source"),
        ]);
        operations["POST /V1/inventory/source-selection-algorithm-result"] = Run;
    }

    private static JsonObject Algorithm(string code, string title, string description) => new() { ["code"] = code, ["title"] = title, ["description"] = description };

    private static OperationAnswer Run(OperationRequest request)
    {
        var wanted = request.Member("inventoryRequest");
        var sources = Stocks.SourcesOf(request.Session, wanted.Integer("stock_id") ?? throw ServiceException.Missing(["stock_id"]));
        var ordered = request.Text("algorithmCode") switch
        {
            ByPriority => sources,
            ByDistance => SourceSelection.ByDistance(sources, Destination(wanted).Locate()),
            // The service has no message for it: a fault of the caller's program, to its mind.
            _ => throw ServiceException.Masked(request.Service.Random),
        };
        return OperationAnswer.Of(SourceSelection.Choose(request.Session, ordered, wanted.List("items").Select(item => (item.Text("sku") ?? "", item.Number("qty") ?? 0))));
    }

    private static GeoAddress Destination(JsonElement wanted)
    {
        var address = wanted.Member("extension_attributes").Member("destination_address");
        if (address.ValueKind != JsonValueKind.Object)
            throw ServiceException.BadRequest("No destination address was provided in the request");
        string Part(string member) => address.Text(member) ?? "";
        return new GeoAddress(Part("country"), Part("postcode"), Part("street"), Part("region"), Part("city"));
    }
}
