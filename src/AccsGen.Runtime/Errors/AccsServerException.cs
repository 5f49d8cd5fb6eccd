namespace AccsGen;

/// <summary>5xx: the service or a gateway in front of it failed. For a call that writes, whether it was carried out is not known.</summary>
/// <param name="response">What is known of the answer.</param>
public sealed class AccsServerException(AccsApiResponse response) : AccsApiException(response);
