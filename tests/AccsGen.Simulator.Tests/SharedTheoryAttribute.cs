namespace AccsGen.Simulator.Tests;

/// <summary>A theory that needs the reference data beside the repository, and is skipped, visibly, where that is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SharedTheoryAttribute : TheoryAttribute
{
    public SharedTheoryAttribute()
    {
        if (!Repository.HasShared)
            Skip = "../shared is not beside the project";
    }
}
