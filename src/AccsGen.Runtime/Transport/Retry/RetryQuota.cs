namespace AccsGen;

/// <summary>
/// Keeps the calls of a client from multiplying an outage: each repetition costs, each success earns. When most calls fail, few are repeated;
/// while few fail, all are. Lock-free.
/// </summary>
internal sealed class RetryQuota(int capacity)
{
    /// <summary>What a repetition costs.</summary>
    public const int RetryCost = 5;

    /// <summary>What a repetition after a timeout costs: it held a connection for long.</summary>
    public const int TimeoutCost = 10;

    private readonly int _capacity = capacity;
    private int _left = capacity;

    /// <summary>What is left.</summary>
    public int Left => Volatile.Read(ref _left);

    /// <summary>What repeating after a failure costs. A 429 or a 503 that asks to wait says itself when to come back, and costs nothing.</summary>
    public static int CostOf(RetryReason reason) => reason switch
    {
        RetryReason.Throttled or RetryReason.Busy => 0,
        RetryReason.TimedOut => TimeoutCost,
        _ => RetryCost,
    };

    /// <summary>Takes the cost of a repetition, if that much is left.</summary>
    public bool TryTake(int cost)
    {
        while (true)
        {
            var left = Volatile.Read(ref _left);
            if (left < cost)
                return false;
            if (cost == 0 || Interlocked.CompareExchange(ref _left, left - cost, left) == left)
                return true;
        }
    }

    /// <summary>Gives back what the repetition that succeeded had cost, or one for a call that succeeded at once.</summary>
    public void Earn(int cost)
    {
        while (true)
        {
            var left = Volatile.Read(ref _left);
            // The usual state: nothing is written, so that calls on many threads don't fight for a line of memory.
            if (left >= _capacity)
                return;
            if (Interlocked.CompareExchange(ref _left, left + Math.Min(_capacity - left, Math.Max(cost, 1)), left) == left)
                return;
        }
    }
}
