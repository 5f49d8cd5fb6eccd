namespace AccsGen;

/// <summary>What spans and metrics tell of a failure: a word of few, and a sentence in which nothing stands that the service said or the caller sent.</summary>
internal static class CallFault
{
    /// <summary>OpenTelemetry's <c>error.type</c>: the status, the word for the failure, or the exception's type.</summary>
    public static string TypeOf(Exception fault, RequestContext context) => fault switch
    {
        AccsApiException when context.IsHeldBack => "throttled",
        AccsApiException answer => ((int)answer.StatusCode).ToString(CultureInfo.InvariantCulture),
        AccsConnectionException { IsTimeout: true } => "timeout",
        // As the runtime's own instrumentation of HTTP has them: name_resolution_error, connection_error …
        AccsConnectionException { InnerException: HttpRequestException { HttpRequestError: not HttpRequestError.Unknown and var error } } => JsonNamingPolicy.SnakeCaseLower.ConvertName(error.ToString()),
        AccsConnectionException => "connection_lost",
        OperationCanceledException => "cancelled",
        _ => fault.GetType().FullName!,
    };

    /// <summary>What happened, where a status doesn't say it; nothing where it does, or where no words of ours do.</summary>
    public static string? Describe(Exception fault) => fault switch
    {
        // These messages are made of templates, times and hosts.
        AccsConnectionException => fault.Message,
        AccsAuthenticationException { Error: { } error } when TokenErrors.IsKnown(error) => $"IMS gave no access token: {error}.",
        AccsAuthenticationException { StatusCode: { } status } => string.Create(CultureInfo.InvariantCulture, $"IMS gave no access token: status {(int)status}."),
        AccsAuthenticationException => "There is no access token.",
        AccsResponseFormatException { Expected: { } expected, Found: { } found } => $"In the answer {expected} is expected, and {found} was found.",
        AccsResponseFormatException => "The answer can't be read.",
        AccsApiException { Attempts: 0 } => "It was not sent, as the service asked all calls to wait for longer than this one may take.",
        OperationCanceledException => "The call was cancelled.",
        _ => null,
    };
}
