using AccsGen.Simulator.Entities.Products;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Inventory;

/// <summary>Assigns many products to sources, takes them off, and moves what lies there. Products that aren't there, or have no quantity of their own, are passed over.</summary>
internal sealed class BulkInventoryModule : EntityModule
{
    public override IEnumerable<Collection> Collections => [];

    public override void Register(OperationTable operations)
    {
        operations["POST /V1/inventory/bulk-product-source-assign"] = Assign;
        operations["POST /V1/inventory/bulk-product-source-unassign"] = Unassign;
        operations["POST /V1/inventory/bulk-product-source-transfer"] = Transfer;
        operations["POST /V1/inventory/bulk-partial-source-transfer"] = TransferPartly;
    }

    /// <summary>Answers how many assignments are new; those begin with nothing.</summary>
    private static OperationAnswer Assign(OperationRequest request)
    {
        var sources = Sources(request);
        var assigned = 0;
        foreach (var sku in StockedSkus(request))
        {
            foreach (var source in sources.Where(source => SourceItems.Find(request.Session, source, sku) is null))
            {
                SourceItems.Set(request.Session, source, sku, 0, SourceItems.OutOfStock);
                assigned++;
            }
        }
        return OperationAnswer.Of(assigned);
    }

    private static OperationAnswer Unassign(OperationRequest request)
    {
        var sources = Sources(request);
        return OperationAnswer.Of(StockedSkus(request).Sum(sku => sources.Count(source => SourceItems.Remove(request.Session, source, sku))));
    }

    /// <summary>Moves everything, with the status and the quantity of which the merchant is told.</summary>
    private static OperationAnswer Transfer(OperationRequest request)
    {
        var (from, to) = (request.Text("originSource") ?? "", request.Text("destinationSource") ?? "");
        var faults = CheckRoute(request, from, to);
        faults.ThrowIfAny("Validation Error: Select different sources for origin and destination.");
        foreach (var sku in StockedSkus(request))
        {
            if (SourceItems.Find(request.Session, from, sku) is not { } origin)
                continue;
            var (quantity, status) = SourceItems.StateOf(origin);
            var there = SourceItems.Find(request.Session, to, sku) is { } destination ? SourceItems.StateOf(destination).Quantity : 0;
            SourceItems.Set(request.Session, to, sku, there + quantity, status);
            MoveNotification(request.Session, from, to, sku);
            if (request.Flag("unassignFromOrigin") == true)
                SourceItems.Remove(request.Session, from, sku);
            else
                SourceItems.Set(request.Session, from, sku, 0, SourceItems.OutOfStock);
        }
        return OperationAnswer.True;
    }

    /// <summary>Moves some; both sources must have the product already, and what arrives is in stock.</summary>
    private static OperationAnswer TransferPartly(OperationRequest request)
    {
        var (from, to) = (request.Text("originSourceCode") ?? "", request.Text("destinationSourceCode") ?? "");
        var items = request.List("items").Select(item => (Sku: item.Text("sku") ?? "", Quantity: item.Number("qty") ?? 0)).ToList();
        var faults = CheckRoute(request, from, to);
        foreach (var wanted in items.GroupBy(item => item.Sku, StringComparer.OrdinalIgnoreCase))
            CheckItem(request.Session, faults, from, to, wanted.Key, wanted.Sum(item => item.Quantity));
        faults.ThrowIfAny("Transfer validation failed");
        foreach (var (sku, quantity) in items)
        {
            var origin = SourceItems.StateOf(SourceItems.Find(request.Session, from, sku)!);
            SourceItems.Set(request.Session, from, sku, origin.Quantity - quantity, origin.Status);
            var destination = SourceItems.StateOf(SourceItems.Find(request.Session, to, sku)!);
            SourceItems.Set(request.Session, to, sku, destination.Quantity + quantity, SourceItems.InStock);
        }
        return OperationAnswer.Void;
    }

    private static void CheckItem(Session session, FaultList faults, string from, string to, string sku, decimal quantity)
    {
        var origin = SourceItems.Find(session, from, sku);
        if (origin is null)
            faults.Add("Source item for %sku and %sourceCode does not exist", ("sku", sku), ("sourceCode", from));
        else if (SourceItems.StateOf(origin).Quantity < quantity)
            faults.Add("Requested transfer amount for sku %sku is not available", ("sku", sku));
        if (origin is not null && SourceItems.Find(session, to, sku) is null)
            faults.Add("Source item for %sku and %sourceCode does not exist", ("sku", sku), ("sourceCode", to));
    }

    private static FaultList CheckRoute(OperationRequest request, string from, string to)
    {
        var faults = new FaultList();
        if (request[InventoryCollections.Sources].Find(from) is null)
            faults.Add("Origin source %sourceCode does not exist", ("sourceCode", from));
        if (request[InventoryCollections.Sources].Find(to) is null)
            faults.Add("Destination source %sourceCode does not exist", ("sourceCode", to));
        if (from == to)
            faults.Add("Cannot transfer a source on itself");
        return faults;
    }

    private static void MoveNotification(Session session, string from, string to, string sku)
    {
        var notifications = session[InventoryCollections.LowQuantityNotifications];
        if (notifications.Edit(CollectionKey.Of(from, sku)) is not { } notification)
            return;
        notification["source_code"] = to;
        notifications.Put(notification);
    }

    private static IReadOnlyList<string> Sources(OperationRequest request)
    {
        var faults = new FaultList();
        IReadOnlyList<string> codes = [.. request.List("sourceCodes").Select(code => code.GetString() ?? "")];
        foreach (var code in codes.Where(code => request[InventoryCollections.Sources].Find(code) is null))
            faults.Add("Source %sourceCode does not exist", ("sourceCode", code));
        faults.ThrowIfAny(InventoryFaults.Message);
        return codes;
    }

    private static IReadOnlyList<string> StockedSkus(OperationRequest request) =>
    [
        .. request.List("skus").Select(sku => request[ProductCollections.Products].Find(sku.GetString() ?? "")).OfType<Entity>().Where(StockItems.IsStocked).Select(product => product.Key),
    ];
}
