using System.Text.Json.Nodes;
using AccsGen.Simulator.Entities.Customers;
using AccsGen.Simulator.Entities.Quotes;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.Resources;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Companies;

/// <summary>
/// The people of companies. What somebody is in a company is kept with it, and shown with the customer, too: there the company that is the customer's default, which gives the customer
/// its group.
/// </summary>
internal static class CompanyMembers
{
    /// <summary>The role of a member; the admin has none, for he may do everything.</summary>
    public const string RoleId = Entity.HiddenPrefix + "role_id";

    private const long Inactive = 0;
    private const long Active = 1;

    public static IReadOnlyList<Entity> Of(Session session, long companyId) => [.. session[CompanyCollections.Members].Where("company_id", companyId)];

    public static IReadOnlyList<Entity> OfCustomer(Session session, long customerId) => [.. session[CompanyCollections.Members].Where("customer_id", customerId)];

    public static Entity? Find(Session session, long companyId, long customerId) =>
        session[CompanyCollections.Members].Find(CollectionKey.Of(CollectionKey.Of(companyId), CollectionKey.Of(customerId)));

    public static bool IsAdmin(Session session, long companyId, long customerId) =>
        session[CompanyCollections.Companies].Find(companyId)?.Value.Integer("super_user_id") == customerId;

    /// <summary>The company that a customer acts for: the default one, if the customer is active there.</summary>
    public static long? ActiveCompanyOf(Session session, long customerId) =>
        Default(OfCustomer(session, customerId)) is { } member && member.Value.Integer("status") == Active ? member.Value.Integer("company_id") : null;

    /// <summary>Takes what a request says of a customer's company along: another company is one more; where none is named, the default one is meant.</summary>
    /// <exception cref="ServiceException">There is no such company.</exception>
    public static void Apply(Session session, long customerId, JsonElement given)
    {
        var companyId = given.Integer("company_id") ?? Default(OfCustomer(session, customerId))?.Value.Integer("company_id") ?? 0;
        if (companyId > 0 && given.ValueKind == JsonValueKind.Object)
            Assign(session, companyId, customerId, given);
        else
            Publish(session, customerId);
    }

    /// <summary>Makes a customer a member of a company, or changes what he is there.</summary>
    /// <param name="session">The state.</param>
    /// <param name="companyId">The company.</param>
    /// <param name="customerId">The customer.</param>
    /// <param name="given"><c>job_title</c>, <c>telephone</c>, <c>status</c>, <c>is_default</c>; undefined for none.</param>
    /// <exception cref="ServiceException">One isn't there, or the company's admin would be made inactive.</exception>
    public static void Assign(Session session, long companyId, long customerId, JsonElement given)
    {
        if (session[CompanyCollections.Companies].Find(companyId) is null)
            throw ServiceException.NoSuchEntity("companyId", CollectionKey.Of(companyId));
        if (session[CustomerCollections.Customers].Find(customerId) is null)
            throw ServiceException.NoSuchEntity("customerId", CollectionKey.Of(customerId));
        var existing = Find(session, companyId, customerId);
        var member = existing?.Edit() ?? new JsonObject { ["company_id"] = companyId, ["customer_id"] = customerId, ["status"] = Active };
        EntityMerge.Into(member, given, "company_id", "customer_id");
        member["status"] ??= Active;
        if (member.Integer("status") is not (Inactive or Active))
            throw ServiceException.InvalidValue("status", member.Text("status") ?? "");
        var isAdmin = IsAdmin(session, companyId, customerId);
        if (isAdmin && member.Integer("status") == Inactive)
            throw ServiceException.BadRequest("The company admin can't be made inactive.");
        if (!isAdmin)
            member[RoleId] ??= CompanyRoles.DefaultOf(session, companyId);
        session[CompanyCollections.Members].Put(member);
        if (member.Flag("is_default") == true)
            ClearOtherDefaults(session, companyId, customerId);
        if (existing is null)
            CompanyTree.Add(session, companyId, CompanyTree.Customer, customerId);
        else if (member.Integer("status") == Inactive && existing.Value.Integer("status") == Active)
            CompanyTree.HandChildrenUp(session, companyId, CompanyTree.Customer, customerId);
        Publish(session, customerId);
    }

