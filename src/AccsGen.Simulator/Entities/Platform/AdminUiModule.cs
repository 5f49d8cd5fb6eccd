using System.Text.Json.Nodes;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.Resources;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Platform;

/// <summary>
/// Extensions of the Admin: registered and taken away; and what the Admin tells of requests to them that failed, which a program puts into the collections, as there is no Admin here.
/// </summary>
internal sealed class AdminUiModule : EntityModule
{
    public static Collection Extensions { get; } = new("adminUiExtensions", new CollectionKey("extension_workspace", "extension_name"));

    public static Collection MassActions { get; } = new("adminUiMassActions", new CollectionKey("request_id"));

    public static Collection OrderViewButtons { get; } = new("adminUiOrderViewButtons", new CollectionKey("request_id"));

    private static readonly Resource s_extensions = new(Extensions);

    public override IEnumerable<Collection> Collections => [Extensions, MassActions, OrderViewButtons];

    public override void Register(OperationTable operations)
    {
        operations["POST /V1/adminuisdk/extension"] = Register;
        operations["DELETE /V1/adminuisdk/extension/{workspace_name}/{extension_name}"] = Remove;
        operations["GET /V1/adminuisdk/massaction/{request_id}"] = new Resource(MassActions).Get();
        operations["GET /V1/adminuisdk/orderviewbutton/{request_id}"] = new Resource(OrderViewButtons).Get();
        operations["POST /V1/adminuisdk/appmanagement/validate"] = Validate;
    }

    private static OperationAnswer Register(OperationRequest request)
    {
        var given = request.Member("extension");
        var missing = new[] { "extension_name", "extension_workspace", "extension_url" }.Where(member => string.IsNullOrWhiteSpace(given.Text(member))).ToList();
        if (missing.Count > 0)
            throw ServiceException.Missing(missing);
        s_extensions.Save(request, given, request[Extensions].Find(CollectionKey.Of(given.Text("extension_workspace")!, given.Text("extension_name")!)));
        return OperationAnswer.Void;
    }

    private static OperationAnswer Remove(OperationRequest request)
    {
        var (workspace, name) = (request.Path("workspace_name"), request.Path("extension_name"));
        return request[Extensions].Remove(CollectionKey.Of(workspace, name)) ? OperationAnswer.Void : throw ServiceException.NoSuchEntity("workspaceName", workspace, "extensionName", name);
    }

    /// <summary>Apps of the tenant's own organization are authorized.</summary>
    private static OperationAnswer Validate(OperationRequest request) =>
        OperationAnswer.Of(new JsonObject { ["authorized"] = request.Text("orgId") == request.Service.Options.OrganizationId });
}
