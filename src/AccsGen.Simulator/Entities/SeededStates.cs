using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities;

/// <summary>What tenants hold at their start, made once for a process: nothing in it ever changes, so that all simulators can begin with it.</summary>
internal static class SeededStates
{
    private static readonly Lazy<StateStore> s_system = new(() => Seed(new StateStore(), (module, session) => module.SeedSystem(session)));
    private static readonly Lazy<StateStore> s_demo = new(() => Seed(new StateStore(s_system.Value), (module, session) => module.SeedDemo(session)));

    /// <summary>The time at which everything that has no time of its own was made.</summary>
    public static DateTimeOffset FirstDay { get; } = new(2025, 1, 6, 8, 0, 0, TimeSpan.Zero);

    /// <summary>Begins to make a seed, so that it is there by the time it is asked for. A fault in it shows then.</summary>
    public static void Begin(SimulatorSeed seed) => _ = Task.Run(() => Of(seed));

    public static StateStore Of(SimulatorSeed seed) => new(seed == SimulatorSeed.Demo ? s_demo.Value : s_system.Value);

    private static StateStore Seed(StateStore store, Action<EntityModule, Session> seed)
    {
        var session = new Session(store, FirstDay);
        foreach (var module in EntityModules.All)
            seed(module, session);
        session.Commit();
        return store;
    }
}
