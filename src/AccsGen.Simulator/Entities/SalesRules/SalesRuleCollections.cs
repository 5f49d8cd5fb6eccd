using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.SalesRules;

/// <summary>Cart price rules and the coupons that some of them need.</summary>
internal static class SalesRuleCollections
{
    public static Collection Rules { get; } = new("salesRules", CollectionKey.Number("rule_id"));

    public static Collection Coupons { get; } = new("coupons", CollectionKey.Number("coupon_id"));
}
