using AccsGen.Simulator.Entities.Carts;
using AccsGen.Simulator.Entities.Sales.Demo;
using AccsGen.Simulator.Entities.Sales.Orders;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Sales;

/// <summary>Carts and what becomes of them. Items, addresses and payments are members of theirs, as in the answers.</summary>
internal static class SalesCollections
{
    public static Collection Carts { get; } = new("carts", CollectionKey.Number("id"))
    {
        Tags = cart => cart.Value.Integer(Cart.CustomerMember) is { } customer ? [CustomerTag(customer)] : [],
    };

    public static Collection Orders { get; } = new("orders", CollectionKey.Number("entity_id")) { Defaults = OrderDefaults.Complete, Synthetic = SyntheticOrders.Entities };

    public static Collection Invoices { get; } = new("invoices", CollectionKey.Number("entity_id")) { Tags = OrderTags };

    public static Collection Shipments { get; } = new("shipments", CollectionKey.Number("entity_id")) { Tags = OrderTags };

    public static Collection CreditMemos { get; } = new("creditMemos", CollectionKey.Number("entity_id")) { Tags = OrderTags };

    public static Collection Transactions { get; } = new("transactions", CollectionKey.Number("transaction_id")) { Tags = OrderTags };

    /// <summary>What the carts of a customer are found by.</summary>
    public static string CustomerTag(long customerId) => $"customer:{CollectionKey.Of(customerId)}";

    /// <summary>What the documents of an order are found by.</summary>
    public static string OrderTag(long orderId) => $"order:{CollectionKey.Of(orderId)}";

    public static IEnumerable<string> OrderTags(Entity document) => document.Value.Integer("order_id") is { } order ? [OrderTag(order)] : [];
}
