using System.Text.Json.Nodes;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Carts.Checkout;

/// <summary>The coupons of a cart: the older operations know one, those of version 2 several (accs-wire.md, section 1).</summary>
internal static class CartCoupons
{
    /// <summary>The coupon; an empty answer where there is none.</summary>
    public static OperationAnswer Get(OperationRequest request) =>
        Find(request).Coupons is [var code, ..] ? OperationAnswer.Of(code) : OperationAnswer.Void;

    public static OperationAnswer GetAll(OperationRequest request) => OperationAnswer.Of(Find(request).Coupons.Select(code => (JsonNode?)JsonValue.Create(code)));

    /// <summary>Puts one coupon in the place of all others.</summary>
    public static OperationAnswer Set(OperationRequest request)
    {
        Apply(Filled(request), [request.Path("couponCode").Trim()]);
        return OperationAnswer.True;
    }

    public static OperationAnswer Remove(OperationRequest request)
    {
        Apply(Filled(request), []);
        return OperationAnswer.True;
    }

    public static OperationAnswer Append(OperationRequest request)
    {
        var cart = Filled(request);
        var given = Given(request);
        if (given.FirstOrDefault(code => cart.Coupons.Contains(code, StringComparer.OrdinalIgnoreCase)) is { } twice)
            throw ServiceException.BadRequest($"Coupon code \"{twice}\" is already applied.");
        Apply(cart, [.. cart.Coupons, .. given], request);
        return OperationAnswer.Void;
    }

    public static OperationAnswer Replace(OperationRequest request)
    {
        Apply(Filled(request), Given(request), request);
        return OperationAnswer.Void;
    }

    /// <summary>Takes coupons out; all of them where none is named.</summary>
    public static OperationAnswer RemoveByCodes(OperationRequest request)
    {
        var cart = Filled(request);
        var given = Given(request);
        Apply(cart, given.Count == 0 ? [] : [.. cart.Coupons.Except(given, StringComparer.OrdinalIgnoreCase)]);
        return OperationAnswer.Void;
    }

    private static Cart Find(OperationRequest request) => Cart.FindActive(request.Session, request.PathId("cartId"));

    private static Cart Filled(OperationRequest request) => Find(request) is { IsEmpty: false } cart
        ? cart
        : throw ServiceException.NotFound("The \"%1\" Cart doesn't contain products.", request.Path("cartId"));

    private static List<string> Given(OperationRequest request) => [.. request.List("couponCodes").Select(code => code.ToString().Trim()).Distinct(StringComparer.OrdinalIgnoreCase)];

    private static void Apply(Cart cart, IReadOnlyList<string> codes, OperationRequest? several = null)
    {
        if (several is not null && codes.Count > several.Service.Options.Sales.MaxCoupons)
            throw ServiceException.BadRequest("Maximum allowed number of applied coupons was exceeded.");
        cart.Coupons = codes;
        cart.Save();
        if (cart.Coupons.Count < codes.Count)
            throw ServiceException.NotFound("The coupon code isn't valid. Verify the code and try again.");
    }
}
