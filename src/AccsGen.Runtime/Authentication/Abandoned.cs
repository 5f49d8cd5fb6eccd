namespace AccsGen;

/// <summary>Tasks nobody waits for any more.</summary>
internal static class Abandoned
{
    /// <summary>Sees to it that what the task may throw later isn't reported as unobserved.</summary>
    public static void Observe(Task task) =>
        task.ContinueWith(static ended => _ = ended.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
}
