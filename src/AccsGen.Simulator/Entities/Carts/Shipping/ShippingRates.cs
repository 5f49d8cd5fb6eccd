using System.Text.Json.Nodes;
using AccsGen.Simulator.Entities.Inventory;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Carts.Shipping;

/// <summary>
/// The carriers of the tenant: a flat rate by piece, a table of rates by value within the United States, nothing at all above a value, and pickup in a store where the stock has one.
/// Carriers that an app adds have their rates from that app's webhook, so that none are shown for them here.
/// </summary>
internal static class ShippingRates
{
    public const string PickupCarrier = "instore";
    public const string PickupMethod = "pickup";

    private const decimal FlatRate = 5;
    private const decimal FreeFrom = 250;
    private const string TableCountry = "US";

    /// <summary>From which value on which rate counts.</summary>
    private static readonly (decimal From, decimal Rate)[] s_table = [(100, 5), (50, 10), (0, 15)];

    public static IReadOnlyList<ShippingRate> Of(Parcel parcel)
    {
        var rates = new List<ShippingRate> { new("flatrate", "flatrate", "Flat Rate", "Fixed", parcel.IsFree ? 0 : FlatRate * parcel.Quantity) };
        if (parcel.Country == TableCountry)
            rates.Add(new("tablerate", "bestway", "Best Way", "Table Rate", parcel.IsFree ? 0 : s_table.First(row => parcel.Value >= row.From || row.From == 0).Rate));
        if (parcel.IsFree || parcel.Value >= FreeFrom)
            rates.Add(new("freeshipping", "freeshipping", "Free Shipping", "Free", 0));
        if (PickupLocations(parcel.Session, parcel.Buyer).Any())
            rates.Add(new(PickupCarrier, PickupMethod, "In-Store Pickup Delivery", PickupTitle(parcel), 0));
        return rates;
    }

    /// <summary>The source where a parcel is picked up; null when its address names none, or one that isn't a pickup location of the stock.</summary>
    public static Entity? PickupLocationOf(Session session, Buyer buyer, JsonObject? address) =>
        (address?["extension_attributes"] as JsonObject)?.Text("pickup_location_code") is { } code
            ? PickupLocations(session, buyer).FirstOrDefault(source => string.Equals(source.Key, code, StringComparison.OrdinalIgnoreCase))
            : null;

    private static string PickupTitle(Parcel parcel) =>
        PickupLocationOf(parcel.Session, parcel.Buyer, parcel.Address) is { } source
            ? source.Value.Member("extension_attributes").Text("frontend_name") ?? source.Value.Text("name") ?? source.Key
            : "In-Store Pickup Delivery";

    private static IEnumerable<Entity> PickupLocations(Session session, Buyer buyer) => Stocks.SourcesOf(session, StockLedger.StockOf(session, buyer.WebsiteId))
        .Where(source => Stocks.IsEnabled(source) && source.Value.Member("extension_attributes").Flag("is_pickup_location_active") == true);
}
