namespace AccsGen;

/// <summary>A try that waits at the gate.</summary>
/// <param name="deadline">When its call's time is over, by the gate's time.</param>
internal sealed class ThrottleWaiter(TimeSpan deadline) : TaskCompletionSource<ThrottlePass>(TaskCreationOptions.RunContinuationsAsynchronously)
{
    public TimeSpan Deadline { get; } = deadline;

    public LinkedListNode<ThrottleWaiter>? Node { get; set; }
}
