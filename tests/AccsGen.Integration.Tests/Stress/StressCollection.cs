namespace AccsGen.Integration.Tests.Stress;

/// <summary>Runs by itself: many callers at once need the machine.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class StressCollection
{
    public const string Name = "Stress";
}
