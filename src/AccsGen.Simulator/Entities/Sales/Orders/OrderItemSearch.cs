using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.Search;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Sales.Orders;

/// <summary>The items of all orders. Searches by order look at those orders only.</summary>
internal static class OrderItemSearch
{
    private const string OrderField = "order_id";

    private static readonly EntityFields s_fields = new();

    public static OperationAnswer Get(OperationRequest request)
    {
        var id = request.PathId("id");
        var order = PartIds.FindOwner(request[SalesCollections.Orders], "items", "item_id", id) ?? throw SalesErrors.NoSuchEntity();
        return OperationAnswer.Of(OrderAnswer.Items(order.Edit()).First(item => item.Integer("item_id") == id));
    }

    public static OperationAnswer Search(OperationRequest request) =>
        OperationAnswer.Of(EntitySearch.Run(request, [.. Orders(request).SelectMany(Items)], s_fields));

    private static IEnumerable<Entity> Orders(OperationRequest request)
    {
        var orders = request[SalesCollections.Orders];
        var byOrder = SearchCriteriaReader.Read(request.Query, request.Operation.Query.SearchPrefix!).FilterGroups
            .FirstOrDefault(group => group is [{ Field: OrderField, ConditionType: "eq" or "in" }]);
        return byOrder is null ? orders.Rows : byOrder[0].Value.Split(',').Distinct().Select(id => orders.Find(id.Trim())).OfType<Entity>().OrderBy(order => order.Number);
    }

    private static IEnumerable<Entity> Items(Entity order) => order.Derived(static whole => new Shown(
        [.. OrderAnswer.Items(whole.Edit()).Select(item => Entity.Of(item.Text("item_id")!, item.Integer("item_id")!.Value, item))])).Items;

    private sealed record Shown(IReadOnlyList<Entity> Items);
}
