using System.Text.Json.Nodes;
using AccsGen.Simulator.Entities.Customers;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Companies;

/// <summary>
/// Which companies see which shared catalog: those in its customer group, so that a company always has one, and what its group says and what its catalog says is the same. One catalog is the public one.
/// </summary>
internal static class SharedCatalogs
{
    public const long Custom = 0;
    public const long PublicType = 1;

    /// <summary>The catalog of those who have none of their own.</summary>
    public static Entity Public(Session session) =>
        session[CompanyCollections.SharedCatalogs].Where("type", PublicType).FirstOrDefault() ?? throw ServiceException.NotFound("There is no public shared catalog.");

    public static IEnumerable<Entity> CompaniesOf(Session session, Entity catalog) =>
        session[CompanyCollections.Companies].Where("customer_group_id", GroupOf(catalog));

    public static long GroupOf(Entity catalog) => catalog.Value.Integer("customer_group_id")!.Value;

    /// <summary>Gives a company a catalog; its people are in the catalog's group from then on.</summary>
    public static void Assign(Session session, Entity company, long groupId)
    {
        var edited = company.Edit();
        edited["customer_group_id"] = groupId;
        session[CompanyCollections.Companies].Put(edited);
        foreach (var member in CompanyMembers.Of(session, company.Number))
            CompanyMembers.Publish(session, member.Value.Integer("customer_id")!.Value);
    }

    /// <summary>Empties a customer group: its companies and its other customers are in another one from then on.</summary>
    public static void MoveGroup(Session session, long groupId, long toId)
    {
        foreach (var company in session[CompanyCollections.Companies].Where("customer_group_id", groupId).ToList())
            Assign(session, company, toId);
        foreach (var customer in session[CustomerCollections.Customers].Where("group_id", groupId).ToList())
        {
            var edited = customer.Edit();
            edited["group_id"] = toId;
            session[CustomerCollections.Customers].Put(edited);
        }
    }

    /// <summary>Makes the customer group of a new catalog, of its name.</summary>
    /// <exception cref="ServiceException">There is a group of this name.</exception>
    public static long AddGroup(Session session, string name, long taxClassId)
    {
        CheckName(session, name, ownId: null);
        return session[CustomerCollections.Groups].Put(new JsonObject
        {
            ["code"] = name,
            ["tax_class_id"] = taxClassId,
            ["tax_class_name"] = CustomerTaxClasses.Name(session, taxClassId),
        }).Number;
    }

    /// <summary>Gives the group of a catalog the catalog's name and tax class. The one that every tenant has keeps its own name.</summary>
    /// <exception cref="ServiceException">Another group has the name.</exception>
    public static void UpdateGroup(Session session, long groupId, string name, long taxClassId)
    {
        if (session[CustomerCollections.Groups].Edit(groupId) is not { } group)
            return;
        if (groupId != CustomerCollections.General)
        {
            CheckName(session, name, groupId);
            group["code"] = name;
        }
        group["tax_class_id"] = taxClassId;
        group["tax_class_name"] = CustomerTaxClasses.Name(session, taxClassId);
        session[CustomerCollections.Groups].Put(group);
    }

    private static void CheckName(Session session, string name, long? ownId)
    {
        if (session[CustomerCollections.Groups].Where("code", name).Any(group => group.Number != ownId))
            throw ServiceException.BadRequest("A customer group with this name already exists. Enter a different name to create a shared catalog.");
    }
}
