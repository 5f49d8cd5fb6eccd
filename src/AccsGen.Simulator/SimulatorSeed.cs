namespace AccsGen.Simulator;

/// <summary>What a simulator's tenant holds at its start.</summary>
public enum SimulatorSeed
{
    /// <summary>A catalogue of 200 products of every type; the same at every start.</summary>
    Demo,

    /// <summary>Nothing.</summary>
    Empty,
}
