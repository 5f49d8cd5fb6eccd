namespace AccsGen.Simulator;

/// <summary>What prices may differ by: a setting of the tenant's administrator.</summary>
public enum CatalogPriceScope
{
    /// <summary>By website: base prices, costs, special and tier prices of single websites and store views are kept beside those for all.</summary>
    Website,

    /// <summary>
    /// By nothing, as in a new tenant. A base price for one store is for all then, special prices of single stores and tier prices of single websites are refused.
    /// </summary>
    Global,
}
