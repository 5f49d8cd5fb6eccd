namespace AccsGen;

/// <summary>Why no token could be obtained; many callers may have waited for it, and each gets its own exception.</summary>
/// <param name="Kind">What kind of failure.</param>
/// <param name="Message">What happened and what to check, without secrets.</param>
internal sealed record TokenFailure(TokenFailureKind Kind, string Message)
{
    /// <summary>The status IMS answered with, if it answered.</summary>
    public HttpStatusCode? Status { get; init; }

    /// <summary>IMS's error code, such as <c>invalid_client</c>.</summary>
    public string? Error { get; init; }

    /// <summary>IMS's description of it.</summary>
    public string? Description { get; init; }

    /// <summary>The id under which IMS can find the request.</summary>
    public string? DebugId { get; init; }

    /// <summary>How long IMS asked to wait.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The exception behind it, if there was one.</summary>
    public Exception? Cause { get; init; }

    /// <summary>Whether asking again may help.</summary>
    public bool IsTransient => Kind is TokenFailureKind.Connection or TokenFailureKind.Busy;

    /// <summary>What a log may hold of it.</summary>
    public string Reason => Error ?? Status?.ToString() ?? Cause?.GetType().Name ?? Kind.ToString();

    public AccsException ToException() => Kind == TokenFailureKind.Connection
        ? new AccsConnectionException(Message, Cause)
        : new AccsAuthenticationException(Message, Cause)
        {
            StatusCode = Status,
            Error = Error,
            ErrorDescription = Description,
            DebugId = DebugId,
            RetryAfter = RetryAfter,
            IsTransient = IsTransient,
        };
}
