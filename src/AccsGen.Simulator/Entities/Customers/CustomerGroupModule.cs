using System.Text.Json.Nodes;
using AccsGen.Simulator.Entities.Companies;
using AccsGen.Simulator.Entities.Stores;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.Resources;
using AccsGen.Simulator.Search;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Customers;

/// <summary>Customer groups: four that every tenant has, of which two can't go, and others.</summary>
internal sealed class CustomerGroupModule : EntityModule
{
    private const int MaxCodeLength = 32;

    private static readonly Resource s_groups = new(CustomerCollections.Groups)
    {
        Fixed = ["id", "tax_class_name"],
        Saving = Check,
        Removing = Remove,
        Fields = new EntityFields { Aliases = new Dictionary<string, string> { ["customer_group_id"] = "id", ["customer_group_code"] = "code" } },
    };

    public override IEnumerable<Collection> Collections => [CustomerCollections.Groups];

    public override void Register(OperationTable operations)
    {
        operations["POST /V1/customerGroups"] = Create;
        operations["PUT /V1/customerGroups/{id}"] = s_groups.Update("group");
        operations["GET /V1/customerGroups/{id}"] = s_groups.Get();
        operations["DELETE /V1/customerGroups/{id}"] = s_groups.Delete();
        operations["GET /V1/customerGroups/search"] = s_groups.Search();
        operations["GET /V1/customerGroups/{id}/permissions"] = request => OperationAnswer.Of(CustomerGroups.IsReadOnly(request.Session, s_groups.Find(request)));
        operations["GET /V1/customerGroups/default"] = request => DefaultOf(request, request.Query["storeId"]);
        operations["GET /V1/customerGroups/default/{storeId}"] = request => DefaultOf(request, request.Path("storeId"));
        operations["PUT /V1/customerGroups/default/{id}"] = MakeDefault;
    }

    public override void SeedSystem(Session session)
    {
        foreach (var (id, code) in new[] { "NOT LOGGED IN", "General", "Wholesale", "Retailer" }.Index())
        {
            session[CustomerCollections.Groups].Put(new JsonObject
            {
                ["id"] = id,
                ["code"] = code,
                ["tax_class_id"] = CustomerTaxClasses.RetailCustomer,
                ["tax_class_name"] = "Retail Customer",
            });
        }
        CustomerGroups.MakeDefault(session, session[CustomerCollections.Groups].Find(CustomerCollections.General)!);
    }

    private static OperationAnswer Create(OperationRequest request)
    {
        var given = request.Member("group");
        var existing = given.Integer("id") is { } id ? s_groups.Find(request, id, "id") : null;
        return OperationAnswer.Of(s_groups.Save(request, given, existing));
    }

    private static void Check(EntityChange change)
    {
        change.Require("code");
        var code = change.Text("code")!.Trim();
        change.Value["code"] = code.Length > MaxCodeLength ? code[..MaxCodeLength] : code;
        if (change.Session[CustomerCollections.Groups].Where("code", change.Text("code")!).Any(other => other.Key != change.Before?.Key))
            throw ServiceException.BadRequest("Customer Group already exists.");
        change.Value["tax_class_id"] ??= CustomerTaxClasses.RetailCustomer;
        if (CustomerTaxClasses.Name(change.Session, change.Integer("tax_class_id") ?? 0) is not { } taxClass)
            throw ServiceException.InvalidValue("taxClassId", change.Text("tax_class_id") ?? "");
        change.Value["tax_class_name"] = taxClass;
    }

    /// <summary>Customers of a group that goes get the default one; the group of a shared catalog goes with the catalog only.</summary>
    private static void Remove(Entity group, OperationRequest request)
    {
        var session = request.Session;
        if (CustomerGroups.IsReadOnly(session, group))
            throw ServiceException.BadRequest("Cannot delete group.");
        if (session[CompanyCollections.SharedCatalogs].Where("customer_group_id", group.Number).Any())
            throw ServiceException.BadRequest("A shared catalog is linked to this customer group. You must delete the shared catalog before you can delete this customer group.");
        SharedCatalogs.MoveGroup(session, group.Number, CustomerGroups.Default(session).Number);
    }

    private static OperationAnswer DefaultOf(OperationRequest request, string? storeId)
    {
        if (!string.IsNullOrEmpty(storeId) && request[StoreCollections.Views].Find(storeId) is null)
            throw ServiceException.NoSuchEntity("storeId", storeId);
        return OperationAnswer.Of(CustomerGroups.Default(request.Session));
    }

    private static OperationAnswer MakeDefault(OperationRequest request)
    {
        var group = s_groups.Find(request);
        if (group.Number is CustomerCollections.NotLoggedIn or CustomerCollections.AllGroups)
            throw ServiceException.InvalidValue("id", group.Key);
        CustomerGroups.MakeDefault(request.Session, group);
        return OperationAnswer.Of(group.Number);
    }
}
