using System.Text.Json.Nodes;
using AccsGen.Simulator.Entities.Products;
using AccsGen.Simulator.Entities.Stores;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.Resources;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Inventory;

/// <summary>Stock as it was before there were sources: the stock items of products, which tell of the default source.</summary>
internal sealed class LegacyStockModule : EntityModule
{
    public override IEnumerable<Collection> Collections => [];

    public override void Register(OperationTable operations)
    {
        operations["GET /V1/stockItems/{productSku}"] = request => OperationAnswer.Of(JsonObject.Create(StockItems.Of(Find(request))));
        operations["PUT /V1/products/{productSku}/stockItems/{itemId}"] = Save;
        operations["GET /V1/stockStatuses/{productSku}"] = Status;
        operations["GET /V1/stockItems/lowStock/"] = LowStock;
    }

    /// <summary>Members that aren't given stay. The path's item id counts for nothing: a product has one stock item.</summary>
    private static OperationAnswer Save(OperationRequest request)
    {
        var product = Find(request);
        var changed = product.Edit();
        var stockItem = changed.ObjectOf("extension_attributes").ObjectOf("stock_item");
        EntityMerge.Into(stockItem, request.Member("stockItem"), "item_id", "product_id", "stock_id");
        StockItems.Complete(stockItem, StockItems.IsStocked(product), request.Session.Now);
        request[ProductCollections.Products].Put(changed);
        return OperationAnswer.Of(stockItem.Integer("item_id") ?? product.Number);
    }

    /// <summary>What can be sold by the stock of a website, the request's store's unless <c>scopeId</c> names one, beside the stock item.</summary>
    private static OperationAnswer Status(OperationRequest request)
    {
        var product = Find(request);
        var stockId = StockLedger.StockOf(request.Session, Website(request));
        return OperationAnswer.Of(new JsonObject
        {
            ["product_id"] = product.Number,
            ["stock_id"] = InventoryCollections.DefaultStock,
            ["qty"] = StockItems.IsStocked(product) ? decimal.Truncate(StockLedger.SalableQuantity(request.Session, product.Key, stockId)) : 0,
            ["stock_status"] = Salability.IsSalable(request.Session, product.Key, stockId) ? 1 : 0,
            ["stock_item"] = JsonObject.Create(StockItems.Of(product)),
        });
    }

    /// <summary>The stock items with no more than a quantity, of all websites (<c>scopeId</c> 0) or of one.</summary>
    private static OperationAnswer LowStock(OperationRequest request)
    {
        var scope = request.Query.Integer("scopeId") ?? 0;
        var most = Number(request, "qty") ?? 0;
        var page = (int)Math.Clamp(Number(request, "currentPage") ?? 1, 1, int.MaxValue);
        var size = (int)Math.Clamp(Number(request, "pageSize") ?? 0, 0, int.MaxValue);
        var rows = request[ProductCollections.Products].Rows;
        var found = Enumerable.Range(0, rows.Count).Where(place => QuantityAt(rows, place) <= most && IsSoldIn(rows, place, scope)).ToList();
        return OperationAnswer.Of(new JsonObject
        {
            ["items"] = new JsonArray([.. (size == 0 ? found : found.Skip((int)Math.Min((page - 1L) * size, int.MaxValue)).Take(size)).Select(place => (JsonNode?)JsonObject.Create(StockItems.Of(rows[place])))]),
            ["search_criteria"] = new JsonObject
            {
                ["mapper_interface_name"] = "Magento\\CatalogInventory\\Model\\ResourceModel\\Stock\\Item\\StockItemCriteriaMapper",
                ["criteria_list"] = new JsonArray(),
                ["filters"] = new JsonArray(Text(scope), Text(most)),
                ["orders"] = new JsonArray(),
                ["limit"] = new JsonArray(Text(page), Text(size)),
            },
            ["total_count"] = found.Count,
        });
    }

    private static Entity Find(OperationRequest request) => request[ProductCollections.Products].Find(request.Path("productSku"))
        ?? throw ServiceException.NotFound("The Product with the \"%1\" SKU doesn't exist.", request.Path("productSku"));

    private static decimal QuantityAt(EntityRows rows, int place) => rows.Prepared(place, StockItems.QuantityMember) is { } quantity
        ? decimal.Parse(quantity, CultureInfo.InvariantCulture)
        : StockItems.Of(rows[place]).Number("qty") ?? 0;

    private static bool IsSoldIn(EntityRows rows, int place, long website) =>
        website == 0 || rows[place].Value.Member("extension_attributes").Integers("website_ids").Contains(website);

    private static long Website(OperationRequest request)
    {
        if (request.Query.Integer("scopeId") is not { } scope || scope == 0)
            return request.Store.IsAll ? 1 : request.Store.WebsiteId;
        return request[StoreCollections.Websites].Find(scope)?.Number
            ?? throw ServiceException.NotFound("The website with id %1 that was requested wasn't found. Verify the website and try again.", Text(scope));
    }

    private static decimal? Number(OperationRequest request, string parameter) =>
        decimal.TryParse(request.Query[parameter], NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Text(decimal number) => number.ToString("0.####", CultureInfo.InvariantCulture);
}
