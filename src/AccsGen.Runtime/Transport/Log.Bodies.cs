using Microsoft.Extensions.Logging;

namespace AccsGen;

/// <content>Bodies, 20 to 29: only where the options ask for them, masked and bounded by <see cref="BodyText"/>.</content>
internal static partial class Log
{
    [LoggerMessage(20, LogLevel.Trace, "{Operation} sends {Body}", EventName = "RequestBody")]
    public static partial void RequestBody(ILogger logger, AccsOperation operation, string body);

    [LoggerMessage(21, LogLevel.Trace, "{Operation} was answered {Status} with {Body}", EventName = "ResponseBody")]
    public static partial void ResponseBody(ILogger logger, AccsOperation operation, int status, string body);
}
