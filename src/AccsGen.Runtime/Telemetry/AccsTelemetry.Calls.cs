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

    public static Activity? StartCall(AccsOperation operation, Uri endpoint)
    {
        CallMeters.Active.Add(1, new("http.request.method", operation.Method), new("server.address", endpoint.Host));
        var activity = Source.HasListeners() ? Source.StartActivity(operation.ToString(), ActivityKind.Client) : null;
        if (activity is { IsAllDataRequested: true })
        {
            activity.SetTag("http.request.method", operation.Method);
            activity.SetTag("url.template", operation.PathTemplate);
            activity.SetTag("server.address", endpoint.Host);
            activity.SetTag("server.port", endpoint.Port);
        }
        return activity;
    }

    /// <summary>Ends a span and measures the call.</summary>
    /// <param name="activity">The span, if there is one.</param>
    /// <param name="context">The call.</param>
    /// <param name="endpoint">The tenant.</param>
    /// <param name="elapsed">How long the call took.</param>
    /// <param name="fault">What it failed with.</param>
    public static void EndCall(Activity? activity, RequestContext context, Uri endpoint, TimeSpan elapsed, Exception? fault)
    {
        var operation = context.Operation;
        var errorType = fault is null ? null : ErrorType(context, fault);
        var tags = new TagList
        {
            { "http.request.method", operation.Method },
            { "url.template", operation.PathTemplate },
            { "server.address", endpoint.Host },
        };
        if (context.Status is { } status)
            tags.Add("http.response.status_code", (int)status);
        if (errorType is not null)
            tags.Add("error.type", errorType);
        CallMeters.Duration.Record(elapsed.TotalSeconds, tags);
        CallMeters.Active.Add(-1, new("http.request.method", operation.Method), new("server.address", endpoint.Host));
        if (activity is null)
            return;
        if (activity.IsAllDataRequested)
        {
            if (context.Status is { } answered)
                activity.SetTag("http.response.status_code", (int)answered);
            if (context.Attempts > 1)
                activity.SetTag("http.request.resend_count", context.Attempts - 1);
            if (errorType is not null)
                activity.SetTag("error.type", errorType);
        }
        if (errorType is not null)
            activity.SetStatus(ActivityStatusCode.Error);
        activity.Dispose();
    }

    /// <summary>A call is tried again.</summary>
    public static void CountRetry(AccsOperation? operation, RetryReason reason)
    {
        if (CallMeters.Retries.Enabled)
            CallMeters.Retries.Add(1, new("accsgen.retry.reason", reason.ToString()), new("http.request.method", operation?.Method), new("url.template", operation?.PathTemplate));
    }

    /// <summary>Few and telling: the status, or what kind of failure it was.</summary>
    private static string ErrorType(RequestContext context, Exception fault) => fault switch
    {
        AccsConnectionException { IsTimeout: true } => "timeout",
        AccsConnectionException => "connection",
        OperationCanceledException => "cancelled",
        AccsApiException when context.Status is { } status => ((int)status).ToString(CultureInfo.InvariantCulture),
        _ => fault.GetType().Name,
    };

    /// <summary>A class of its own, as the fields of one class in several files are initialized in no certain order.</summary>
    private static class CallMeters
    {
        public static readonly Histogram<double> Duration = Meter.CreateHistogram<double>(
            "accsgen.client.call.duration", "s", "How long calls take, waits and repetitions included.");

        public static readonly UpDownCounter<long> Active = Meter.CreateUpDownCounter<long>(
            "accsgen.client.active_calls", "{call}", "How many calls are under way.");

        public static readonly Counter<long> Retries = Meter.CreateCounter<long>(
            "accsgen.client.retries", "{try}", "How often a call was tried again, by reason.");
    }
}
