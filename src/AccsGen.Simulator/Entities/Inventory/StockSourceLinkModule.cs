using System.Text.Json.Nodes;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.Resources;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Inventory;

/// <summary>Which source a stock draws on, and in which order. The default stock has the default source alone, and no other stock has that.</summary>
internal sealed class StockSourceLinkModule : EntityModule
{
    private static readonly Resource s_links = new(InventoryCollections.StockSourceLinks);

    public override IEnumerable<Collection> Collections => [InventoryCollections.StockSourceLinks];

    public override void Register(OperationTable operations)
    {
        operations["POST /V1/inventory/stock-source-links"] = Save;
        operations["POST /V1/inventory/stock-source-links-delete"] = Delete;
        operations["GET /V1/inventory/stock-source-links"] = s_links.Search();
        operations["GET /V1/inventory/get-sources-assigned-to-stock-ordered-by-priority/{stockId}"] = request =>
            OperationAnswer.Of(Stocks.SourcesOf(request.Session, request.PathId("stockId")));
    }

    public override void SeedSystem(Session session) => Put(session, InventoryCollections.DefaultStock, InventoryCollections.DefaultSource, priority: 1);

    public override void SeedDemo(Session session)
    {
        Put(session, stockId: 2, "east", priority: 1);
        Put(session, stockId: 2, "west", priority: 2);
    }

    private static OperationAnswer Save(OperationRequest request)
    {
        var links = InventoryFaults.RequireAny(request.List("links"));
        Check(links);
        foreach (var link in links)
        {
            var stockId = link.Integer("stock_id")!.Value;
            if (request[InventoryCollections.Sources].Find(link.Text("source_code")!) is not { } source || request[InventoryCollections.Stocks].Find(stockId) is null)
                throw ServiceException.BadRequest("Could not save StockSourceLinks");
            Put(request.Session, stockId, source.Key, link.Integer("priority")!.Value);
        }
        return OperationAnswer.Void;
    }

    private static void Check(IReadOnlyList<JsonElement> links)
    {
        var faults = new FaultList();
        foreach (var link in links)
        {
            faults.RequireCode("source_code", link.Text("source_code"));
            faults.RequireNumber("stock_id", link.Integer("stock_id"));
            if (link.Integer("priority") is not > 0)
                faults.Add("\"%field\" should be greater then 0.", ("field", "priority"));
            if (IsDefaultStock(link) != IsDefaultSource(link))
                faults.Add("Can not save link related to Default Source or Default Stock");
        }
        faults.ThrowIfAny(InventoryFaults.Message);
    }

    private static OperationAnswer Delete(OperationRequest request)
    {
        var links = InventoryFaults.RequireAny(request.List("links"));
        if (links.Any(link => IsDefaultStock(link) || IsDefaultSource(link)))
            throw ServiceException.BadRequest("Can not delete link related to Default Source or Default Stock");
        foreach (var link in links)
            request[InventoryCollections.StockSourceLinks].Remove(CollectionKey.Of(link.Text("stock_id") ?? "", link.Text("source_code") ?? ""));
        return OperationAnswer.Void;
    }

    private static void Put(Session session, long stockId, string sourceCode, long priority) =>
        session[InventoryCollections.StockSourceLinks].Put(new JsonObject { ["stock_id"] = stockId, ["source_code"] = sourceCode, ["priority"] = priority });

    private static bool IsDefaultStock(JsonElement link) => link.Integer("stock_id") == InventoryCollections.DefaultStock;

    private static bool IsDefaultSource(JsonElement link) => string.Equals(link.Text("source_code"), InventoryCollections.DefaultSource, StringComparison.OrdinalIgnoreCase);
}
