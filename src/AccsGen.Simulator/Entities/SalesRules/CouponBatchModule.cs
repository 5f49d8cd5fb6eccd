using System.Text.Json.Nodes;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.SalesRules;

/// <summary>Coupons by the dozen: generates them, and deletes those that are named.</summary>
internal sealed class CouponBatchModule : EntityModule
{
    public override IEnumerable<Collection> Collections => [];

    public override void Register(OperationTable operations)
    {
        operations["POST /V1/coupons/generate"] = Generate;
        operations["POST /V1/coupons/deleteByIds"] = request => Delete(request, "ids", coupon => coupon.Key);
        operations["POST /V1/coupons/deleteByCodes"] = request => Delete(request, "codes", coupon => coupon.Value.Text("code") ?? "");
    }

    private static OperationAnswer Generate(OperationRequest request)
    {
        var wanted = request.Member("couponSpec");
        var (quantity, length, ruleId, format) = (wanted.Integer("quantity") ?? 0, wanted.Integer("length") ?? 0, wanted.Integer("rule_id") ?? 0, wanted.Text("format") ?? "");
        if (quantity <= 0 || length <= 0 || ruleId <= 0 || format.Length == 0)
            throw ServiceException.BadRequest("One or more input exceptions have occurred.");
        if (request[SalesRuleCollections.Rules].Find(ruleId) is not { } rule)
            throw Failed($"No such entity with rule_id = {CollectionKey.Of(ruleId)}");
        if (!CouponTypes.TakesGenerated(rule.Edit()) && rule.Value.Text("coupon_type") != CouponTypes.Auto)
            throw Failed("Specified rule does not allow automatic coupon generation");
        var pattern = CouponPattern.Of(wanted, format, quantity, length) ?? throw Failed($"The format \"{format}\" is not known.");
        var codes = new List<JsonNode?>();
        var coupons = request[SalesRuleCollections.Coupons];
        var taken = coupons.Rows.Select(coupon => coupon.Value.Text("code")).ToHashSet(SalesRuleCollections.Coupons.Key.Comparer);
        var random = request.Service.Random.For($"coupons {CollectionKey.Of(coupons.NextId)}");
        for (var i = 0; i < quantity; i++)
        {
            var code = pattern.Next(random);
            while (!taken.Add(code))
                code = pattern.Next(random);
            coupons.Put(Coupon(rule, code, request.Session.Now));
            codes.Add(code);
        }
        return OperationAnswer.Of(codes);
    }

    private static JsonObject Coupon(Entity rule, string code, string now)
    {
        var coupon = new JsonObject { ["rule_id"] = rule.Number, ["code"] = code, ["times_used"] = 0, ["is_primary"] = false, ["created_at"] = now, ["type"] = CouponTypes.Generated };
        CouponLimits.Set(coupon, rule.Edit());
        return coupon;
    }

    /// <summary>Answers which of those that were named aren't there; unless such are to be ignored, as they are when nothing is said, they refuse everything.</summary>
    private static OperationAnswer Delete(OperationRequest request, string list, Func<Entity, string> nameOf)
    {
        List<string> named = [.. request.List(list).Select(name => name.ToString()).Distinct(SalesRuleCollections.Coupons.Key.Comparer)];
        var coupons = request[SalesRuleCollections.Coupons];
        var found = coupons.Rows.Where(coupon => named.Contains(nameOf(coupon), SalesRuleCollections.Coupons.Key.Comparer)).ToList();
        if (found.Count < named.Count && request.Flag("ignoreInvalidCoupons") == false)
            throw ServiceException.BadRequest("Some coupons are invalid.");
        foreach (var coupon in found)
            coupons.Remove(coupon.Key);
        return OperationAnswer.Of(new JsonObject
        {
            ["failed_items"] = new JsonArray(),
            ["missing_items"] = new JsonArray([.. named.Except(found.Select(nameOf), SalesRuleCollections.Coupons.Key.Comparer).Select(name => (JsonNode?)name)]),
        });
    }

    private static ServiceException Failed(string reason) => new(400, new ServiceError("Error occurred when generating coupons: %1") { Positional = [reason] });
}
