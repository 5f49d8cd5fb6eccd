using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.SalesRules;

/// <summary>The rules that are good for a cart as far as its content doesn't matter.</summary>
internal static class ApplicableRules
{
    /// <returns>The rules by their order, each with the coupon that it takes.</returns>
    public static IEnumerable<(Entity Rule, string? Coupon)> Of(Session session, DiscountRequest request)
    {
        var today = session.Now[..10];
        var coupons = request.CouponCodes.Select(code => FindCoupon(session, code)).OfType<Entity>().Where(coupon => IsGood(coupon, request, session)).ToList();
        return session[SalesRuleCollections.Rules].Rows
            .Where(rule => IsFor(rule, request, today))
            .Select(rule => (Rule: rule, Coupon: coupons.Find(coupon => coupon.Value.Integer("rule_id") == rule.Number)?.Value.Text("code")))
            .Where(pair => pair.Coupon is not null || !CouponTypes.NeedsCoupon(pair.Rule))
            .OrderBy(pair => pair.Rule.Value.Integer("sort_order") ?? 0)
            .ThenBy(pair => pair.Rule.Number);
    }

    public static Entity? FindCoupon(Session session, string code) => session[SalesRuleCollections.Coupons].Where("code", code).FirstOrDefault();

    private static bool IsFor(Entity rule, DiscountRequest request, string today)
    {
        var value = rule.Value;
        return value.Flag("is_active") == true
            && value.Integers("website_ids").Contains(request.WebsiteId)
            && value.Integers("customer_group_ids").Contains(request.CustomerGroupId)
            && (value.Text("from_date") is not { } from || string.CompareOrdinal(from, today) <= 0)
            && (value.Text("to_date") is not { } to || string.CompareOrdinal(today, to) <= 0)
            && IsBelow(RuleUses.Of(rule, request.CustomerId), value.Integer("uses_per_customer"));
    }

    private static bool IsGood(Entity coupon, DiscountRequest request, Session session)
    {
        var value = coupon.Value;
        // A day that a coupon expires on is its last one.
        var isExpired = value.Text("expiration_date") is { Length: >= 10 } end && string.CompareOrdinal(session.Now[..10], end[..10]) > 0;
        return !isExpired
            && IsBelow(value.Integer("times_used") ?? 0, value.Integer("usage_limit"))
            && IsBelow(RuleUses.Of(coupon, request.CustomerId), value.Integer("usage_per_customer"));
    }

    /// <summary>0 is no limit.</summary>
    private static bool IsBelow(long uses, long? limit) => limit is null or 0 || uses < limit;
}
