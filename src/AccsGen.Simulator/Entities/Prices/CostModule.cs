using System.Text.Json.Nodes;
using AccsGen.Simulator.Entities.Products;
using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Prices;

/// <summary>What products cost the merchant.</summary>
internal sealed class CostModule : EntityModule
{
    private static readonly PricedProducts s_products = new("simple", "virtual", "downloadable");

    public override IEnumerable<Collection> Collections => [];

    public override void Register(OperationTable operations)
    {
        operations["POST /V1/products/cost"] = Save;
        operations["POST /V1/products/cost-delete"] = Delete;
        operations["POST /V1/products/cost-information"] = List;
    }

    private static OperationAnswer Save(OperationRequest request)
    {
        var costs = request.List("prices").ToList();
        var failures = new PriceFailures();
        foreach (var (row, cost) in costs.Index())
            Check(request, failures, row, cost);
        foreach (var (_, cost) in costs.Index().Where(pair => failures.IsGood(pair.Index)))
        {
            var product = request[ProductCollections.Products].Edit(cost.Text("sku")!)!;
            PriceValues.Set(product, PriceStores.IsGlobal(request) ? 0 : cost.Integer("store_id")!.Value, PriceValues.Cost, PriceValues.Amount(cost.Number("cost")!.Value));
            request[ProductCollections.Products].Put(product);
        }
        return failures.ToAnswer();
    }

    private static void Check(OperationRequest request, PriceFailures failures, int row, JsonElement cost)
    {
        var (sku, store) = (cost.Text("sku"), cost.Text("store_id"));
        if (s_products.Find(request.Session, sku) is null)
            failures.AddRaw(row, "Invalid attribute %fieldName = %fieldValue.", ("fieldName", "SKU"), ("fieldValue", sku));
        if (cost.Number("cost") is not >= 0)
        {
            failures.AddFilled(
                row, "Invalid attribute Cost = %cost. Row ID: SKU = %SKU, Store ID: %storeId.", ("cost", cost.Text("cost")), ("SKU", sku), ("storeId", store));
        }
        if (!PriceStores.Exists(request, cost.Integer("store_id")))
            failures.AddFilled(row, "Requested store is not found. Row ID: SKU = %SKU, Store ID: %storeId.", ("SKU", sku), ("storeId", store));
    }

    /// <summary>Takes the costs of all stores away.</summary>
    private static OperationAnswer Delete(OperationRequest request)
    {
        foreach (var found in s_products.Asked(request).ToList())
        {
            var product = found.Edit();
            foreach (var store in PriceValues.StoresOf(product).ToList())
                PriceValues.Set(product, store, PriceValues.Cost, null);
            request[ProductCollections.Products].Put(product);
        }
        return OperationAnswer.True;
    }

    private static OperationAnswer List(OperationRequest request) => OperationAnswer.Of(
        from found in s_products.Asked(request)
        let product = found.Edit()
        from store in PriceValues.StoresOf(product)
        let cost = PriceValues.Number(product, store, PriceValues.Cost)
        where cost is not null
        select (JsonNode?)new JsonObject { ["cost"] = cost, ["store_id"] = store, ["sku"] = found.Key });
}
