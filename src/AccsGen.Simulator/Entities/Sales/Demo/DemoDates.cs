using System.Text.Json.Nodes;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Sales.Demo;

/// <summary>Spreads the seed over the year: an order, and after it its documents, each on a day of its own.</summary>
internal static class DemoDates
{
    private static readonly (Collection Documents, int Days)[] s_documents = [(SalesCollections.Invoices, 1), (SalesCollections.Transactions, 1), (SalesCollections.Shipments, 2), (SalesCollections.CreditMemos, 12)];

    public static void Set(Session session, long orderId, DateTimeOffset placed)
    {
        var last = placed;
        foreach (var (documents, days) in s_documents)
        {
            foreach (var document in session[documents].Where("order_id", orderId).ToList())
            {
                var made = placed.AddDays(days).AddMinutes(7 * document.Number);
                Put(session, documents, document, made, made);
                last = made > last ? made : last;
            }
        }
        Put(session, SalesCollections.Orders, session[SalesCollections.Orders].Find(orderId)!, placed, last);
    }

    private static void Put(Session session, Collection collection, Entity entity, DateTimeOffset created, DateTimeOffset updated)
    {
        var json = entity.Edit();
        Replace(json, ServiceDate.Format(created), ServiceDate.Format(updated));
        session[collection].Put(json);
    }

    private static void Replace(JsonNode? node, string created, string updated)
    {
        if (node is JsonArray list)
        {
            foreach (var element in list)
                Replace(element, created, updated);
            return;
        }
        if (node is not JsonObject owner)
            return;
        foreach (var (name, value) in owner.ToList())
        {
            if (name == "created_at")
                owner[name] = created;
            else if (name == "updated_at")
                owner[name] = updated;
            else
                Replace(value, created, updated);
        }
    }
}
