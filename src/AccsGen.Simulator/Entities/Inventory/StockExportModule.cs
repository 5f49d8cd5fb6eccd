using System.Text.Json.Nodes;
using AccsGen.Simulator.Entities.Products;
using AccsGen.Simulator.Entities.Stores;
using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.Search;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Inventory;

/// <summary>The stock of a whole sales channel at once: the quantities that lie there, or those that can be sold.</summary>
internal sealed class StockExportModule : EntityModule
{
    public override IEnumerable<Collection> Collections => [];

    public override void Register(OperationTable operations)
    {
        operations["GET /V1/inventory/dump-stock-index-data/{salesChannelType}/{salesChannelCode}"] = Dump;
        operations["GET /V1/inventory/export-stock-salable-qty/{salesChannelType}/{salesChannelCode}"] = Export;
    }

    /// <summary>The products of the website with what lies there, promises aside; nothing lies of composite products and of those whose stock isn't managed.</summary>
    private static OperationAnswer Dump(OperationRequest request)
    {
        var stockId = StockId(request);
        var website = request[StoreCollections.Websites].Where("code", request.Path("salesChannelCode")).Select(found => found.Number).FirstOrDefault();
        var assigned = Assigned(request.Session, stockId);
        var products = request[ProductCollections.Products].Rows.Where(product => IsSoldAt(product, website) && (!IsManaged(product) || assigned(product.Key)));
        return OperationAnswer.Write(writer =>
        {
            writer.WriteStartArray();
            foreach (var product in products)
                IndexRow(request.Session, product, stockId).WriteTo(writer);
            writer.WriteEndArray();
        });
    }

    private static JsonObject IndexRow(Session session, Entity product, long stockId)
    {
        var settings = StockSettings.Of(product);
        var quantity = IsManaged(product) ? StockLedger.QuantityInStock(session, product.Key, stockId) : 0;
        var isSalable = StockItems.IsStocked(product) ? StockLedger.IsInStock(session, product.Key, stockId, settings, quantity) : StockItems.Of(product).Flag("is_in_stock") == true;
        return Row(product, quantity, isSalable);
    }

    /// <summary>The products that the criteria name and the stock has, with what can be sold of them now.</summary>
    private static OperationAnswer Export(OperationRequest request)
    {
        var stockId = StockId(request);
        var session = request.Session;
        var assigned = Assigned(session, stockId);
        var found = EntitySearch.Run(request, ProductCollections.Products, ProductFields.Fields, (products, place) => IsInStock(products, place, assigned));
        return OperationAnswer.Of(found with
        {
            Row = product => Entity.Of(product.Key, product.Number, Row(
                product, IsManaged(product) ? StockLedger.SalableQuantity(session, product.Key, stockId) : 0, Salability.IsSalable(session, product.Key, stockId))),
        });
    }

    private static JsonObject Row(Entity product, decimal quantity, bool isSalable) => new() { ["sku"] = product.Key, ["qty"] = quantity, ["is_salable"] = isSalable };

    private static long StockId(OperationRequest request) => StockModule.Resolve(request, request.Path("salesChannelType"), request.Path("salesChannelCode")).Number;

    private static bool IsManaged(Entity product) => StockItems.IsStocked(product) && StockSettings.Of(product).ManagesStock;

    /// <summary>The stock of products that are made when they are looked at is managed.</summary>
    private static bool IsInStock(EntityView products, int place, Predicate<string> assigned) => products.Prepared(place, "sku") is { } sku
        ? assigned(sku)
        : !IsManaged(products[place]) || assigned(products[place].Key);

    /// <summary>Tells by its SKU whether a product lies at one of a stock's sources.</summary>
    private static Predicate<string> Assigned(Session session, long stockId)
    {
        var sources = Stocks.SourcesOf(session, stockId);
        var items = session[InventoryCollections.SourceItems].Data;
        return sku => sources.Any(source => items.Contains(CollectionKey.Of(source.Key, sku)));
    }

    private static bool IsSoldAt(Entity product, long websiteId) => product.Value.Member("extension_attributes").Integers("website_ids").Contains(websiteId);
}
