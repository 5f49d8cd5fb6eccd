using AccsGen.Simulator.Entities.Customers;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.Resources;
using AccsGen.Simulator.Search;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Companies;

/// <summary>Roles of companies: create, get, update, delete, search, and who has them.</summary>
internal sealed class CompanyRoleModule : EntityModule
{
    private static readonly Resource s_roles = new(CompanyCollections.Roles)
    {
        Fixed = ["id", "permissions"],
        Saving = Check,
        Removing = Remove,
        Fields = new EntityFields { Aliases = new Dictionary<string, string> { ["role_id"] = "id" } },
    };

    public override IEnumerable<Collection> Collections => [CompanyCollections.Roles];

    public override void Register(OperationTable operations)
    {
        operations["POST /V1/company/role/"] = s_roles.Save("role");
        operations["PUT /V1/company/role/{id}"] = s_roles.Update("role");
        operations["GET /V1/company/role/{roleId}"] = s_roles.Get();
        operations["DELETE /V1/company/role/{roleId}"] = s_roles.Delete();
        operations["GET /V1/company/role/"] = s_roles.Search();
        operations["GET /V1/company/role/{roleId}/users"] = Users;
        operations["PUT /V1/company/assignRoles"] = Assign;
    }

    private static void Check(EntityChange change)
    {
        change.Require("role_name", "company_id");
        var (session, role) = (change.Session, change.Value);
        var companyId = change.Integer("company_id")!.Value;
        if (session[CompanyCollections.Companies].Find(companyId) is null)
            throw ServiceException.NoSuchEntity("company_id", CollectionKey.Of(companyId));
        if (change.Before is { } before && before.Value.Integer("company_id") != companyId)
            throw ServiceException.InvalidValue("company_id", CollectionKey.Of(companyId));
        if (session[CompanyCollections.Roles].Where("role_name", change.Text("role_name")!).Any(other => other.Key != change.Before?.Key && other.Value.Integer("company_id") == companyId))
            throw ServiceException.BadRequest("User role with this name already exists. Enter a different name to save this role.");
        role["id"] ??= session[CompanyCollections.Roles].NextId;
        if (change.IsNew || change.Gives("permissions"))
            CompanyRoles.SetPermissions(session, role, change.Given.Member("permissions"));
    }

    private static void Remove(Entity role, OperationRequest request)
    {
        if (CompanyRoles.MembersOf(request.Session, role.Number).Any())
            throw ServiceException.BadRequest("This role cannot be deleted because users are assigned to it. Reassign the users to another role to continue.");
        if (request[CompanyCollections.Roles].Where("company_id", role.Value.Integer("company_id")!.Value).Count() == 1)
            throw ServiceException.BadRequest("You cannot delete a role when it is the only role in the company. Create another role before deleting this role.");
    }

    private static OperationAnswer Users(OperationRequest request)
    {
        var role = s_roles.Find(request);
        var customers = CompanyRoles.MembersOf(request.Session, role.Number).Select(member => request[CustomerCollections.Customers].Find(member.Value.Integer("customer_id")!.Value)).OfType<Entity>();
        return OperationAnswer.Of(customers);
    }

    /// <summary>A user has one role in a company; the admin's can't be changed.</summary>
    private static OperationAnswer Assign(OperationRequest request)
    {
        var userId = request.Integer("userId")!.Value;
        var given = request.List("roles").ToList();
        if (given is not [var only])
            throw ServiceException.BadRequest("A company user must have exactly one role.");
        var role = s_roles.Find(request, only.Integer("id") ?? 0, "roleId");
        var companyId = role.Value.Integer("company_id")!.Value;
        var member = CompanyMembers.Find(request.Session, companyId, userId)?.Edit() ?? throw ServiceException.NoSuchEntity("userId", CollectionKey.Of(userId), "companyId", CollectionKey.Of(companyId));
        if (CompanyMembers.IsAdmin(request.Session, companyId, userId))
            throw ServiceException.BadRequest("You cannot assign a different role to a company admin.");
        member[CompanyMembers.RoleId] = role.Number;
        request[CompanyCollections.Members].Put(member);
        return OperationAnswer.True;
    }
}
