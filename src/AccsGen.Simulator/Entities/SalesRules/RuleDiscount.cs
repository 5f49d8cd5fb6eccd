namespace AccsGen.Simulator.Entities.SalesRules;

/// <param name="RuleId">The rule.</param>
/// <param name="Label">How customers of the store view read of it.</param>
/// <param name="Amount">What it takes off, above zero.</param>
internal sealed record RuleDiscount(long RuleId, string Label, decimal Amount);
