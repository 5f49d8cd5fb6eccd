using AccsGen.Simulator.Errors;
using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Sales.Orders;

/// <summary>
/// Orders that came from each other by edits. Asked about any of them, <c>/V1/orderChain</c> speaks of the latest. The feature is off until it is enabled (accs-wire.md, section 4).
/// </summary>
internal static class OrderChain
{
    /// <exception cref="ServiceException">There is no such order, or the feature is off.</exception>
    public static Order FindLatest(OperationRequest request, string parameter) => Order.Of(Orders(request, parameter)[^1].Edit());

    /// <summary>The comments of all orders of the chain.</summary>
    public static OperationAnswer Comments(OperationRequest request) => OrderComments.Of(request, Orders(request, "id"));

    /// <summary>The orders of a chain, from the original to the latest.</summary>
    private static List<Entity> Orders(OperationRequest request, string parameter)
    {
        if (!request.Service.Options.Sales.OrderChain)
            throw ServiceException.BadRequest("The order chain isn't enabled. It is an experimental feature that Adobe enables on request.");
        var orders = request[SalesCollections.Orders];
        var asked = orders.Find(request.PathId(parameter)) ?? throw SalesErrors.NoSuchEntity();
        var original = asked.Value.Integer(DocumentFields.OriginalOrderId) is { } id ? orders.Find(id) ?? asked : asked;
        List<Entity> chain = [original];
        while (chain[^1].Value.Integer("relation_child_id") is { } child && orders.Find(child) is { } next && !chain.Contains(next))
            chain.Add(next);
        return chain;
    }
}
