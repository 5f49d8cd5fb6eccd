using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace AccsGen;

/// <summary>What is seen from outside: the <see cref="ActivitySource"/> and the <see cref="Meter"/>, both named <c>AccsGen</c>; docs/telemetry.md lists all of it.</summary>
/// <remarks>Instruments stand in nested classes, as the static fields of one class in several files are initialized in no certain order.</remarks>
internal static partial class AccsTelemetry
{
    public const string Name = "AccsGen";

    public static readonly ActivitySource Source = new(Name, Version);

    public static readonly Meter Meter = new(Name, Version);

    /// <summary>
    /// The buckets of histograms of seconds: those of OpenTelemetry's HTTP clients, and on to what a call may take with its waits. Without advice collectors use
    /// bounds made for milliseconds, which put every call into the first bucket.
    /// </summary>
    private static readonly InstrumentAdvice<double> s_seconds = new()
    {
        HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10, 30, 60, 100, 300],
    };

    private static string? Version => typeof(AccsTelemetry).Assembly.GetName().Version?.ToString(3);

    /// <summary>The span of the call that the caller belongs to, where it is one of ours and somebody wants to know.</summary>
    private static Activity? CurrentSpan => Activity.Current is { IsAllDataRequested: true } span && ReferenceEquals(span.Source, Source) ? span : null;

    /// <summary>A method as it may stand in attributes: one that nobody knows would make as many series as there are texts.</summary>
    private static string MethodOf(string method) => method is "GET" or "POST" or "PUT" or "DELETE" or "PATCH" or "HEAD" or "OPTIONS" or "TRACE" or "CONNECT" ? method : "_OTHER";
}
