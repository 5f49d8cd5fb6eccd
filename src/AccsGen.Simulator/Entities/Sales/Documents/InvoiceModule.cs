using System.Text.Json.Nodes;
using AccsGen.Simulator.Entities.Carts.Checkout;
using AccsGen.Simulator.Entities.Sales.Orders;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.Resources;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Sales.Documents;

/// <summary>Invoices: made from orders, captured, voided, refunded.</summary>
internal sealed class InvoiceModule : EntityModule
{
    private static readonly Resource s_invoices = new(SalesCollections.Invoices) { Fields = DocumentFields.Fields, NotFound = (_, _) => SalesErrors.NoSuchEntity() };

    private static readonly DocumentComments s_comments = new(SalesCollections.Invoices);

    public override IEnumerable<Collection> Collections => [SalesCollections.Invoices];

    public override void Register(OperationTable operations)
    {
        operations["POST /V1/order/{orderId}/invoice"] = request => Create(request, Order.Find(request.Session, request.PathId("orderId")));
        operations["POST /V1/orderChain/{orderId}/invoice"] = request => Create(request, OrderChain.FindLatest(request, "orderId"));
        operations["GET /V1/invoices"] = s_invoices.Search();
        operations["GET /V1/invoices/{id}"] = s_invoices.Get();
        operations["POST /V1/invoices/"] = Save;
        operations["GET /V1/invoices/{id}/comments"] = s_comments.GetAll;
        operations["POST /V1/invoices/comments"] = s_comments.Add;
        operations["POST /V1/invoices/{id}/emails"] = s_comments.Send;
        operations["POST /V1/invoices/{id}/capture"] = Capture;
        operations["POST /V1/invoices/{id}/void"] = Void;
    }

    /// <summary>Answers with the id of the invoice. Methods without a provider are paid by it; those with one only when it is captured.</summary>
    private static OperationAnswer Create(OperationRequest request, Order order)
    {
        var isOnline = PaymentMethods.Find(request.Session, order.PaymentMethod)?.IsOnline == true;
        var invoice = Invoices.Create(request.Session, order, new InvoiceDraft
        {
            Items = new WantedQuantities(request.List("items")),
            Comment = request.Member("comment"),
            IsNotified = request.Flag("notify") == true,
            IsOpen = isOnline && request.Flag("capture") != true,
        });
        return OperationAnswer.Of(invoice.Integer("entity_id")!.Value);
    }

    /// <summary>An invoice as it is given: a new one, open or paid as its state says, or changes to one.</summary>
    private static OperationAnswer Save(OperationRequest request)
    {
        var given = request.Member("entity");
        if (given.Integer("entity_id") is not null)
        {
            var invoice = s_invoices.Find(request, given.Integer("entity_id")!.Value).Edit();
            EntityMerge.Into(invoice, given, "entity_id", "order_id", "items", "increment_id", "created_at", "state");
            DocumentWriter.CopyAttributes(invoice, given);
            invoice["updated_at"] = request.Session.Now;
            return OperationAnswer.Of(request[SalesCollections.Invoices].Put(invoice));
        }
        var created = Invoices.Create(request.Session, Order.Find(request.Session, given.Integer("order_id") ?? 0), new InvoiceDraft
        {
            Items = new WantedQuantities(given.List("items")),
            IsOpen = given.Integer("state") == Invoices.Open,
            Given = given,
        });
        return OperationAnswer.Of((JsonNode)created);
    }

    private static OperationAnswer Capture(OperationRequest request)
    {
        var invoice = s_invoices.Find(request).Edit();
        if (invoice.Integer("state") != Invoices.Open)
            throw ServiceException.BadRequest("The capture action is not available.");
        var order = Order.Find(request.Session, invoice.Integer("order_id")!.Value);
        Invoices.Pay(request.Session, order, invoice);
        OrderStates.Advance(order);
        order.Save(request.Session);
        request[SalesCollections.Invoices].Put(invoice);
        // The spec says text; what the service returns is a flag, and it casts nothing at the root (accs-wire.md, section 14).
        return OperationAnswer.True;
    }

    /// <summary>Only an authorization that a provider holds can be voided: here that is an open invoice of an online method.</summary>
    private static OperationAnswer Void(OperationRequest request)
    {
        var invoice = s_invoices.Find(request).Edit();
        var order = Order.Find(request.Session, invoice.Integer("order_id")!.Value);
        if (invoice.Integer("state") != Invoices.Open || PaymentMethods.Find(request.Session, order.PaymentMethod)?.IsOnline != true)
            throw ServiceException.BadRequest("The void action is not available.");
        InvoiceSums.Unregister(order, invoice);
        OrderStates.Advance(order);
        order.Save(request.Session);
        invoice["state"] = Invoices.Canceled;
        request[SalesCollections.Invoices].Put(invoice);
        return OperationAnswer.True;
    }
}
