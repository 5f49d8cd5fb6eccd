using System.Text.Json.Nodes;
using AccsGen.Simulator.Entities.Sales.Orders;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Sales.Documents;

/// <summary>Invoices: made for what of an order isn't invoiced yet. The first one has the shipping, and each its part of discounts and taxes.</summary>
internal static class Invoices
{
    public const long Open = 1;
    public const long Paid = 2;
    public const long Canceled = 3;

    private const string Kind = "Invoice";

    /// <exception cref="ServiceException">The order can't be invoiced, or not so.</exception>
    public static JsonObject Create(Session session, Order order, InvoiceDraft draft)
    {
        Check(order, draft.Items);
        var quantities = draft.Items.Spread(order, item => item.IsPriced, item => item.ToInvoice);
        var invoice = DocumentWriter.New(session, order, SalesCollections.Invoices);
        DocumentWriter.CopyCurrencies(order, invoice);
        invoice["state"] = draft.IsOpen ? Open : Paid;
        invoice["can_void_flag"] = 0;
        if (draft.IsNotified)
            invoice["email_sent"] = 1;
        InvoiceSums.Write(order, invoice, quantities);
        DocumentComments.AddTo(session, invoice, draft.Comment, draft.IsNotified);
        DocumentWriter.CopyAttributes(invoice, draft.Given);
        OrderStock.Deliver(session, order, quantities);
        InvoiceSums.Register(order, invoice, quantities);
        if (!draft.IsOpen)
            Pay(session, order, invoice);
        OrderStates.Advance(order);
        order.Save(session);
        session[SalesCollections.Invoices].Put(invoice);
        return invoice;
    }

    /// <summary>Counts an invoice as paid: with a provider there is a transaction for it.</summary>
    public static void Pay(Session session, Order order, JsonObject invoice)
    {
        var amount = invoice.Number("grand_total") ?? 0;
        invoice["state"] = Paid;
        Money.Add(order.Json, "total_paid", amount);
        Money.Set(order.Json, "total_due", order.GrandTotal - order.Paid);
        var payment = order.Json.ObjectOf("payment");
        Money.Add(payment, "amount_paid", amount);
        Money.Add(payment, "shipping_captured", invoice.Number("shipping_amount") ?? 0);
        if (Transactions.Add(session, order, "capture", parent: null) is { } transaction)
            invoice["transaction_id"] = transaction;
    }

    private static void Check(Order order, WantedQuantities wanted)
    {
        if (order.State is OrderStates.PaymentReview or OrderStates.Holded or OrderStates.Canceled or OrderStates.Complete or OrderStates.Closed)
            throw SalesErrors.Invalid(Kind, [$"An invoice cannot be created when an order has a status of {order.Status}"]);
        if (!OrderStates.HasToInvoice(order))
            throw SalesErrors.Invalid(Kind, ["The order does not allow an invoice to be created."]);
        if (wanted.IsEverything)
            return;
        List<string> faults =
        [
            .. order.Items.Where(item => item.IsPriced && wanted.Of(item, counted => counted.IsPriced) > item.ToInvoice)
                .Select(item => $"The quantity to invoice must not be greater than the uninvoiced quantity for product SKU \"{item.Sku}\"."),
        ];
        if (wanted.Unknown(order).Any())
            faults.Add("The invoice contains one or more items that are not part of the original order.");
        else if (wanted.Total <= 0)
            faults.Add("You can't create an invoice without products.");
        SalesErrors.ThrowIfAny(Kind, faults);
    }
}
