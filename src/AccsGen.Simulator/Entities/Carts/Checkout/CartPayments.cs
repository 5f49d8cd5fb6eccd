using System.Text.Json.Nodes;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Carts.Checkout;

/// <summary>How a cart is paid for, and what it comes to.</summary>
internal static class CartPayments
{
    public static OperationAnswer List(OperationRequest request)
    {
        var cart = Cart.Find(request.Session, request.PathId("cartId"));
        return OperationAnswer.Of((JsonNode)PaymentMethods.Answer(request.Session, cart, CartTotals.Collect(request.Session, cart)));
    }

    /// <summary>The chosen method; an empty answer as long as none was chosen.</summary>
    public static OperationAnswer Get(OperationRequest request) =>
        Cart.Find(request.Session, request.PathId("cartId")).Payment is { } payment ? OperationAnswer.Of((JsonNode)payment) : OperationAnswer.Void;

    /// <summary>Chooses a method, and answers with the id of the payment, which is text.</summary>
    public static OperationAnswer Set(OperationRequest request)
    {
        var session = request.Session;
        var cart = Cart.FindActive(session, request.PathId("cartId"));
        if (!cart.IsVirtual && string.IsNullOrEmpty(cart.ShippingAddress?.Text("country_id")))
            throw ServiceException.BadRequest("The shipping address is missing. Set the address and try again.");
        cart.Payment = PaymentMethods.Read(session, cart, CartTotals.Collect(session, cart), request.Member("method"));
        cart.Save();
        return OperationAnswer.Of(CollectionKey.Of(cart.Id));
    }

    public static OperationAnswer Totals(OperationRequest request) =>
        OperationAnswer.Of((JsonNode)CartTotalsAnswer.Of(CartTotals.Collect(request.Session, Cart.Find(request.Session, request.PathId("cartId")))));

    /// <summary>What it would come to with an address and a shipping method; nothing is saved.</summary>
    public static OperationAnswer EstimateTotals(OperationRequest request)
    {
        var cart = Cart.Find(request.Session, request.PathId("cartId"));
        if (cart.IsEmpty)
            throw ServiceException.BadRequest("Totals calculation is not applicable to empty cart");
        var given = request.Member("addressInformation");
        var address = CartAddresses.Read(request.Session, cart, given.Member("address"));
        var method = given.Text("shipping_carrier_code") is { } carrier && given.Text("shipping_method_code") is { } code ? Shipping.ShippingRate.CodeOf(carrier, code) : cart.ShippingMethod;
        return OperationAnswer.Of((JsonNode)CartTotalsAnswer.Of(CartTotals.Collect(request.Session, cart, address, method)));
    }
}
