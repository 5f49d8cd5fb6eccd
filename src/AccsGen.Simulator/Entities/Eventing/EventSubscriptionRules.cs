using System.Text.Json.Nodes;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.Resources;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Eventing;

/// <summary>What a subscription to an event needs.</summary>
internal static class EventSubscriptionRules
{
    private const string DefaultProvider = "default";

    private static readonly HashSet<string> s_operators = ["greaterThan", "lessThan", "equal", "regex", "in", "onChange"];

    /// <summary>An event that the tenant doesn't know needs a known one as its parent, or force.</summary>
    /// <exception cref="ServiceException">It has neither.</exception>
    public static void CheckName(JsonElement given, bool isForced)
    {
        var name = given.Text("name")!;
        if (!SupportedEvents.IsName(name))
            throw ServiceException.Refused("The event name \"%1\" must begin with observer. or plugin.", name);
        var known = given.Text("parent") is { Length: > 0 } parent ? parent : name;
        if (!isForced && !SupportedEvents.Events.Contains(known))
            throw ServiceException.Refused("The \"%1\" event is not supported.", known);
    }

    public static void Check(EntityChange change)
    {
        var subscription = change.Value;
        if (subscription.ListOf("fields").Count == 0)
            throw ServiceException.Missing(["fields"]);
        if (subscription.Objects("fields").Any(field => string.IsNullOrWhiteSpace(field.Text("name"))))
            throw ServiceException.Missing(["name"]);
        var rules = subscription.ListOf("rules");
        if (!string.IsNullOrEmpty(subscription.Text("parent")) && rules.Count == 0)
            throw ServiceException.Missing(["rules"]);
        foreach (var rule in subscription.Objects("rules"))
        {
            if (string.IsNullOrWhiteSpace(rule.Text("field")))
                throw ServiceException.Missing(["field"]);
            if (!s_operators.Contains(rule.Text("operator") ?? ""))
                throw ServiceException.InvalidValue("operator", rule.Text("operator") ?? "");
        }
        subscription["destination"] ??= "default";
        subscription["priority"] ??= false;
        subscription["hipaa_audit_required"] ??= false;
        subscription["provider_id"] ??= DefaultProvider;
        var provider = subscription.Text("provider_id")!;
        if (provider != DefaultProvider && change.Session[EventingCollections.Providers].Find(provider) is null)
            throw ServiceException.NoSuchEntity("provider_id", provider);
    }

    /// <summary>Two lists as one: of objects that have the same values, the later one counts.</summary>
    public static JsonArray Joined(JsonArray first, JsonArray second, params string[] members)
    {
        var joined = new OrderedDictionary<string, JsonNode>();
        foreach (var item in first.Concat(second).OfType<JsonObject>())
            joined[string.Join('|', members.Select(item.Text))] = item.DeepClone();
        return new JsonArray([.. joined.Values]);
    }
}
