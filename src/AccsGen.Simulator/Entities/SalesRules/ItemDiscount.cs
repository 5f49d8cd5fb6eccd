namespace AccsGen.Simulator.Entities.SalesRules;

/// <summary>What rules take off an item.</summary>
internal sealed class ItemDiscount
{
    private readonly List<RuleDiscount> _rules = [];

    /// <summary>The single discounts, in the order of their rules.</summary>
    public IReadOnlyList<RuleDiscount> Rules => _rules;

    /// <summary>All of them together, never more than the item costs.</summary>
    public decimal Amount => _rules.Sum(rule => rule.Amount);

    /// <summary>The percentages of rules that take one, 100 at most.</summary>
    public decimal Percent { get; set; }

    /// <summary>Whether it is shipped for nothing.</summary>
    public bool ShipsFree { get; set; }

    public void Add(RuleDiscount discount) => _rules.Add(discount);
}
