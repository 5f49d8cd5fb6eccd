namespace AccsGen.Simulator.Entities.Carts;

/// <param name="RuleId">The cart price rule.</param>
/// <param name="Label">How customers read of it.</param>
/// <param name="Amount">What it takes off, above zero.</param>
internal sealed record LineDiscount(long RuleId, string Label, decimal Amount);
