using AccsGen.Simulator.Bulk;
using AccsGen.Simulator.Entities.Products;
using AccsGen.Simulator.Entities.Stores;
using AccsGen.Simulator.Entities.Taxes;

namespace AccsGen.Simulator.Entities;

/// <summary>All modules, in the order in which they are seeded: what others refer to comes first.</summary>
internal static class EntityModules
{
    public static IReadOnlyList<EntityModule> All { get; } =
    [
        new StoreModule(),
        new TaxRateModule(),
        new ProductModule(),
        new BulkModule(),
    ];
}
