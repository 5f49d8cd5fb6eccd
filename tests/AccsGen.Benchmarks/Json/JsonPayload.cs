namespace AccsGen.Benchmarks.Json;

/// <summary>What is read and written.</summary>
public enum JsonPayload
{
    /// <summary>A page of 100 products, about 430 KB.</summary>
    Products100,

    /// <summary>One product, about 4.3 KB.</summary>
    Product,

    /// <summary>One order with 40 items, about 50 KB.</summary>
    Order40,
}
