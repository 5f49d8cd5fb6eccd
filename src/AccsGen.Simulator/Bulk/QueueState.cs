namespace AccsGen.Simulator.Bulk;

/// <summary>Where a queued item stands.</summary>
internal enum QueueState
{
    /// <summary>Its request is too young.</summary>
    Delayed,

    /// <summary>It can be begun.</summary>
    Ready,

    /// <summary>It was begun, and takes its time.</summary>
    Begun,

    /// <summary>It is being carried out.</summary>
    Running,

    /// <summary>It was taken out of the queue, and will never be carried out.</summary>
    Dropped,
}
