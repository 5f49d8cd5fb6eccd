namespace AccsGen.Simulator.Bulk;

/// <summary>What came of an item.</summary>
/// <param name="Status">The state of its operation.</param>
/// <param name="Message">Its <c>result_message</c>; null while it is open.</param>
/// <param name="ErrorCode">Its <c>error_code</c>; null where nothing failed.</param>
/// <param name="Answer">What the synchronous call would have answered, as JSON; null for a failure, and where that is nothing.</param>
internal sealed record BulkResult(BulkOperationStatus Status, string? Message = null, int? ErrorCode = null, string? Answer = null)
{
    public static BulkResult Open { get; } = new(BulkOperationStatus.Open);

    public static BulkResult Of(BulkFailure failure) => new(failure.Status, failure.Message, failure.ErrorCode);

    /// <summary>An error of the service has no code of its own, and says so with 0.</summary>
    public static BulkResult Failed(string message) => new(BulkOperationStatus.Failed, message, 0);
}