    /// <summary>Takes a customer out of a company; what stood below him in its tree moves up.</summary>
    /// <exception cref="ServiceException">He isn't in it, or is its admin.</exception>
    public static void Remove(Session session, long companyId, long customerId)
    {
        var member = Find(session, companyId, customerId) ?? throw ServiceException.NoSuchEntity("customerId", CollectionKey.Of(customerId), "companyId", CollectionKey.Of(companyId));
        if (IsAdmin(session, companyId, customerId))
            throw ServiceException.BadRequest("The company admin can't be removed from the company.");
        session[CompanyCollections.Members].Remove(member.Key);
        CompanyTree.Remove(session, companyId, CompanyTree.Customer, customerId);
        NegotiableQuotes.CloseAll(session, customerId, companyId);
        Publish(session, customerId);
    }

    /// <summary>Takes a customer who is deleted out of all companies.</summary>
    /// <exception cref="ServiceException">He is the admin of one.</exception>
    public static void Forget(Session session, long customerId)
    {
        foreach (var member in OfCustomer(session, customerId))
        {
            var companyId = member.Value.Integer("company_id")!.Value;
            if (IsAdmin(session, companyId, customerId))
                throw ServiceException.BadRequest("Cannot delete the company admin. Delete operation has been stopped. Please repeat the action for the other customers.");
            session[CompanyCollections.Members].Remove(member.Key);
            CompanyTree.Remove(session, companyId, CompanyTree.Customer, customerId);
        }
        NegotiableQuotes.CloseAll(session, customerId, companyId: null);
    }

    /// <summary>Gives a company its first, or another, admin, who is the root of its tree. The former one stays as a member of the default role.</summary>
    public static void MakeAdmin(Session session, long companyId, long customerId, long? formerId)
    {
        var member = Find(session, companyId, customerId)?.Edit() ?? new JsonObject { ["company_id"] = companyId, ["customer_id"] = customerId };
        member["status"] = Active;
        member.Remove(RoleId);
        session[CompanyCollections.Members].Put(member);
        CompanyTree.MakeRoot(session, companyId, customerId);
        if (formerId is not { } former || Find(session, companyId, former)?.Edit() is not { } before)
            return;
        before[RoleId] = CompanyRoles.DefaultOf(session, companyId);
        session[CompanyCollections.Members].Put(before);
    }

    /// <summary>Writes what a customer is in his company into the customer. Who is in none any more is inactive, of no company, and in the default group.</summary>
    public static void Publish(Session session, long customerId)
    {
        if (session[CustomerCollections.Customers].Edit(customerId) is not { } customer)
            return;
        var extension = customer.ObjectOf("extension_attributes");
        var shown = new JsonObject { ["customer_id"] = customerId, ["company_id"] = 0 };
        var before = extension["company_attributes"] as JsonObject;
        if (Default(OfCustomer(session, customerId)) is { } member)
        {
            shown = member.Edit();
            shown.Remove(RoleId);
            customer["group_id"] = session[CompanyCollections.Companies].Find(member.Value.Integer("company_id")!.Value)!.Value.Integer("customer_group_id");
        }
        else if (before?.Integer("company_id") > 0 || before?["status"] is not null)
        {
            shown["status"] = Inactive;
            if (before.Integer("company_id") > 0)
                customer["group_id"] = CustomerGroups.Default(session).Number;
        }
        extension["company_attributes"] = shown;
        session[CustomerCollections.Customers].Put(customer);
    }

    private static Entity? Default(IReadOnlyList<Entity> memberships) => memberships.FirstOrDefault(member => member.Value.Flag("is_default") == true) ?? memberships.FirstOrDefault();

    private static void ClearOtherDefaults(Session session, long companyId, long customerId)
    {
        foreach (var other in OfCustomer(session, customerId).Where(member => member.Value.Integer("company_id") != companyId && member.Value.Flag("is_default") == true))
        {
            var edited = other.Edit();
            edited["is_default"] = false;
            session[CompanyCollections.Members].Put(edited);
        }
    }
}
