using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.Resources;
using AccsGen.Simulator.Search;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Companies;

/// <summary>Companies: create, get, update, delete, search, and their custom attributes.</summary>
internal sealed class CompanyModule : EntityModule
{
    public static Resource Companies { get; } = new(CompanyCollections.Companies)
    {
        Merging = CompanyRules.Merge,
        Saving = CompanyRules.Check,
        Saved = CompanySetup.Follow,
        Removing = (company, request) => CompanySetup.TakeApart(request.Session, company),
        Fields = new EntityFields { Aliases = new Dictionary<string, string> { ["entity_id"] = "id" } },
    };

    public override IEnumerable<Collection> Collections => [CompanyCollections.Companies];

    public override void Register(OperationTable operations)
    {
        operations["POST /V1/company/"] = Companies.Save("company");
        operations["PUT /V1/company/{companyId}"] = Companies.Update("company");
        operations["GET /V1/company/{companyId}"] = Companies.Get();
        operations["DELETE /V1/company/{companyId}"] = Companies.Delete();
        operations["GET /V1/company/"] = Companies.Search();
        operations["POST /V1/company/setCustomAttributes"] = SetCustomAttributes;
    }

    public override void SeedDemo(Session session) => DemoCompanies.AddTo(session);

    private static OperationAnswer SetCustomAttributes(OperationRequest request)
    {
        var company = Companies.Find(request, request.Integer("companyId")!.Value, "companyId").Edit();
        foreach (var attribute in request.List("customAttributes"))
            EntityMerge.SetCustomAttribute(company, attribute.Text("attribute_code") ?? "", EntityMerge.AsText(attribute.Member("value")));
        request[CompanyCollections.Companies].Put(company);
        return OperationAnswer.True;
    }
}
