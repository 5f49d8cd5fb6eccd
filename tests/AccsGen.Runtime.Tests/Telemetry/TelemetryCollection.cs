namespace AccsGen.Runtime.Tests.Telemetry;

/// <summary>Runs by itself: listeners hear the whole process, and whether anybody listens is the process's, too.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class TelemetryCollection
{
    public const string Name = "Telemetry";
}
