namespace AccsGen.Simulator;

/// <summary>Whether the answers have one of the service's ways with JSON.</summary>
public enum JsonHabit
{
    /// <summary>Never.</summary>
    Off,

    /// <summary>Wherever it can be.</summary>
    On,

    /// <summary>Now and then, from <see cref="AccsSimulatorOptions.RandomSeed"/>.</summary>
    Sometimes,
}
