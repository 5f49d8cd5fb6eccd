using AccsGen.Simulator.Pipeline;

namespace AccsGen.Simulator.Bulk;

/// <summary>An item that waits to be worked off.</summary>
/// <param name="number">The number of its operation.</param>
/// <param name="item">What it asks for.</param>
/// <param name="seen">The same as a test sees it.</param>
/// <param name="call">The call that it becomes.</param>
internal sealed class QueuedItem(long number, BulkItem item, SimulatorBulkItem seen, OperationCall call)
{
    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public long Number { get; } = number;

    public BulkItem Item { get; } = item;

    public SimulatorBulkItem Seen { get; } = seen;

    public OperationCall Call { get; } = call;

    /// <summary>Where it stands; the queue's own, as are the two below.</summary>
    public QueueState State { get; set; }

    /// <summary>What wakes the queue for it, if anything.</summary>
    public ITimer? Timer { get; set; }

    /// <summary>Its place among the items that aren't done.</summary>
    public LinkedListNode<QueuedItem>? Place { get; set; }

    /// <summary>Ends when it is worked off; is cancelled when that will never be.</summary>
    public Task Done => _done.Task;

    public void End() => _done.TrySetResult();

    public void Abandon() => _done.TrySetCanceled();
}
