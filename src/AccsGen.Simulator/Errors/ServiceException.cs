namespace AccsGen.Simulator.Errors;

/// <summary>Ends a request with an error answer.</summary>
internal sealed class ServiceException(int status, ServiceError error) : Exception(error.Message)
{
    public int Status { get; } = status;

    public ServiceError Error { get; } = error;

    public static ServiceException BadRequest(string message) => new(400, new ServiceError(message));

    /// <summary>A value that can't be made the type the spec says. Such messages come with their values filled in already.</summary>
    public static ServiceException Processing(string field, string detail) => BadRequest($"Error occurred during \"{field}\" processing. {detail}");

    /// <summary>One missing member is its own message; several come as the errors of a common one.</summary>
    public static ServiceException Missing(IReadOnlyList<string> fieldNames) => new(400, fieldNames.Count == 1
        ? ServiceError.Required(fieldNames[0])
        : new ServiceError("One or more input exceptions have occurred.") { Errors = [.. fieldNames.Select(ServiceError.Required)] });

    public static ServiceException Unauthorized(string message) => new(401, new ServiceError(message));

    public static ServiceException Forbidden(string message) => new(403, new ServiceError(message));

    public static ServiceException NotPermitted(string resource) => new(401, new ServiceError("The consumer isn't authorized to access %resources.")
    {
        Named = [new("resources", resource)],
    });

    public static ServiceException NoRoute() => new(404, new ServiceError("Request does not match any route."));

    public static ServiceException NotFound(string message, params string[] parameters) => new(404, new ServiceError(message) { Positional = parameters });
}
