using AccsGen.Simulator.Entities.Products;
using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.Search;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Prices;

/// <summary>Finds the products that a kind of price is for: of other types a SKU is as good as unknown.</summary>
/// <param name="types">Their types.</param>
internal sealed class PricedProducts(params string[] types)
{
    public const string Bundle = "bundle";

    /// <summary>Whether bundles must have a price of their own, instead of that of their parts.</summary>
    public bool OnlyFixedBundles { get; init; }

    /// <returns>The product; null where there is none, or one of another type.</returns>
    public Entity? Find(Session session, string? sku)
    {
        if (string.IsNullOrEmpty(sku) || session[ProductCollections.Products].Find(sku) is not { } product || product.Value.Text("type_id") is not { } type || !types.Contains(type))
            return null;
        return OnlyFixedBundles && type == Bundle && !HasFixedPrice(product) ? null : product;
    }

    /// <summary>The products that a request's <c>skus</c> name; others are passed over.</summary>
    public IEnumerable<Entity> Asked(OperationRequest request) =>
        request.List("skus").Select(sku => Find(request.Session, sku.GetString())).OfType<Entity>().DistinctBy(product => product.Key);

    private static bool HasFixedPrice(Entity bundle) => EntityFields.CustomAttribute(bundle, "price_type").Texts is ["1"];
}
