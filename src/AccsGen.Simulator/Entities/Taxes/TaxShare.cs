namespace AccsGen.Simulator.Entities.Taxes;

/// <param name="RateId">The rate.</param>
/// <param name="RuleId">The rule that names it.</param>
/// <param name="Code">The rate's code.</param>
/// <param name="Title">How the store view calls it.</param>
/// <param name="Percent">The rate's percentage.</param>
internal sealed record TaxShare(long RateId, long RuleId, string Code, string Title, decimal Percent);
