using System.Text.Json.Nodes;
using AccsGen.Simulator.Entities.Carts.Checkout;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Sales.Documents;

/// <summary>What a payment provider did. Methods without a provider have no transactions.</summary>
internal static class Transactions
{
    /// <summary>Notes a transaction.</summary>
    /// <param name="type"><c>capture</c> or <c>refund</c>.</param>
    /// <param name="parent">The provider's number of the transaction that this one follows.</param>
    /// <returns>The provider's number of it; null where the method has no provider.</returns>
    public static string? Add(Session session, Order order, string type, string? parent)
    {
        if (PaymentMethods.Find(session, order.PaymentMethod) is not { IsOnline: true })
            return null;
        var transactions = session[SalesCollections.Transactions];
        var number = string.Create(CultureInfo.InvariantCulture, $"{order.PaymentMethod}-{order.Id}-{transactions.NextId}");
        transactions.Put(new JsonObject
        {
            ["order_id"] = order.Id,
            ["payment_id"] = (order.Json["payment"] as JsonObject)?.Integer("entity_id") ?? order.Id,
            ["txn_id"] = number,
            ["txn_type"] = type,
            ["is_closed"] = type == "refund" ? 1 : 0,
            ["parent_txn_id"] = parent,
            ["parent_id"] = parent is null ? null : transactions.Where("txn_id", parent).FirstOrDefault()?.Number,
            ["created_at"] = session.Now,
            ["additional_information"] = new JsonArray(),
        });
        order.Json.ObjectOf("payment")["last_trans_id"] = number;
        return number;
    }
}
