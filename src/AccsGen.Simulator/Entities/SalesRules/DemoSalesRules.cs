using System.Text.Json.Nodes;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.SalesRules;

/// <summary>The rules of the demo tenant. Those that are active need a coupon, so that carts cost what their products cost.</summary>
internal static class DemoSalesRules
{
    private const string Product = "Magento\\SalesRule\\Model\\Rule\\Condition\\Product";
    private const string Address = "Magento\\SalesRule\\Model\\Rule\\Condition\\Address";

    public static void AddTo(Session session)
    {
        Add(session, Rule("Welcome", "by_percent", 10, CouponTypes.Specific), "WELCOME10");
        var mats = Rule("Mats for less", "by_fixed", 5, CouponTypes.Specific);
        mats["action_condition"] = All(Product + "\\Combine", Condition(Product, "category_ids", "==", "5"));
        Add(session, mats, "MATS5");
        var large = Rule("Large carts", "cart_fixed", 20, CouponTypes.Specific);
        large["condition"] = All("Magento\\SalesRule\\Model\\Rule\\Condition\\Combine", Condition(Address, "base_subtotal", ">=", "100"));
        large["uses_per_coupon"] = 100;
        large["uses_per_customer"] = 1;
        large["use_auto_generation"] = true;
        Add(session, large, "LARGE-7K2Q", "LARGE-9XWM", "LARGE-D4TB");
        var third = Rule("Buy two, get one", "buy_x_get_y", 1, CouponTypes.None);
        third["discount_step"] = 2;
        third["is_active"] = false;
        Add(session, third);
    }

    private static JsonObject Rule(string name, string action, decimal amount, string couponType) => new()
    {
        ["name"] = name,
        ["store_labels"] = new JsonArray(new JsonObject { ["store_id"] = 0, ["store_label"] = name }),
        ["website_ids"] = new JsonArray(1, 2),
        ["customer_group_ids"] = new JsonArray(0, 1, 2, 3),
        ["from_date"] = "2025-01-06",
        ["is_active"] = true,
        ["simple_action"] = action,
        ["discount_amount"] = amount,
        ["coupon_type"] = couponType,
    };

    private static void Add(Session session, JsonObject rule, params ReadOnlySpan<string> codes)
    {
        SalesRuleDefaults.Complete(rule);
        var saved = session[SalesRuleCollections.Rules].Put(rule);
        var isGenerated = CouponTypes.TakesGenerated(rule);
        foreach (var code in codes)
        {
            var coupon = new JsonObject
            {
                ["rule_id"] = saved.Number,
                ["code"] = code,
                ["times_used"] = 0,
                ["is_primary"] = !isGenerated,
                ["created_at"] = session.Now,
                ["type"] = isGenerated ? CouponTypes.Generated : 0,
            };
            CouponLimits.Set(coupon, rule);
            session[SalesRuleCollections.Coupons].Put(coupon);
        }
    }

    private static JsonObject All(string type, JsonObject condition) => new()
    {
        ["condition_type"] = type,
        ["conditions"] = new JsonArray(condition),
        ["aggregator_type"] = "all",
        ["operator"] = null,
        ["value"] = "1",
    };

    private static JsonObject Condition(string type, string attribute, string comparison, string value) => new()
    {
        ["condition_type"] = type,
        ["operator"] = comparison,
        ["attribute_name"] = attribute,
        ["value"] = value,
    };
}
