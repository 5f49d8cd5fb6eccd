using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.Search;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Sales.Orders;

/// <summary>Orders, their items and comments, and what is done to them.</summary>
internal sealed class OrderModule : EntityModule
{
    private static readonly EntityFields s_fields = new();

    public override IEnumerable<Collection> Collections => [SalesCollections.Orders];

    public override void Register(OperationTable operations)
    {
        operations["GET /V1/orders"] = request => OperationAnswer.Of(EntitySearch.Run(request, SalesCollections.Orders, s_fields) with { Row = OrderAnswer.Of });
        operations["GET /V1/orders/{id}"] = Get;
        operations["POST /V1/orders"] = OrderSaves.Save;
        operations["PUT /V1/orders/create"] = OrderSaves.Save;
        operations["PUT /V1/orders/{parent_id}"] = OrderSaves.SaveAddress;
        operations["GET /V1/orders/items"] = OrderItemSearch.Search;
        operations["GET /V1/orders/items/{id}"] = OrderItemSearch.Get;
        operations["GET /V1/order-statuses"] = OrderStatuses.List;
        operations["POST /V1/order/notify-orders-are-ready-for-pickup"] = PickupNotice.Send;
        RegisterActions(operations, "/V1/orders/{id}", request => Order.Find(request.Session, request.PathId("id")));
        RegisterActions(operations, "/V1/orderChain/{id}", request => OrderChain.FindLatest(request, "id"));
        operations["GET /V1/orders/{id}/comments"] = OrderComments.List;
        operations["GET /V1/orderChain/{id}/comments"] = OrderChain.Comments;
        operations["POST /V1/orders/{orderId}/edit/start"] = OrderEditing.Start;
        operations["POST /V1/orders/{orderId}/edit/submit"] = OrderEditing.Submit;
    }

    /// <summary>The orders of the seed, with their documents, which are in their own modules' collections.</summary>
    public override void SeedDemo(Session session) => Demo.DemoOrders.AddTo(session);

    /// <summary>The actions that an order has by itself, and also as the latest one of its chain.</summary>
    private static void RegisterActions(OperationTable operations, string path, Func<OperationRequest, Order> find)
    {
        operations[$"POST {path}/cancel"] = request => OperationAnswer.Of(OrderActions.Cancel(request.Session, find(request)));
        operations[$"POST {path}/hold"] = request => OperationAnswer.Of(OrderActions.Hold(request.Session, find(request)));
        operations[$"POST {path}/unhold"] = request => OperationAnswer.Of(OrderActions.Unhold(request.Session, find(request)));
        operations[$"POST {path}/emails"] = request => OperationAnswer.Of(OrderActions.Notify(request.Session, find(request)));
        operations[$"POST {path}/comments"] = request => OperationAnswer.Of(OrderActions.Comment(request.Session, find(request), request.Object("statusHistory")));
        operations[$"GET {path}/statuses"] = request => OperationAnswer.Of(find(request).Status);
    }

    private static OperationAnswer Get(OperationRequest request) =>
        OperationAnswer.Of(OrderAnswer.Of(request[SalesCollections.Orders].Find(request.PathId("id")) ?? throw SalesErrors.NoSuchEntity()));
}
