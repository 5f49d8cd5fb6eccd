using AccsGen.Simulator.Pipeline;

namespace AccsGen.Simulator.Faults;

/// <summary>A fault that was added, and what has become of it.</summary>
internal sealed class ActiveFault(SimulatorFault fault, DateTimeOffset begin, Action<ActiveFault> remove) : IDisposable
{
    private int _passed;

    public SimulatorFault Fault { get; } = fault;

    public int Struck { get; private set; }

    public bool IsOver(DateTimeOffset now) => Struck >= Fault.Count || (Fault.For is { } time && now >= begin + time);

    /// <summary>Whether it strikes a request that matches.</summary>
    public bool Strikes(DateTimeOffset now, SeededRandom random)
    {
        if (now < begin || _passed++ < Fault.Skip)
            return false;
        // Drawn only where there is chance, so that a certain fault doesn't change what others draw.
        if (Fault.Probability < 1 && random.Next() >= Fault.Probability)
            return false;
        Struck++;
        return true;
    }

    public void Dispose() => remove(this);
}
