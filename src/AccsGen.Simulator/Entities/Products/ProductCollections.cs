using AccsGen.Simulator.Entities.Inventory;
using AccsGen.Simulator.Entities.Products.Synthetic;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Products;

/// <summary>The products of a tenant. SKUs are told apart without regard to case, as the service's database does.</summary>
internal static class ProductCollections
{
    public static Collection Products { get; } = new("products", new CollectionKey("sku"))
    {
        NumberMember = "id",
        Defaults = ProductDefaults.Complete,
        Tags = ProductTags.Of,
        Synthetic = SyntheticProducts.Entities,
        Follower = StockItems.FollowProduct,
    };
}
