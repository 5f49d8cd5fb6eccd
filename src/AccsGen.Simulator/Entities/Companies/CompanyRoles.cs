using System.Text.Json.Nodes;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Companies;

/// <summary>The roles of companies. A role lists a permission for every resource there is: what isn't allowed is denied.</summary>
internal static class CompanyRoles
{
    private const string Sequence = "companyPermission";
    private const string Allow = "allow";
    private const string Deny = "deny";

    public static void AddDefault(Session session, long companyId)
    {
        var role = session[CompanyCollections.Roles].Put(new JsonObject { ["role_name"] = "Default User", ["company_id"] = companyId }).Edit();
        SetPermissions(session, role, resource => !CompanyResources.DeniedByDefault.Contains(resource));
        session[CompanyCollections.Roles].Put(role);
    }

    /// <summary>The role that new members get: the first one.</summary>
    public static long? DefaultOf(Session session, long companyId) => session[CompanyCollections.Roles].Where("company_id", companyId).FirstOrDefault()?.Number;

    public static IEnumerable<Entity> MembersOf(Session session, long roleId) => session[CompanyCollections.Members].Where(CompanyMembers.RoleId, roleId);

    /// <summary>Puts the permissions that were given, completed, in the place of those a role has.</summary>
    /// <exception cref="ServiceException">A resource or a permission isn't known, or the root of all isn't named.</exception>
    public static void SetPermissions(Session session, JsonObject role, JsonElement given)
    {
        var permissions = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var permission in given.ValueKind == JsonValueKind.Array ? given.EnumerateArray() : [])
        {
            var (resource, value) = (permission.Text("resource_id") ?? "", permission.Text("permission") ?? "");
            if (!CompanyResources.All.Contains(resource))
                throw ServiceException.InvalidValue("resource_id", resource);
            if (value is not (Allow or Deny))
                throw ServiceException.InvalidValue("permission", value);
            permissions[resource] = value;
        }
        if (!permissions.ContainsKey(CompanyResources.Root))
            throw ServiceException.Refused("The permissions of a role must name %1.", CompanyResources.Root);
        SetPermissions(session, role, resource => permissions.GetValueOrDefault(resource) == Allow);
    }

    private static void SetPermissions(Session session, JsonObject role, Func<string, bool> isAllowed)
    {
        role.ObjectOf("extension_attributes");
        role["permissions"] = new JsonArray([.. CompanyResources.All.Select(resource => (JsonNode?)new JsonObject
        {
            ["id"] = Sequences.Next(session, Sequence),
            ["role_id"] = role.Integer("id"),
            ["resource_id"] = resource,
            ["permission"] = isAllowed(resource) ? Allow : Deny,
        })]);
    }
}
