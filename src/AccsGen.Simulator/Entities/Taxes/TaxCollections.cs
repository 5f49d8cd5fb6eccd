using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Taxes;

/// <summary>Tax classes, of products and of customers; rates, by place; and the rules that say which rates count for which classes.</summary>
internal static class TaxCollections
{
    /// <summary>What products have that are taxed as usual.</summary>
    public const long TaxableGoods = 2;

    /// <summary>What customers have that pay taxes as usual.</summary>
    public const long RetailCustomer = 3;

    public static Collection Classes { get; } = new("taxClasses", CollectionKey.Number("class_id"));

    public static Collection Rates { get; } = new("taxRates", CollectionKey.Number("id"));

    public static Collection Rules { get; } = new("taxRules", CollectionKey.Number("id"));
}
