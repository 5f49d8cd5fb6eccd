using AccsGen.Simulator.Search;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Customers;

/// <summary>What customers are searched by: their members and attributes, and those of the default billing address as <c>billing_postcode</c> and the like.</summary>
internal static class CustomerFields
{
    private const string Billing = "billing_";

    private static readonly HashSet<string> s_billing = ["firstname", "lastname", "company", "street", "city", "region", "region_id", "postcode", "country_id", "telephone"];

    public static EntityFields Fields { get; } = new()
    {
        Aliases = new Dictionary<string, string> { ["entity_id"] = "id" },
        IsKnownToo = (request, field) => IsBilling(field) || request[CustomerCollections.Attributes].Find(field) is not null,
        ReadSpecial = (customer, field) => IsBilling(field) ? ReadBilling(customer, field[Billing.Length..]) : null,
    };

    private static bool IsBilling(string field) => field.StartsWith(Billing, StringComparison.Ordinal) && s_billing.Contains(field[Billing.Length..]);

    private static SearchValue ReadBilling(Entity customer, string member)
    {
        foreach (var address in customer.Value.List("addresses"))
        {
            if (address.Flag("default_billing") == true)
                return SearchValue.Of(member == "region" ? address.Member("region").Member("region") : address.Member(member)) with { Verbatim = true };
        }
        return SearchValue.None;
    }
}
