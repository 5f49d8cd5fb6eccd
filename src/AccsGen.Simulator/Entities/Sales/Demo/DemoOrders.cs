using System.Text.Json.Nodes;
using AccsGen.Simulator.Entities.Carts;
using AccsGen.Simulator.Entities.Sales.Documents;
using AccsGen.Simulator.Entities.Sales.Orders;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Sales.Demo;

/// <summary>
/// The seed: forty orders in every state, the same at every start, of customers and guests, of all types of products, with the invoices, shipments and credit memos that belong to their
/// states. They are made by the same rules as any others.
/// </summary>
internal sealed class DemoOrders(Session session)
{
    private const int Count = 40;

    /// <summary>What becomes of the orders, over and over.</summary>
    private static readonly DemoOutcome[] s_outcomes =
    [
        DemoOutcome.Complete, DemoOutcome.Pending, DemoOutcome.Invoiced, DemoOutcome.Complete, DemoOutcome.Canceled,
        DemoOutcome.PartlyShipped, DemoOutcome.PartlyRefunded, DemoOutcome.Held, DemoOutcome.Closed, DemoOutcome.Shipped,
    ];

    private readonly DemoCarts _carts = new(session);

    public static void AddTo(Session session)
    {
        var orders = new DemoOrders(session);
        for (var number = 1; number <= Count; number++)
            orders.Add(number);
        session.MoveTo(SeededStates.FirstDay);
    }

    private void Add(int number)
    {
        var outcome = s_outcomes[(number - 1) % s_outcomes.Length];
        var placed = SeededStates.FirstDay.AddDays(9 * number).AddMinutes(47 * number);
        session.MoveTo(placed);
        var (cart, totals) = _carts.Make(number, isOpen: outcome is DemoOutcome.Pending or DemoOutcome.Invoiced or DemoOutcome.PartlyShipped or DemoOutcome.Held);
        var order = Order.Of(CartPlacement.Convert(session, cart, totals).Json, isHistoric: true);
        Advance(order, outcome, placed);
        OrderStock.Reserve(session, order);
    }

    /// <summary>Does what becomes of an order, each step some days after the one before.</summary>
    private void Advance(Order order, DemoOutcome outcome, DateTimeOffset placed)
    {
        session.MoveTo(placed.AddDays(1));
        var all = order.Items.Where(item => item.Parent is null).ToList();
        if (outcome is DemoOutcome.Canceled)
            OrderActions.Cancel(session, order);
        if (outcome is DemoOutcome.Invoiced or DemoOutcome.PartlyShipped or DemoOutcome.Complete or DemoOutcome.PartlyRefunded or DemoOutcome.Closed)
            Invoices.Create(session, order, new InvoiceDraft { IsNotified = true });
        session.MoveTo(placed.AddDays(2));
        if (outcome is DemoOutcome.Shipped or DemoOutcome.Complete or DemoOutcome.PartlyRefunded or DemoOutcome.Closed && OrderStates.HasToShip(order))
            Ship(order, new WantedQuantities([]));
        if (outcome is DemoOutcome.PartlyShipped && all.FirstOrDefault(item => item.ToShip > 1) is { } item)
            Ship(order, Wanted(item, 1));
        session.MoveTo(placed.AddDays(12));
        if (outcome is DemoOutcome.PartlyRefunded or DemoOutcome.Closed)
            Refund(order, outcome is DemoOutcome.Closed ? new WantedQuantities([]) : Wanted(all[0], 1), isWhole: outcome is DemoOutcome.Closed);
        if (outcome is DemoOutcome.Held)
            OrderActions.Hold(session, order);
        if (outcome is DemoOutcome.Held or DemoOutcome.Shipped)
            OrderActions.Comment(session, order, new JsonObject { ["comment"] = outcome is DemoOutcome.Held ? "Waiting for the customer's answer." : "Payment is under way.", ["is_visible_on_front"] = 1 });
    }

    private void Ship(Order order, WantedQuantities items)
    {
        var track = new JsonObject { ["carrier_code"] = "ups", ["title"] = "United Parcel Service", ["track_number"] = $"1Z{order.Id:000000}" };
        Shipments.Create(session, order, new ShipmentDraft { Items = items, Tracks = [Element(track)], IsNotified = true });
    }

    private void Refund(Order order, WantedQuantities items, bool isWhole)
    {
        var invoice = session[SalesCollections.Invoices].Tagged(SalesCollections.OrderTag(order.Id)).First().Edit();
        var isOnline = invoice.Text("transaction_id") is not null;
        CreditMemos.Create(session, order, new CreditMemoDraft { Items = items, Shipping = isWhole ? null : 0, Invoice = isOnline ? invoice : null, IsOnline = isOnline });
    }

    private static WantedQuantities Wanted(OrderItem item, decimal quantity) => new([Element(new JsonObject { ["order_item_id"] = item.Id, ["qty"] = quantity })]);

    private static JsonElement Element(JsonObject value) => JsonElement.Parse(StateJson.Write(value));
}
