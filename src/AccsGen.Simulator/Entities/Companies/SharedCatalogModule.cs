using System.Text.Json.Nodes;
using AccsGen.Simulator.Entities.Customers;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.Resources;
using AccsGen.Simulator.Search;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Companies;

/// <summary>Shared catalogs: a public one that every tenant has, custom ones, and the companies that see them.</summary>
internal sealed class SharedCatalogModule : EntityModule
{
    private const int MaxNameLength = 32;

    public static Resource Catalogs { get; } = new(CompanyCollections.SharedCatalogs)
    {
        Fixed = ["id", "created_at", "created_by"],
        Saving = Check,
        Removing = (catalog, request) => Remove(request.Session, catalog),
        Fields = new EntityFields { Aliases = new Dictionary<string, string> { ["entity_id"] = "id" } },
    };

    public override IEnumerable<Collection> Collections => [CompanyCollections.SharedCatalogs];

    public override void Register(OperationTable operations)
    {
        operations["POST /V1/sharedCatalog"] = Catalogs.Save("sharedCatalog");
        operations["PUT /V1/sharedCatalog/{id}"] = Catalogs.Update("sharedCatalog");
        operations["GET /V1/sharedCatalog/{sharedCatalogId}"] = Catalogs.Get();
        operations["DELETE /V1/sharedCatalog/{sharedCatalogId}"] = Catalogs.Delete();
        operations["GET /V1/sharedCatalog/"] = Catalogs.Search();
        operations["GET /V1/sharedCatalog/{sharedCatalogId}/companies"] = Companies;
        operations["POST /V1/sharedCatalog/{sharedCatalogId}/assignCompanies"] = Assign;
        operations["POST /V1/sharedCatalog/{sharedCatalogId}/unassignCompanies"] = Unassign;
    }

    public override void SeedSystem(Session session) => session[CompanyCollections.SharedCatalogs].Put(new JsonObject
    {
        ["id"] = 1,
        ["name"] = "Default (General)",
        ["description"] = "Default shared catalog",
        ["customer_group_id"] = CustomerCollections.General,
        ["type"] = SharedCatalogs.PublicType,
        ["created_at"] = session.Now,
        ["created_by"] = null,
        ["store_id"] = 0,
        ["tax_class_id"] = CustomerTaxClasses.RetailCustomer,
    });

    private static void Check(EntityChange change)
    {
        var (session, catalog) = (change.Session, change.Value);
        change.Require("name", "type", "store_id", "tax_class_id");
        var name = change.Text("name")!;
        if (name.Length > MaxNameLength)
            throw ServiceException.Refused("The maximum allowed catalog name length is %1 characters.", CollectionKey.Of(MaxNameLength));
        if (session[CompanyCollections.SharedCatalogs].Where("name", name).Any(other => other.Key != change.Before?.Key))
            throw ServiceException.Refused("A catalog named %1 already exists. Please select a different name.", name);
        var taxClass = change.Integer("tax_class_id")!.Value;
        if (CustomerTaxClasses.Name(session, taxClass) is null)
            throw ServiceException.InvalidValue("tax_class_id", CollectionKey.Of(taxClass));
        if (change.Before is { } before)
        {
            if (change.Integer("customer_group_id") != SharedCatalogs.GroupOf(before))
                throw ServiceException.InvalidValue("customer_group_id", change.Text("customer_group_id") ?? "");
            SharedCatalogs.UpdateGroup(session, SharedCatalogs.GroupOf(before), name, taxClass);
        }
        else
        {
            catalog["customer_group_id"] = SharedCatalogs.AddGroup(session, name, taxClass);
            catalog["created_at"] = session.Now;
            catalog["created_by"] = 1;
        }
        CheckType(change);
    }

    /// <summary>There is one public catalog: a custom one that becomes it takes its place, and it can't become custom by itself.</summary>
    private static void CheckType(EntityChange change)
    {
        var type = change.Integer("type");
        if (type is not (SharedCatalogs.Custom or SharedCatalogs.PublicType))
            throw ServiceException.InvalidValue("type", change.Text("type") ?? "");
        var current = SharedCatalogs.Public(change.Session);
        if (type == SharedCatalogs.Custom && change.Before?.Key == current.Key)
            throw ServiceException.BadRequest("The public shared catalog can't become a custom one. Make a custom shared catalog public instead.");
        if (type == SharedCatalogs.Custom || change.Before?.Key == current.Key)
            return;
        var former = current.Edit();
        former["type"] = SharedCatalogs.Custom;
        change.Session[CompanyCollections.SharedCatalogs].Put(former);
    }

    private static void Remove(Session session, Entity catalog)
    {
        var current = SharedCatalogs.Public(session);
        if (catalog.Key == current.Key)
            throw ServiceException.BadRequest("The public shared catalog can't be deleted.");
        var group = SharedCatalogs.GroupOf(catalog);
        SharedCatalogPrices.RemoveAll(session, group);
        SharedCatalogs.MoveGroup(session, group, SharedCatalogs.GroupOf(current));
        session[CustomerCollections.Groups].Remove(group);
    }

    /// <summary>A list of ids as text, in JSON, inside of a text (accs-wire.md, section 14).</summary>
    private static OperationAnswer Companies(OperationRequest request)
    {
        var ids = SharedCatalogs.CompaniesOf(request.Session, Catalogs.Find(request)).Select(company => (JsonNode?)company.Key);
        return OperationAnswer.Of(new JsonArray([.. ids]).ToJsonString());
    }

    private static OperationAnswer Assign(OperationRequest request)
    {
        var catalog = Catalogs.Find(request);
        foreach (var company in Given(request))
            SharedCatalogs.Assign(request.Session, company, SharedCatalogs.GroupOf(catalog));
        return OperationAnswer.True;
    }

    private static OperationAnswer Unassign(OperationRequest request)
    {
        var (catalog, current) = (Catalogs.Find(request), SharedCatalogs.Public(request.Session));
        if (catalog.Key == current.Key)
            throw ServiceException.BadRequest("A company can't be unassigned from the public shared catalog.");
        foreach (var company in Given(request).Where(company => company.Value.Integer("customer_group_id") == SharedCatalogs.GroupOf(catalog)))
            SharedCatalogs.Assign(request.Session, company, SharedCatalogs.GroupOf(current));
        return OperationAnswer.True;
    }

    /// <summary>The companies that a request names; only their ids count.</summary>
    private static List<Entity> Given(OperationRequest request) =>
        [.. request.List("companies").Select(given => CompanyModule.Companies.Find(request, given.Integer("id") ?? throw ServiceException.Missing(["id"])))];
}
