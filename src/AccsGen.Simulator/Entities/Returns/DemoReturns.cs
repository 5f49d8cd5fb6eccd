using System.Text.Json.Nodes;
using AccsGen.Simulator.Entities.Sales;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Returns;

/// <summary>The seed: a return of one piece of each of the first complete orders, one in every stage.</summary>
internal static class DemoReturns
{
    private static readonly (string Status, int Authorized, int Returned, int Approved)[] s_stages =
    [
        (ReturnStatus.Pending, 0, 0, 0),
        (ReturnStatus.Authorized, 1, 0, 0),
        (ReturnStatus.Received, 1, 1, 0),
        (ReturnStatus.Approved, 1, 1, 1),
        (ReturnStatus.Denied, 0, 0, 0),
    ];

    public static void AddTo(Session session)
    {
        var orders = session[SalesCollections.Orders].Rows.Where(order => order.Value.Text("state") == OrderStates.Complete && order.Value.Number("total_refunded") is null).ToList();
        foreach (var (order, stage) in orders.Zip(s_stages))
        {
            session.MoveTo(SeededStates.FirstDay.AddDays(366 + order.Number));
            var item = order.Value.List("items").First(item => item.Number("qty_shipped") > 0);
            var given = new JsonObject { ["order_id"] = order.Number, ["items"] = new JsonArray(Item(item.Integer("item_id"), stage)) };
            var rma = new JsonObject();
            ReturnRules.Apply(session, rma, JsonElement.Parse(StateJson.Write(given)));
            session[ReturnCollections.Returns].Put(rma);
            ReturnRules.CountReturned(session, order.Number);
        }
        session.MoveTo(SeededStates.FirstDay);
    }

    private static JsonObject Item(long? orderItemId, (string Status, int Authorized, int Returned, int Approved) stage)
    {
        var item = new JsonObject
        {
            ["order_item_id"] = orderItemId,
            ["qty_requested"] = 1,
            ["resolution"] = "5",
            ["condition"] = "8",
            ["reason"] = "11",
            ["status"] = stage.Status,
        };
        foreach (var (member, quantity) in ((string, int)[])[("qty_authorized", stage.Authorized), ("qty_returned", stage.Returned), ("qty_approved", stage.Approved)])
        {
            if (quantity > 0)
                item[member] = quantity;
        }
        return item;
    }
}
