using System.Collections.Concurrent;

namespace AccsGen.Runtime.Tests.Stress;

/// <summary>Collects the exceptions of tasks that nobody looked at.</summary>
internal sealed class UnobservedExceptions : IDisposable
{
    private readonly ConcurrentQueue<Exception> _exceptions = new();

    public UnobservedExceptions()
    {
        // What earlier tests left behind is not this one's.
        RunFinalizers();
        TaskScheduler.UnobservedTaskException += Add;
    }

    /// <summary>Those so far, of all tasks that are garbage by now.</summary>
    public IReadOnlyList<Exception> Collect()
    {
        RunFinalizers();
        return [.. _exceptions];
    }

    public void Dispose() => TaskScheduler.UnobservedTaskException -= Add;

    private static void RunFinalizers()
    {
        for (var i = 0; i < 3; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
    }

    private void Add(object? sender, UnobservedTaskExceptionEventArgs args) => _exceptions.Enqueue(args.Exception);
}
