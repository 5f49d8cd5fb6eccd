using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Taxes;

/// <summary>
/// The taxes of a product for a customer at a place. Of each rule counts the one rate that fits the place best; rules of one priority add up, and one of a later priority is taken of the price
/// with the taxes before it, unless it says that it is taken of the price alone.
/// </summary>
internal static class TaxCalculator
{
    /// <summary>The percentage of the price that all taxes together come to.</summary>
    public static decimal Percent(Session session, TaxDestination destination, long productClass, long customerClass) =>
        Find(session, destination, productClass, customerClass).Sum(step => step.Percent);

    /// <summary>The taxes, in the order in which they are taken.</summary>
    /// <param name="session">The state.</param>
    /// <param name="destination">Where.</param>
    /// <param name="productClass">The tax class of the product; 0 for none, which isn't taxed.</param>
    /// <param name="customerClass">The tax class of the customer's group.</param>
    /// <param name="storeId">The store view whose titles count; 0 for none.</param>
    public static IReadOnlyList<TaxStep> Find(Session session, TaxDestination destination, long productClass, long customerClass, long storeId = 0)
    {
        var steps = new List<TaxStep>();
        var total = 0m;
        var rules = session[TaxCollections.Rules].Rows
            .Where(rule => Names(rule, "product_tax_class_ids", productClass) && Names(rule, "customer_tax_class_ids", customerClass))
            .GroupBy(rule => rule.Value.Integer("priority") ?? 0)
            .OrderBy(priority => priority.Key);
        var taken = new HashSet<long>();
        foreach (var priority in rules)
        {
            List<(Entity Rule, Entity Rate)> rates = [.. priority.Select(rule => (Rule: rule, Rate: Best(session, rule, destination, taken))).Where(pair => pair.Rate is not null).Select(pair => (pair.Rule, pair.Rate!))];
            if (rates.Count == 0)
                continue;
            var sum = rates.Sum(pair => pair.Rate.Value.Number("rate") ?? 0);
            var percent = rates[^1].Rule.Value.Flag("calculate_subtotal") == true ? sum : (100 + total) * sum / 100;
            total += percent;
            steps.Add(new(percent, [.. rates.Select(pair => Share(pair.Rule, pair.Rate, storeId))]));
        }
        return steps;
    }

    private static Entity? Best(Session session, Entity rule, TaxDestination destination, HashSet<long> taken)
    {
        var best = rule.Value.Integers("tax_rate_ids")
            .Select(session[TaxCollections.Rates].Find)
            .OfType<Entity>()
            .Where(rate => !taken.Contains(rate.Number) && TaxPostcodes.IsFor(rate.Value, destination))
            .OrderByDescending(rate => rate.Value.Integer("tax_region_id") ?? 0)
            .ThenByDescending(rate => rate.Value.Text("tax_postcode") ?? "", StringComparer.Ordinal)
            .ThenByDescending(rate => rate.Value.Number("rate") ?? 0)
            .FirstOrDefault();
        if (best is not null)
            taken.Add(best.Number);
        return best;
    }

    private static TaxShare Share(Entity rule, Entity rate, long storeId)
    {
        var code = rate.Value.Text("code") ?? "";
        var title = rate.Value.List("titles").Where(title => title.Integer("store_id") == storeId).Select(title => title.Text("value")).FirstOrDefault();
        return new(rate.Number, rule.Number, code, string.IsNullOrEmpty(title) ? code : title, rate.Value.Number("rate") ?? 0);
    }

    private static bool Names(Entity rule, string member, long id) => rule.Value.Integers(member).Contains(id);
}
