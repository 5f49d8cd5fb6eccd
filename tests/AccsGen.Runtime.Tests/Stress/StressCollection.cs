namespace AccsGen.Runtime.Tests.Stress;

/// <summary>Runs by itself, after all other tests: unobserved exceptions and memory are the whole process's.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class StressCollection
{
    public const string Name = "Stress";
}
