using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace AccsGen;

internal static partial class AccsTelemetry
{
    private static readonly Counter<long> s_tokenRenewals = Meter.CreateCounter<long>(
        "accsgen.token.renewals", "{renewal}", "Renewals of access tokens by outcome: obtained, shared, refused, failed, cancelled.");

    /// <summary>A span for one renewal, below the call that set it off: others may wait for it, but it is seen once.</summary>
    public static Activity? StartToken(ActivityContext parent) => Source.StartActivity("IMS token", ActivityKind.Client, parent);

    /// <summary>Counts a renewal and finishes its span.</summary>
    public static void EndToken(Activity? span, string outcome, TokenFailure? failure)
    {
        s_tokenRenewals.Add(1, new KeyValuePair<string, object?>("accsgen.token.outcome", outcome));
        if (span is null)
            return;
        span.SetTag("accsgen.token.outcome", outcome);
        if (failure is not null)
        {
            span.SetTag("error.type", failure.Error ?? failure.Cause?.GetType().FullName ?? outcome);
            if (failure.Status is { } status)
                span.SetTag("http.response.status_code", (int)status);
            span.SetStatus(ActivityStatusCode.Error);
        }
        span.Dispose();
    }
}
