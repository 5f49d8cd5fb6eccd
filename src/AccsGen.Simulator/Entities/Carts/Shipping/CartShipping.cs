using System.Text.Json.Nodes;
using AccsGen.Simulator.Entities.Carts.Checkout;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Carts.Shipping;

/// <summary>Where a cart is shipped to, how, and for how much.</summary>
internal static class CartShipping
{
    private const string AddressMissing = "The shipping address is missing. Set the address and try again.";

    /// <summary>The rates for an address that needn't be the cart's. Where nothing is shipped there are none.</summary>
    public static OperationAnswer Estimate(OperationRequest request)
    {
        var cart = Cart.FindActive(request.Session, request.PathId("cartId"));
        return Rates(request.Session, cart, CartAddresses.Read(request.Session, cart, request.Member("address")));
    }

    /// <summary>The rates for an address that a customer has saved.</summary>
    public static OperationAnswer EstimateByAddressId(OperationRequest request)
    {
        var cart = Cart.FindActive(request.Session, request.PathId("cartId"));
        var id = request.Integer("addressId") ?? 0;
        var address = request[Customers.CustomerCollections.Customers].Rows.Select(customer => CartAddresses.Saved(customer.Value, id)).FirstOrDefault(saved => saved is not null)
            ?? throw ServiceException.NoSuchEntity("addressId", CollectionKey.Of(id));
        return Rates(request.Session, cart, address);
    }

    /// <summary>The rates for the address that the cart has.</summary>
    public static OperationAnswer Methods(OperationRequest request)
    {
        var cart = Cart.FindActive(request.Session, request.PathId("cartId"));
        if (!cart.IsEmpty && !cart.IsVirtual && string.IsNullOrEmpty(cart.ShippingAddress?.Text("country_id")))
            throw ServiceException.BadRequest(AddressMissing);
        return Rates(request.Session, cart, cart.ShippingAddress);
    }

    /// <summary>Sets addresses and shipping method at once, and answers with what can be paid with and the totals.</summary>
    public static OperationAnswer SetInformation(OperationRequest request)
    {
        var session = request.Session;
        var cart = Cart.FindActive(session, request.PathId("cartId"));
        var given = request.Member("addressInformation");
        if (cart.IsEmpty)
            throw ServiceException.BadRequest("The shipping method can't be set for an empty cart. Add an item to cart and try again.");
        if (string.IsNullOrEmpty(given.Member("shipping_address").Text("country_id")) && given.Member("shipping_address").Integer("customer_address_id") is null)
            throw ServiceException.BadRequest(AddressMissing);
        SetAddresses(session, cart, given);
        var carrier = given.Text("shipping_carrier_code") ?? "";
        var method = given.Text("shipping_method_code") ?? "";
        cart.ShippingMethod = cart.IsVirtual ? null : ShippingRate.CodeOf(carrier, method);
        if (carrier == ShippingRates.PickupCarrier)
            UsePickupAddress(session, cart);
        var totals = cart.Save();
        if (!totals.IsVirtual && totals.Rate is null)
            throw ServiceException.NotFound("Carrier with such method not found: %1, %2", carrier, method);
        return OperationAnswer.Of((JsonNode)new JsonObject { ["payment_methods"] = PaymentMethods.Answer(session, cart, totals), ["totals"] = CartTotalsAnswer.Of(totals) });
    }

    private static void SetAddresses(Session session, Cart cart, JsonElement given)
    {
        try
        {
            if (given.Member("billing_address").ValueKind == JsonValueKind.Object)
                CartAddresses.SetBilling(cart, CartAddresses.Read(session, cart, given.Member("billing_address")));
            CartAddresses.SetShipping(cart, CartAddresses.Read(session, cart, given.Member("shipping_address")));
        }
        catch (ServiceException exception)
        {
            throw new ServiceException(400, new ServiceError("The shipping information was unable to be saved. Error: \"%message\"") { Named = [new("message", exception.Error.Text)] });
        }
    }

    /// <summary>What is picked up goes to the address of the store.</summary>
    private static void UsePickupAddress(Session session, Cart cart)
    {
        var source = ShippingRates.PickupLocationOf(session, cart.Buyer, cart.ShippingAddress)
            ?? throw ServiceException.BadRequest("Quote does not have Pickup Location assigned.");
        var address = cart.ShippingAddress!;
        foreach (var member in (string[])["city", "postcode", "country_id", "region", "region_id"])
        {
            if (source.Value.Member(member) is { ValueKind: JsonValueKind.String or JsonValueKind.Number } value)
                address[member] = JsonNode.Parse(value.GetRawText());
        }
        if (source.Value.Text("street") is { } street)
            address["street"] = new JsonArray(street);
    }

    private static OperationAnswer Rates(Session session, Cart cart, JsonObject? address) =>
        OperationAnswer.Of(cart.IsEmpty || cart.IsVirtual ? [] : CartTotals.Collect(session, cart, address, cart.ShippingMethod).Rates.Select(rate => (JsonNode?)rate.ToJson()));
}
