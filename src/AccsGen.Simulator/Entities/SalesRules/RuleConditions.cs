using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.SalesRules;

/// <summary>
/// Whether the conditions of a rule hold: combinations of others, what is asked about the cart, its products or one of them. Conditions of kinds that the simulator doesn't know never hold.
/// </summary>
internal static class RuleConditions
{
    private const string Namespace = "Magento\\SalesRule\\Model\\Rule\\Condition\\";

    public static bool Hold(JsonElement condition, DiscountRequest cart, DiscountItem? item = null)
    {
        if (condition.ValueKind != JsonValueKind.Object || condition.Text("condition_type") is not { Length: > 0 } type)
            return true;
        type = type.TrimStart('\\');
        return (type.StartsWith(Namespace, StringComparison.Ordinal) ? type[Namespace.Length..] : type) switch
        {
            "Combine" or "Product\\Combine" => Combine(condition, child => Hold(child, cart, item)),
            "Address" => RuleComparison.Holds(condition, RuleFields.OfCart(cart, condition.Text("attribute_name"))),
            "Product" => item is not null && RuleComparison.Holds(condition, RuleFields.OfItem(item, condition.Text("attribute_name"))),
            "Product\\Found" => cart.Items.Any(other => All(condition, child => Hold(child, cart, other))) == IsTrue(condition),
            "Product\\Subselect" => RuleComparison.Holds(condition, [Sum(condition, cart)]),
            _ => false,
        };
    }

    /// <summary>All or any of several conditions must be true, or false.</summary>
    private static bool Combine(JsonElement condition, Func<JsonElement, bool> holds)
    {
        var wanted = IsTrue(condition);
        return All(condition, child => holds(child) == wanted);
    }

    private static bool All(JsonElement condition, Func<JsonElement, bool> holds)
    {
        var children = condition.List("conditions");
        return !children.Any() || (condition.Text("aggregator_type") == "any" ? children.Any(holds) : children.All(holds));
    }

    private static bool IsTrue(JsonElement condition) => condition.Text("value") is not ("0" or "");

    /// <summary>How many of some products there are, or what those cost.</summary>
    private static string Sum(JsonElement condition, DiscountRequest cart)
    {
        var some = cart.Items.Where(item => All(condition, child => Hold(child, cart, item)));
        return RuleFields.Text(condition.Text("attribute_name") == "qty" ? some.Sum(item => item.Quantity) : some.Sum(item => item.RowTotal));
    }
}
