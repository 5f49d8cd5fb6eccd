using System.Text.Json.Nodes;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.Resources;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Sales.Documents;

/// <summary>Refunds and their credit memos.</summary>
internal sealed class CreditMemoModule : EntityModule
{
    private static readonly Resource s_memos = new(SalesCollections.CreditMemos) { Fields = DocumentFields.Fields, NotFound = (_, _) => SalesErrors.NoSuchEntity() };

    private static readonly DocumentComments s_comments = new(SalesCollections.CreditMemos);

    public override IEnumerable<Collection> Collections => [SalesCollections.CreditMemos];

    public override void Register(OperationTable operations)
    {
        operations["POST /V1/order/{orderId}/refund"] = RefundOrder;
        operations["POST /V1/invoice/{invoiceId}/refund"] = RefundInvoice;
        operations["GET /V1/creditmemos"] = s_memos.Search();
        operations["GET /V1/creditmemo/{id}"] = s_memos.Get();
        operations["POST /V1/creditmemo"] = Save;
        operations["POST /V1/creditmemo/refund"] = Refund;
        operations["PUT /V1/creditmemo/{id}"] = Cancel;
        operations["GET /V1/creditmemo/{id}/comments"] = s_comments.GetAll;
        operations["POST /V1/creditmemo/{id}/comments"] = s_comments.Add;
        operations["POST /V1/creditmemo/{id}/emails"] = s_comments.Send;
    }

    /// <summary>Answers with the id of the credit memo.</summary>
    private static OperationAnswer RefundOrder(OperationRequest request)
    {
        var order = Order.Find(request.Session, request.PathId("orderId"));
        return Id(CreditMemos.Create(request.Session, order, Draft(request)));
    }

    /// <summary>Answers with the id of the credit memo.</summary>
    private static OperationAnswer RefundInvoice(OperationRequest request)
    {
        var invoice = FindInvoice(request, request.PathId("invoiceId"));
        var order = Order.Find(request.Session, invoice.Integer("order_id")!.Value);
        CreditMemoRules.CheckProvider(request.Session, order);
        return Id(CreditMemos.Create(request.Session, order, Draft(request) with { Invoice = invoice, IsOnline = request.Flag("isOnline") == true }));
    }

    private static CreditMemoDraft Draft(OperationRequest request)
    {
        var arguments = request.Member("arguments");
        return new CreditMemoDraft
        {
            Items = new WantedQuantities(request.List("items")),
            ReturnedToStock = arguments.Member("extension_attributes").List("return_to_stock_items").Select(id => id.GetInt64()).ToHashSet(),
            Shipping = arguments.Number("shipping_amount"),
            AdjustmentPositive = arguments.Number("adjustment_positive") ?? 0,
            AdjustmentNegative = arguments.Number("adjustment_negative") ?? 0,
            Comment = request.Member("comment"),
            IsNotified = request.Flag("notify") == true,
        };
    }

    /// <summary>A credit memo as it is given: a new one, refunded unless its state says open, or changes to one.</summary>
    private static OperationAnswer Save(OperationRequest request)
    {
        var given = request.Member("entity");
        if (given.Integer("entity_id") is { } id)
        {
            var memo = s_memos.Find(request, id).Edit();
            EntityMerge.Into(memo, given, "entity_id", "order_id", "items", "comments", "increment_id", "created_at", "state");
            DocumentWriter.CopyAttributes(memo, given);
            memo["updated_at"] = request.Session.Now;
            return OperationAnswer.Of(request[SalesCollections.CreditMemos].Put(memo));
        }
        var order = FindOrder(request, given);
        var draft = Draft(request, given, isOnline: false);
        return OperationAnswer.Of((JsonNode)(given.Integer("state") == CreditMemos.Open
            ? CreditMemos.CreateOpen(request.Session, order, draft)
            : CreditMemos.Create(request.Session, order, draft)));
    }

    private static OperationAnswer Refund(OperationRequest request)
    {
        var given = request.Member("creditmemo");
        var isOffline = request.Flag("offlineRequested") == true;
        if (given.Integer("entity_id") is not { } id)
            return OperationAnswer.Of((JsonNode)CreditMemos.Create(request.Session, FindOrder(request, given), Draft(request, given, !isOffline)));
        var memo = s_memos.Find(request, id).Edit();
        if (memo.Integer("state") != CreditMemos.Open)
            throw ServiceException.BadRequest("We cannot register an existing credit memo.");
        var order = Order.Find(request.Session, memo.Integer("order_id")!.Value);
        CreditMemos.Refund(request.Session, order, memo, Draft(request, JsonElement.Parse(StateJson.Write(memo)), !isOffline));
        return OperationAnswer.Of((JsonNode)memo);
    }

    /// <summary>Only what nothing came of yet can be canceled.</summary>
    private static OperationAnswer Cancel(OperationRequest request)
    {
        var memo = s_memos.Find(request).Edit();
        if (memo.Integer("state") != CreditMemos.Open)
            throw ServiceException.BadRequest("You can not cancel Credit Memo");
        memo["state"] = CreditMemos.Canceled;
        request[SalesCollections.CreditMemos].Put(memo);
        return OperationAnswer.True;
    }

    /// <summary>The provider gives money back only for an invoice.</summary>
    private static CreditMemoDraft Draft(OperationRequest request, JsonElement given, bool isOnline)
    {
        var invoice = given.Integer("invoice_id") is { } id ? FindInvoice(request, id) : null;
        if (invoice is not null && isOnline)
            CreditMemoRules.CheckProvider(request.Session, Order.Find(request.Session, invoice.Integer("order_id")!.Value));
        return new CreditMemoDraft
        {
            Items = new WantedQuantities(given.List("items")),
            Shipping = given.Number("shipping_amount") ?? given.Number("base_shipping_amount"),
            AdjustmentPositive = given.Number("adjustment_positive") ?? given.Number("base_adjustment_positive") ?? 0,
            AdjustmentNegative = given.Number("adjustment_negative") ?? given.Number("base_adjustment_negative") ?? 0,
            Comment = given.List("comments").FirstOrDefault(),
            Invoice = invoice,
            IsOnline = isOnline && invoice is not null,
            Given = given,
        };
    }

    private static OperationAnswer Id(JsonObject memo) => OperationAnswer.Of(memo.Integer("entity_id")!.Value);

    private static Order FindOrder(OperationRequest request, JsonElement given) => Order.Find(request.Session, given.Integer("order_id") ?? 0);

    private static JsonObject FindInvoice(OperationRequest request, long id) => request[SalesCollections.Invoices].Edit(id) ?? throw SalesErrors.NoSuchEntity();
}
