using System.Text.Json.Nodes;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Customers;

/// <summary>Which group customers are in.</summary>
internal static class CustomerGroups
{
    /// <summary>Marks the group that new customers get.</summary>
    private const string IsDefault = Entity.HiddenPrefix + "default";

    /// <summary>The group that new customers get.</summary>
    public static Entity Default(Session session) =>
        session[CustomerCollections.Groups].Rows.FirstOrDefault(IsDefaultGroup)
        ?? session[CustomerCollections.Groups].Find(CustomerCollections.General)
        ?? throw ServiceException.NoSuchEntity("id", CollectionKey.Of(CustomerCollections.General));

    public static void MakeDefault(Session session, Entity group)
    {
        foreach (var before in session[CustomerCollections.Groups].Rows.Where(IsDefaultGroup).ToList())
            Mark(session, before, isDefault: false);
        Mark(session, session[CustomerCollections.Groups].Find(group.Key)!, isDefault: true);
    }

    /// <summary>The group of those who aren't logged in and the one that new customers get stay.</summary>
    public static bool IsReadOnly(Session session, Entity group) => group.Number == CustomerCollections.NotLoggedIn || group.Key == Default(session).Key;

    /// <summary>Gives a customer without a group the default one.</summary>
    /// <exception cref="ServiceException">There is no group of the customer's number.</exception>
    public static void Settle(Session session, JsonObject customer)
    {
        customer["group_id"] ??= Default(session).Number;
        var id = customer.Integer("group_id") ?? 0;
        if (session[CustomerCollections.Groups].Find(id) is null)
            throw ServiceException.NoSuchEntity("groupId", CollectionKey.Of(id));
    }

    private static bool IsDefaultGroup(Entity group) => group.Value.Flag(IsDefault) == true;

    private static void Mark(Session session, Entity group, bool isDefault)
    {
        var edited = group.Edit();
        edited[IsDefault] = isDefault;
        session[CustomerCollections.Groups].Put(edited);
    }
}
