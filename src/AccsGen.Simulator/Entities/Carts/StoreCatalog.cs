using AccsGen.Simulator.Entities.Products;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Carts;

/// <summary>The products as a store view sees them.</summary>
/// <param name="Session">The state.</param>
/// <param name="StoreId">The store view.</param>
internal sealed record StoreCatalog(Session Session, long StoreId)
{
    /// <exception cref="ServiceException">There is no such product.</exception>
    public SoldProduct Find(string sku) => TryFind(sku) ?? throw ServiceException.NotFound("The product with SKU \"%1\" does not exist.", sku);

    public SoldProduct? TryFind(string sku) => Of(Session[ProductCollections.Products].Find(sku));

    public SoldProduct? TryFind(long id) => Of(Session[ProductCollections.Products].FindNumber(id));

    private SoldProduct? Of(Entity? product) => product is null ? null : new(ProductScopes.In(product, StoreId));
}
