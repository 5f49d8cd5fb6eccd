namespace AccsGen.Simulator;

/// <summary>In which order the items of a bulk are worked off; the service promises none (facts/accs-wire.md, section 10).</summary>
public enum BulkOrder
{
    /// <summary>As they were sent.</summary>
    AsSent,

    /// <summary>In an order that <see cref="AccsSimulatorOptions.RandomSeed"/> settles.</summary>
    Shuffled,
}
