using System.Text.Json.Nodes;
using AccsGen.Simulator.Entities.Products;
using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Prices;

/// <summary>Prices for quantities. POST adds to those that products have, and changes those that are for the same; PUT replaces them all.</summary>
internal sealed class TierPriceModule : EntityModule
{
    private static readonly PricedProducts s_products = new("simple", "virtual", "downloadable", PricedProducts.Bundle);

    public override IEnumerable<Collection> Collections => [];

    public override void Register(OperationTable operations)
    {
        operations["POST /V1/products/tier-prices"] = request => Change(request, withExisting: true, Add);
        operations["PUT /V1/products/tier-prices"] = request => Change(request, withExisting: false, (_, given) => given);
        operations["POST /V1/products/tier-prices-delete"] = request => Change(request, withExisting: false, Remove);
        operations["POST /V1/products/tier-prices-information"] = List;
    }

    private static OperationAnswer Change(OperationRequest request, bool withExisting, Func<IReadOnlyList<TierPrice>, IReadOnlyList<TierPrice>, IEnumerable<TierPrice>> change)
    {
        var prices = request.List("prices").ToList();
        var failures = new TierPriceCheck(request, s_products, prices).Run(withExisting);
        var good = prices.Index().Where(pair => failures.IsGood(pair.Index)).Select(pair => pair.Item);
        foreach (var given in good.GroupBy(price => price.Text("sku")!, StringComparer.OrdinalIgnoreCase))
        {
            var product = request[ProductCollections.Products].Find(given.Key)!;
            TierPriceList.Change(request.Session, product, existing => change(existing, [.. given.Select(price => Read(request.Session, price))]));
        }
        return failures.ToAnswer();
    }

    private static IEnumerable<TierPrice> Add(IReadOnlyList<TierPrice> existing, IReadOnlyList<TierPrice> given) =>
        [.. existing.Where(price => !given.Any(price.IsForTheSameAs)), .. given];

    /// <summary>Takes those away that are for the same group and quantity and have the same amount, whatever their website; what isn't there is passed over.</summary>
    private static IEnumerable<TierPrice> Remove(IReadOnlyList<TierPrice> existing, IReadOnlyList<TierPrice> given) =>
        existing.Where(price => !given.Any(other => (other with { WebsiteId = price.WebsiteId }) == price));

    private static TierPrice Read(Session session, JsonElement price) => new(
        TierPrice.GroupOf(session, price.Text("customer_group"))!.Value,
        price.Integer("website_id")!.Value,
        price.Number("quantity")!.Value,
        price.Number("price")!.Value,
        price.Text("price_type") == TierPrice.Discount);

    private static OperationAnswer List(OperationRequest request) => OperationAnswer.Of(
        from product in s_products.Asked(request)
        from price in TierPrice.Of(product.Value)
        select (JsonNode?)new JsonObject
        {
            ["price"] = price.Amount,
            ["price_type"] = price.IsDiscount ? TierPrice.Discount : TierPrice.Fixed,
            ["website_id"] = price.WebsiteId,
            ["sku"] = product.Key,
            ["customer_group"] = TierPrice.GroupName(request.Session, price.GroupId),
            ["quantity"] = price.Quantity,
        });
}
