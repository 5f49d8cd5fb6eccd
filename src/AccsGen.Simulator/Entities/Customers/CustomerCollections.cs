using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Customers;

/// <summary>The customers of a tenant, each with its addresses in <c>addresses</c>, their groups and segments, and what is known of their attributes.</summary>
internal static class CustomerCollections
{
    /// <summary>The group of those who have no account.</summary>
    public const long NotLoggedIn = 0;

    /// <summary>The group that customers belong to unless said otherwise.</summary>
    public const long General = 1;

    /// <summary>What stands for all groups in prices.</summary>
    public const long AllGroups = 32_000;

    public static Collection Customers { get; } = new("customers", CollectionKey.Number("id")) { Defaults = CustomerDefaults.Complete };

    public static Collection Groups { get; } = new("customerGroups", CollectionKey.Number("id"));

    public static Collection Segments { get; } = new("customerSegments", CollectionKey.Number("id"));

    public static Collection Attributes { get; } = new("customerAttributes", new CollectionKey("attribute_code"));

    public static Collection AddressAttributes { get; } = new("customerAddressAttributes", new CollectionKey("attribute_code"));
}
