using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Customers;

/// <summary>The customers of a tenant, each with its addresses in <c>addresses</c>, and their groups.</summary>
internal static class CustomerCollections
{
    /// <summary>The group of those who have no account.</summary>
    public const long NotLoggedIn = 0;

    /// <summary>The group that customers belong to unless said otherwise.</summary>
    public const long General = 1;

    /// <summary>What stands for all groups in prices.</summary>
    public const long AllGroups = 32_000;

    public static Collection Customers { get; } = new("customers", CollectionKey.Number("id"));

    public static Collection Groups { get; } = new("customerGroups", CollectionKey.Number("id"));
}
