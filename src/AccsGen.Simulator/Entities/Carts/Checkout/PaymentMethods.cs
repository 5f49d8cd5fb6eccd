using System.Text.Json.Nodes;
using AccsGen.Simulator.Entities.Platform;
using AccsGen.Simulator.Entities.Sales;
using AccsGen.Simulator.Entities.Stores;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Carts.Checkout;

/// <summary>
/// The ways to pay that a cart has. What costs nothing has only the one that needs no payment, and nothing else has that. Methods that apps bring along
/// (<c>/V1/oope_payment_method</c>) are online ones, offered where they are active for the store, country and currency.
/// </summary>
internal static class PaymentMethods
{
    public const string PurchaseOrder = "purchaseorder";

    /// <summary>The one of an app that the demo tenant has.</summary>
    public const string DemoCode = "oope_card";

    private static readonly PaymentMethod s_free = new("free", "No Payment Information Required");

    private static readonly PaymentMethod[] s_offline =
    [
        new("checkmo", "Check / Money order"),
        new("banktransfer", "Bank Transfer Payment"),
        new("cashondelivery", "Cash On Delivery"),
        new(PurchaseOrder, "Purchase Order"),
    ];

    public static void AddDemo(Session session) => session[OutOfProcessModule.PaymentMethods].Put(new JsonObject
    {
        ["code"] = DemoCode,
        ["title"] = "Card",
        ["active"] = true,
        ["backend_integration_url"] = "",
        ["stores"] = new JsonArray(),
        ["order_status"] = "processing",
        ["countries"] = new JsonArray(),
        ["currencies"] = new JsonArray(),
        ["custom_config"] = new JsonArray(),
    });

    public static IEnumerable<PaymentMethod> Of(Session session, Cart cart, CartTotals totals)
    {
        if (totals.GrandTotal == 0)
            return [s_free];
        return s_offline.Concat(session[OutOfProcessModule.PaymentMethods].Rows.Where(method => IsOffered(session, method.Value, cart)).Select(Online));
    }

    /// <summary>Any method that there is, whether or not a cart has it now.</summary>
    public static PaymentMethod? Find(Session session, string code) =>
        s_offline.Prepend(s_free).FirstOrDefault(method => method.Code == code) ?? (session[OutOfProcessModule.PaymentMethods].Find(code) is { } method ? Online(method) : null);

    public static JsonArray Answer(Session session, Cart cart, CartTotals totals) =>
        new([.. Of(session, cart, totals).Select(method => (JsonNode)new JsonObject { ["code"] = method.Code, ["title"] = method.Title })]);

    /// <summary>A payment that a request gives, checked against what the cart has.</summary>
    /// <exception cref="ServiceException">The method isn't one of the cart's, or lacks its number.</exception>
    public static JsonObject Read(Session session, Cart cart, CartTotals totals, JsonElement given)
    {
        var payment = JsonObject.Create(given)!;
        if (!Of(session, cart, totals).Any(method => method.Code == payment.Text("method")))
            throw ServiceException.BadRequest("The requested Payment Method is not available.");
        if (payment.Text("method") == PurchaseOrder && string.IsNullOrWhiteSpace(payment.Text("po_number")))
            throw ServiceException.BadRequest("Purchase order number is a required field.");
        return payment;
    }

    private static PaymentMethod Online(Entity method) => new(method.Key, method.Value.Text("title") ?? method.Key, IsOnline: true, method.Value.Text("order_status"));

    /// <summary>An empty list of stores, countries or currencies means all.</summary>
    private static bool IsOffered(Session session, JsonElement method, Cart cart)
    {
        bool Fits(string list, string? value) => !method.List(list).Any() || method.List(list).Any(one => one.ToString() == value);
        return method.Flag("active") == true
            && Fits("stores", session[StoreCollections.Views].Find(cart.StoreId)?.Value.Text("code"))
            && Fits("countries", cart.BillingAddress?.Text("country_id"))
            && Fits("currencies", Money.Currency);
    }
}
