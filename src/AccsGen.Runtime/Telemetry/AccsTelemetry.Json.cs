using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace AccsGen;

/// <content>JSON: how often, and in which operations, the service sends another form than its spec says.</content>
internal static partial class AccsTelemetry
{
    /// <summary>Asked once for each answer; leniencies cost nothing while nobody listens.</summary>
    public static bool CountsLeniencies => JsonMeters.Leniencies.Enabled;

    /// <summary>Counts a leniency by kinds, of which there are a dozen or two; where it stands would be too much for a metric.</summary>
    public static void CountLeniency(AccsOperation? operation, string expected, string found, bool wasRead)
    {
        var tags = new TagList { { "accsgen.json.expected", expected }, { "accsgen.json.found", found }, { "accsgen.json.was_read", wasRead } };
        if (operation is not null)
        {
            tags.Add("http.request.method", MethodOf(operation.Method));
            tags.Add("url.template", operation.PathTemplate);
        }
        JsonMeters.Leniencies.Add(1, tags);
    }

    private static class JsonMeters
    {
        public static readonly Counter<long> Leniencies = Meter.CreateCounter<long>(
            "accsgen.client.json.leniencies", "{value}", "Values that came in another form than the spec says, by operation and kinds.");
    }
}
