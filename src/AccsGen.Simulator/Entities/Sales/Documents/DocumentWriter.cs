using System.Text.Json.Nodes;
using AccsGen.Simulator.Resources;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Sales.Documents;

/// <summary>What all documents of an order have in common.</summary>
internal static class DocumentWriter
{
    private static readonly string[] s_currencies =
    [
        "base_currency_code", "global_currency_code", "order_currency_code", "store_currency_code",
        "base_to_global_rate", "base_to_order_rate", "store_to_base_rate", "store_to_order_rate",
    ];

    /// <summary>A document of an order, with its numbers, addresses and dates.</summary>
    public static JsonObject New(Session session, Order order, Collection collection)
    {
        var id = session[collection].NextId;
        var document = new JsonObject
        {
            ["entity_id"] = id,
            ["increment_id"] = SalesNumbers.Increment(order.StoreId, id),
            ["store_id"] = order.StoreId,
            ["billing_address_id"] = order.Json.Integer("billing_address_id"),
            ["created_at"] = session.Now,
            ["updated_at"] = session.Now,
            ["comments"] = new JsonArray(),
        };
        if ((order.Shipping?["address"] as JsonObject)?.Integer("entity_id") is { } shippingAddress)
            document["shipping_address_id"] = shippingAddress;
        order.LinkTo(document);
        return document;
    }

    public static void CopyCurrencies(Order order, JsonObject document)
    {
        foreach (var member in s_currencies)
            document[member] = order.Json[member]?.DeepClone();
    }

    /// <summary>An item of a document: what it says of the order's item, and how many.</summary>
    public static JsonObject Item(OrderItem item, decimal quantity, long documentId, int number)
    {
        var copy = new JsonObject
        {
            ["entity_id"] = PartIds.Of(documentId, number),
            ["parent_id"] = documentId,
            ["order_item_id"] = item.Id,
            ["sku"] = item.Sku,
            ["name"] = item.Json.Text("name"),
            ["price"] = item.Number("price"),
            ["qty"] = quantity,
        };
        if (item.Json.Integer("product_id") is { } product)
            copy["product_id"] = product;
        return copy;
    }

    /// <summary>Custom attributes of a document and of its items, as they were given (accs-wire.md, section 11).</summary>
    public static void CopyAttributes(JsonObject document, JsonElement given)
    {
        CopyOwnAttributes(document, given);
        foreach (var item in given.List("items"))
        {
            if (document.Objects("items").FirstOrDefault(own => own.Integer("order_item_id") == item.Integer("order_item_id")) is { } copy)
                CopyOwnAttributes(copy, item);
        }
    }

    private static void CopyOwnAttributes(JsonObject owner, JsonElement given)
    {
        foreach (var attribute in given.List("custom_attributes"))
        {
            if (attribute.Text("attribute_code") is { Length: > 0 } code)
                EntityMerge.SetCustomAttribute(owner, code, EntityMerge.AsText(attribute.Member("value")));
        }
    }
}
