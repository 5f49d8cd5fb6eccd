using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Companies;

/// <summary>Companies with their people, roles, teams, credit and shared catalogs.</summary>
internal static class CompanyCollections
{
    public static Collection Companies { get; } = new("companies", CollectionKey.Number("id"));

    /// <summary>Who belongs to which company, and as what. A customer may belong to several.</summary>
    public static Collection Members { get; } = new("companyCustomers", new CollectionKey("company_id", "customer_id"));

    public static Collection Roles { get; } = new("companyRoles", CollectionKey.Number("id"));

    public static Collection Teams { get; } = new("teams", CollectionKey.Number("id"));

    /// <summary>The places of people and teams in the trees of their companies.</summary>
    public static Collection Structures { get; } = new("companyStructures", CollectionKey.Number("structure_id"));

    public static Collection Relations { get; } = new("companyRelations", new CollectionKey("parent_id", "company_id"));

    public static Collection Credits { get; } = new("companyCredits", CollectionKey.Number("id"));

    public static Collection CreditHistory { get; } = new("companyCreditHistory", CollectionKey.Number("id"));

    public static Collection SharedCatalogs { get; } = new("sharedCatalogs", CollectionKey.Number("id"));

    public static Collection NegotiableQuotes { get; } = new("negotiableQuotes", CollectionKey.Number("quote_id"));
}
