namespace AccsGen;

/// <summary>Why no token could be obtained; many callers may have waited for it, and each gets its own exception.</summary>
/// <param name="Message">What happened and what to check, without secrets.</param>
/// <param name="Status">The status IMS answered with, if it answered.</param>
/// <param name="Error">IMS's error code, such as <c>invalid_client</c>.</param>
/// <param name="Description">IMS's description of it.</param>
/// <param name="Cause">The exception behind it, if there was one.</param>
/// <param name="IsConnection">Whether IMS could not be reached at all.</param>
internal sealed record TokenFailure(string Message, HttpStatusCode? Status, string? Error, string? Description, Exception? Cause, bool IsConnection)
{
    public AccsException ToException() => IsConnection
        ? new AccsConnectionException(Message, Cause)
        : new AccsAuthenticationException(Message, Cause) { StatusCode = Status, Error = Error, ErrorDescription = Description };
}
