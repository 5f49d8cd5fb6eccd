namespace AccsGen.Simulator.Entities.Taxes;

/// <summary>The place whose taxes count.</summary>
/// <param name="CountryId">Two letters.</param>
/// <param name="RegionId">The region; 0 for none.</param>
/// <param name="Postcode">The postcode; <c>*</c> where it isn't known, which all rates of the region are for.</param>
internal sealed record TaxDestination(string CountryId, long RegionId, string? Postcode)
{
    public const string AnyPostcode = "*";

    /// <summary>What counts as long as there is no address.</summary>
    public static TaxDestination Default { get; } = new("US", 0, AnyPostcode);
}
