using AccsGen.Simulator.Entities.Sales;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Returns;

/// <summary>Returns, each with its items, comments and tracks.</summary>
internal static class ReturnCollections
{
    public static Collection Returns { get; } = new("returns", CollectionKey.Number("entity_id")) { Tags = SalesCollections.OrderTags };
}
