using System.Text.Json.Nodes;
using AccsGen.Simulator.Entities.Carts;
using AccsGen.Simulator.Entities.Companies;
using AccsGen.Simulator.Entities.Sales;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Quotes;

/// <summary>Negotiable quotes: what is negotiated about a cart. It is kept beside the cart of the same id, and shown in it.</summary>
internal static class NegotiableQuotes
{
    /// <summary>Whose quote it is, and for which company. Not part of what is told of it.</summary>
    private const string CustomerId = Entity.HiddenPrefix + "customer_id", CompanyId = Entity.HiddenPrefix + "company_id";

    /// <summary>The service account that a request acts for: an administrator.</summary>
    public const long Creator = 1, AdminType = 2;

    /// <exception cref="ServiceException">There is no such negotiable quote.</exception>
    public static (JsonObject Quote, Cart Cart) Find(Session session, long id, string member = "quoteId")
    {
        var quote = session[CompanyCollections.NegotiableQuotes].Edit(id);
        return quote is null || session[SalesCollections.Carts].Find(id) is not { } cart ? throw ServiceException.NoSuchEntity(member, CollectionKey.Of(id)) : (quote, Cart.Of(session, cart));
    }

    /// <summary>Makes a cart a negotiable quote.</summary>
    public static JsonObject Make(Session session, Cart cart, string name, string status, long companyId)
    {
        var quote = new JsonObject
        {
            ["quote_id"] = cart.Id,
            ["is_regular_quote"] = true,
            ["status"] = status,
            ["negotiated_price_type"] = null,
            ["negotiated_price_value"] = null,
            ["shipping_price"] = null,
            ["quote_name"] = name,
            ["expiration_period"] = null,
            ["email_notification_status"] = 0,
            ["has_unconfirmed_changes"] = false,
            ["is_shipping_tax_changed"] = false,
            ["is_customer_price_changed"] = false,
            ["notifications"] = 0,
            ["applied_rule_ids"] = "",
            ["is_address_draft"] = false,
            ["deleted_sku"] = "",
            ["creator_id"] = Creator,
            ["creator_type"] = AdminType,
            [CustomerId] = cart.CustomerId,
            [CompanyId] = companyId,
        };
        cart.Json.ObjectOf("extension_attributes")["company_id"] = companyId;
        Save(session, quote, cart);
        return quote;
    }

    /// <summary>Calculates the quote's prices, and shows it in the cart.</summary>
    /// <exception cref="ServiceException">What is negotiated can't be.</exception>
    public static void Save(Session session, JsonObject quote, Cart cart)
    {
        QuotePrices.Apply(session, quote, cart);
        Show(session, quote, cart);
        cart.Save();
    }

    private static void Show(Session session, JsonObject quote, Cart cart)
    {
        session[CompanyCollections.NegotiableQuotes].Put(quote);
        var shown = (JsonObject)quote.DeepClone();
        foreach (var hidden in shown.Select(member => member.Key).Where(name => name.StartsWith(Entity.HiddenPrefix, StringComparison.Ordinal)).ToList())
            shown.Remove(hidden);
        cart.Json.ObjectOf("extension_attributes")["negotiable_quote"] = shown;
    }

    /// <summary>Closes the quotes of a customer who is gone from the tenant, or from one company. What was ordered stays so.</summary>
    public static void CloseAll(Session session, long customerId, long? companyId)
    {
        foreach (var entity in session[CompanyCollections.NegotiableQuotes].Where(CustomerId, customerId).ToList())
        {
            if ((companyId is null || entity.Value.Integer(CompanyId) == companyId) && !QuoteStatus.IsOver(entity.Value.Text("status")))
            {
                var (quote, cart) = Find(session, entity.Number);
                quote["status"] = QuoteStatus.Closed;
                Save(session, quote, cart);
            }
        }
    }

    /// <exception cref="ServiceException">It is the cart of a negotiable quote that the buyer can't accept now.</exception>
    public static void RequireOrderable(Session session, Cart cart)
    {
        if (session[CompanyCollections.NegotiableQuotes].Find(cart.Id) is { } quote && !QuoteStatus.IsOrderable(quote.Value.Text("status")))
            throw ServiceException.Refused("The quote can't be ordered: its state is %1.", quote.Value.Text("status") ?? "");
    }

    /// <summary>The cart became an order. Does nothing for carts that nothing is negotiated about; the cart isn't saved.</summary>
    public static void SetOrdered(Session session, Cart cart)
    {
        if (session[CompanyCollections.NegotiableQuotes].Edit(cart.Id) is not { } quote)
            return;
        quote["status"] = QuoteStatus.Ordered;
        Show(session, quote, cart);
    }

    public static long CompanyOf(JsonObject quote) => quote.Integer(CompanyId) ?? 0;
}
