using System.Text.Json.Nodes;
using AccsGen.Simulator.Entities.Products.Synthetic;
using AccsGen.Simulator.Entities.Sales.Orders;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Sales.Demo;

/// <summary>
/// Orders by the million, made from their numbers: guests' orders of one to three synthetic products, a minute apart, each a day older than its last change. What varies follows from the
/// number, so that the same number always gives the same order. They have no invoices or shipments beside them, but their quantities and sums say what became of them.
/// </summary>
internal static class SyntheticOrders
{
    private const int Stores = 1;

    /// <summary>How many different products they name.</summary>
    private const int Products = 10_000;

    private static readonly string[] s_states =
    [
        OrderStates.Complete, OrderStates.Processing, OrderStates.Complete, OrderStates.New, OrderStates.Complete,
        OrderStates.Canceled, OrderStates.Complete, OrderStates.Processing, OrderStates.Holded, OrderStates.Closed,
    ];

    public static SyntheticEntities Entities { get; } = new()
    {
        Make = number => StateJson.Write(Make(number)),
        KeyOf = CollectionKey.Of,
        NumberOf = NumberOf,
        Members = new Dictionary<string, SyntheticMember>(StringComparer.Ordinal)
        {
            ["entity_id"] = new(CollectionKey.Of) { Rises = true },
            ["increment_id"] = new(number => SalesNumbers.Increment(Stores, number)) { IsText = true, Rises = true },
            ["created_at"] = new(CreatedAt) { IsText = true, Rises = true },
            ["updated_at"] = new(UpdatedAt) { IsText = true, Rises = true },
            ["state"] = new(StateOf) { IsText = true },
            ["status"] = new(number => OrderStates.StatusOf(StateOf(number))) { IsText = true },
            ["store_id"] = new(_ => CollectionKey.Of(Stores)),
            ["customer_email"] = new(EmailOf) { IsText = true },
        },
    };

    private static long? NumberOf(string key) => long.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string StateOf(long number) => s_states[number % s_states.Length];

    private static string CreatedAt(long number) => ServiceDate.Format(SeededStates.FirstDay.AddMinutes(number));

    private static string UpdatedAt(long number) => ServiceDate.Format(SeededStates.FirstDay.AddMinutes(number).AddDays(1));

    private static string EmailOf(long number) => string.Create(CultureInfo.InvariantCulture, $"guest{number % 5000}@example.com");

    private static JsonObject Make(long number)
    {
        var order = new JsonObject
        {
            ["entity_id"] = number,
            ["state"] = StateOf(number),
            ["status"] = OrderStates.StatusOf(StateOf(number)),
            ["created_at"] = CreatedAt(number),
            ["updated_at"] = UpdatedAt(number),
            ["store_id"] = Stores,
            ["customer_email"] = EmailOf(number),
            ["shipping_amount"] = 5,
            ["shipping_description"] = "Flat Rate - Fixed",
            ["items"] = new JsonArray([.. Enumerable.Range(0, (int)(number % 3) + 1).Select(index => Item(number, index))]),
            ["billing_address"] = Address(number, "billing"),
            ["payment"] = new JsonObject { ["account_status"] = null, ["additional_information"] = new JsonArray("Check / Money order"), ["cc_last4"] = null, ["method"] = "checkmo" },
            ["extension_attributes"] = new JsonObject
            {
                ["shipping_assignments"] = new JsonArray(new JsonObject { ["shipping"] = new JsonObject { ["address"] = Address(number, "shipping"), ["method"] = "flatrate_flatrate" } }),
            },
        };
        OrderDefaults.Complete(order, UpdatedAt(number));
        Settle(order);
        return order;
    }

    private static JsonNode Item(long number, int index)
    {
        var product = (((number * 7) + (index * 13)) % Products) + 1;
        return new JsonObject
        {
            ["sku"] = SyntheticProducts.SkuOf(product),
            ["name"] = SyntheticProducts.NameOf(product),
            ["product_id"] = product,
            ["price"] = SyntheticProducts.SpecialPriceOf(product) ?? SyntheticProducts.PriceOf(product),
            ["qty_ordered"] = (number + index) % 4 + 1,
            ["weight"] = SyntheticProducts.WeightOf(product),
        };
    }

    private static JsonObject Address(long number, string type) => new()
    {
        ["address_type"] = type,
        ["firstname"] = "Guest",
        ["lastname"] = string.Create(CultureInfo.InvariantCulture, $"Number {number % 5000}"),
        ["email"] = EmailOf(number),
        ["street"] = new JsonArray(string.Create(CultureInfo.InvariantCulture, $"{(number % 900) + 1} Oak Ave")),
        ["city"] = "Purchase",
        ["postcode"] = "10577",
        ["country_id"] = "US",
        ["region"] = "New York",
        ["region_code"] = "NY",
        ["region_id"] = 43,
        ["telephone"] = "512-555-0100",
    };

    /// <summary>What an order in its state has behind it.</summary>
    private static void Settle(JsonObject order)
    {
        var state = order.Text("state");
        var isInvoiced = state is OrderStates.Complete or OrderStates.Closed or OrderStates.Processing;
        foreach (var item in order.Objects("items"))
        {
            var quantity = item.Number("qty_ordered")!.Value;
            item["qty_invoiced"] = isInvoiced ? quantity : 0;
            item["qty_shipped"] = state is OrderStates.Complete or OrderStates.Closed ? quantity : 0;
            item["qty_refunded"] = state == OrderStates.Closed ? quantity : 0;
            item["qty_canceled"] = state == OrderStates.Canceled ? quantity : 0;
            Money.Set(item, "row_invoiced", isInvoiced ? item.Number("row_total")!.Value : 0);
            Money.Set(item, "amount_refunded", state == OrderStates.Closed ? item.Number("row_total")!.Value : 0);
        }
        if (isInvoiced)
            Count(order, "total_invoiced", "total_paid", "subtotal_invoiced", "shipping_invoiced");
        if (state == OrderStates.Closed)
            Count(order, "total_refunded", "total_offline_refunded", "subtotal_refunded", "shipping_refunded");
        if (state == OrderStates.Canceled)
            Count(order, "total_canceled", "total_canceled", "subtotal_canceled", "shipping_canceled");
        if (state == OrderStates.Holded)
            (order["hold_before_state"], order["hold_before_status"]) = (OrderStates.New, OrderStates.StatusOf(OrderStates.New));
        Money.Set(order, "total_due", isInvoiced ? 0 : order.Number("grand_total")!.Value);
    }

    private static void Count(JsonObject order, string total, string other, string subtotal, string shipping)
    {
        Money.Set(order, total, order.Number("grand_total")!.Value);
        Money.Set(order, other, order.Number("grand_total")!.Value);
        Money.Set(order, subtotal, order.Number("subtotal")!.Value);
        Money.Set(order, shipping, order.Number("shipping_amount")!.Value);
    }
}
