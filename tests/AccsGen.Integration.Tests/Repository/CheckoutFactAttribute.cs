namespace AccsGen.Integration.Tests.Repository;

/// <summary>A fact about the tracked files, skipped, visibly, where there is no git checkout.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class CheckoutFactAttribute : FactAttribute
{
    public CheckoutFactAttribute()
    {
        if (TrackedFiles.Paths.Count == 0)
            Skip = "this is no git checkout, or git isn't installed";
    }
}
