namespace AccsGen;

/// <summary>409: something of that code exists, or was changed in the meantime.</summary>
/// <param name="response">What is known of the answer.</param>
public sealed class AccsConflictException(AccsApiResponse response) : AccsApiException(response);
