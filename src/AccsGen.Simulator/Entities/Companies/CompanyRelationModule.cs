using System.Text.Json.Nodes;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.Resources;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Companies;

/// <summary>Which companies belong to a parent company: two levels, and one parent each.</summary>
internal sealed class CompanyRelationModule : EntityModule
{
    private static readonly Resource s_relations = new(CompanyCollections.Relations);

    public override IEnumerable<Collection> Collections => [CompanyCollections.Relations];

    public override void Register(OperationTable operations)
    {
        operations["GET /V1/company/relations"] = s_relations.Search();
        operations["POST /V1/company/{parentId}/relations"] = Add;
        operations["DELETE /V1/company/{parentId}/relations/{companyId}"] = Remove;
    }

    private static OperationAnswer Add(OperationRequest request)
    {
        var parentId = request.PathId("parentId");
        Company(request, parentId, "parentId");
        foreach (var given in request.List("relations"))
        {
            var companyId = given.Integer("company_id") ?? throw ServiceException.Missing(["company_id"]);
            Company(request, companyId, "companyId");
            if (given.Integer("parent_id") is { } parent && parent != parentId)
                throw ServiceException.InvalidValue("parent_id", CollectionKey.Of(parent));
            Check(request.Session, parentId, companyId);
            request[CompanyCollections.Relations].Put(new JsonObject { ["company_id"] = companyId, ["parent_id"] = parentId });
        }
        return OperationAnswer.Void;
    }

    private static OperationAnswer Remove(OperationRequest request)
    {
        var (parentId, companyId) = (request.Path("parentId"), request.Path("companyId"));
        return request[CompanyCollections.Relations].Remove(CollectionKey.Of(parentId, companyId))
            ? OperationAnswer.Void
            : throw ServiceException.NoSuchEntity("parentId", parentId, "companyId", companyId);
    }

    private static void Check(Session session, long parentId, long companyId)
    {
        var relations = session[CompanyCollections.Relations];
        if (companyId == parentId)
            throw ServiceException.Refused("Company %1 can't be its own parent.", CollectionKey.Of(companyId));
        if (relations.Where("company_id", companyId).Any(relation => relation.Value.Integer("parent_id") != parentId))
            throw ServiceException.Refused("Company %1 has a parent company already.", CollectionKey.Of(companyId));
        if (relations.Where("company_id", parentId).Any())
            throw ServiceException.Refused("Company %1 has a parent company, so it can't be one.", CollectionKey.Of(parentId));
        if (relations.Where("parent_id", companyId).Any())
            throw ServiceException.Refused("Company %1 is a parent company, so it can't have one.", CollectionKey.Of(companyId));
    }

    private static void Company(OperationRequest request, long id, string member) => CompanyModule.Companies.Find(request, id, member);
}
