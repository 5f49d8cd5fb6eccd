namespace AccsGen;

/// <summary>IMS gave no access token, or the service refused a fresh one. The message says what to check.</summary>
public sealed class AccsAuthenticationException : AccsException
{
    /// <summary>Makes an exception.</summary>
    /// <param name="message">What happened and what to check.</param>
    /// <param name="innerException">What is behind it.</param>
    public AccsAuthenticationException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <summary>The status that IMS or the service answered with, if it answered.</summary>
    public HttpStatusCode? StatusCode { get; init; }

    /// <summary>IMS's error code, such as <c>invalid_client</c> or <c>invalid_scope</c>.</summary>
    public string? Error { get; init; }

    /// <summary>IMS's description of the error.</summary>
    public string? ErrorDescription { get; init; }
}
