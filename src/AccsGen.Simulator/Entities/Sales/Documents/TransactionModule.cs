using System.Text.Json.Nodes;
using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.Search;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Sales.Documents;

/// <summary>Transactions, read only; each with those that followed it.</summary>
internal sealed class TransactionModule : EntityModule
{
    private static readonly EntityFields s_fields = new();

    public override IEnumerable<Collection> Collections => [SalesCollections.Transactions];

    public override void Register(OperationTable operations)
    {
        operations["GET /V1/transactions"] = request =>
            OperationAnswer.Of(EntitySearch.Run(request, SalesCollections.Transactions, s_fields) with { Row = transaction => WithChildren(request, transaction) });
        operations["GET /V1/transactions/{id}"] = request =>
            OperationAnswer.Of(WithChildren(request, request[SalesCollections.Transactions].Find(request.PathId("id")) ?? throw SalesErrors.NoSuchEntity()));
    }

    private static Entity WithChildren(OperationRequest request, Entity transaction)
    {
        var shown = transaction.Edit();
        var children = request[SalesCollections.Transactions].Tagged(SalesCollections.OrderTag(transaction.Value.Integer("order_id") ?? 0)).Where(child => child.Value.Integer("parent_id") == transaction.Number).Select(child => (JsonNode)WithChildren(request, child).Edit());
        shown["child_transactions"] = new JsonArray([.. children]);
        return Entity.Of(transaction.Key, transaction.Number, shown);
    }
}
