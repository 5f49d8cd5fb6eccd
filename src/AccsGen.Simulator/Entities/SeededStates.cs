using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities;

/// <summary>
/// What tenants hold at their start, had once for a process: nothing in it ever changes, so that all simulators can begin with it. What the modules make of the demo tenant lies in the
/// assembly, as making it takes longer than all else at a start; a test holds the two together.
/// </summary>
internal static class SeededStates
{
    private const string DemoName = "demo.snapshot";

    private static readonly Lazy<StateStore> s_empty = new(MakeEmpty);
    private static readonly Lazy<StateStore> s_demo = new(ReadDemo);

    /// <summary>The time at which everything that has no time of its own was made.</summary>
    public static DateTimeOffset FirstDay { get; } = new(2025, 1, 6, 8, 0, 0, TimeSpan.Zero);

    /// <summary>The collections of all modules.</summary>
    public static IEnumerable<Collection> Collections => EntityModules.All.SelectMany(module => module.Collections).Distinct();

    /// <summary>Begins to make a seed, so that it is there by the time it is asked for. A fault in it shows then.</summary>
    public static void Begin(SimulatorSeed seed) => _ = Task.Run(() => Of(seed));

    public static StateStore Of(SimulatorSeed seed) => new(seed == SimulatorSeed.Demo ? s_demo.Value : s_empty.Value);

    /// <summary>Has the modules make the demo tenant.</summary>
    public static StateStore MakeDemo() => Seed(new StateStore(s_empty.Value), (module, session) => module.SeedDemo(session));

    private static StateStore MakeEmpty() => Seed(new StateStore(), (module, session) => module.SeedSystem(session));

    private static StateStore ReadDemo()
    {
        using var stream = typeof(SeededStates).Assembly.GetManifestResourceStream(DemoName)
            ?? throw new InvalidOperationException($"The assembly was built without its demo tenant, {DemoName}.");
        return StoreSnapshot.Read(stream, Collections);
    }

    private static StateStore Seed(StateStore store, Action<EntityModule, Session> seed)
    {
        var session = new Session(store, FirstDay);
        foreach (var module in EntityModules.All)
            seed(module, session);
        session.Commit();
        return store;
    }
}
