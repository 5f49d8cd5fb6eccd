using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Carts;

/// <summary>Who buys where, as far as prices, taxes and stock depend on it.</summary>
/// <param name="GroupId">The customer group; that of guests is 0.</param>
/// <param name="StoreId">The store view.</param>
/// <param name="WebsiteId">The website of the store view.</param>
internal sealed record Buyer(long GroupId, long StoreId, long WebsiteId)
{
    /// <summary>What the buyer chooses from.</summary>
    public StoreCatalog Catalog(Session session) => new(session, StoreId);
}
