using System.Text.Json.Nodes;
using AccsGen.Simulator.Entities.Sales.Orders;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Sales.Documents;

/// <summary>Credit memos: what was invoiced is given back, up to what was paid.</summary>
internal static class CreditMemos
{
    public const long Open = 1;
    public const long Refunded = 2;
    public const long Canceled = 3;

    /// <summary>Makes a credit memo and refunds it.</summary>
    /// <exception cref="ServiceException">The order can't be refunded, or not so.</exception>
    public static JsonObject Create(Session session, Order order, CreditMemoDraft draft)
    {
        var (memo, quantities) = Prepare(session, order, draft);
        Refund(session, order, memo, quantities, draft);
        return memo;
    }

    /// <summary>Makes a credit memo of which nothing comes yet.</summary>
    /// <exception cref="ServiceException">The order can't be refunded, or not so.</exception>
    public static JsonObject CreateOpen(Session session, Order order, CreditMemoDraft draft)
    {
        var (memo, _) = Prepare(session, order, draft);
        memo["state"] = Open;
        session[SalesCollections.CreditMemos].Put(memo);
        return memo;
    }

    /// <summary>Refunds a credit memo that is open.</summary>
    public static void Refund(Session session, Order order, JsonObject memo, CreditMemoDraft draft) =>
        Refund(session, order, memo, [.. memo.Objects("items").Select(line => new ItemQuantity(order.Item(line.Integer("order_item_id")!.Value)!, line.Number("qty") ?? 0))], draft);

    private static (JsonObject Memo, IReadOnlyList<ItemQuantity> Quantities) Prepare(Session session, Order order, CreditMemoDraft draft)
    {
        var rules = new CreditMemoRules(session, order, draft);
        rules.CheckOrder();
        var quantities = draft.Items.Spread(order, item => item.IsPriced, rules.Left);
        var memo = DocumentWriter.New(session, order, SalesCollections.CreditMemos);
        DocumentWriter.CopyCurrencies(order, memo);
        memo["state"] = Refunded;
        if (draft.Invoice?.Integer("entity_id") is { } invoice)
            memo["invoice_id"] = invoice;
        if (draft.IsNotified)
            memo["email_sent"] = 1;
        CreditMemoSums.Write(order, memo, quantities, draft);
        rules.Check(memo);
        DocumentComments.AddTo(session, memo, draft.Comment, draft.IsNotified);
        DocumentWriter.CopyAttributes(memo, draft.Given);
        return (memo, quantities);
    }

    private static void Refund(Session session, Order order, JsonObject memo, IReadOnlyList<ItemQuantity> quantities, CreditMemoDraft draft)
    {
        OrderStock.Refund(session, order, quantities, draft.ReturnedToStock);
        CreditMemoSums.Register(order, memo, quantities, draft.IsOnline);
        memo["state"] = Refunded;
        if (draft.IsOnline && Transactions.Add(session, order, "refund", draft.Invoice?.Text("transaction_id")) is { } transaction)
            memo["transaction_id"] = transaction;
        if (draft.IsOnline && draft.Invoice is { } invoice)
        {
            invoice["is_used_for_refund"] = 1;
            invoice["base_total_refunded"] = (invoice.Number("base_total_refunded") ?? 0) + memo.Number("grand_total");
            session[SalesCollections.Invoices].Put(invoice);
        }
        OrderStates.Advance(order);
        order.Save(session);
        session[SalesCollections.CreditMemos].Put(memo);
    }
}
