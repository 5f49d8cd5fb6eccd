using System.Collections;

namespace AccsGen.Simulator;

/// <summary>
/// The latest requests that reached the tenant, oldest first, up to <see cref="AccsSimulatorOptions.RequestLogCapacity"/> and <see cref="AccsSimulatorOptions.RequestLogBytes"/>. A request is here before its answer
/// is sent. Safe to use from any thread; an enumeration sees the requests of the moment it began.
/// </summary>
public sealed class SimulatorRequestLog : IReadOnlyCollection<SimulatorRequest>
{
    private readonly Queue<SimulatorRequest> _requests = new();
    private readonly Lock _lock = new();
    private readonly int _capacity;
    private readonly long _mostBytes;
    private readonly Dictionary<string, Counter> _counts = new(StringComparer.Ordinal);
    private long _bytes;
    private long _total;

    internal SimulatorRequestLog(int capacity, long mostBytes)
    {
        _capacity = capacity;
        _mostBytes = mostBytes;
    }

    /// <summary>How many requests are held.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
                return _requests.Count;
        }
    }

    /// <summary>How many requests came since the start, those no longer held and those cleared included.</summary>
    public long Total => Interlocked.Read(ref _total);

    /// <summary>The newest request.</summary>
    /// <exception cref="InvalidOperationException">None is held.</exception>
    public SimulatorRequest Latest => this.LastOrDefault() ?? throw new InvalidOperationException("No request has reached the tenant, or none is held.");

    /// <summary>How often each operation was asked for since the start, in alphabetical order. Requests that match none are counted together by their method.</summary>
    public IReadOnlyList<OperationCount> Counts
    {
        get
        {
            lock (_lock)
                return [.. _counts.Select(count => new OperationCount(count.Key, count.Value.Requests, count.Value.Refused)).OrderBy(count => count.Operation, StringComparer.Ordinal)];
        }
    }

    /// <summary>Forgets what is held; <see cref="Total"/> and <see cref="Counts"/> count on.</summary>
    public void Clear()
    {
        lock (_lock)
        {
            _requests.Clear();
            _bytes = 0;
        }
    }

    /// <inheritdoc/>
    public IEnumerator<SimulatorRequest> GetEnumerator()
    {
        SimulatorRequest[] snapshot;
        lock (_lock)
            snapshot = [.. _requests];
        return ((IEnumerable<SimulatorRequest>)snapshot).GetEnumerator();
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal void Add(SimulatorRequest request)
    {
        lock (_lock)
        {
            // Here, so that the order is that of the numbers.
            request.Number = Interlocked.Increment(ref _total);
            var operation = request.Operation ?? $"{request.Method} (no route)";
            if (!_counts.TryGetValue(operation, out var counter))
                _counts[operation] = counter = new Counter();
            counter.Requests++;
            if (request.Status is not (>= 200 and <= 299))
                counter.Refused++;
            if (_capacity == 0)
                return;
            _requests.Enqueue(request);
            _bytes += request.Body.Length;
            while (_requests.Count > _capacity || (_bytes > _mostBytes && _requests.Count > 1))
                _bytes -= _requests.Dequeue().Body.Length;
        }
    }

    private sealed class Counter
    {
        public long Requests { get; set; }

        public long Refused { get; set; }
    }
}
