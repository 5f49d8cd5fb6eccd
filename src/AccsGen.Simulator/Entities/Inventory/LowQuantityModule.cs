using System.Text.Json.Nodes;
using AccsGen.Simulator.Entities.Products;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Inventory;

/// <summary>The quantities below which the merchant is told, by source and product. Where none was set the tenant's counts.</summary>
internal sealed class LowQuantityModule : EntityModule
{
    public override IEnumerable<Collection> Collections => [InventoryCollections.LowQuantityNotifications];

    public override void Register(OperationTable operations)
    {
        operations["POST /V1/inventory/low-quantity-notification"] = Save;
        operations["GET /V1/inventory/low-quantity-notification/{sourceCode}/{sku}"] = Get;
        operations["POST /V1/inventory/low-quantity-notifications-delete"] = Delete;
    }

    private static OperationAnswer Save(OperationRequest request)
    {
        foreach (var given in InventoryFaults.RequireAny(request.List("sourceItemConfigurations")))
        {
            var (source, sku) = (given.Text("source_code") ?? "", given.Text("sku") ?? "");
            if (request[InventoryCollections.Sources].Find(source) is not { } found || sku.Length == 0)
                throw ServiceException.BadRequest("Could not save Source Item Configuration");
            request[InventoryCollections.LowQuantityNotifications].Put(Notification(found.Key, sku, given.Number("notify_stock_qty")));
        }
        return OperationAnswer.Void;
    }

    private static OperationAnswer Get(OperationRequest request)
    {
        var (source, sku) = (request.Path("sourceCode"), request.Path("sku"));
        if (request[InventoryCollections.Sources].Find(source) is null || request[ProductCollections.Products].Find(sku) is null)
            throw ServiceException.BadRequest("Wrong input data");
        return request[InventoryCollections.LowQuantityNotifications].Find(CollectionKey.Of(source, sku)) is { } notification && notification.Value.Number("notify_stock_qty") is not null
            ? OperationAnswer.Of(notification)
            : OperationAnswer.Of(Notification(source, sku, StockSettings.Default.NotifyQuantity));
    }

    private static OperationAnswer Delete(OperationRequest request)
    {
        foreach (var item in request.List("sourceItems"))
            request[InventoryCollections.LowQuantityNotifications].Remove(CollectionKey.Of(item.Text("source_code") ?? "", item.Text("sku") ?? ""));
        return OperationAnswer.Void;
    }

    /// <param name="quantity">Null for the tenant's.</param>
    private static JsonObject Notification(string source, string sku, decimal? quantity) => new() { ["source_code"] = source, ["notify_stock_qty"] = quantity, ["sku"] = sku };
}
