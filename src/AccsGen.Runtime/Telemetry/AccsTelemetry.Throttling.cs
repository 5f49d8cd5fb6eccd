using System.Diagnostics.Metrics;
using System.Runtime.CompilerServices;

namespace AccsGen;

/// <content>Throttling: who waits at the gates, for how long, and what rate they found.</content>
internal static partial class AccsTelemetry
{
    public static void Observe(ThrottleGate gate, string server) => ThrottleMeters.Gates.AddOrUpdate(gate, server);

    public static void RecordWait(TimeSpan wait) => ThrottleMeters.Wait.Record(wait.TotalSeconds);

    private static class ThrottleMeters
    {
        /// <summary>Those that were not collected yet; they are few, one for a client.</summary>
        public static readonly ConditionalWeakTable<ThrottleGate, string> Gates = [];

        public static readonly Histogram<double> Wait = Meter.CreateHistogram<double>(
            "accsgen.client.throttle.wait", "s", "How long tries waited in the queue of their client.");

        public static readonly ObservableUpDownCounter<long> Queue = Meter.CreateObservableUpDownCounter(
            "accsgen.client.throttle.queue", static () => Gates.Select(gate => Measure((long)gate.Key.Waiting, gate.Value)), "{call}", "How many tries wait in the queue of their client.");

        public static readonly ObservableGauge<double> Rate = Meter.CreateObservableGauge(
            "accsgen.client.throttle.rate",
            static () => Gates.Where(gate => gate.Key.Rate is { } rate && double.IsFinite(rate)).Select(gate => Measure(gate.Key.Rate!.Value, gate.Value)),
            "{call}/s",
            "The rate that an adaptive client found; nothing while it holds no call back.");

        private static Measurement<T> Measure<T>(T value, string server)
            where T : struct => new(value, new KeyValuePair<string, object?>("server.address", server));
    }
}
