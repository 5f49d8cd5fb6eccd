using System.Text.Json.Nodes;
using AccsGen.Simulator.Entities.Carts;
using AccsGen.Simulator.Entities.Companies;
using AccsGen.Simulator.Entities.Customers;
using AccsGen.Simulator.Entities.Sales;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.Resources;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Quotes;

/// <summary>Negotiable quotes, from the request or a draft to the buyer's answer. They are read as carts.</summary>
internal sealed class NegotiableQuoteModule : EntityModule
{
    public override IEnumerable<Collection> Collections => [SalesCollections.Carts, CompanyCollections.NegotiableQuotes, QuoteCollections.Comments, QuoteCollections.Attachments];

    public override void Register(OperationTable operations)
    {
        operations["POST /V1/negotiableQuote/request"] = Request;
        operations["POST /V1/negotiableQuote/draft"] = Draft;
        operations["PUT /V1/negotiableQuote/{quoteId}"] = Update;
        operations["POST /V1/negotiableQuote/submitToCustomer"] = Submit;
        operations["POST /V1/negotiableQuote/decline"] = Decline;
        operations["POST /V1/negotiableQuote/pricesUpdated"] = RefreshPrices;
        operations["POST /V1/negotiableQuote/{negotiableQuoteId}/duplicate"] = Duplicate;
        operations["PUT /V1/negotiableQuote/{quoteId}/shippingMethod"] = SetShippingMethod;
        operations["POST /V1/negotiableQuote/setCustomAttributes"] = SetCustomAttributes;
        operations["GET /V1/negotiableQuote/{quoteId}/comments"] = Comments;
        operations["GET /V1/negotiableQuote/attachmentContent"] = Attachments;
    }

    /// <summary>A cart of a company's active user, with items in it, becomes a quote.</summary>
    private static OperationAnswer Request(OperationRequest request)
    {
        var id = request.Integer("quoteId")!.Value;
        if (request[CompanyCollections.NegotiableQuotes].Find(id) is not null)
            throw ServiceException.Refused("The cart %1 is a negotiable quote already.", CollectionKey.Of(id));
        var cart = Cart.FindActive(request.Session, id);
        if (cart.IsEmpty)
            throw ServiceException.BadRequest("A negotiable quote can't be made of a cart without items.");
        NegotiableQuotes.Make(request.Session, cart, Name(request.Text("quoteName")), QuoteStatus.Created, CompanyOf(request.Session, cart.CustomerId ?? 0));
        QuoteComments.Add(request.Session, id, request.Text("comment"), request.List("files"));
        return OperationAnswer.True;
    }

    /// <summary>An empty quote that the buyer doesn't see yet.</summary>
    private static OperationAnswer Draft(OperationRequest request)
    {
        var customerId = request.Integer("customerId")!.Value;
        var customer = CustomerOf(request, customerId);
        var companyId = CompanyOf(request.Session, customerId);
        var cart = QuoteCarts.New(request.Session, customer);
        NegotiableQuotes.Make(request.Session, cart, "New Quote", QuoteStatus.DraftByAdmin, companyId);
        return OperationAnswer.Of(cart.Id);
    }

    private static OperationAnswer Update(OperationRequest request)
    {
        var (quote, cart) = NegotiableQuotes.Find(request.Session, request.PathId("quoteId"));
        QuoteStatus.RequireEditable(quote.Text("status"));
        var given = request.Member("quote");
        QuoteCarts.SetItems(request.Session, cart, given.List("items"));
        QuoteEdit.Merge(quote, given.Member("extension_attributes").Member("negotiable_quote"));
        quote["status"] = QuoteStatus.AfterEdit(quote.Text("status"));
        NegotiableQuotes.Save(request.Session, quote, cart);
        return OperationAnswer.Void;
    }

    /// <summary>Sends a quote to the buyer. What isn't to be had any more is taken out of it.</summary>
    private static OperationAnswer Submit(OperationRequest request)
    {
        var (quote, cart) = NegotiableQuotes.Find(request.Session, request.Integer("quoteId")!.Value);
        QuoteStatus.RequireEditable(quote.Text("status"));
        Refresh(request.Session, quote, cart);
        if (cart.IsEmpty)
            throw ServiceException.BadRequest("A negotiable quote without items can't be sent.");
        quote["status"] = QuoteStatus.SubmittedByAdmin;
        NegotiableQuotes.Save(request.Session, quote, cart);
        QuoteComments.Add(request.Session, cart.Id, request.Text("comment"), request.List("files"));
        return OperationAnswer.True;
    }

