using System.Text.Json.Nodes;
using AccsGen.Simulator.Entities.Platform;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.Resources;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Customers;

/// <summary>
/// The addresses of a customer. A list that is given replaces the one there is: addresses with an id are changed, others are new, and those that aren't in it go. At most one is the default for
/// billing and one for shipping, which the customer names by id, too.
/// </summary>
internal static class CustomerAddresses
{
    private const string Sequence = "customerAddress";

    private static readonly (string Flag, string Member)[] s_defaults = [("default_billing", "default_billing"), ("default_shipping", "default_shipping")];

    public static void Merge(EntityChange change)
    {
        var customer = change.Value;
        if (change.Given.Member("addresses") is { ValueKind: JsonValueKind.Array } given)
            Replace(change.Session, customer, given);
        foreach (var (flag, member) in s_defaults)
            SettleDefault(customer, change, flag, member);
    }

    /// <summary>Puts an address into its form, and checks it: the rules that all addresses of customers keep to.</summary>
    /// <exception cref="ServiceException">Something is missing, or the country or region isn't known.</exception>
    public static void Check(Session session, JsonObject address)
    {
        var missing = new[] { "firstname", "lastname", "city", "telephone" }.Where(name => string.IsNullOrWhiteSpace(address.Text(name))).ToList();
        if (address["street"] is not JsonArray { Count: > 0 } street || string.IsNullOrWhiteSpace(street[0]?.GetValue<string>()))
            missing.Add("street");
        var country = address.Text("country_id") ?? "";
        if (country.Length == 0)
            missing.Add("countryId");
        else if (session[DirectoryModule.Countries].Find(country) is null)
            throw ServiceException.InvalidValue("countryId", country);
        if (Regions.NeedsPostcode(country) && string.IsNullOrWhiteSpace(address.Text("postcode")))
            missing.Add("postcode");
        var region = RegionOf(session, country, address);
        if (region is not { Id: > 0 } && Regions.NeedsRegion(country))
            missing.Add("regionId");
        if (missing.Count > 0)
            throw ServiceException.Missing(missing);
        Put(region, address);
    }

    /// <summary>The next id for an address of any customer.</summary>
    public static long NextId(Session session) => Sequences.Next(session, Sequence, session[CustomerCollections.Customers].Rows.Select(LastId).DefaultIfEmpty().Max());

    private static void Replace(Session session, JsonObject customer, JsonElement given)
    {
        var before = customer.Objects("addresses").ToDictionary(address => address.Integer("id") ?? 0);
        var after = new JsonArray();
        foreach (var sent in given.EnumerateArray())
        {
            var id = sent.Integer("id") ?? 0;
            var address = id == 0 ? [] : before.GetValueOrDefault(id)?.DeepClone() as JsonObject ?? throw ServiceException.NoSuchEntity("addressId", CollectionKey.Of(id));
            EntityMerge.Into(address, sent, "id", "customer_id");
            // Of the old region nothing may stay that contradicts the new one.
            if (sent.Member("region").ValueKind == JsonValueKind.Object && sent.Member("region_id").ValueKind == JsonValueKind.Undefined)
                address.Remove("region_id");
            else if (sent.Member("region_id").ValueKind == JsonValueKind.Number && sent.Member("region").ValueKind == JsonValueKind.Undefined)
                address.Remove("region");
            address["id"] = id == 0 ? NextId(session) : id;
            address["customer_id"] = customer.Integer("id");
            Check(session, address);
            after.Add(address);
        }
        customer["addresses"] = after;
    }

    /// <summary>The default is the last address that says so; else the one that the customer names, as it was or as it is given; and it must be there.</summary>
    private static void SettleDefault(JsonObject customer, EntityChange change, string flag, string member)
    {
        var addresses = customer.Objects("addresses").ToList();
        var given = change.Given.Member("addresses").ValueKind == JsonValueKind.Array ? change.Given.List("addresses").ToList() : [];
        var named = change.Gives(member) ? change.Given.Integer(member) : customer.Integer(member);
        var flagged = given.FindLastIndex(sent => sent.Flag(flag) == true);
        if (flagged >= 0)
            named = addresses[flagged].Integer("id");
        else if (given.FindIndex(sent => sent.Flag(flag) == false && sent.Integer("id") == named) >= 0)
            named = null;
        var found = addresses.Find(address => address.Integer("id") == named);
        foreach (var address in addresses)
        {
            address.Remove(flag);
            if (address == found)
                address[flag] = true;
        }
        customer[member] = found is null ? null : CollectionKey.Of(named!.Value);
    }

    /// <summary>A region comes as an object, as a number, or as both.</summary>
    private static Region? RegionOf(Session session, string country, JsonObject address)
    {
        var region = address["region"] as JsonObject;
        return Regions.Find(session, country, region?.Integer("region_id") is { } id and > 0 ? id : address.Integer("region_id"), region?.Text("region_code"), region?.Text("region"));
    }

    private static void Put(Region? region, JsonObject address)
    {
        address["region_id"] = region?.Id ?? 0;
        address["region"] = new JsonObject { ["region_code"] = region?.Code, ["region"] = region?.Name, ["region_id"] = region?.Id ?? 0 };
    }

    private static long LastId(Entity customer) =>
        customer.Derived(static entity => new LastAddress(entity.Value.List("addresses").Select(address => address.Integer("id") ?? 0).DefaultIfEmpty().Max())).Id;

    private sealed record LastAddress(long Id);
}
