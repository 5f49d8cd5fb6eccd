using Microsoft.Extensions.Logging;

namespace AccsGen;

/// <summary>Logs the bodies of calls, masked and bounded. There is one only where the options ask for it.</summary>
internal sealed class BodyLog
{
    private readonly ILogger _logger;
    private readonly BodyText _text;

    private BodyLog(AccsLoggingOptions options, ILogger logger)
    {
        _logger = logger;
        _text = new BodyText(new MaskedNames(options.MaskedMembers), options.MaxBodyLength);
    }

    public static BodyLog? Of(AccsLoggingOptions options, ILogger logger) => options.LogBodies ? new(options, logger) : null;

    /// <summary>A call is sent; it may have no body.</summary>
    public void Sending(AccsOperation operation, HttpContent? content)
    {
        if (content is Utf8JsonContent body && _logger.IsEnabled(LogLevel.Trace))
            Log.RequestBody(_logger, operation, _text.Of(body.Json));
    }

    /// <summary>A call was answered for good.</summary>
    public void Answered(AccsOperation operation, int status, ResponseBuffer? body)
    {
        if (body is not null && _logger.IsEnabled(LogLevel.Trace))
            Log.ResponseBody(_logger, operation, status, _text.Of(body.Span));
    }
}
