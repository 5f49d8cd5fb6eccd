using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Stores;

/// <summary>The websites, store groups and store views of a tenant.</summary>
internal static class StoreCollections
{
    public static Collection Websites { get; } = new("websites", CollectionKey.Number("id"));

    public static Collection Groups { get; } = new("storeGroups", CollectionKey.Number("id"));

    public static Collection Views { get; } = new("storeViews", CollectionKey.Number("id"));

    public static Collection Configs { get; } = new("storeConfigs", CollectionKey.Number("id"));
}
