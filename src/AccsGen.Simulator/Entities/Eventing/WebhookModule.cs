using System.Text.Json.Nodes;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.Resources;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Eventing;

/// <summary>Webhooks: subscribed, unsubscribed, listed. One of the same method, type, batch and name takes the place of the one there is.</summary>
internal sealed class WebhookModule : EntityModule
{
    private static readonly Resource s_webhooks = new(EventingCollections.Webhooks) { Saving = WebhookRules.Check };

    public override IEnumerable<Collection> Collections => [EventingCollections.Webhooks];

    public override void Register(OperationTable operations)
    {
        operations["GET /V1/webhooks/list"] = s_webhooks.List();
        operations["GET /V1/webhooks/supportedList"] = _ => OperationAnswer.Of(SupportedEvents.Webhooks.Select(name => (JsonNode?)new JsonObject { ["name"] = name }));
        operations["POST /V1/webhooks/subscribe"] = Subscribe;
        operations["POST /V1/webhooks/unsubscribe"] = Unsubscribe;
    }

    private static OperationAnswer Subscribe(OperationRequest request)
    {
        var given = request.Member("webhook");
        s_webhooks.Save(request, given, request[EventingCollections.Webhooks].Find(KeyOf(given)));
        return OperationAnswer.Void;
    }

    private static OperationAnswer Unsubscribe(OperationRequest request)
    {
        var given = request.Member("webhook");
        return request[EventingCollections.Webhooks].Remove(KeyOf(given))
            ? OperationAnswer.Void
            : throw ServiceException.NotFound("The webhook %1 of the batch %2 is not subscribed to %3.", given.Text("hook_name")!, given.Text("batch_name")!, given.Text("webhook_method")!);
    }

    private static string KeyOf(JsonElement given)
    {
        var members = EventingCollections.Webhooks.Key.Members;
        var missing = members.Where(member => string.IsNullOrWhiteSpace(given.Text(member))).ToList();
        if (missing.Count > 0)
            throw ServiceException.Missing(missing);
        return CollectionKey.Of([.. members.Select(member => given.Text(member)!)]);
    }
}
