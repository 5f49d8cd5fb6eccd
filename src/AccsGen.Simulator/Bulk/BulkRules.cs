namespace AccsGen.Simulator.Bulk;

/// <summary>Which items fail because a test wants them to. Safe to use from any thread.</summary>
internal sealed class BulkRules
{
    private readonly Lock _lock = new();
    private readonly List<Rule> _rules = [];

    public void Add(Func<SimulatorBulkItem, bool> predicate, BulkFailure? failure, int times)
    {
        ArgumentNullException.ThrowIfNull(predicate);
        ArgumentOutOfRangeException.ThrowIfLessThan(times, 1);
        lock (_lock)
            _rules.Add(new Rule(predicate, failure ?? BulkFailure.LockConflict) { Left = times });
    }

    public void Clear()
    {
        lock (_lock)
            _rules.Clear();
    }

    /// <summary>The rejection that an item meets before it is queued.</summary>
    public BulkFailure? Rejection(SimulatorBulkItem item) => Find(item, isRejection: true);

    /// <summary>The failure that an item meets when it is worked off.</summary>
    public BulkFailure? Failure(SimulatorBulkItem item) => Find(item, isRejection: false);

    private BulkFailure? Find(SimulatorBulkItem item, bool isRejection)
    {
        List<Rule> rules;
        lock (_lock)
            rules = [.. _rules.Where(rule => rule.Failure.Status == BulkOperationStatus.Rejected == isRejection)];
        foreach (var rule in rules)
        {
            // The predicate is the test's own code, and may ask the simulator anything.
            if (Volatile.Read(ref rule.Left) > 0 && rule.Predicate(item) && Interlocked.Decrement(ref rule.Left) >= 0)
                return rule.Failure;
        }
        return null;
    }

    private sealed class Rule(Func<SimulatorBulkItem, bool> predicate, BulkFailure failure)
    {
        /// <summary>How many items it still meets; below zero none.</summary>
        public int Left;

        public Func<SimulatorBulkItem, bool> Predicate { get; } = predicate;

        public BulkFailure Failure { get; } = failure;
    }
}
