using System.Text.Json.Nodes;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.SalesRules;

/// <summary>What a rule has whatever was given.</summary>
internal static class SalesRuleDefaults
{
    private const string Conditions = "Magento\\SalesRule\\Model\\Rule\\Condition\\Combine";
    private const string ProductConditions = "Magento\\SalesRule\\Model\\Rule\\Condition\\Product\\Combine";

    public static void Complete(JsonObject rule)
    {
        foreach (var member in (string[])["is_active", "stop_rules_processing", "apply_to_shipping", "is_rss", "use_auto_generation"])
            rule[member] ??= false;
        rule["is_advanced"] ??= true;
        foreach (var member in (string[])["uses_per_customer", "uses_per_coupon", "sort_order", "discount_amount", "discount_step", "times_used"])
            rule[member] ??= 0;
        rule["simple_free_shipping"] ??= "0";
        rule["coupon_type"] ??= CouponTypes.None;
        rule["store_labels"] ??= new JsonArray();
        rule["condition"] ??= Empty(Conditions);
        rule["action_condition"] ??= Empty(ProductConditions);
        foreach (var member in (string[])["from_date", "to_date"])
            rule[member] = DateOf(rule.Text(member));
    }

    /// <summary>A condition without any: it always holds.</summary>
    private static JsonObject Empty(string type) => new()
    {
        ["condition_type"] = type,
        ["conditions"] = new JsonArray(),
        ["aggregator_type"] = "all",
        ["operator"] = null,
        ["value"] = "1",
    };

    /// <summary>Rules begin and end with a day.</summary>
    private static string? DateOf(string? given) => string.IsNullOrWhiteSpace(given) ? null : given.Split(' ', 'T')[0];
}
