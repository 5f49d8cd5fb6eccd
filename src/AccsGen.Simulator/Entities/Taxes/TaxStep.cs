namespace AccsGen.Simulator.Entities.Taxes;

/// <summary>The rates of one priority, which are taken together.</summary>
/// <param name="Percent">What they come to of the price: more than the sum of their percentages where they are taken of the taxes before them, too.</param>
/// <param name="Rates">The rates, one of each rule.</param>
internal sealed record TaxStep(decimal Percent, IReadOnlyList<TaxShare> Rates);
