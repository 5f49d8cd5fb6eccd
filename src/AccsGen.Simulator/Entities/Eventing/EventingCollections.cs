using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Eventing;

/// <summary>Where the tenant sends events and calls webhooks.</summary>
internal static class EventingCollections
{
    public static Collection Providers { get; } = new("eventProviders", new CollectionKey("provider_id")) { NumberMember = "id" };

    public static Collection Subscriptions { get; } = new("eventSubscriptions", new CollectionKey("name"));

    /// <summary>The one configuration of eventing.</summary>
    public static Collection Configuration { get; } = new("eventingConfiguration", CollectionKey.Number("id"));

    public static Collection Webhooks { get; } = new("webhooks", new CollectionKey("webhook_method", "webhook_type", "batch_name", "hook_name"));
}
