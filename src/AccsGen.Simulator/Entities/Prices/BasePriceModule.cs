using System.Text.Json.Nodes;
using AccsGen.Simulator.Entities.Products;
using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Prices;

/// <summary>The prices of products before anything is taken off them. They can be changed, but not taken away. One of a store view is one of its website.</summary>
internal sealed class BasePriceModule : EntityModule
{
    private static readonly PricedProducts s_products = new("simple", "virtual", "downloadable", PricedProducts.Bundle) { OnlyFixedBundles = true };

    public override IEnumerable<Collection> Collections => [];

    public override void Register(OperationTable operations)
    {
        operations["POST /V1/products/base-prices"] = Save;
        operations["POST /V1/products/base-prices-information"] = List;
    }

    private static OperationAnswer Save(OperationRequest request)
    {
        var prices = request.List("prices").ToList();
        var failures = new PriceFailures();
        foreach (var (row, price) in prices.Index())
            Check(request, failures, row, price);
        foreach (var (_, price) in prices.Index().Where(pair => failures.IsGood(pair.Index)))
        {
            var product = request[ProductCollections.Products].Edit(price.Text("sku")!)!;
            foreach (var store in PriceStores.OfWebsite(request, price.Integer("store_id")!.Value))
                PriceValues.Set(product, store, PriceValues.Price, price.Number("price"));
            product["updated_at"] = request.Session.Now;
            request[ProductCollections.Products].Put(product);
        }
        return failures.ToAnswer();
    }

    private static void Check(OperationRequest request, PriceFailures failures, int row, JsonElement price)
    {
        const string invalid = "Invalid attribute %fieldName = %fieldValue.";
        var (sku, store) = (price.Text("sku"), price.Text("store_id"));
        if (s_products.Find(request.Session, sku) is null)
            failures.AddRaw(row, invalid, ("fieldName", "SKU"), ("fieldValue", sku));
        if (price.Number("price") is not >= 0)
            failures.AddRaw(row, invalid, ("fieldName", "Price"), ("fieldValue", price.Text("price")));
        if (!PriceStores.Exists(request, price.Integer("store_id")))
            failures.AddFilled(row, "Requested store is not found. Row ID: SKU = %SKU, Store ID: %storeId.", ("SKU", sku), ("storeId", store));
    }

    private static OperationAnswer List(OperationRequest request) => OperationAnswer.Of(
        from found in s_products.Asked(request)
        let product = found.Edit()
        from store in PriceValues.StoresOf(product)
        let price = PriceValues.Number(product, store, PriceValues.Price)
        where price is not null
        select (JsonNode?)new JsonObject { ["price"] = price, ["store_id"] = store, ["sku"] = found.Key });
}
