using AccsGen.Simulator.Entities.Sales;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.Resources;
using AccsGen.Simulator.Search;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Returns;

/// <summary>Returns of what was shipped.</summary>
internal sealed class ReturnModule : EntityModule
{
    private static readonly Resource s_returns = new(ReturnCollections.Returns)
    {
        Merging = change => ReturnRules.Apply(change.Session, change.Value, change.Given),
        Saved = change => ReturnRules.CountReturned(change.Session, change.Integer("order_id")!.Value),
        Fields = DocumentFields.Fields,
        NotFound = (_, id) => ServiceException.NoSuchEntity("id", id),
    };

    private static readonly EntityFields s_partFields = new();

    public override IEnumerable<Collection> Collections => [ReturnCollections.Returns];

    public override void Register(OperationTable operations)
    {
        operations["GET /V1/returns"] = s_returns.Search();
        operations["GET /V1/returns/{id}"] = s_returns.Get();
        operations["POST /V1/returns"] = s_returns.Save("rmaDataObject");
        operations["PUT /V1/returns/{id}"] = s_returns.Update("rmaDataObject");
        operations["DELETE /V1/returns/{id}"] = s_returns.Delete();
        operations["GET /V1/returns/{id}/comments"] = request => Parts(request, ReturnParts.Comments);
        operations["POST /V1/returns/{id}/comments"] = AddComment;
        operations["GET /V1/returns/{id}/tracking-numbers"] = request => Parts(request, ReturnParts.Tracks);
        operations["POST /V1/returns/{id}/tracking-numbers"] = AddTrack;
        operations["DELETE /V1/returns/{id}/tracking-numbers/{trackId}"] = RemoveTrack;
        operations["GET /V1/returns/{id}/labels"] = Labels;
        operations["GET /V1/returnsAttributeMetadata"] = ReturnAttributes.List;
        operations["GET /V1/returnsAttributeMetadata/{attributeCode}"] = ReturnAttributes.Get;
        operations["GET /V1/returnsAttributeMetadata/form/{formCode}"] = ReturnAttributes.OfForm;
        operations["GET /V1/returnsAttributeMetadata/custom"] = ReturnAttributes.Custom;
    }

    public override void SeedDemo(Session session) => DemoReturns.AddTo(session);

    private static OperationAnswer Parts(OperationRequest request, string list) =>
        OperationAnswer.Of(EntitySearch.Run(request, PartIds.AsEntities(Find(request).Value.List(list), "entity_id"), s_partFields));

    private static OperationAnswer AddComment(OperationRequest request)
    {
        var rma = Find(request).Edit();
        ReturnParts.AddComment(request.Session, rma, request.Object("data"));
        request[ReturnCollections.Returns].Put(rma);
        return OperationAnswer.True;
    }

    private static OperationAnswer AddTrack(OperationRequest request)
    {
        var rma = Find(request).Edit();
        ReturnParts.AddTrack(rma, request.Object("track"));
        request[ReturnCollections.Returns].Put(rma);
        return OperationAnswer.True;
    }

    private static OperationAnswer RemoveTrack(OperationRequest request)
    {
        var rma = Find(request).Edit();
        var id = request.PathId("trackId");
        var track = rma.Objects(ReturnParts.Tracks).FirstOrDefault(track => track.Integer("entity_id") == id) ?? throw ServiceException.NoSuchEntity("trackId", CollectionKey.Of(id));
        rma.ListOf(ReturnParts.Tracks).Remove(track);
        request[ReturnCollections.Returns].Put(rma);
        return OperationAnswer.True;
    }

    /// <summary>Labels are printed by carriers that the tenant has an account with, and it has none: there never is one.</summary>
    private static OperationAnswer Labels(OperationRequest request)
    {
        Find(request);
        return OperationAnswer.Void;
    }

    private static Entity Find(OperationRequest request) => s_returns.Find(request, request.PathId("id"), "id");
}
