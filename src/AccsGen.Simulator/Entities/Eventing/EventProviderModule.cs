using AccsGen.Simulator.Errors;
using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.Resources;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Eventing;

/// <summary>Further providers that events may be sent to. What their workspaces hold is never shown.</summary>
internal sealed class EventProviderModule : EntityModule
{
    private const string Workspace = "workspace_configuration";

    /// <summary>Stands for a secret in answers.</summary>
    private const string Mask = "******";

    private static readonly Resource s_providers = new(EventingCollections.Providers) { Fixed = ["id"], Saving = Check };

    public override IEnumerable<Collection> Collections => [EventingCollections.Providers];

    public override void Register(OperationTable operations)
    {
        operations["GET /V1/eventing/eventProvider"] = s_providers.List();
        operations["GET /V1/eventing/getEventProviders"] = s_providers.List();
        operations["GET /V1/eventing/eventProvider/{providerId}"] = s_providers.Get();
        operations["POST /V1/eventing/eventProvider"] = Create;
        operations["PUT /V1/eventing/eventProvider"] = Update;
        operations["DELETE /V1/eventing/eventProvider/{providerId}"] = Delete;
    }

    private static OperationAnswer Create(OperationRequest request)
    {
        var given = request.Member("eventProvider");
        if (given.Text("provider_id") is { Length: > 0 } id && request[EventingCollections.Providers].Find(id) is not null)
            throw ServiceException.Refused("The event provider with ID %1 is registered already.", id);
        return OperationAnswer.Of(s_providers.Save(request, given, existing: null));
    }

    /// <summary>A provider is found by its number; its provider id stays.</summary>
    private static OperationAnswer Update(OperationRequest request)
    {
        var given = request.Member("eventProvider");
        var number = given.Integer("id") ?? throw ServiceException.Missing(["id"]);
        var existing = request[EventingCollections.Providers].Where("id", number).FirstOrDefault() ?? throw ServiceException.NoSuchEntity("id", CollectionKey.Of(number));
        if (given.Text("provider_id") is { Length: > 0 } id && !id.Equals(existing.Key, StringComparison.OrdinalIgnoreCase))
            throw ServiceException.InvalidValue("provider_id", id);
        return OperationAnswer.Of(s_providers.Save(request, given, existing));
    }

    private static OperationAnswer Delete(OperationRequest request)
    {
        var provider = s_providers.Find(request);
        if (request[EventingCollections.Subscriptions].Where("provider_id", provider.Key).Any())
            throw ServiceException.Refused("The event provider with ID %1 is used in event subscriptions. Delete them first.", provider.Key);
        request[EventingCollections.Providers].Remove(provider.Key);
        return OperationAnswer.True;
    }

    private static void Check(EntityChange change)
    {
        change.Require("provider_id", "instance_id");
        if (change.Gives(Workspace))
            change.Value[Workspace] = string.IsNullOrEmpty(change.Given.Text(Workspace)) ? null : Mask;
    }
}
