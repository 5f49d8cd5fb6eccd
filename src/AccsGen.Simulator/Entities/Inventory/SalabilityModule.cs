using System.Text.Json.Nodes;
using AccsGen.Simulator.Document;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Inventory;

/// <summary>Answers whether products can be sold from a stock, how many are left, and why not.</summary>
internal sealed class SalabilityModule : EntityModule
{
    public override IEnumerable<Collection> Collections => [];

    public override void Register(OperationTable operations)
    {
        operations["GET /V1/inventory/get-product-salable-quantity/{sku}/{stockId}"] = Quantity;
        operations["GET /V1/inventory/is-product-salable/{sku}/{stockId}"] = request =>
            OperationAnswer.Of(Salability.IsSalable(request.Session, request.Path("sku"), request.PathId("stockId")));
        operations["GET /V1/inventory/are-products-salable"] = AreSalable;
        operations["GET /V1/inventory/is-product-salable-for-requested-qty/{sku}/{stockId}/{requestedQty}"] = IsSalableInQuantity;
        operations["GET /V1/inventory/are-product-salable-for-requested-qty/"] = AreSalableInQuantity;
    }

    private static OperationAnswer Quantity(OperationRequest request)
    {
        var product = Salability.Require(request.Session, request.Path("sku"));
        return OperationAnswer.Of(StockLedger.SalableQuantity(request.Session, product.Key, request.PathId("stockId")));
    }

    private static OperationAnswer AreSalable(OperationRequest request)
    {
        var stockId = StockId(request);
        return OperationAnswer.Of(request.Query.List("skus").Select(sku => (JsonNode?)new JsonObject
        {
            ["sku"] = sku,
            ["stock_id"] = stockId,
            ["salable"] = Salability.IsSalable(request.Session, sku, stockId),
        }));
    }

    private static OperationAnswer IsSalableInQuantity(OperationRequest request) =>
        OperationAnswer.Of(Verdict(request.Session, request.Path("sku"), request.PathId("stockId"), Number(request.Path("requestedQty"))));

    /// <summary>One verdict for each <c>skuRequests[n][sku]</c> with its <c>skuRequests[n][qty]</c>.</summary>
    private static OperationAnswer AreSalableInQuantity(OperationRequest request)
    {
        var stockId = StockId(request);
        var requests = request.Query.Parameters.Where(parameter => parameter.Parts is [_, _, _] && NameForm.Of(parameter.Parts[0]) == NameForm.Of("skuRequests"));
        return OperationAnswer.Of(requests.GroupBy(parameter => parameter.Parts[1]).Select(parts =>
        {
            var sku = parts.LastOrDefault(part => part.Parts[2] == "sku")?.Value ?? throw ServiceException.Missing(["sku"]);
            var quantity = parts.LastOrDefault(part => part.Parts[2] == "qty")?.Value ?? throw ServiceException.Missing(["qty"]);
            var verdict = Verdict(request.Session, sku, stockId, Number(quantity));
            verdict["sku"] = sku;
            verdict["stock_id"] = stockId;
            return (JsonNode?)verdict;
        }));
    }

    private static JsonObject Verdict(Session session, string sku, long stockId, decimal quantity)
    {
        var errors = Salability.Errors(session, sku, stockId, quantity);
        return new JsonObject
        {
            ["salable"] = errors.Count == 0,
            ["errors"] = new JsonArray([.. errors.Select(error => (JsonNode?)new JsonObject { ["code"] = error.Code, ["message"] = error.Message })]),
        };
    }

    private static long StockId(OperationRequest request) => request.Query.Integer("stockId") ?? request.Query.Integer("stock_id") ?? 0;

    /// <summary>A quantity, however large it is written.</summary>
    private static decimal Number(string text) => (decimal)Math.Clamp(double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture), -1e15, 1e15);
}
