namespace AccsGen;

/// <summary>Makes the exception for an answer that is an error.</summary>
internal static class ApiErrors
{
    private const int ExcerptLength = 2000;

    /// <summary>Chooses the exception by status.</summary>
    /// <param name="response">The answer, whose body was read.</param>
    /// <param name="request">What was sent.</param>
    /// <param name="context">The call.</param>
    /// <param name="now">When the answer came.</param>
    public static AccsException Of(HttpResponseMessage response, HttpRequestMessage request, RequestContext context, DateTimeOffset now)
    {
        var retryAfter = RetryAfter.Read(response, now);
        var body = SecretMask.OfAnswer(request, context).Hide(context.Body is { } buffer ? buffer.Span.ToArray() : []);
        return Create(new AccsApiResponse
        {
            StatusCode = response.StatusCode,
            Error = ErrorBody.Read(body),
            Operation = context.Operation,
            Attempts = context.Attempts,
            Elapsed = context.Elapsed,
            RetryAfter = retryAfter,
            RetryAt = now + retryAfter,
            Body = TextExcerpt.Of(body, ExcerptLength),
        });
    }

    public static AccsException Create(AccsApiResponse response) => (int)response.StatusCode switch
    {
        400 => new AccsValidationException(response),
        401 or 403 => new AccsPermissionException(response),
        404 => new AccsNotFoundException(response),
        409 => new AccsConflictException(response),
        429 => new AccsRateLimitException(response),
        >= 500 => new AccsServerException(response),
        _ => new AccsApiException(response),
    };
}
