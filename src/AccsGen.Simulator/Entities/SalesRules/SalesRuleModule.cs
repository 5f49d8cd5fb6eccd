using System.Text.Json.Nodes;
using AccsGen.Simulator.Entities.Stores;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.Resources;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.SalesRules;

/// <summary>Cart price rules.</summary>
internal sealed class SalesRuleModule : EntityModule
{
    private static readonly Resource s_rules = new(SalesRuleCollections.Rules)
    {
        Saving = Check,
        Saved = UpdateCoupons,
        Removing = RemoveCoupons,
        NotFound = (_, _) => NoSuchEntity(),
        Fixed = ["times_used"],
    };

    public override IEnumerable<Collection> Collections => [SalesRuleCollections.Rules];

    public override void Register(OperationTable operations)
    {
        operations["POST /V1/salesRules"] = s_rules.Save("rule");
        operations["PUT /V1/salesRules/{ruleId}"] = s_rules.Update("rule");
        operations["GET /V1/salesRules/{ruleId}"] = s_rules.Get();
        operations["GET /V1/salesRules/search"] = s_rules.Search();
        operations["DELETE /V1/salesRules/{ruleId}"] = s_rules.Delete();
    }

    public override void SeedDemo(Session session) => DemoSalesRules.AddTo(session);

    /// <summary>The service doesn't say which one isn't there.</summary>
    public static ServiceException NoSuchEntity() => ServiceException.NotFound("No such entity.");

    private static void Check(EntityChange change)
    {
        if (change.IsNew && change.Integer("rule_id") is not (null or 0))
            throw NoSuchEntity();
        change.RefuseId("rule_id", "rule_id");
        var rule = change.Value;
        SalesRuleDefaults.Complete(rule);
        rule["coupon_type"] = CouponTypes.Of(rule.Text("coupon_type")) ?? throw ServiceException.BadRequest($"The coupon type \"{rule.Text("coupon_type")}\" is not known.");
        CheckReach(rule);
        foreach (var id in JsonElement.Parse(StateJson.Write(rule)).Integers("website_ids").Where(id => id == 0 || change.Session[StoreCollections.Websites].Find(id) is null))
            throw ServiceException.NoSuchEntity("website_id", CollectionKey.Of(id));
    }

    /// <summary>When, where and for whom it counts. The service joins its complaints.</summary>
    private static void CheckReach(JsonObject rule)
    {
        var complaints = new List<string>();
        if (rule.Text("from_date") is { } from && rule.Text("to_date") is { } to && string.CompareOrdinal(from, to) > 0)
            complaints.Add("End Date must follow Start Date.");
        if (rule["website_ids"] is not JsonArray { Count: > 0 })
            complaints.Add("Please specify a website.");
        if (rule["customer_group_ids"] is not JsonArray { Count: > 0 })
            complaints.Add("Please specify Customer Groups.");
        if (complaints.Count > 0)
            throw ServiceException.BadRequest(string.Concat(complaints.Select(complaint => complaint + "; ")));
    }

    /// <summary>What limits a rule's coupons is said by the rule.</summary>
    private static void UpdateCoupons(EntityChange change)
    {
        var coupons = change.Session[SalesRuleCollections.Coupons];
        foreach (var coupon in coupons.Where("rule_id", change.Integer("rule_id")!.Value).ToList())
        {
            var value = coupon.Edit();
            CouponLimits.Set(value, change.Value);
            coupons.Put(value);
        }
    }

    private static void RemoveCoupons(Entity rule, OperationRequest request)
    {
        foreach (var coupon in request[SalesRuleCollections.Coupons].Where("rule_id", rule.Number).ToList())
            request[SalesRuleCollections.Coupons].Remove(coupon.Key);
    }
}
