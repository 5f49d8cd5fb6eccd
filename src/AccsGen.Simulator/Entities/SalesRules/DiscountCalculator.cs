using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.SalesRules;

/// <summary>
/// Applies cart price rules to a cart: those that are active there and then, for the customer's group, with a good coupon where one is needed, and whose conditions hold; by their sort
/// order, each on what the ones before it left, until one says that it is the last.
/// </summary>
internal static class DiscountCalculator
{
    /// <param name="session">The state; its time tells which rules and coupons are good.</param>
    /// <param name="request">The cart.</param>
    public static DiscountResult Apply(Session session, DiscountRequest request)
    {
        var discounts = request.Items.Select(_ => new ItemDiscount()).ToList();
        var ids = new List<long>();
        var coupons = new List<string>();
        var labels = new List<string>();
        var shipping = new List<Func<decimal, decimal, decimal>>();
        var shipsFree = false;
        foreach (var (rule, coupon) in ApplicableRules.Of(session, request))
        {
            if (!RuleConditions.Hold(rule.Value.Member("condition"), request))
                continue;
            var chosen = Enumerable.Range(0, request.Items.Count).Where(index => RuleConditions.Hold(rule.Value.Member("action_condition"), request, request.Items[index])).ToList();
            var label = LabelOf(rule, request.StoreId, coupon);
            var action = new RuleAction(rule.Value, request.Items, discounts, chosen);
            foreach (var (index, amount) in action.Amounts())
                discounts[index].Add(new(rule.Number, label, amount));
            ids.Add(rule.Number);
            if (coupon is not null)
                coupons.Add(coupon);
            if (!labels.Contains(label))
                labels.Add(label);
            if (rule.Value.Flag("apply_to_shipping") == true)
                shipping.Add(action.ShippingDiscount);
            shipsFree |= ShipFree(rule, discounts, chosen);
            if (rule.Value.Flag("stop_rules_processing") == true)
                break;
        }
        return new DiscountResult
        {
            Items = discounts,
            RuleIds = ids,
            Coupons = coupons,
            Label = string.Join(", ", labels),
            ShipsFree = shipsFree,
            ShippingDiscount = price => shipping.Aggregate(0m, (taken, take) => Math.Min(price, taken + take(price, taken))),
        };
    }

    /// <summary>Free shipping is for the items that the rule is for (1), or, when there is one, for all of them (2).</summary>
    private static bool ShipFree(Entity rule, List<ItemDiscount> discounts, List<int> chosen)
    {
        var kind = rule.Value.Text("simple_free_shipping");
        if (kind == "1")
            chosen.ForEach(index => discounts[index].ShipsFree = true);
        return kind == "2" && chosen.Count > 0;
    }

    /// <summary>The label of the store view, else that of all, else the coupon.</summary>
    private static string LabelOf(Entity rule, long storeId, string? coupon)
    {
        var labels = rule.Value.List("store_labels").ToLookup(label => label.Integer("store_id"), label => label.Text("store_label"));
        return labels[storeId].Concat(labels[0]).FirstOrDefault(label => !string.IsNullOrEmpty(label)) ?? coupon ?? "Discount";
    }
}
