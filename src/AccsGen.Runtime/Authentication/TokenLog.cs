using Microsoft.Extensions.Logging;

namespace AccsGen;

/// <summary>What is logged of tokens, with event ids 100 to 199 and names that stay. No token, secret or body is ever an argument here.</summary>
internal static partial class TokenLog
{
    [LoggerMessage(100, LogLevel.Information, "A new access token was obtained; it is valid for {Seconds:F0} s.", EventName = "TokenObtained")]
    public static partial void Obtained(ILogger logger, double seconds);

    [LoggerMessage(101, LogLevel.Information, "An access token that another process obtained is used; it is valid for {Seconds:F0} s.", EventName = "TokenShared")]
    public static partial void Shared(ILogger logger, double seconds);

    [LoggerMessage(102, LogLevel.Error, "No access token could be obtained: {Reason}.", EventName = "TokenRefused")]
    public static partial void Refused(ILogger logger, string reason);

    [LoggerMessage(103, LogLevel.Warning, "The access token could not be renewed early ({Reason}); the old one is valid for {Seconds:F0} s more.", EventName = "TokenKept")]
    public static partial void Kept(ILogger logger, string reason, double seconds);

    [LoggerMessage(104, LogLevel.Warning, "IMS gave no access token ({Reason}; attempt {Attempt}); trying again in {Seconds:F1} s.", EventName = "TokenTriedAgain")]
    public static partial void TryingAgain(ILogger logger, string reason, int attempt, double seconds);

    [LoggerMessage(105, LogLevel.Warning, "IMS asks to wait {Seconds:F0} s, which is longer than anyone waits for a token; it is not asked before that.", EventName = "TokenWaitDoesNotFit")]
    public static partial void WaitDoesNotFit(ILogger logger, double seconds);

    [LoggerMessage(110, LogLevel.Warning, "Client secret {Number} of {Count} was refused; trying the next one.", EventName = "SecretRefused")]
    public static partial void SecretRefused(ILogger logger, int number, int count);

    [LoggerMessage(111, LogLevel.Warning, "Client secret {Refused} is refused and client secret {Number} accepted. Remove the refused one from the configuration when it has been deleted.", EventName = "SecretChanged")]
    public static partial void SecretChanged(ILogger logger, int refused, int number);

    [LoggerMessage(112, LogLevel.Information, "The provider gave a changed credential.", EventName = "CredentialChanged")]
    public static partial void CredentialChanged(ILogger logger);

    [LoggerMessage(113, LogLevel.Warning, "The callback for a changed secret failed: {Fault}.", EventName = "SecretCallbackFailed")]
    public static partial void CallbackFailed(ILogger logger, string fault);

    [LoggerMessage(114, LogLevel.Warning, "The credential provider failed: {Fault}.", EventName = "CredentialProviderFailed")]
    public static partial void ProviderFailed(ILogger logger, string fault);

    [LoggerMessage(120, LogLevel.Warning, "The lifetime of the access token came in milliseconds; it was understood as {Seconds:F0} s.", EventName = "TokenLifetimeInMilliseconds")]
    public static partial void LifetimeInMilliseconds(ILogger logger, double seconds);

    [LoggerMessage(121, LogLevel.Warning, "This machine's clock is {Seconds:F0} s ahead of that of IMS (behind, if negative); set it right.", EventName = "ClockIsOff")]
    public static partial void ClockIsOff(ILogger logger, double seconds);

    [LoggerMessage(130, LogLevel.Information, "An access token was refused with 401; it is renewed and the call repeated once.", EventName = "TokenRejected")]
    public static partial void Rejected(ILogger logger);

    [LoggerMessage(131, LogLevel.Warning, "A fresh access token was refused with 401: a permission is missing, or the endpoint is another organisation's.", EventName = "FreshTokenRejected")]
    public static partial void RejectedFresh(ILogger logger);

    [LoggerMessage(140, LogLevel.Warning, "The token store failed at {Operation} ({Fault}); it is left alone for {Seconds:F0} s.", EventName = "TokenStoreFailed")]
    public static partial void StoreFailed(ILogger logger, string operation, string fault, double seconds);

    [LoggerMessage(141, LogLevel.Warning, "The token store held an entry that could not be read ({Fault}); it is ignored.", EventName = "StoredTokenUnreadable")]
    public static partial void StoredTokenUnreadable(ILogger logger, string fault);

    [LoggerMessage(142, LogLevel.Debug, "Another process asks IMS for the access token; waiting for it.", EventName = "WaitingForOtherProcess")]
    public static partial void WaitingForOther(ILogger logger);
}
