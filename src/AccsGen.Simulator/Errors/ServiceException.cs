namespace AccsGen.Simulator.Errors;

/// <summary>Ends a request with an error answer.</summary>
internal sealed class ServiceException(int status, ServiceError error) : Exception(error.Message)
{
    public int Status { get; } = status;

    public ServiceError Error { get; } = error;

    /// <summary>The answer, where something before the service gives another one than the service would.</summary>
    public Pipeline.OperationOutcome? Outcome { get; init; }

    public static ServiceException BadRequest(string message) => new(400, new ServiceError(message));

    /// <summary>A value that can't be made the type the spec says. Such messages come with their values filled in already.</summary>
    public static ServiceException Processing(string field, string detail) => BadRequest($"Error occurred during \"{field}\" processing. {detail}");

    /// <summary>One missing member is its own message; several come as the errors of a common one.</summary>
    public static ServiceException Missing(IReadOnlyList<string> fieldNames) => Input([.. fieldNames.Select(ServiceError.Required)]);

    /// <summary>Faults of an input: a single one is the message itself, others come as the errors of a common message.</summary>
    public static ServiceException Input(IReadOnlyList<ServiceError> errors) =>
        new(400, errors.Count == 1 ? errors[0] : new ServiceError("One or more input exceptions have occurred.") { Errors = errors });

    /// <summary>A value that must be the only one of its kind isn't.</summary>
    public static ServiceException AlreadyExists(string what) => new(400, new ServiceError("%1 already exists.") { Positional = [what] });

    public static ServiceException Forbidden(string message) => new(403, new ServiceError(message));

    public static ServiceException NotPermitted(string resource, int status) => new(status, new ServiceError("The consumer isn't authorized to access %resources.")
    {
        Named = [new("resources", resource)],
    });

    /// <summary>An input limit is passed; its parameters have names, and the maximum is a number (accs-wire.md, section 6).</summary>
    public static ServiceException AboveLimit(string message, int max, params ReadOnlySpan<KeyValuePair<string, object>> others) => new(400, new ServiceError(message)
    {
        Named = [.. others, new("max", max)],
    });

    /// <summary>An error of which the service tells nothing but an id to ask for (accs-wire.md, section 7).</summary>
    public static ServiceException Masked(Pipeline.SeededRandom random) =>
        new(500, new ServiceError($"Internal Error. Details are available in Magento log file. Report ID: webapi-{random.Next(int.MaxValue):x8}{random.Next(0x100000):x5}"));

    public static ServiceException NoRoute() => new(404, new ServiceError("Request does not match any route."));

    /// <summary>What a server says that lets no encoded slash through.</summary>
    public static ServiceException NoEncodedSlash()
    {
        var error = new ServiceError("An encoded slash is not let through.");
        return new(404, error) { Outcome = Pipeline.OperationOutcome.Page(404, error) };
    }

    /// <summary>What the service says of an entity that isn't there, whatever its kind.</summary>
    public static ServiceException NoSuchEntity(string fieldName, string fieldValue) => new(404, new ServiceError("No such entity with %fieldName = %fieldValue")
    {
        Named = [new("fieldName", fieldName), new("fieldValue", fieldValue)],
    });

    /// <summary>As <see cref="NoSuchEntity(string, string)"/>, of an entity that two values tell apart.</summary>
    public static ServiceException NoSuchEntity(string fieldName, string fieldValue, string field2Name, string field2Value) =>
        new(404, new ServiceError("No such entity with %fieldName = %fieldValue, %field2Name = %field2Value")
        {
            Named = [new("fieldName", fieldName), new("fieldValue", fieldValue), new("field2Name", field2Name), new("field2Value", field2Value)],
        });

    /// <summary>What the service says of a value of the right type that means nothing to it.</summary>
    public static ServiceException InvalidValue(string fieldName, string value) => new(400, new ServiceError("Invalid value of \"%value\" provided for the %fieldName field.")
    {
        Named = [new("fieldName", fieldName), new("value", value)],
    });

    /// <summary>A business rule is broken; the values of <c>%1</c>, <c>%2</c>, … of the message are given.</summary>
    public static ServiceException Refused(string message, params string[] parameters) => new(400, new ServiceError(message) { Positional = parameters });

    public static ServiceException NotFound(string message, params string[] parameters) => new(404, new ServiceError(message) { Positional = parameters });
}
