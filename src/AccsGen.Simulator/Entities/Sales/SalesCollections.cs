using AccsGen.Simulator.Entities.Sales.Demo;
using AccsGen.Simulator.Entities.Sales.Orders;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Sales;

/// <summary>Carts and what becomes of them. Items, addresses and payments are members of theirs, as in the answers.</summary>
internal static class SalesCollections
{
    public static Collection Carts { get; } = new("carts", CollectionKey.Number("id"));

    public static Collection Orders { get; } = new("orders", CollectionKey.Number("entity_id")) { Defaults = OrderDefaults.Complete, Synthetic = SyntheticOrders.Entities };

    public static Collection Invoices { get; } = new("invoices", CollectionKey.Number("entity_id"));

    public static Collection Shipments { get; } = new("shipments", CollectionKey.Number("entity_id"));

    public static Collection CreditMemos { get; } = new("creditMemos", CollectionKey.Number("entity_id"));

    public static Collection Transactions { get; } = new("transactions", CollectionKey.Number("transaction_id"));
}
