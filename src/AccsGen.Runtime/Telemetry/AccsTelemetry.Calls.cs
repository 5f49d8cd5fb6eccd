using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace AccsGen;

/// <content>
/// Calls: a span for each, with OpenTelemetry's attributes of HTTP clients, and their metrics. Paths are told by template; no path or query value is.
/// Nothing is measured while nobody listens.
/// </content>
internal static partial class AccsTelemetry
{
    public static bool ObservesCalls => Source.HasListeners() || CallMeters.Duration.Enabled || CallMeters.Active.Enabled;

    /// <summary>Counts a call that begins.</summary>
    /// <returns>Whether it was counted, and has to be taken off when it ends: a listener may come in between.</returns>
    public static bool BeginActive(AccsOperation operation, Uri server)
    {
        if (!CallMeters.Active.Enabled)
            return false;
        CallMeters.Active.Add(1, ActiveTags(operation, server));
        return true;
    }

    public static void EndActive(AccsOperation operation, Uri server) => CallMeters.Active.Add(-1, ActiveTags(operation, server));

    public static Activity? StartCall(AccsOperation operation, Uri server) => !Source.HasListeners() ? null : Source.StartActivity(
        $"{MethodOf(operation.Method)} {operation.PathTemplate}",
        ActivityKind.Client,
        parentContext: default,
        // From the start, as samplers decide by them.
        [
            new("http.request.method", MethodOf(operation.Method)),
            new("url.template", operation.PathTemplate),
            new("server.address", server.Host),
            new("server.port", server.Port),
        ]);

    /// <summary>Measures a call that has ended.</summary>
    /// <param name="context">The call.</param>
    /// <param name="server">Where it went.</param>
    /// <param name="elapsed">How long it took.</param>
    /// <param name="errorType">What it failed with.</param>
    public static void RecordCall(RequestContext context, Uri server, TimeSpan elapsed, string? errorType)
    {
        if (!CallMeters.Duration.Enabled)
            return;
        var tags = ActiveTags(context.Operation, server);
        tags.Add("url.template", context.Operation.PathTemplate);
        if (context.ReceivedStatus is { } status)
            tags.Add("http.response.status_code", (int)status);
        if (errorType is not null)
            tags.Add("error.type", errorType);
        CallMeters.Duration.Record(elapsed.TotalSeconds, tags);
    }

    /// <summary>Ends the span of a call.</summary>
    public static void EndCall(Activity activity, RequestContext context, Exception? fault, string? errorType)
    {
        if (activity.IsAllDataRequested)
        {
            if (context.ReceivedStatus is { } status)
                activity.SetTag("http.response.status_code", (int)status);
            if (context.Sendings > 1)
                activity.SetTag("http.request.resend_count", context.Sendings - 1);
        }
        if (errorType is not null)
            Fail(activity, fault!.GetType(), errorType, CallFault.Describe(fault));
        activity.Dispose();
    }

    /// <summary>A call is sent again: counted, and an event of its span.</summary>
    /// <param name="request">What is sent again.</param>
    /// <param name="reason">Why.</param>
    /// <param name="wait">How long it waits before that.</param>
    public static void RecordRetry(HttpRequestMessage request, string reason, TimeSpan wait)
    {
        if (CallMeters.Retries.Enabled)
        {
            var tags = new TagList { { "accsgen.retry.reason", reason }, { "http.request.method", MethodOf(request.Method.Method) } };
            if (request.Options.TryGetValue(AccsOperation.OptionsKey, out var operation))
                tags.Add("url.template", operation.PathTemplate);
            if (request.RequestUri is { IsAbsoluteUri: true } uri)
                AddServer(ref tags, uri);
            CallMeters.Retries.Add(1, tags);
        }
        CurrentSpan?.AddEvent(new ActivityEvent("accsgen.retry", tags: new() { ["accsgen.retry.reason"] = reason, ["accsgen.retry.delay"] = wait.TotalSeconds }));
    }

    /// <summary>
    /// Marks a span as failed, with an event for the exception. Of that only the type is told: its message and its text hold what the service said, and stack traces
    /// are the log's business.
    /// </summary>
    private static void Fail(Activity activity, Type exception, string errorType, string? description)
    {
        activity.SetStatus(ActivityStatusCode.Error, description);
        if (!activity.IsAllDataRequested)
            return;
        activity.SetTag("error.type", errorType);
        var tags = new ActivityTagsCollection { ["exception.type"] = exception.FullName };
        if (description is not null)
            tags["exception.message"] = description;
        activity.AddEvent(new ActivityEvent("exception", tags: tags));
    }

    private static TagList ActiveTags(AccsOperation operation, Uri server)
    {
        var tags = new TagList { { "http.request.method", MethodOf(operation.Method) } };
        AddServer(ref tags, server);
        return tags;
    }

    private static void AddServer(ref TagList tags, Uri server)
    {
        tags.Add("server.address", server.Host);
        tags.Add("server.port", server.Port);
    }

    private static class CallMeters
    {
        public static readonly Histogram<double> Duration = Meter.CreateHistogram(
            "accsgen.client.call.duration", "s", "How long calls take, waits and repetitions included.", tags: null, s_seconds);

        public static readonly UpDownCounter<long> Active = Meter.CreateUpDownCounter<long>(
            "accsgen.client.active_calls", "{call}", "How many calls are under way.");

        public static readonly Counter<long> Retries = Meter.CreateCounter<long>(
            "accsgen.client.retries", "{try}", "How often a call was sent again, by reason.");
    }
}
