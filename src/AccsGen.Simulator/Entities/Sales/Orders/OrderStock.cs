using AccsGen.Simulator.Entities.Inventory;
using AccsGen.Simulator.Entities.Products;
using AccsGen.Simulator.Entities.Stores;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Sales.Orders;

/// <summary>
/// What orders do to the stock. An order promises quantities of the stock of its website; what leaves a source settles the promise, and so does what is canceled, or refunded before it left.
/// Virtual products leave when they are invoiced.
/// </summary>
internal static class OrderStock
{
    /// <summary>Promises what hasn't left yet: of a new order everything.</summary>
    public static void Reserve(Session session, Order order) =>
        Append(session, order, order.Items.Select(item => new ItemQuantity(item, item.IsVirtual ? item.Invoiced + item.Canceled - item.Ordered : -item.Unshipped)), "order_placed");

    /// <summary>Settles what is canceled.</summary>
    public static void Cancel(Session session, Order order, IEnumerable<ItemQuantity> canceled)
    {
        if (!order.IsHistoric)
            Append(session, order, canceled, "order_canceled");
    }

    /// <summary>Takes quantities from a source, which settles the promise.</summary>
    public static void Ship(Session session, Order order, string source, IEnumerable<ItemQuantity> shipped) => Deduct(session, order, source, shipped, "shipment_created");

    /// <summary>Takes what needs no parcel from the first source of the stock.</summary>
    public static void Deliver(Session session, Order order, IEnumerable<ItemQuantity> invoiced)
    {
        foreach (var part in invoiced.Where(part => part.Item is { IsVirtual: true, IsStocked: true }))
            Deduct(session, order, SourceOf(session, order, SkuOf(session, part.Item)), [part], "invoice_created");
    }

    /// <summary>Settles what is refunded before it left, and puts the rest back where that was asked for.</summary>
    /// <param name="session">The state.</param>
    /// <param name="order">The order, before the quantities are counted as refunded.</param>
    /// <param name="refunded">What is refunded.</param>
    /// <param name="returned">The items that go back to the stock.</param>
    public static void Refund(Session session, Order order, IReadOnlyList<ItemQuantity> refunded, IReadOnlySet<long> returned)
    {
        if (order.IsHistoric)
            return;
        var unshipped = new List<ItemQuantity>();
        foreach (var (item, quantity) in refunded.Where(part => part.Item.IsStocked))
        {
            var fromPromise = Math.Min(quantity, item.Unshipped);
            if (fromPromise > 0)
                unshipped.Add(new(item, fromPromise));
            if (quantity > fromPromise && (returned.Contains(item.Id) || (item.Parent is { } parent && returned.Contains(parent.Id))))
                StockLedger.Deduct(session, SourceOf(session, order, SkuOf(session, item)), SkuOf(session, item), fromPromise - quantity);
        }
        Append(session, order, unshipped, "creditmemo_created");
    }

    /// <summary>The source that shipments come from unless they say so: the default one where the product is there, else the first one of the stock that has the product.</summary>
    public static string SourceOf(Session session, Order order, string sku)
    {
        var sources = Stocks.SourcesOf(session, StockOf(session, order)).Where(source => Stocks.IsEnabled(source) && SourceItems.Find(session, source.Key, sku) is not null).ToList();
        return (sources.Find(source => source.Key == InventoryCollections.DefaultSource) ?? sources.FirstOrDefault())?.Key ?? InventoryCollections.DefaultSource;
    }

    /// <summary>The SKU of an item may have those of its options in it; the product itself is known by its id.</summary>
    private static string SkuOf(Session session, OrderItem item) =>
        item.Json.Integer("product_id") is { } id && session[ProductCollections.Products].FindNumber(id) is { } product ? product.Key : item.Sku;

    private static void Deduct(Session session, Order order, string source, IEnumerable<ItemQuantity> leaving, string reason)
    {
        if (order.IsHistoric)
            return;
        var list = leaving.Where(part => part.Item.IsStocked && part.Quantity > 0).ToList();
        foreach (var (item, quantity) in list)
            CheckSource(session, source, SkuOf(session, item), quantity);
        foreach (var (item, quantity) in list)
            StockLedger.Deduct(session, source, SkuOf(session, item), quantity);
        Append(session, order, list, reason);
    }

    /// <summary>Looked at before anything is taken, so that what can't be taken wholly isn't taken in part.</summary>
    private static void CheckSource(Session session, string source, string sku, decimal quantity)
    {
        if (!StockLedger.SettingsOf(session, sku).ManagesStock)
            return;
        var item = SourceItems.Find(session, source, sku) ?? throw ServiceException.NotFound("Source item not found by source code: %1 and sku: %2.", source, sku);
        if (SourceItems.StateOf(item).Quantity < quantity)
            throw ServiceException.BadRequest("Not all of your products are available in the requested quantity.");
    }

    private static void Append(Session session, Order order, IEnumerable<ItemQuantity> quantities, string reason)
    {
        var stock = StockOf(session, order);
        foreach (var product in quantities.Where(part => part.Item.IsStocked).GroupBy(part => SkuOf(session, part.Item), StringComparer.OrdinalIgnoreCase))
        {
            var quantity = product.Sum(part => part.Quantity);
            if (quantity != 0)
                StockLedger.Append(session, stock, product.Key, quantity, reason, order.Id);
        }
    }

    private static long StockOf(Session session, Order order) =>
        StockLedger.StockOf(session, session[StoreCollections.Views].Find(order.StoreId)?.Value.Integer("website_id") ?? 1);
}
