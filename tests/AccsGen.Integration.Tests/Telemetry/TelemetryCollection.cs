namespace AccsGen.Integration.Tests.Telemetry;

/// <summary>Runs by itself: collectors hear the whole process.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class TelemetryCollection
{
    public const string Name = "Telemetry";
}
