namespace AccsGen.Simulator.Bulk;

/// <summary>An item of a request that was accepted as a whole.</summary>
/// <param name="Item">The item.</param>
/// <param name="Seen">The same as a test sees it.</param>
/// <param name="SerializedData">What is queued for it.</param>
/// <param name="Rejection">Why it isn't queued all the same; null where it is.</param>
internal sealed record AcceptedItem(BulkItem Item, SimulatorBulkItem Seen, string SerializedData, BulkFailure? Rejection);
