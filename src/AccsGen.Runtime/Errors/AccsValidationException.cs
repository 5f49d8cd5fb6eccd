namespace AccsGen;

/// <summary>400: the service can't accept the data, or the state of the entity doesn't allow the operation.</summary>
/// <param name="response">What is known of the answer.</param>
public sealed class AccsValidationException(AccsApiResponse response) : AccsApiException(response);
