namespace AccsGen;

/// <summary>Makes the exception for an answer that is an error.</summary>
internal static class ApiErrors
{
    private const int ExcerptLength = 2000;

    /// <summary>Reads the answer's body, as far as it can be had, and chooses the exception by status.</summary>
    public static async Task<AccsException> ReadAsync(HttpResponseMessage response, RequestContext context, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var retryAfter = RetryAfter.Read(response, now);
        var body = await ReadBodyAsync(response, cancellationToken).ConfigureAwait(false);
        return Create(new AccsApiResponse
        {
            StatusCode = response.StatusCode,
            Error = ErrorBody.Read(body),
            Operation = context.Operation,
            Attempts = context.Attempts,
            RetryAfter = retryAfter,
            RetryAt = now + retryAfter,
            Body = TextExcerpt.Of(body, ExcerptLength),
        });
    }

    public static AccsException Create(AccsApiResponse response) => (int)response.StatusCode switch
    {
        400 => new AccsValidationException(response),
        401 when !response.Error.Parameters.ContainsKey("resources") => Unauthenticated(response),
        401 or 403 => new AccsPermissionException(response),
        404 => new AccsNotFoundException(response),
        409 => new AccsConflictException(response),
        429 => new AccsRateLimitException(response),
        >= 500 => new AccsServerException(response),
        _ => new AccsApiException(response),
    };

    private static AccsAuthenticationException Unauthenticated(AccsApiResponse response) => new(
        ApiErrorMessage.Describe(response) + " A fresh access token was refused too.")
    {
        Operation = response.Operation,
        StatusCode = response.StatusCode,
        Error = response.Error.Code,
        ErrorDescription = response.Error.Message,
    };

    /// <summary>The body; what came of it when the connection broke: the status counts more than the rest of an error page.</summary>
    private static async Task<byte[]> ReadBodyAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        try
        {
            using var buffer = await ResponseBuffer.ReadAsync(response.Content, ErrorBody.Limit, cancellationToken).ConfigureAwait(false);
            return buffer.Span.ToArray();
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException)
        {
            return [];
        }
    }
}
