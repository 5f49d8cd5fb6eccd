using AccsGen.Simulator.Entities.Taxes;

namespace AccsGen.Simulator.Entities.Carts;

/// <summary>Tax rates that are taken together, and what they come to.</summary>
/// <param name="Step">The rates.</param>
/// <param name="Amount">What they come to, of a line or of all of them.</param>
internal sealed record AppliedTax(TaxStep Step, decimal Amount)
{
    /// <summary>The codes of the rates.</summary>
    public string Code => string.Concat(Step.Rates.Select(rate => rate.Code));

    public string Title => string.Join(", ", Step.Rates.Select(rate => rate.Title));

    public decimal Percent => Step.Percent;
}
