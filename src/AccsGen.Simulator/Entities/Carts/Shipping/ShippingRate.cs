using System.Text.Json.Nodes;

namespace AccsGen.Simulator.Entities.Carts.Shipping;

/// <summary>What a carrier asks for with one of its methods.</summary>
internal sealed record ShippingRate(string Carrier, string Method, string CarrierTitle, string MethodTitle, decimal Price)
{
    /// <summary>As carts and orders name it: <c>flatrate_flatrate</c>.</summary>
    public string Code => CodeOf(Carrier, Method);

    /// <summary>As customers read it: <c>Flat Rate - Fixed</c>.</summary>
    public string Description => $"{CarrierTitle} - {MethodTitle}";

    public static string CodeOf(string carrier, string method) => $"{carrier}_{method}";

    public JsonObject ToJson() => new()
    {
        ["carrier_code"] = Carrier,
        ["method_code"] = Method,
        ["carrier_title"] = CarrierTitle,
        ["method_title"] = MethodTitle,
        ["amount"] = Price,
        ["base_amount"] = Price,
        ["available"] = true,
        ["error_message"] = "",
        ["price_excl_tax"] = Price,
        ["price_incl_tax"] = Price,
    };
}
