using System.Text.Json.Nodes;
using AccsGen.Simulator.Entities.Stores;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Customers;

/// <summary>
/// The seed: twenty customers, <c>customer1@example.com</c> and on, the same at every start. The first fourteen are of the main website, the others of the outlet; two of three have an address, and every
/// fourth has another one. Every fifth has not allowed anybody to act for them.
/// </summary>
internal static class DemoCustomers
{
    private const int Count = 20;
    private const int OnMainWebsite = 14;

    private static readonly string[] s_firstNames = ["Veronica", "Jonas", "Amara", "Lucas", "Mei", "Oskar", "Priya"];
    private static readonly string[] s_lastNames = ["Costello", "Brandt", "Okafor", "Moreau", "Tanaka"];

    private static readonly (string Country, long RegionId, string Code, string Region, string City, string Postcode, string Street)[] s_places =
    [
        ("US", 12, "CA", "California", "Los Angeles", "90017", "742 Figueroa Street"),
        ("US", 43, "NY", "New York", "Purchase", "10577", "123 Oak Avenue"),
        ("DE", 82, "BER", "Berlin", "Berlin", "10115", "Chausseestraße 12"),
        ("GB", 0, "Greater London", "Greater London", "London", "N1 7GU", "20 Wharf Road"),
        ("CA", 74, "ON", "Ontario", "Toronto", "M5V 2T6", "301 Front Street West"),
    ];

    public static void AddTo(Session session)
    {
        for (var number = 1; number <= Count; number++)
            session[CustomerCollections.Customers].Put(Customer(session, number));
    }

    private static JsonObject Customer(Session session, int number)
    {
        var store = session[StoreCollections.Views].Find(number <= OnMainWebsite ? 1 : 3)!.Value;
        var made = ServiceDate.Format(SeededStates.FirstDay.AddDays(number).AddMinutes(number * 37));
        var customer = new JsonObject
        {
            ["id"] = number,
            ["group_id"] = (number % 7) switch { 3 => 2, 5 => 3, _ => CustomerCollections.General },
            ["created_at"] = made,
            ["updated_at"] = made,
            ["created_in"] = store.Text("name"),
            ["email"] = $"customer{number}@example.com",
            ["firstname"] = s_firstNames[(number - 1) % s_firstNames.Length],
            ["lastname"] = s_lastNames[(number - 1) % s_lastNames.Length],
            ["gender"] = (number % 3) + 1,
            ["store_id"] = store.Integer("id"),
            ["website_id"] = store.Integer("website_id"),
            ["extension_attributes"] = new JsonObject { ["is_subscribed"] = number % 2 == 0, ["assistance_allowed"] = number % 5 == 0 ? 1 : 2 },
        };
        if (number % 4 == 2)
            customer["dob"] = $"19{70 + number}-0{(number % 9) + 1}-15";
        if (number % 3 != 0)
            AddAddress(session, customer, number, isDefault: true);
        if (number % 4 == 0)
            AddAddress(session, customer, number + 2, isDefault: false);
        return customer;
    }

    private static void AddAddress(Session session, JsonObject customer, int place, bool isDefault)
    {
        var (country, regionId, code, region, city, postcode, street) = s_places[place % s_places.Length];
        var id = CustomerAddresses.NextId(session);
        var address = new JsonObject
        {
            ["id"] = id,
            ["customer_id"] = customer["id"]!.DeepClone(),
            ["region"] = new JsonObject { ["region_code"] = code, ["region"] = region, ["region_id"] = regionId },
            ["region_id"] = regionId,
            ["country_id"] = country,
            ["street"] = new JsonArray(street),
            ["telephone"] = $"555-01{place:d2}",
            ["postcode"] = postcode,
            ["city"] = city,
            ["firstname"] = customer["firstname"]!.DeepClone(),
            ["lastname"] = customer["lastname"]!.DeepClone(),
        };
        customer.ListOf("addresses").Add(address);
        if (!isDefault)
            return;
        foreach (var member in new[] { "default_billing", "default_shipping" })
        {
            address[member] = true;
            customer[member] = CollectionKey.Of(id);
        }
    }
}
