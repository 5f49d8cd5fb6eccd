using System.Text.Json.Nodes;
using AccsGen.Simulator.Entities.Customers;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.Resources;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Quotes;

/// <summary>Templates that quotes are made from again and again: made of a quote or empty, changed by the seller, sent to the buyer, declined, canceled.</summary>
internal sealed class QuoteTemplateModule : EntityModule
{
    private static readonly string[] s_fixed =
        ["status", "creator_id", "creator_type", "parent_quote_id", "created_at", "updated_at", "activated_at", "inactivated_at", "last_shared_at"];

    private static readonly Resource s_templates = new(QuoteCollections.Templates) { Fixed = s_fixed, Saving = Check };

    public override IEnumerable<Collection> Collections => [QuoteCollections.Templates];

    public override void Register(OperationTable operations)
    {
        operations["POST /V1/negotiableQuoteTemplate/request"] = Request;
        operations["POST /V1/negotiableQuoteTemplate/draft"] = Draft;
        operations["PUT /V1/negotiableQuoteTemplate"] = s_templates.Update("template");
        operations["GET /V1/negotiableQuoteTemplate/{templateId}"] = s_templates.Get();
        operations["DELETE /V1/negotiableQuoteTemplate/{templateId}"] = s_templates.Delete();
        operations["GET /V1/negotiableQuoteTemplate"] = s_templates.Search();
        operations["POST /V1/negotiableQuoteTemplate/open"] = Open;
        operations["POST /V1/negotiableQuoteTemplate/submitToCustomer"] = Submit;
        operations["POST /V1/negotiableQuoteTemplate/decline"] = Decline;
        operations["POST /V1/negotiableQuoteTemplate/cancel"] = Cancel;
    }

    private static OperationAnswer Request(OperationRequest request)
    {
        var (quote, cart) = NegotiableQuotes.Find(request.Session, request.Integer("quoteId")!.Value);
        return Add(request, QuoteStatus.Created, $"{quote.Text("quote_name")} template", quote.Integer("quote_id"), cart.CustomerId ?? 0);
    }

    private static OperationAnswer Draft(OperationRequest request)
    {
        var customerId = request.Integer("customerId")!.Value;
        if (request[CustomerCollections.Customers].Find(customerId) is null)
            throw ServiceException.NoSuchEntity("customerId", CollectionKey.Of(customerId));
        return Add(request, QuoteStatus.DraftByAdmin, "New Template", parentQuote: null, customerId);
    }

    private static OperationAnswer Add(OperationRequest request, string status, string name, long? parentQuote, long customerId) =>
        OperationAnswer.Of(request[QuoteCollections.Templates].Put(new JsonObject
        {
            ["template_name"] = name,
            ["status"] = status,
            ["creator_id"] = NegotiableQuotes.Creator,
            ["creator_type"] = NegotiableQuotes.AdminType,
            ["parent_quote_id"] = parentQuote,
            ["min_orders"] = 0,
            ["max_orders"] = 0,
            ["is_min_max_qty_used"] = false,
            ["created_at"] = request.Session.Now,
            ["updated_at"] = request.Session.Now,
            ["extension_attributes"] = new JsonObject(),
            [Entity.HiddenPrefix + "customer_id"] = customerId,
        }));

    private static void Check(EntityChange change)
    {
        QuoteStatus.RequireEditable(change.Before!.Value.Text("status"));
        change.Require("template_name");
        foreach (var member in new[] { "min_orders", "max_orders" })
        {
            if (change.Integer(member) < 0)
                throw ServiceException.InvalidValue(member, change.Text(member)!);
        }
        if (change.Integer("max_orders") is { } most and > 0 && change.Integer("min_orders") > most)
            throw ServiceException.InvalidValue("max_orders", change.Text("max_orders")!);
        change.Value["status"] = QuoteStatus.AfterEdit(change.Text("status"));
        change.Value["updated_at"] = change.Session.Now;
    }

    private static OperationAnswer Open(OperationRequest request)
    {
        var template = Find(request);
        QuoteStatus.RequireEditable(template.Text("status"));
        template["status"] = QuoteStatus.AfterEdit(template.Text("status"));
        return Save(request, template);
    }

    private static OperationAnswer Submit(OperationRequest request)
    {
        var template = Find(request);
        QuoteStatus.RequireEditable(template.Text("status"));
        template["status"] = QuoteStatus.SubmittedByAdmin;
        template["last_shared_at"] = request.Session.Now;
        return Save(request, template);
    }

    private static OperationAnswer Decline(OperationRequest request)
    {
        var template = Find(request);
        QuoteStatus.RequireAtSeller(template.Text("status"));
        template["status"] = QuoteStatus.Declined;
        template["inactivated_at"] = request.Session.Now;
        return Save(request, template);
    }

    private static OperationAnswer Cancel(OperationRequest request)
    {
        var template = Find(request);
        if (QuoteStatus.IsOver(template.Text("status")))
            throw ServiceException.Refused("The quote template is closed: its state is %1.", template.Text("status")!);
        template["status"] = QuoteStatus.Canceled;
        template["inactivated_at"] = request.Session.Now;
        return Save(request, template);
    }

    private static JsonObject Find(OperationRequest request) => s_templates.Find(request, request.Integer("templateId")!.Value, "templateId").Edit();

    private static OperationAnswer Save(OperationRequest request, JsonObject template)
    {
        template["updated_at"] = request.Session.Now;
        request[QuoteCollections.Templates].Put(template);
        return OperationAnswer.Void;
    }
}
