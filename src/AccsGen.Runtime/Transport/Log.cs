using Microsoft.Extensions.Logging;

namespace AccsGen;

/// <summary>
/// What the runtime logs, with stable event ids: 1 to 19 calls, 20 to 39 tokens. Operations are named by their template; no path or query
/// value, body, token or secret is ever an argument here.
/// </summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Debug, "{Operation} answered {Status} in {Milliseconds:F0} ms after {Attempts} attempt(s).")]
    public static partial void Answered(ILogger logger, string operation, int status, double milliseconds, int attempts);

    [LoggerMessage(2, LogLevel.Warning, "{Operation} was answered 429 (attempt {Attempt}); waiting {Seconds:F1} s.")]
    public static partial void Throttled(ILogger logger, string operation, int attempt, double seconds);

    [LoggerMessage(3, LogLevel.Warning, "{Operation} was answered 429 and would have to wait {Seconds:F1} s, which does not fit into its {Budget:F0} s.")]
    public static partial void WaitDoesNotFit(ILogger logger, string operation, double seconds, double budget);

    [LoggerMessage(4, LogLevel.Warning, "{Operation} failed after {Milliseconds:F0} ms: {Reason}.")]
    public static partial void Failed(ILogger logger, string operation, double milliseconds, string reason);

    [LoggerMessage(20, LogLevel.Information, "A new access token was obtained; it is valid for {Seconds:F0} s.")]
    public static partial void TokenObtained(ILogger logger, double seconds);

    [LoggerMessage(21, LogLevel.Error, "No access token could be obtained: {Reason}.")]
    public static partial void TokenRefused(ILogger logger, string reason);

    [LoggerMessage(22, LogLevel.Warning, "Client secret {Number} of {Count} was refused; trying the next one. Remove it from the configuration when it has been deleted.")]
    public static partial void SecretRefused(ILogger logger, int number, int count);

    [LoggerMessage(23, LogLevel.Information, "An access token was refused with 401; it is renewed and the call repeated once.")]
    public static partial void TokenRejected(ILogger logger);
}
