using System.Text.Json.Nodes;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.SalesRules;

/// <summary>Whether a rule needs a coupon: none, one that somebody wrote, or any of those that were generated for it.</summary>
internal static class CouponTypes
{
    public const string None = "NO_COUPON";
    public const string Specific = "SPECIFIC_COUPON";
    public const string Auto = "AUTO";

    /// <summary>The type of a coupon that was generated; that of others is 0.</summary>
    public const long Generated = 1;

    /// <summary>The type by its name or its number in the service's database; null for anything else.</summary>
    public static string? Of(string? given) => given switch
    {
        null or None or "1" => None,
        Specific or "2" => Specific,
        Auto or "3" => Auto,
        _ => null,
    };

    public static bool NeedsCoupon(Entity rule) => rule.Value.Text("coupon_type") is not (null or None);

    public static bool TakesGenerated(JsonObject rule) => rule.Flag("use_auto_generation") == true;
}
