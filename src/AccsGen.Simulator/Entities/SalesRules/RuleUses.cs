using System.Text.Json.Nodes;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.SalesRules;

/// <summary>Counts how often rules and coupons were used, in all and by each customer.</summary>
internal static class RuleUses
{
    private const string ByCustomer = Entity.HiddenPrefix + "uses";

    /// <summary>How often a customer has used a rule or a coupon; of guests nobody knows.</summary>
    public static long Of(Entity entity, long? customerId) => customerId is { } id ? entity.Value.Member(ByCustomer).Integer(CollectionKey.Of(id)) ?? 0 : 0;

    /// <summary>Counts the uses of an order, or takes them back when it is canceled.</summary>
    /// <param name="session">The state.</param>
    /// <param name="ruleIds">The rules that applied.</param>
    /// <param name="couponCodes">The coupons that were used.</param>
    /// <param name="customerId">The customer; null for a guest.</param>
    /// <param name="times">1, or -1 to take them back.</param>
    public static void Count(Session session, IEnumerable<long> ruleIds, IEnumerable<string> couponCodes, long? customerId, int times = 1)
    {
        foreach (var id in ruleIds)
            Count(session[SalesRuleCollections.Rules], session[SalesRuleCollections.Rules].Find(id), customerId, times);
        foreach (var code in couponCodes)
            Count(session[SalesRuleCollections.Coupons], ApplicableRules.FindCoupon(session, code), customerId, times);
    }

    private static void Count(EntitySet set, Entity? used, long? customerId, int times)
    {
        if (used is null)
            return;
        var value = used.Edit();
        value["times_used"] = Math.Max(0, (value.Integer("times_used") ?? 0) + times);
        if (customerId is { } id)
        {
            var uses = value.ObjectOf(ByCustomer);
            uses[CollectionKey.Of(id)] = Math.Max(0, (uses.Integer(CollectionKey.Of(id)) ?? 0) + times);
        }
        set.Put(value);
    }
}
