using AccsGen.Simulator.Faults;
using AccsGen.Simulator.Pipeline;

namespace AccsGen.Simulator;

/// <summary>What goes wrong, on request. Faults strike in the order they were added; the first that strikes a request is the only one. Safe to use from any thread, also while requests are answered.</summary>
public sealed class SimulatorFaults
{
    /// <summary>What stands for requests for a token in <see cref="SimulatorFault.Operation"/>.</summary>
    public const string Ims = "IMS";

    private readonly Lock _lock = new();
    private readonly TimeProvider _clock;
    private readonly List<ActiveFault> _faults = [];

    internal SimulatorFaults(TimeProvider clock) => _clock = clock;

    /// <summary>Those that were added and neither removed nor used up, with how many requests each has struck.</summary>
    public IReadOnlyList<KeyValuePair<SimulatorFault, int>> Active
    {
        get
        {
            lock (_lock)
                return [.. _faults.Select(active => KeyValuePair.Create(active.Fault, active.Struck))];
        }
    }

    /// <summary>Adds a fault.</summary>
    /// <param name="fault">The fault; the same one may be added again.</param>
    /// <returns>Takes the fault away when disposed.</returns>
    public IDisposable Add(SimulatorFault fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        var active = new ActiveFault(fault, _clock.GetUtcNow() + fault.After, Remove);
        lock (_lock)
            _faults.Add(active);
        return active;
    }

    /// <summary>Takes all faults away.</summary>
    public void Clear()
    {
        lock (_lock)
            _faults.Clear();
    }

    /// <summary>The fault that strikes a request, if one does.</summary>
    /// <param name="operation">The operation's key, or <see cref="Ims"/>.</param>
    /// <param name="random">What chance goes by.</param>
    /// <param name="among">Which kinds can; all when <see langword="null"/>.</param>
    internal SimulatorFault? Strike(string operation, SeededRandom random, Predicate<FaultKind>? among = null)
    {
        lock (_lock)
        {
            if (_faults.Count == 0)
                return null;
            var now = _clock.GetUtcNow();
            _faults.RemoveAll(active => active.IsOver(now));
            foreach (var active in _faults)
            {
                if (among?.Invoke(active.Fault.Kind) == false || !active.Fault.Matches(operation) || !active.Strikes(now, random))
                    continue;
                if (active.IsOver(now))
                    _faults.Remove(active);
                return active.Fault;
            }
            return null;
        }
    }

    private void Remove(ActiveFault active)
    {
        lock (_lock)
            _faults.Remove(active);
    }
}
