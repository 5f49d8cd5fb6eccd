using AccsGen.Simulator.Bulk;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator;

/// <summary>
/// The queue that asynchronous and bulk requests are worked off from, to be watched and steered from a test. What became of the items is in the tenant's answers, and in
/// <see cref="AccsSimulator.State"/> under <c>bulks</c> and <c>bulkOperations</c>. Safe to use from any thread.
/// </summary>
/// <example>
/// <code>
/// simulator.Bulk.Pause();
/// // … send a bulk: all of its items stay open
/// await simulator.Bulk.DrainAsync(); // now they are done
/// </code>
/// </example>
public sealed class SimulatorBulk
{
    private readonly SimulatorBulkOptions _options;
    private readonly BulkQueue _queue;
    private readonly BulkRecords _records;
    private readonly BulkWorker _worker;

    internal SimulatorBulk(SimulatorBulkOptions options, BulkQueue queue, BulkRecords records, BulkWorker worker)
    {
        _options = options;
        _queue = queue;
        _records = records;
        _worker = worker;
    }

    /// <summary>How many items aren't done yet.</summary>
    public int OpenCount => _queue.Count;

    /// <summary>Whether the queue rests.</summary>
    public bool IsPaused => _queue.IsPaused;

    /// <summary>
    /// What went wrong in the simulator itself, or was thrown by a predicate given to <see cref="Fail"/>, while items were worked off. A client sees a failed item only. Empty unless something is broken.
    /// </summary>
    public IReadOnlyCollection<Exception> Faults => _worker.Faults;

    /// <summary>Lets the queue rest: requests are accepted, but no item is begun. Those that have begun go on.</summary>
    public void Pause() => _queue.IsPaused = true;

    /// <summary>Lets the queue go on after <see cref="Pause"/>.</summary>
    public void Resume() => _queue.IsPaused = false;

    /// <summary>Works off everything that is open now, at once, whatever delays and <see cref="Pause"/> say; the clock isn't moved.</summary>
    /// <param name="cancellationToken">Gives up; what isn't begun by then stays open.</param>
    /// <exception cref="OperationCanceledException">It was cancelled, or the simulator was stopped.</exception>
    public async Task DrainAsync(CancellationToken cancellationToken = default)
    {
        var open = _queue.Count;
        var done = _queue.WhenDone();
        await Task.Run(
            () =>
            {
                while (open-- > 0 && _queue.Work(1) > 0)
                    cancellationToken.ThrowIfCancellationRequested();
            },
            cancellationToken).ConfigureAwait(false);
        // Others may be carrying items out meanwhile.
        await done.WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Works off some items, at once, on the calling thread, whatever delays and <see cref="Pause"/> say: for a test that wants a bulk half done.</summary>
    /// <param name="count">How many at most.</param>
    /// <returns>How many it was.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative.</exception>
    public int Work(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return _queue.Work(count);
    }

    /// <summary>Ends when everything that is open now is done, as delays and <see cref="Pause"/> have it: where the clock stands still, somebody must move it.</summary>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="OperationCanceledException">It was cancelled, or the simulator was stopped.</exception>
    public Task WhenDoneAsync(CancellationToken cancellationToken = default) => _queue.WhenDone().WaitAsync(cancellationToken);

    /// <inheritdoc cref="SimulatorBulkOptions.Fail"/>
    public void Fail(Func<SimulatorBulkItem, bool> predicate, BulkFailure? failure = null, int times = int.MaxValue) => _options.Fail(predicate, failure, times);

    /// <summary>Forgets all that <see cref="Fail"/> and <see cref="SimulatorBulkOptions.Fail"/> were told.</summary>
    public void FailNoMore() => _options.Rules.Clear();

    /// <summary>The state of a bulk as a whole, as an administrator sees it.</summary>
    /// <param name="bulkUuid">The id of the bulk.</param>
    /// <exception cref="KeyNotFoundException">There is no such bulk.</exception>
    public BulkSummary SummaryOf(string bulkUuid)
    {
        ArgumentNullException.ThrowIfNull(bulkUuid);
        return _records.Read(session => session[BulkCollections.Bulks].Find(bulkUuid) is { } bulk
            ? Summarize([.. BulkRecords.OperationsOf(session, bulk).Select(BulkRecords.StatusOf)])
            : throw new KeyNotFoundException($"There is no bulk '{bulkUuid}'."));
    }

    internal Task StopAsync() => _queue.StopAsync();

    private BulkSummary Summarize(IReadOnlyList<BulkOperationStatus> operations)
    {
        if (operations.Count == 0)
            return BulkSummary.NotStarted;
        if (operations.All(status => status == BulkOperationStatus.Complete))
            return BulkSummary.FinishedSuccessfully;
        var open = operations.Count(status => status == BulkOperationStatus.Open);
        if (open == 0 || _options.FinishesEarly)
            return BulkSummary.FinishedWithFailure;
        return open == operations.Count ? BulkSummary.NotStarted : BulkSummary.InProgress;
    }
}
