namespace AccsGen;

/// <summary>401 naming a resource or meeting a fresh access token, or 403: the credential lacks a permission, or doesn't belong to the organisation or instance.</summary>
/// <param name="response">What is known of the answer.</param>
public sealed class AccsPermissionException(AccsApiResponse response) : AccsApiException(response)
{
    /// <summary>The resource that is not allowed, such as <c>Magento_Catalog::products</c>, where the service names it.</summary>
    public string? Resource => Parameters.GetValueOrDefault("resources");
}
