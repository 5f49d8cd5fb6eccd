using System.Text.Json.Nodes;
using AccsGen.Simulator.Entities.Quotes;
using AccsGen.Simulator.Resources;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Companies;

/// <summary>
/// What comes with a company: its credit, its first role, the root of its tree, and its people, whose customer group is the company's. It all goes with it, too; the people stay as
/// customers, inactive.
/// </summary>
internal static class CompanySetup
{
    public static void Follow(EntityChange change) =>
        Follow(change.Session, change.Value, formerAdmin: change.Before?.Value.Integer("super_user_id"), isNew: change.IsNew);

    /// <param name="session">The state.</param>
    /// <param name="company">The company as it was saved.</param>
    /// <param name="formerAdmin">Its admin before; null for a new one.</param>
    /// <param name="isNew">Whether it is new.</param>
    public static void Follow(Session session, JsonObject company, long? formerAdmin, bool isNew)
    {
        var id = company.Integer("id")!.Value;
        var admin = company.Integer("super_user_id")!.Value;
        if (isNew)
        {
            CreditLedger.Open(session, id);
            CompanyRoles.AddDefault(session, id);
        }
        if (formerAdmin != admin)
            CompanyMembers.MakeAdmin(session, id, admin, formerAdmin);
        foreach (var member in CompanyMembers.Of(session, id))
            CompanyMembers.Publish(session, member.Value.Integer("customer_id")!.Value);
    }

    public static void TakeApart(Session session, Entity company)
    {
        var id = company.Number;
        var people = CompanyMembers.Of(session, id).Select(member => member.Value.Integer("customer_id")!.Value).ToList();
        foreach (var credit in session[CompanyCollections.Credits].Where("company_id", id).ToList())
            RemoveAll(session, CompanyCollections.CreditHistory, "company_credit_id", credit.Number);
        RemoveAll(session, CompanyCollections.Credits, "company_id", id);
        RemoveAll(session, CompanyCollections.Members, "company_id", id);
        RemoveAll(session, CompanyCollections.Roles, "company_id", id);
        RemoveAll(session, CompanyCollections.Relations, "company_id", id);
        RemoveAll(session, CompanyCollections.Relations, "parent_id", id);
        CompanyTree.Fell(session, id);
        session[CompanyCollections.Companies].Remove(company.Key);
        foreach (var customer in people)
        {
            NegotiableQuotes.CloseAll(session, customer, id);
            CompanyMembers.Publish(session, customer);
        }
    }

    private static void RemoveAll(Session session, Collection collection, string member, long value)
    {
        foreach (var entity in session[collection].Where(member, value).ToList())
            session[collection].Remove(entity.Key);
    }
}
