using Microsoft.Extensions.Logging;

namespace AccsGen;

/// <content>Calls, 1 to 19.</content>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Debug, "{Operation} answered {Status} in {Milliseconds:F0} ms after {Attempts} attempt(s).", EventName = "CallAnswered")]
    public static partial void Answered(ILogger logger, AccsOperation operation, int status, double milliseconds, int attempts);

    [LoggerMessage(2, LogLevel.Warning, "{Operation} failed ({Reason}, attempt {Attempt}); trying again in {Seconds:F1} s.", EventName = "CallTriedAgain")]
    public static partial void TriesAgain(ILogger logger, string operation, RetryReason reason, int attempt, double seconds);

    [LoggerMessage(3, LogLevel.Warning, "{Operation} failed ({Reason}) and would have to wait {Seconds:F1} s, which does not fit into the {Left:F0} s that it has left.", EventName = "CallWaitDoesNotFit")]
    public static partial void WaitDoesNotFit(ILogger logger, string operation, RetryReason reason, double seconds, double left);

    [LoggerMessage(4, LogLevel.Warning, "{Operation} failed after {Milliseconds:F0} ms and {Attempts} attempt(s): {Reason}.", EventName = "CallFailed")]
    public static partial void Failed(ILogger logger, AccsOperation operation, double milliseconds, int attempts, string reason);

    [LoggerMessage(5, LogLevel.Warning, "{Operation} failed ({Reason}) and is not tried again: too many calls of this client failed lately.", EventName = "RetryQuotaUsedUp")]
    public static partial void QuotaUsedUp(ILogger logger, string operation, RetryReason reason);

    [LoggerMessage(6, LogLevel.Warning, "{Operation} was not sent: the service asked all calls to wait for another {Seconds:F0} s, which is longer than this one may take.", EventName = "CallNotSent")]
    public static partial void NotSent(ILogger logger, string operation, double seconds);
}