    /// <summary>Declines a quote; what was negotiated is gone with it.</summary>
    private static OperationAnswer Decline(OperationRequest request)
    {
        var (quote, cart) = NegotiableQuotes.Find(request.Session, request.Integer("quoteId")!.Value);
        QuoteStatus.RequireAtSeller(quote.Text("status"));
        foreach (var member in new[] { "negotiated_price_type", "negotiated_price_value", "shipping_price" })
            quote[member] = null;
        quote["status"] = QuoteStatus.Declined;
        NegotiableQuotes.Save(request.Session, quote, cart);
        QuoteComments.Add(request.Session, cart.Id, request.Text("reason"), files: [], isDecline: true);
        return OperationAnswer.True;
    }

    /// <summary>Quotes that the seller can't change now stay as they are.</summary>
    private static OperationAnswer RefreshPrices(OperationRequest request)
    {
        foreach (var id in request.List("quoteIds").Select(id => id.GetInt64()))
        {
            var (quote, cart) = NegotiableQuotes.Find(request.Session, id);
            if (quote.Text("status") != QuoteStatus.DraftByAdmin && !QuoteStatus.IsAtSeller(quote.Text("status")))
                continue;
            Refresh(request.Session, quote, cart);
            NegotiableQuotes.Save(request.Session, quote, cart);
        }
        return OperationAnswer.True;
    }

    /// <summary>A draft of the same items for the same buyer, with nothing negotiated.</summary>
    private static OperationAnswer Duplicate(OperationRequest request)
    {
        var (quote, cart) = NegotiableQuotes.Find(request.Session, request.PathId("negotiableQuoteId"), "negotiableQuoteId");
        var copy = QuoteCarts.New(request.Session, CustomerOf(request, cart.CustomerId ?? 0));
        QuoteCarts.CopyItems(cart, copy);
        NegotiableQuotes.Make(request.Session, copy, $"{quote.Text("quote_name")} (copy)", QuoteStatus.DraftByAdmin, NegotiableQuotes.CompanyOf(quote));
        return OperationAnswer.Of(copy.Id);
    }

    /// <summary>A method can be set once there is somewhere to ship to, while none is set, and no price for it.</summary>
    private static OperationAnswer SetShippingMethod(OperationRequest request)
    {
        var (quote, cart) = NegotiableQuotes.Find(request.Session, request.PathId("quoteId"));
        QuoteStatus.RequireAtSeller(quote.Text("status"));
        var method = request.Text("shippingMethod")!;
        if (string.IsNullOrEmpty(cart.ShippingAddress?.Text("country_id")))
            throw ServiceException.BadRequest("The quote has no shipping address, so its shipping method can't be set.");
        if (!string.IsNullOrEmpty(cart.ShippingMethod) || quote.Number("shipping_price") is not null)
            throw ServiceException.BadRequest("The quote has a shipping method or a shipping price already.");
        if (CartTotals.Collect(request.Session, cart).Rates.All(rate => rate.Code != method))
            throw ServiceException.InvalidValue("shippingMethod", method);
        cart.ShippingMethod = method;
        NegotiableQuotes.Save(request.Session, quote, cart);
        return OperationAnswer.True;
    }

    private static OperationAnswer SetCustomAttributes(OperationRequest request)
    {
        var (quote, cart) = NegotiableQuotes.Find(request.Session, request.Integer("quoteId")!.Value);
        foreach (var attribute in request.List("customAttributes"))
            EntityMerge.SetCustomAttribute(quote, attribute.Text("attribute_code") ?? "", EntityMerge.AsText(attribute.Member("value")));
        NegotiableQuotes.Save(request.Session, quote, cart);
        return OperationAnswer.True;
    }

    private static OperationAnswer Comments(OperationRequest request)
    {
        var (quote, _) = NegotiableQuotes.Find(request.Session, request.PathId("quoteId"));
        return OperationAnswer.Of(request[QuoteCollections.Comments].Where("parent_id", quote.Integer("quote_id")!.Value));
    }

    /// <summary>Of the files that are asked for those that there are.</summary>
    private static OperationAnswer Attachments(OperationRequest request) =>
        OperationAnswer.Of(request.Query.List("attachmentIds").Select(id => request[QuoteCollections.Attachments].Find(id)).OfType<Entity>());

    private static void Refresh(Session session, JsonObject quote, Cart cart)
    {
        var gone = QuoteCarts.Refresh(session, cart);
        if (gone.Count > 0)
            quote["deleted_sku"] = string.Join(',', gone);
    }

    private static Entity CustomerOf(OperationRequest request, long id) => request[CustomerCollections.Customers].Find(id) ?? throw ServiceException.NoSuchEntity("customerId", CollectionKey.Of(id));

    private static long CompanyOf(Session session, long customerId) =>
        CompanyMembers.ActiveCompanyOf(session, customerId) ?? throw ServiceException.BadRequest("A negotiable quote needs a customer who is an active user of a company.");

    private static string Name(string? name) => string.IsNullOrWhiteSpace(name) ? throw ServiceException.Missing(["quoteName"]) : name.Trim();
}
