namespace AccsGen.Simulator;

/// <summary>How an item of a bulk fails that a test lets fail.</summary>
public sealed record BulkFailure
{
    private BulkFailure(BulkOperationStatus status, string message, int errorCode)
    {
        Status = status;
        Message = message;
        ErrorCode = errorCode;
    }

    /// <summary>A deadlock of the database, as its driver reports it: status 2, for it can be tried again.</summary>
    public static BulkFailure LockConflict { get; } = Retriable("SQLSTATE[40001]: Serialization failure: 1213 Deadlock found when trying to get lock; try restarting transaction", 1213);

    /// <summary>The state of the operation: <see cref="BulkOperationStatus.FailedRetriable"/>, <see cref="BulkOperationStatus.Failed"/> or <see cref="BulkOperationStatus.Rejected"/>.</summary>
    public BulkOperationStatus Status { get; }

    /// <summary>Its <c>result_message</c>.</summary>
    public string Message { get; }

    /// <summary>Its <c>error_code</c>.</summary>
    public int ErrorCode { get; }

    /// <summary>Status 2. In the service only lock waits, deadlocks and lost connections of the database have it.</summary>
    /// <param name="message">The message.</param>
    /// <param name="errorCode">The code: of the database's error, as a rule.</param>
    public static BulkFailure Retriable(string message, int errorCode) => new(BulkOperationStatus.FailedRetriable, Checked(message), errorCode);

    /// <summary>Status 3.</summary>
    /// <param name="message">The message.</param>
    /// <param name="errorCode">The code. Default 0, as most errors of the service have it.</param>
    public static BulkFailure Final(string message, int errorCode = 0) => new(BulkOperationStatus.Failed, Checked(message), errorCode);

    /// <summary>Status 5: the item isn't accepted, and <see cref="SimulatorBulkOptions.Rejections"/> says how that is answered.</summary>
    /// <param name="message">The message.</param>
    /// <param name="errorCode">The code. Default 0.</param>
    public static BulkFailure Rejected(string message, int errorCode = 0) => new(BulkOperationStatus.Rejected, Checked(message), errorCode);

    private static string Checked(string message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return message;
    }
}
