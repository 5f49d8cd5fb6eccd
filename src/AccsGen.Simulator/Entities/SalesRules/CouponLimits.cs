using System.Text.Json.Nodes;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.SalesRules;

/// <summary>What a coupon has from its rule: how often and until when it is good.</summary>
internal static class CouponLimits
{
    public static void Set(JsonObject coupon, JsonObject rule)
    {
        coupon["usage_limit"] = rule.Integer("uses_per_coupon") ?? 0;
        coupon["usage_per_customer"] = rule.Integer("uses_per_customer") ?? 0;
        if (rule.Text("to_date") is { } end)
            coupon["expiration_date"] = $"{end} 00:00:00";
        else
            coupon.Remove("expiration_date");
    }
}
