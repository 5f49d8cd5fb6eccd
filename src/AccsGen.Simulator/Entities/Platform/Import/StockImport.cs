using AccsGen.Simulator.Entities.Inventory;
using AccsGen.Simulator.Entities.Products;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Platform.Import;

/// <summary>Imports what lies at the sources of stock.</summary>
internal static class StockImport
{
    public static string Run(OperationRequest request, JsonElement row, bool isDelete)
    {
        var (source, sku) = (ImportColumns.Required(row, "source_code"), ImportColumns.Required(row, "sku"));
        if (request[InventoryCollections.Sources].Find(source) is null)
            throw ServiceException.BadRequest($"Source code \"{source}\" does not exists.");
        if (request[ProductCollections.Products].Find(sku) is null)
            throw ServiceException.BadRequest($"Product with SKU \"{sku}\" does not exists.");
        var key = CollectionKey.Of(source, sku);
        if (isDelete)
        {
            SourceItems.Remove(request.Session, source, sku);
            return key;
        }
        if (row.Number("quantity") is not { } quantity)
            throw ServiceException.BadRequest("Please make sure attribute \"quantity\" is a number.");
        SourceItems.Set(request.Session, source, sku, quantity, row.Integer("status") ?? (quantity > 0 ? SourceItems.InStock : SourceItems.OutOfStock));
        return key;
    }
}
