using System.Text.Json.Nodes;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.Resources;
using AccsGen.Simulator.Search;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Platform;

/// <summary>Where the service sends its logs, metrics and traces. The search answers with its rows alone. What is secret isn't shown.</summary>
internal sealed class ObservabilityModule : EntityModule
{
    private const string Mask = "******";

    public static Collection Subscriptions { get; } = new("observabilitySubscriptions", CollectionKey.Number("id"));

    private static readonly Resource s_subscriptions = new(Subscriptions) { Fixed = ["id"], Saving = Check };

    public override IEnumerable<Collection> Collections => [Subscriptions];

    public override void Register(OperationTable operations)
    {
        operations["GET /V1/oope_observability/subscription"] = Search;
        operations["POST /V1/oope_observability/subscription"] = s_subscriptions.Save("subscription");
        operations["PUT /V1/oope_observability/subscription"] = s_subscriptions.Update("subscription");
        operations["GET /V1/oope_observability/subscription/{subscriptionId}"] = s_subscriptions.Get();
        operations["DELETE /V1/oope_observability/subscription/{subscriptionId}"] = s_subscriptions.Delete();
    }

    private static OperationAnswer Search(OperationRequest request)
    {
        var found = EntitySearch.Run(request, Subscriptions, s_subscriptions.Fields).Entities;
        return OperationAnswer.Of(new JsonObject { ["items"] = new JsonArray([.. found.Select(subscription => (JsonNode?)subscription.Edit())]) });
    }

    private static void Check(EntityChange change)
    {
        var subscription = change.Value;
        change.Require("destination_endpoint");
        if (!Uri.TryCreate(change.Text("destination_endpoint"), UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
            throw ServiceException.InvalidValue("destination_endpoint", change.Text("destination_endpoint")!);
        subscription["type"] ??= "logs";
        if (change.Text("type") is not ("logs" or "metrics" or "traces"))
            throw ServiceException.InvalidValue("type", change.Text("type") ?? "");
        if (subscription.ListOf("component").Count == 0)
            throw ServiceException.Missing(["component"]);
        subscription.ListOf("log_message_settings");
        subscription.ListOf("headers");
        subscription["service_name"] ??= "";
        subscription["is_active"] ??= true;
        foreach (var header in subscription.Objects("headers"))
        {
            if (string.IsNullOrWhiteSpace(header.Text("name")))
                throw ServiceException.Missing(["name"]);
            if (header.Flag("secret") == true)
                header["value"] = Mask;
        }
    }
}
