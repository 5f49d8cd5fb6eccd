using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Companies;

/// <summary>Companies with their roles, teams, credit and shared catalogs.</summary>
internal static class CompanyCollections
{
    public static Collection Companies { get; } = new("companies", CollectionKey.Number("id"));

    public static Collection Roles { get; } = new("companyRoles", CollectionKey.Number("id"));

    public static Collection Teams { get; } = new("teams", CollectionKey.Number("id"));

    public static Collection Credits { get; } = new("companyCredits", CollectionKey.Number("id"));

    public static Collection CreditHistory { get; } = new("companyCreditHistory", CollectionKey.Number("id"));

    public static Collection SharedCatalogs { get; } = new("sharedCatalogs", CollectionKey.Number("id"));

    public static Collection NegotiableQuotes { get; } = new("negotiableQuotes", CollectionKey.Number("quote_id"));
}
