using AccsGen.Simulator.Entities.Carts.Checkout;
using AccsGen.Simulator.Entities.Carts.Shipping;
using AccsGen.Simulator.Entities.Sales;
using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.Search;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Carts;

/// <summary>Carts, from the empty one to the order.</summary>
internal sealed class CartModule : EntityModule
{
    public override IEnumerable<Collection> Collections => [SalesCollections.Carts];

    public override void Register(OperationTable operations)
    {
        RegisterCarts(operations);
        RegisterAddresses(operations);
        RegisterPayment(operations);
        RegisterExtras(operations);
    }

    public override void SeedDemo(Session session) => PaymentMethods.AddDemo(session);

    private static void RegisterCarts(OperationTable operations)
    {
        operations["POST /V1/carts/"] = CartCreation.Create;
        operations["POST /V1/customers/{customerId}/carts"] = CartCreation.CreateFor;
        operations["PUT /V1/carts/{cartId}"] = CartCreation.Assign;
        operations["GET /V1/carts/{cartId}"] = Get;
        operations["GET /V1/carts/search"] = Search;
        operations["GET /V1/carts/{cartId}/items"] = CartItems.List;
        operations["POST /V1/carts/{quoteId}/items"] = CartItems.Save;
        operations["PUT /V1/carts/{cartId}/items/{itemId}"] = CartItems.Save;
        operations["DELETE /V1/carts/{cartId}/items/{itemId}"] = CartItems.Delete;
        operations["POST /V1/carts/{cartId}/customAttributes"] = CartAttributes.Set;
        operations["PUT /V1/carts/{cartId}/order"] = CartPlacement.Place;
    }

    private static void RegisterAddresses(OperationTable operations)
    {
        operations["GET /V1/carts/{cartId}/billing-address"] = CartAddresses.GetBilling;
        operations["POST /V1/carts/{cartId}/billing-address"] = CartAddresses.SetBilling;
        operations["POST /V1/carts/{cartId}/estimate-shipping-methods"] = CartShipping.Estimate;
        operations["POST /V1/carts/{cartId}/estimate-shipping-methods-by-address-id"] = CartShipping.EstimateByAddressId;
        operations["POST /V1/carts/{cartId}/shipping-information"] = CartShipping.SetInformation;
        operations["GET /V1/carts/{cartId}/shipping-methods"] = CartShipping.Methods;
    }

    private static void RegisterPayment(OperationTable operations)
    {
        operations["GET /V1/carts/{cartId}/payment-methods"] = CartPayments.List;
        operations["GET /V1/carts/{cartId}/selected-payment-method"] = CartPayments.Get;
        operations["PUT /V1/carts/{cartId}/selected-payment-method"] = CartPayments.Set;
        operations["GET /V1/carts/{cartId}/totals"] = CartPayments.Totals;
        operations["POST /V1/carts/{cartId}/totals-information"] = CartPayments.EstimateTotals;
    }

    private static void RegisterExtras(OperationTable operations)
    {
        operations["GET /V1/carts/{cartId}/coupons"] = CartCoupons.Get;
        operations["PUT /V1/carts/{cartId}/coupons/{couponCode}"] = CartCoupons.Set;
        operations["DELETE /V1/carts/{cartId}/coupons"] = CartCoupons.Remove;
        operations["GET /V2/carts/{cartId}/coupons"] = CartCoupons.GetAll;
        operations["POST /V2/carts/{cartId}/coupons"] = CartCoupons.Append;
        operations["PUT /V2/carts/{cartId}/coupons"] = CartCoupons.Replace;
        operations["POST /V2/carts/{cartId}/coupons/deleteByCodes"] = CartCoupons.RemoveByCodes;
        operations["GET /V1/carts/{quoteId}/giftCards"] = CartGiftCards.Get;
        operations["PUT /V1/carts/{cartId}/giftCards"] = CartGiftCards.Add;
        operations["DELETE /V1/carts/{cartId}/giftCards/{giftCardCode}"] = CartGiftCards.Remove;
        operations["GET /V1/carts/{cartId}/gift-message"] = CartGiftMessages.Get;
        operations["POST /V1/carts/{cartId}/gift-message"] = CartGiftMessages.Set;
        operations["GET /V1/carts/{cartId}/gift-message/{itemId}"] = CartGiftMessages.GetOfItem;
        operations["POST /V1/carts/{cartId}/gift-message/{itemId}"] = CartGiftMessages.SetOfItem;
    }

    private static OperationAnswer Get(OperationRequest request)
    {
        var id = request.PathId("cartId");
        var cart = request[SalesCollections.Carts].Find(id) ?? throw Errors.ServiceException.NoSuchEntity("cartId", CollectionKey.Of(id));
        return OperationAnswer.Of(CartAnswer.Of(request.Session, cart));
    }

    private static OperationAnswer Search(OperationRequest request) =>
        OperationAnswer.Of(EntitySearch.Run(request, SalesCollections.Carts, CartFields.Fields) with { Row = cart => CartAnswer.Of(request.Session, cart) });
}
