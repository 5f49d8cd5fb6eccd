using System.Text.Json.Nodes;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.Resources;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Eventing;

/// <summary>The events that the tenant sends: subscribed with their fields, changed, unsubscribed.</summary>
internal sealed class EventSubscriptionModule : EntityModule
{
    private const string NotSubscribed = "The \"%1\" event is not subscribed.";

    private static readonly Resource s_subscriptions = new(EventingCollections.Subscriptions)
    {
        Saving = EventSubscriptionRules.Check,
        NotFound = (_, name) => ServiceException.NotFound(NotSubscribed, name),
    };

    public override IEnumerable<Collection> Collections => [EventingCollections.Subscriptions];

    public override void Register(OperationTable operations)
    {
        operations["GET /V1/eventing/getEventSubscriptions"] = s_subscriptions.List();
        operations["GET /V1/eventing/supportedList"] = _ => OperationAnswer.Of(SupportedEvents.Events.Select(name => (JsonNode?)new JsonObject { ["name"] = name }));
        operations["POST /V1/eventing/eventSubscribe"] = Subscribe;
        operations["PUT /V1/eventing/eventSubscribe/{name}"] = Update;
        operations["POST /V1/eventing/eventUnsubscribe/{name}"] = Unsubscribe;
    }

    private static OperationAnswer Subscribe(OperationRequest request)
    {
        var given = request.Member("event");
        var name = given.Text("name") is { Length: > 0 } text ? text : throw ServiceException.Missing(["name"]);
        if (request[EventingCollections.Subscriptions].Find(name) is not null)
            throw ServiceException.Refused("The \"%1\" event is subscribed already.", name);
        EventSubscriptionRules.CheckName(given, isForced: request.Flag("force") == true);
        s_subscriptions.Save(request, given, existing: null);
        return OperationAnswer.Void;
    }

    /// <summary>Fields and rules that are given join those there are; one of the same name takes the other's place.</summary>
    private static OperationAnswer Update(OperationRequest request)
    {
        var existing = s_subscriptions.Find(request);
        var given = request.Object("event");
        given["fields"] = EventSubscriptionRules.Joined(existing.Edit().ListOf("fields"), given.ListOf("fields"), "name");
        given["rules"] = EventSubscriptionRules.Joined(existing.Edit().ListOf("rules"), given.ListOf("rules"), "field", "operator");
        s_subscriptions.Save(request, JsonElement.Parse(StateJson.Write(given)), existing);
        return OperationAnswer.Void;
    }

    private static OperationAnswer Unsubscribe(OperationRequest request)
    {
        request[EventingCollections.Subscriptions].Remove(s_subscriptions.Find(request).Key);
        return OperationAnswer.Void;
    }
}
