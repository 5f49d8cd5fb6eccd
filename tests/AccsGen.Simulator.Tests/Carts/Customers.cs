namespace AccsGen.Simulator.Tests.Carts;

/// <summary>A customer with an address, put into the tenant.</summary>
internal static class Customers
{
    public const long Id = 900;
    public const long AddressId = 9001;
    public const string Email = "nadia@example.com";

    public static void Add(Tenant tenant, long groupId = 1) => tenant.Simulator.State.Customers.Put($$"""
        {"id":{{Id}},"group_id":{{groupId}},"email":"{{Email}}","firstname":"Nadia","lastname":"Haddad","store_id":1,"website_id":1,
         "addresses":[{"id":{{AddressId}},"customer_id":{{Id}},"region":{"region_code":"TX","region":"Texas","region_id":57},"region_id":57,"country_id":"US",
           "street":["9 Main St"],"telephone":"555-0199","postcode":"73301","city":"Austin","firstname":"Nadia","lastname":"Haddad"}]}
        """);
}
