namespace AccsGen;

/// <summary>404: what was asked for doesn't exist, or the tenant id in the endpoint is wrong.</summary>
/// <param name="response">What is known of the answer.</param>
public sealed class AccsNotFoundException(AccsApiResponse response) : AccsApiException(response);
