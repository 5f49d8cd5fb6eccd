using System.Text.Json.Nodes;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Companies;

/// <summary>The tree of a company: its admin is the root, people and teams stand below each other.</summary>
internal static class CompanyTree
{
    public const string Customer = "customer";
    public const string Team = "team";

    /// <summary>The company of a place. Not part of what is told of it.</summary>
    private const string CompanyId = Entity.HiddenPrefix + "company_id";

    public static IReadOnlyList<Entity> Of(Session session, long companyId) => [.. session[CompanyCollections.Structures].Where(CompanyId, companyId)];

    public static Entity? Find(Session session, long companyId, string type, long entityId) =>
        Of(session, companyId).FirstOrDefault(place => place.Value.Text("entity_type") == type && place.Value.Integer("entity_id") == entityId);

    /// <summary>The company of a team.</summary>
    public static long? CompanyOfTeam(Session session, long teamId) =>
        session[CompanyCollections.Structures].Where("entity_id", teamId).FirstOrDefault(place => place.Value.Text("entity_type") == Team)?.Value.Integer(CompanyId);

    /// <summary>Adds somebody, or a team, below the admin.</summary>
    public static void Add(Session session, long companyId, string type, long entityId) => Put(session, companyId, type, entityId, Root(session, companyId)?.Number ?? 0);

    /// <summary>Takes somebody or a team out; what stood below moves up.</summary>
    public static void Remove(Session session, long companyId, string type, long entityId)
    {
        if (Find(session, companyId, type, entityId) is not { } place)
            return;
        HandChildrenUp(session, companyId, type, entityId);
        session[CompanyCollections.Structures].Remove(place.Key);
    }

    /// <summary>Moves what stands below somebody to where he stands.</summary>
    public static void HandChildrenUp(Session session, long companyId, string type, long entityId)
    {
        if (Find(session, companyId, type, entityId) is not { } place || place.Value.Integer("structure_parent_id") is not > 0)
            return;
        foreach (var child in Children(session, place))
            Hang(session, child, place.Value.Integer("structure_parent_id")!.Value);
    }

    public static IReadOnlyList<Entity> Children(Session session, Entity place) => [.. session[CompanyCollections.Structures].Where("structure_parent_id", place.Number)];

    /// <summary>Makes somebody the root; the one before him, with all that stood below, comes below him.</summary>
    public static void MakeRoot(Session session, long companyId, long customerId)
    {
        var before = Root(session, companyId);
        if (Find(session, companyId, Customer, customerId) is not { } place)
        {
            place = Put(session, companyId, Customer, customerId, parent: 0);
        }
        else if (place.Number != before?.Number)
        {
            HandChildrenUp(session, companyId, Customer, customerId);
            place = Hang(session, place, parent: 0);
        }
        if (before is null || before.Number == place.Number)
            return;
        foreach (var child in Children(session, before).Where(child => child.Number != place.Number))
            Hang(session, child, place.Number);
        Hang(session, before, place.Number);
    }

    /// <summary>Moves a place, with all below it, below another of the same company.</summary>
    /// <exception cref="ServiceException">One isn't there; they are of two companies; the root would be moved; or a place would come below itself.</exception>
    public static void Move(Session session, long id, long parentId)
    {
        var place = session[CompanyCollections.Structures].Find(id) ?? throw ServiceException.NoSuchEntity("id", CollectionKey.Of(id));
        var parent = session[CompanyCollections.Structures].Find(parentId) ?? throw ServiceException.NoSuchEntity("newParentId", CollectionKey.Of(parentId));
        if (place.Value.Integer(CompanyId) != parent.Value.Integer(CompanyId))
            throw ServiceException.BadRequest("The specified parent ID belongs to a different company. The specified entity (team or user) and its new parent must belong to the same company.");
        if (place.Value.Integer("structure_parent_id") == 0)
            throw ServiceException.BadRequest("The company admin cannot be moved to a different location in the company structure.");
        for (var above = parent; above is not null; above = session[CompanyCollections.Structures].Find(above.Value.Integer("structure_parent_id") ?? 0))
        {
            if (above.Number == place.Number)
                throw ServiceException.BadRequest("A team or user cannot be moved below itself in the company structure.");
        }
        Hang(session, place, parentId);
    }

    /// <summary>Removes the whole tree with its teams.</summary>
    public static void Fell(Session session, long companyId)
    {
        foreach (var place in Of(session, companyId))
        {
            if (place.Value.Text("entity_type") == Team)
                session[CompanyCollections.Teams].Remove(place.Value.Integer("entity_id") ?? 0);
            session[CompanyCollections.Structures].Remove(place.Key);
        }
    }

    private static Entity? Root(Session session, long companyId) => Of(session, companyId).FirstOrDefault(place => place.Value.Integer("structure_parent_id") == 0);

    private static Entity Put(Session session, long companyId, string type, long entityId, long parent) => session[CompanyCollections.Structures].Put(new JsonObject
    {
        ["entity_id"] = entityId,
        ["entity_type"] = type,
        ["structure_parent_id"] = parent,
        [CompanyId] = companyId,
    });

    private static Entity Hang(Session session, Entity place, long parent)
    {
        var edited = place.Edit();
        edited["structure_parent_id"] = parent;
        return session[CompanyCollections.Structures].Put(edited);
    }
}
