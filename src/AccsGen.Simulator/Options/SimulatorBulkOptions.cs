using AccsGen.Simulator.Bulk;

namespace AccsGen.Simulator;

/// <summary>How asynchronous and bulk requests are accepted and worked off (facts/accs-wire.md, section 10).</summary>
public sealed class SimulatorBulkOptions
{
    /// <summary>The status of an accepted request: 202 (the default, as the public code has it) or 200. Adobe's pages don't name it.</summary>
    public int AcceptedStatus { get; set; } = 202;

    /// <summary>How long a request waits before its first item is begun. Default zero.</summary>
    public TimeSpan StartDelay { get; set; }

    /// <summary>How long each item takes. Default zero: it is worked off at once, on another thread than the request's.</summary>
    public TimeSpan ItemDelay { get; set; }

    /// <summary>How many items are worked on at once, 1 to 1000. Default 1: one by one.</summary>
    public int Parallelism { get; set; } = 1;

    /// <summary>The order of the items of one bulk. Default <see cref="BulkOrder.AsSent"/>.</summary>
    public BulkOrder Order { get; set; }

    /// <summary>What the ids in a bulk's status are. Default <see cref="BulkOperationIds.Index"/>.</summary>
    public BulkOperationIds Ids { get; set; }

    /// <summary>Whether accepted items carry the <c>data_hash</c>, the SHA-256 of what is queued; else it is null. Default true.</summary>
    public bool HasDataHash { get; set; } = true;

    /// <summary>The <c>user_type</c> in a bulk's status: 1 (the default) integration, 2 admin, 3 customer, 4 guest.</summary>
    public int UserType { get; set; } = 1;

    /// <summary>The <c>user_id</c> in a bulk's status. Default null, which the service sends too although its spec requires a value.</summary>
    public long? UserId { get; set; }

    /// <summary>What becomes of an item that a look at it finds wrong. Default <see cref="InvalidBulkItems.RefuseRequest"/>.</summary>
    public InvalidBulkItems InvalidItems { get; set; }

    /// <summary>How a request with rejected items is answered. Default <see cref="BulkRejections.AsError"/>.</summary>
    public BulkRejections Rejections { get; set; }

    /// <summary>
    /// Whether a bulk counts as finished, with failure, while items of it are still open, as an issue reports it: then <c>operation-status/4</c> counts none, and
    /// <see cref="SimulatorBulk.SummaryOf"/> says so, while the status of the items still shows them open. Default false.
    /// </summary>
    public bool FinishesEarly { get; set; }

    /// <summary>
    /// Whether the path's values beside the members of a bulk's element are written over the entity in it, as the path of a synchronous PUT is. Default true. In the public code they aren't: there an
    /// element <c>{"sku":"A","product":{…}}</c> whose product has no <c>sku</c> of its own is accepted and fails later.
    /// </summary>
    public bool AppliesPathValues { get; set; } = true;

    /// <summary>
    /// Whether a bulk route may also have a value in the place of <c>bySku</c>, for all elements that have none of their own: one line of Adobe's pages shows <c>…/products/:sku</c>, all others don't.
    /// Default false.
    /// </summary>
    public bool AcceptsPathValues { get; set; }

    /// <summary>
    /// How many items one bulk may have: what a tenant's configuration shows as Maximum Entities Per Bulk Request. Default null: any number, for Adobe doesn't publish one. It counts beside
    /// <see cref="SimulatorInputLimits.MaxAsyncListItems"/>.
    /// </summary>
    public int? MaxItems { get; set; }

    internal BulkRules Rules { get; } = new();

    /// <summary>Lets items fail, as often as it is said; of several that fit the first one counts. <see cref="SimulatorBulk.Fail"/> does the same later.</summary>
    /// <param name="predicate">Which items. Called by the thread that works the item off, or, for a rejection, by the request's.</param>
    /// <param name="failure">How; when left out as a lock conflict of the database, the one failure that can be tried again.</param>
    /// <param name="times">How many items at most. Default: all.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of times isn't positive.</exception>
    public void Fail(Func<SimulatorBulkItem, bool> predicate, BulkFailure? failure = null, int times = int.MaxValue) => Rules.Add(predicate, failure, times);

    internal void AddFaults(List<string> faults)
    {
        if (AcceptedStatus is not (200 or 202))
            faults.Add($"Bulk.AcceptedStatus is {AcceptedStatus}, but must be 200 or 202");
        AddTimeFaults(faults, nameof(StartDelay), StartDelay);
        AddTimeFaults(faults, nameof(ItemDelay), ItemDelay);
        if (Parallelism is < 1 or > 1000)
            faults.Add($"Bulk.Parallelism is {Parallelism}, but must be from 1 to 1000");
        if (!Enum.IsDefined(Order))
            faults.Add("Bulk.Order is none of its names");
        if (!Enum.IsDefined(Ids))
            faults.Add("Bulk.Ids is none of its names");
        if (UserType is < 1 or > 4)
            faults.Add($"Bulk.UserType is {UserType}, but must be from 1 to 4");
        if (!Enum.IsDefined(InvalidItems))
            faults.Add("Bulk.InvalidItems is none of its names");
        if (!Enum.IsDefined(Rejections))
            faults.Add("Bulk.Rejections is none of its names");
        if (MaxItems < 1)
            faults.Add("Bulk.MaxItems must be 1 or more");
    }

    private static void AddTimeFaults(List<string> faults, string name, TimeSpan time)
    {
        if (time < TimeSpan.Zero || time > TimeSpan.FromDays(1))
            faults.Add($"Bulk.{name} must be from zero to a day");
    }
}
