using System.Text.Json.Nodes;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Carts.Checkout;

/// <summary>What a cart must have before it can become an order: addresses, a shipping method, a payment method, in this order.</summary>
internal static class CheckoutRules
{
    private static readonly string[] s_addressMembers = ["firstname", "lastname", "street", "city", "telephone", "postcode", "country_id"];

    /// <exception cref="ServiceException">Something is missing.</exception>
    public static void Check(Session session, Cart cart, CartTotals totals)
    {
        if (!totals.IsVirtual)
        {
            CheckAddress("shipping", cart.ShippingAddress);
            if (totals.Rate is null)
                throw ServiceException.BadRequest("The shipping method is missing. Select the shipping method and try again.");
        }
        CheckAddress("billing", cart.BillingAddress);
        if (cart.Payment?.Text("method") is not { } method || !PaymentMethods.Of(session, cart, totals).Any(possible => possible.Code == method))
            throw ServiceException.BadRequest("Enter a valid payment method and try again.");
        if (cart.Customer is null && string.IsNullOrWhiteSpace(cart.BillingAddress?.Text("email")))
            throw ServiceException.BadRequest("Email has a wrong format");
    }

    private static void CheckAddress(string kind, JsonObject? address)
    {
        var missing = s_addressMembers.Where(member => !IsGiven(address?[member])).ToList();
        if (missing.Count == 0)
            return;
        var faults = string.Join(' ', missing.Select(member => ServiceError.Required(member == "country_id" ? "countryId" : member).Text));
        throw ServiceException.Refused($"Please check the {kind} address information. %1", faults);
    }

    private static bool IsGiven(JsonNode? value) => value switch
    {
        JsonArray lines => lines.Any(IsGiven),
        null => false,
        _ => value.ToString().Trim().Length > 0,
    };
}
