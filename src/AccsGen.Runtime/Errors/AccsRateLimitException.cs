namespace AccsGen;

/// <summary>429: too many requests, and the waits that the service asked for didn't fit into the attempts or the time of the call.</summary>
/// <param name="response">What is known of the answer.</param>
public sealed class AccsRateLimitException(AccsApiResponse response) : AccsApiException(response)
{
    /// <summary>When the service may be asked again; <see langword="null"/> when it didn't say.</summary>
    public DateTimeOffset? RetryAt => Response.RetryAt;
}
