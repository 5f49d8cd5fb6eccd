using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace AccsGen.Runtime.Tests.Fakes;

/// <summary>Listens to spans and measurements as OpenTelemetry does: to all sources and meters whose name is asked for.</summary>
internal sealed class TelemetryListener : IDisposable
{
    private readonly ActivityListener _activities;
    private readonly MeterListener _meters;

    public TelemetryListener(Func<string, bool>? listensTo = null, bool spans = true, bool metrics = true)
    {
        listensTo ??= name => name == "AccsGen";
        _activities = new ActivityListener
        {
            ShouldListenTo = source => spans && listensTo(source.Name),
            Sample = (ref ActivityCreationOptions<ActivityContext> options) =>
            {
                Sampled.Enqueue([.. options.Tags ?? []]);
                return ActivitySamplingResult.AllDataAndRecorded;
            },
            ActivityStopped = Spans.Enqueue,
        };
        ActivitySource.AddActivityListener(_activities);
        _meters = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (!metrics || !listensTo(instrument.Meter.Name))
                    return;
                Instruments[instrument.Name] = instrument;
                self.EnableMeasurementEvents(instrument);
            },
        };
        _meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, value, tags));
        _meters.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(instrument, value, tags));
        _meters.Start();
    }

    public ConcurrentQueue<Activity> Spans { get; } = [];

    public ConcurrentQueue<Measured> Measurements { get; } = [];

    public ConcurrentDictionary<string, Instrument> Instruments { get; } = new();

    /// <summary>The tags that samplers were shown.</summary>
    public ConcurrentQueue<KeyValuePair<string, object?>[]> Sampled { get; } = [];

    /// <summary>What one instrument measured.</summary>
    public IReadOnlyList<Measured> Of(string instrument) => [.. Measurements.Where(item => item.Instrument == instrument)];

    /// <summary>Asks the instruments that measure when they are asked.</summary>
    public void Collect() => _meters.RecordObservableInstruments();

    public void Dispose()
    {
        _activities.Dispose();
        _meters.Dispose();
    }

    private void Add(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        Measurements.Enqueue(new Measured(instrument.Name, value, new Dictionary<string, object?>(tags.ToArray())));
}
