using AccsGen.Simulator.Errors;

namespace AccsGen.Simulator.Entities.Attributes;

/// <summary>The kinds of entities that have attributes.</summary>
internal static class EntityTypes
{
    public const long Category = 3;

    public const long Product = 4;

    /// <summary>The attribute set that every product may have.</summary>
    public const long DefaultProductSet = 4;

    /// <summary>By their ids, which are also the ids of their default sets.</summary>
    public static IReadOnlyList<string> Codes { get; } =
        ["customer", "customer_address", "catalog_category", "catalog_product", "order", "invoice", "creditmemo", "shipment"];

    /// <exception cref="ServiceException">There is no such type.</exception>
    public static long Find(string code)
    {
        for (var i = 0; i < Codes.Count; i++)
        {
            if (Codes[i] == code)
                return i + 1;
        }
        throw ServiceException.Refused("Invalid entity_type specified: %1", code);
    }
}
