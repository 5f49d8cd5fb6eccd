using AccsGen.Simulator.Errors;
using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.Resources;
using AccsGen.Simulator.Search;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Companies;

/// <summary>Teams and the trees in which they stand: a new team is below the company's admin, and one that has somebody below it can't be deleted.</summary>
internal sealed class CompanyTeamModule : EntityModule
{
    private static readonly Resource s_teams = new(CompanyCollections.Teams)
    {
        Fixed = ["id"],
        Saving = change => change.Require("name"),
        Removing = Remove,
        Fields = new EntityFields { Aliases = new Dictionary<string, string> { ["team_id"] = "id" } },
    };

    public override IEnumerable<Collection> Collections => [CompanyCollections.Teams, CompanyCollections.Structures];

    public override void Register(OperationTable operations)
    {
        operations["POST /V1/team/{companyId}"] = Create;
        operations["PUT /V1/team/{teamId}"] = s_teams.Update("team");
        operations["GET /V1/team/{teamId}"] = s_teams.Get();
        operations["DELETE /V1/team/{teamId}"] = s_teams.Delete();
        operations["GET /V1/team/"] = s_teams.Search();
        operations["GET /V1/hierarchy/{id}"] = Hierarchy;
        operations["PUT /V1/hierarchy/move/{id}"] = Move;
    }

    private static OperationAnswer Create(OperationRequest request)
    {
        var company = CompanyModule.Companies.Find(request, request.PathId("companyId"), "companyId");
        var team = s_teams.Save(request, request.Member("team"), existing: null);
        CompanyTree.Add(request.Session, company.Number, CompanyTree.Team, team.Number);
        return OperationAnswer.Of(team.Number);
    }

    private static void Remove(Entity team, OperationRequest request)
    {
        if (CompanyTree.CompanyOfTeam(request.Session, team.Number) is not { } companyId || CompanyTree.Find(request.Session, companyId, CompanyTree.Team, team.Number) is not { } place)
            return;
        if (CompanyTree.Children(request.Session, place).Count > 0)
            throw ServiceException.BadRequest("This team has child users or teams aligned to it and cannot be deleted. Please re-align the child users or teams first.");
        CompanyTree.Remove(request.Session, companyId, CompanyTree.Team, team.Number);
    }

    private static OperationAnswer Hierarchy(OperationRequest request)
    {
        var company = CompanyModule.Companies.Find(request, request.PathId("id"), "id");
        return OperationAnswer.Of(CompanyTree.Of(request.Session, company.Number));
    }

    private static OperationAnswer Move(OperationRequest request)
    {
        CompanyTree.Move(request.Session, request.PathId("id"), request.Integer("newParentId")!.Value);
        return OperationAnswer.Void;
    }
}
