namespace AccsGen;

/// <summary>IMS gave no access token. The message says what IMS said, and what to check.</summary>
public sealed class AccsAuthenticationException : AccsException
{
    /// <summary>Makes an exception.</summary>
    /// <param name="message">What happened and what to check.</param>
    /// <param name="innerException">What is behind it.</param>
    public AccsAuthenticationException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <summary>The status that IMS answered with, if it answered.</summary>
    public HttpStatusCode? StatusCode { get; init; }

    /// <summary>IMS's error code, such as <c>invalid_client</c> or <c>invalid_scope</c>.</summary>
    public string? Error { get; init; }

    /// <summary>IMS's description of the error.</summary>
    public string? ErrorDescription { get; init; }

    /// <summary>The id under which IMS can find the request (<c>x-debug-id</c>), if it gave one.</summary>
    public string? DebugId { get; init; }

    /// <summary>How long IMS asked to wait, from when its answer came.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Whether IMS has trouble or too much to do, so that trying later may help; otherwise something has to be corrected first.</summary>
    public bool IsTransient { get; init; }
}
