using System.Collections.Concurrent;
using AccsGen.Simulator.Document;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.Faults;
using AccsGen.Simulator.Pipeline;

namespace AccsGen.Simulator.Bulk;

/// <summary>Carries an item of the queue out as the synchronous call that it stands for, and writes down what came of it.</summary>
internal sealed class BulkWorker(BulkRules rules, FaultDesk faults, OperationDispatcher dispatcher, BulkRecords records, QueueTopics topics)
{
    private readonly ConcurrentQueue<Exception> _faults = new();

    /// <summary>What went wrong in the simulator or in a test's own predicate.</summary>
    public IReadOnlyCollection<Exception> Faults => _faults;

    public void Work(QueuedItem queued) => records.Finish(queued.Number, Result(queued));

    private BulkResult Result(QueuedItem queued)
    {
        try
        {
            if ((rules.Failure(queued.Seen) ?? (faults.StrikeQueued(queued.Seen.Operation) ? BulkFailure.LockConflict : null)) is { } failure)
                return BulkResult.Of(failure);
        }
        catch (Exception fault)
        {
            _faults.Enqueue(fault);
            return BulkResult.Failed($"A predicate that chooses the items which fail has thrown: {fault.Message}");
        }
        return queued.Item.Fault is { } invalid ? Failed(invalid.Error) : Outcome(queued.Call);
    }

    private BulkResult Outcome(OperationCall call)
    {
        var outcome = dispatcher.Execute(call);
        if (outcome.Fault is not null)
            _faults.Enqueue(outcome.Fault);
        return outcome.IsSuccess
            ? new BulkResult(BulkOperationStatus.Complete, topics.SuccessMessage(call.Match.Operation), Answer: Answer(call.Match.Operation, outcome))
            : Failed(outcome.Error!);
    }

    /// <summary>The queue keeps the text of the error only, whatever its status would have been.</summary>
    private static BulkResult Failed(ServiceError error) => BulkResult.Failed(error.Text);

    /// <summary>What nothing returned is not kept as the empty array that a synchronous call would answer.</summary>
    private static string? Answer(ApiOperation operation, OperationOutcome outcome) =>
        operation.Spec.Result is null && (outcome.Json.IsEmpty || outcome.Json.Span.SequenceEqual("[]"u8)) ? null : Encoding.UTF8.GetString(outcome.Json.Span);
}
