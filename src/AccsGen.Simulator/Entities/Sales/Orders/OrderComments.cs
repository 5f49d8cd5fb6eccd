using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.Search;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Sales.Orders;

/// <summary>The comments of orders, oldest first.</summary>
internal static class OrderComments
{
    private static readonly EntityFields s_fields = new();

    public static OperationAnswer List(OperationRequest request) =>
        Of(request, [request[SalesCollections.Orders].Find(request.PathId("id")) ?? throw SalesErrors.NoSuchEntity()]);

    public static OperationAnswer Of(OperationRequest request, IEnumerable<Entity> orders)
    {
        var comments = orders.SelectMany(order => PartIds.AsEntities(order.Value.List("status_histories"), "entity_id")).OrderBy(comment => comment.Number);
        return OperationAnswer.Of(EntitySearch.Run(request, [.. comments], s_fields));
    }
}
