using System.Text.Json.Nodes;
using AccsGen.Simulator.Entities.Stores;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.Resources;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Inventory;

/// <summary>Stocks, each for the websites that sell from it. A website sells from one stock; one that no other stock has is the default stock's.</summary>
internal sealed class StockModule : EntityModule
{
    private static readonly Resource s_stocks = new(InventoryCollections.Stocks)
    {
        Saving = Check,
        Saved = Assign,
        Removing = CheckRemoval,
        NotFound = (_, id) => new ServiceException(404, ServiceError.With("Stock with id \"%value\" does not exist.", ("value", id))),
    };

    public override IEnumerable<Collection> Collections => [InventoryCollections.Stocks];

    public override void Register(OperationTable operations)
    {
        operations["POST /V1/inventory/stocks"] = s_stocks.Save("stock");
        operations["PUT /V1/inventory/stocks/{stockId}"] = s_stocks.Update("stock");
        operations["GET /V1/inventory/stocks/{stockId}"] = s_stocks.Get();
        operations["GET /V1/inventory/stocks"] = s_stocks.Search();
        operations["DELETE /V1/inventory/stocks/{stockId}"] = s_stocks.Delete();
        operations["GET /V1/inventory/stock-resolver/{type}/{code}"] = request => OperationAnswer.Of(Resolve(request, request.Path("type"), request.Path("code")));
    }

    public override void SeedSystem(Session session) => session[InventoryCollections.Stocks].Put(Stock(InventoryCollections.DefaultStock, "Default Stock", "base"));

    public override void SeedDemo(Session session) => session[InventoryCollections.Stocks].Put(Stock(2, "Outlet Stock", "outlet"));

    /// <summary>The stock of a sales channel. The administration counts as a website of the default stock.</summary>
    /// <exception cref="ServiceException">There is none.</exception>
    public static Entity Resolve(OperationRequest request, string type, string code)
    {
        if (type == "website" && code == "admin")
            return s_stocks.Find(request, InventoryCollections.DefaultStock);
        return StockLedger.StockOf(request.Session, type, code) ?? throw new ServiceException(404, ServiceError.With(
            "No such entity with %fieldName = %fieldValue, %field2Name = %field2Value", ("fieldName", "type"), ("fieldValue", type), ("field2Name", "code"), ("field2Value", code)));
    }

    private static JsonObject Stock(long id, string name, string website) => new()
    {
        ["stock_id"] = id,
        ["name"] = name,
        ["extension_attributes"] = new JsonObject { ["sales_channels"] = new JsonArray(Channel("website", website)) },
    };

    private static JsonObject Channel(string type, string code) => new() { ["type"] = type, ["code"] = code };

    /// <summary>The sales channels that are given are all that the stock has from now on.</summary>
    private static void Check(EntityChange change)
    {
        var faults = new FaultList();
        faults.RequireText("name", change.Given.Text("name"));
        var channels = new JsonArray();
        foreach (var channel in change.Given.Member("extension_attributes").List("sales_channels"))
        {
            var (type, code) = (channel.Text("type"), channel.Text("code"));
            faults.RequireText("type", type);
            faults.RequireText("code", code);
            if (type == "website" && !change.Session[StoreCollections.Websites].Where("code", code ?? "").Any())
                faults.Add("The website with code \"%code\" does not exist.", ("code", code ?? ""));
            channels.Add(Channel(type ?? "", code ?? ""));
        }
        faults.ThrowIfAny(InventoryFaults.Message);
        change.Value.ObjectOf("extension_attributes")["sales_channels"] = channels;
    }

    /// <summary>What the stock has now, no other one has; what it gave up is the default stock's.</summary>
    private static void Assign(EntityChange change)
    {
        var stocks = change.Session[InventoryCollections.Stocks];
        var taken = Codes(change.Value).ToHashSet();
        foreach (var other in stocks.Rows.Where(stock => stock.Number != change.Integer("stock_id")).ToList())
            Put(stocks, other, [.. Codes(other.Edit()).Where(code => !taken.Contains(code))]);
        var free = change.Session[StoreCollections.Websites].Rows.Where(website => website.Number > 0).Select(website => website.Value.Text("code")!)
            .Except(stocks.Rows.SelectMany(stock => Codes(stock.Edit()))).ToList();
        if (stocks.Find(InventoryCollections.DefaultStock) is { } main)
            Put(stocks, main, [.. Codes(main.Edit()), .. free]);
    }

    private static void Put(EntitySet stocks, Entity stock, IReadOnlyList<string> codes)
    {
        var value = stock.Edit();
        if (Codes(value).SequenceEqual(codes))
            return;
        value.ObjectOf("extension_attributes")["sales_channels"] = new JsonArray([.. codes.Select(code => (JsonNode?)Channel("website", code))]);
        stocks.Put(value);
    }

    private static IEnumerable<string> Codes(JsonObject stock) => stock.ObjectOf("extension_attributes").Objects("sales_channels").Select(channel => channel.Text("code") ?? "");

    private static void CheckRemoval(Entity stock, OperationRequest request)
    {
        if (stock.Number == InventoryCollections.DefaultStock)
            throw ServiceException.BadRequest("Default Stock could not be deleted.");
        if (Codes(stock.Edit()).Any())
            throw ServiceException.BadRequest("Stock has at least one sale channel and could not be deleted.");
        foreach (var link in request[InventoryCollections.StockSourceLinks].Where("stock_id", stock.Number).ToList())
            request[InventoryCollections.StockSourceLinks].Remove(link.Key);
    }
}
