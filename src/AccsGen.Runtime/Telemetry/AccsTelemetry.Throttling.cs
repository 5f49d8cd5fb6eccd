using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Runtime.CompilerServices;

namespace AccsGen;

/// <content>Throttling: who waits at the gates, for how long, and what rate they found.</content>
internal static partial class AccsTelemetry
{
    /// <summary>Has a gate's queue and rate told with its server; again does nothing.</summary>
    public static void Observe(ThrottleGate gate, Uri server) => ThrottleMeters.Gates.TryAdd(gate, server);

    /// <summary>A try waited in the queue of its client.</summary>
    public static void RecordWait(TimeSpan wait, Uri? server)
    {
        if (ThrottleMeters.Wait.Enabled)
        {
            var tags = default(TagList);
            if (server is { IsAbsoluteUri: true })
                AddServer(ref tags, server);
            ThrottleMeters.Wait.Record(wait.TotalSeconds, tags);
        }
        CurrentSpan?.AddEvent(new ActivityEvent("accsgen.throttle.wait", tags: new() { ["accsgen.throttle.seconds"] = wait.TotalSeconds }));
    }

    private static class ThrottleMeters
    {
        /// <summary>Those that were not collected yet; they are few, one for a client.</summary>
        public static readonly ConditionalWeakTable<ThrottleGate, Uri> Gates = [];

        public static readonly Histogram<double> Wait = Meter.CreateHistogram(
            "accsgen.client.throttle.wait", "s", "How long tries waited in the queue of their client.", tags: null, s_seconds);

        public static readonly ObservableUpDownCounter<long> Queue = Meter.CreateObservableUpDownCounter(
            "accsgen.client.throttle.queue", static () => SumByServer<long>(static gate => gate.Waiting), "{call}", "How many tries wait in the queues of the clients of a server.");

        public static readonly ObservableGauge<double> Rate = Meter.CreateObservableGauge(
            "accsgen.client.throttle.rate",
            static () => SumByServer<double>(static gate => gate.Rate is { } rate && double.IsFinite(rate) ? rate : null),
            "{call}/s",
            "The rate that adaptive clients of a server found; nothing while they hold no call back.");

        /// <summary>One measurement for a server: of several with the same attributes, collectors keep one.</summary>
        private static IEnumerable<Measurement<T>> SumByServer<T>(Func<ThrottleGate, T?> measure)
            where T : struct, System.Numerics.INumber<T> =>
            from entry in Gates
            let value = measure(entry.Key)
            where value is not null
            group value.Value by (entry.Value.Host, entry.Value.Port) into server
            select new Measurement<T>(
                server.Aggregate(T.Zero, static (sum, item) => sum + item),
                new("server.address", server.Key.Host), new KeyValuePair<string, object?>("server.port", server.Key.Port));
    }
}
