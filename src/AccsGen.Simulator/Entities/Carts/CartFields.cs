using AccsGen.Simulator.Search;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Carts;

/// <summary>What carts are searched by: their members, and the names that the database has for what else belongs to them.</summary>
internal static class CartFields
{
    public static EntityFields Fields { get; } = new()
    {
        Aliases = new Dictionary<string, string>(StringComparer.Ordinal) { ["entity_id"] = "id" },
        IsKnownToo = (_, field) => field is "customer_id" or "customer_email" or "coupon_code",
        ReadSpecial = Read,
    };

    private static SearchValue? Read(Entity cart, string field) => field switch
    {
        "customer_id" => SearchValue.Of(cart.Value.Member(Cart.CustomerMember)),
        "customer_email" => SearchValue.Of(cart.Value.Member("billing_address").Member("email")),
        "coupon_code" => SearchValue.Of(cart.Value.Member(Entity.HiddenPrefix + "coupons")),
        _ => null,
    };
}
