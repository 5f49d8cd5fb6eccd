using AccsGen.Simulator.Errors;
using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.Resources;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.SalesRules;

/// <summary>Coupons, one by one.</summary>
internal sealed class CouponModule : EntityModule
{
    private static readonly Resource s_coupons = new(SalesRuleCollections.Coupons)
    {
        Saving = Check,
        NotFound = (_, _) => SalesRuleModule.NoSuchEntity(),
        Fixed = ["times_used", "created_at"],
    };

    public override IEnumerable<Collection> Collections => [SalesRuleCollections.Coupons];

    public override void Register(OperationTable operations)
    {
        operations["POST /V1/coupons"] = s_coupons.Save("coupon");
        operations["PUT /V1/coupons/{couponId}"] = s_coupons.Update("coupon");
        operations["GET /V1/coupons/{couponId}"] = s_coupons.Get();
        operations["GET /V1/coupons/search"] = s_coupons.Search();
        operations["DELETE /V1/coupons/{couponId}"] = s_coupons.Delete();
    }

    private static void Check(EntityChange change)
    {
        if (change.IsNew && change.Integer("coupon_id") is not (null or 0))
            throw SalesRuleModule.NoSuchEntity();
        change.RefuseId("coupon_id", "coupon_id");
        change.Require("code");
        var coupon = change.Value;
        coupon["type"] ??= 0;
        coupon["is_primary"] ??= false;
        coupon["times_used"] ??= 0;
        coupon["created_at"] ??= change.Session.Now;
        coupon["code"] = coupon.Text("code")!.Trim();
        CouponLimits.Set(coupon, RuleOf(change).Edit());
        var others = change.Session[SalesRuleCollections.Coupons].Rows.Where(other => other.Key != change.Before?.Key).ToList();
        if (others.Any(other => SalesRuleCollections.Coupons.Key.Comparer.Equals(other.Value.Text("code"), coupon.Text("code"))))
            throw ServiceException.AlreadyExists("Coupon with the same code");
        if (coupon.Flag("is_primary") == true && others.Any(other => other.Value.Integer("rule_id") == coupon.Integer("rule_id") && other.Value.Flag("is_primary") == true))
            throw ServiceException.BadRequest("Unique constraint violation found");
    }

    /// <summary>The rule, which must take coupons of this type.</summary>
    private static Entity RuleOf(EntityChange change)
    {
        var id = change.Integer("rule_id") ?? 0;
        if (change.Session[SalesRuleCollections.Rules].Find(id) is not { } rule)
            throw Failed($"No such entity with rule_id = {CollectionKey.Of(id)}");
        var isGenerated = change.Integer("type") == CouponTypes.Generated;
        if (!CouponTypes.NeedsCoupon(rule))
            throw Failed("Specified rule does not allow coupons");
        if (CouponTypes.TakesGenerated(rule.Edit()) != isGenerated)
            throw Failed(isGenerated ? "Specified rule does not allow auto generated coupons" : "Specified rule only allows auto generated coupons");
        return rule;
    }

    private static ServiceException Failed(string reason) => new(400, new ServiceError("Error occurred when saving coupon: %1") { Positional = [reason] });
}
