using System.Text.Json.Nodes;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Sales;

/// <summary>An order as a request changes it.</summary>
internal sealed class Order
{
    private Order(JsonObject json)
    {
        Json = json;
        Items = OrderItem.Link(json.Objects("items"));
    }

    public JsonObject Json { get; }

    public IReadOnlyList<OrderItem> Items { get; }

    /// <summary>Whether it is one of the seed's: what those did to the stock is in the stock already.</summary>
    public bool IsHistoric { get; init; }

    public long Id => Json.Integer("entity_id") ?? 0;

    public long StoreId => Json.Integer("store_id") ?? 1;

    public string State => Json.Text("state") ?? OrderStates.New;

    public string Status => Json.Text("status") ?? "";

    public string PaymentMethod => (Json["payment"] as JsonObject)?.Text("method") ?? "";

    public bool IsVirtual => Json.Flag("is_virtual") ?? false;

    public decimal GrandTotal => Number("grand_total");

    public decimal Paid => Number("total_paid");

    public decimal TotalRefunded => Number("total_refunded");

    /// <summary>Where it goes to and how; null for an order that isn't shipped.</summary>
    public JsonObject? Shipping => ((Json["extension_attributes"] as JsonObject)?["shipping_assignments"] as JsonArray)?.FirstOrDefault()?["shipping"] as JsonObject;

    public static Order Of(JsonObject json, bool isHistoric = false) => new(json) { IsHistoric = isHistoric };

    /// <exception cref="Errors.ServiceException">There is no such order.</exception>
    public static Order Find(Session session, long id) => new(session[SalesCollections.Orders].Edit(id) ?? throw SalesErrors.NoSuchEntity());

    public OrderItem? Item(long id) => Items.FirstOrDefault(item => item.Id == id);

    public decimal Number(string member) => Json.Number(member) ?? 0;

    public void Save(Session session)
    {
        Json["updated_at"] = session.Now;
        session[SalesCollections.Orders].Put(Json);
    }

    /// <summary>The order and the numbers by which its documents are found again when it has been edited.</summary>
    public void LinkTo(JsonObject document)
    {
        document["order_id"] = Id;
        document[DocumentFields.OriginalOrder] = new JsonArray(
            Json.Text(DocumentFields.OriginalOrderId) ?? CollectionKey.Of(Id),
            Json.Text("original_increment_id") ?? Json.Text("increment_id") ?? "");
    }
}
