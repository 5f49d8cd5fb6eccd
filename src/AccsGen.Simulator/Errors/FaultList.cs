namespace AccsGen.Simulator.Errors;

/// <summary>What is wrong with an input, to be told all at once.</summary>
internal sealed class FaultList
{
    private readonly List<ServiceError> _errors = [];

    public IReadOnlyList<ServiceError> Errors => _errors;

    /// <param name="message">The message.</param>
    /// <param name="values">The values of its placeholders, texts or whole numbers.</param>
    public void Add(string message, params ReadOnlySpan<(string Name, object Value)> values) => _errors.Add(ServiceError.With(message, values));

    public void AddMissing(string field) => Add("%fieldName is a required field.", ("fieldName", field));

    public void AddInvalid(string field, string? value) => Add("Invalid value of \"%value\" provided for the %fieldName field.", ("fieldName", field), ("value", value ?? ""));

    /// <summary>A single fault is the message itself.</summary>
    /// <exception cref="ServiceException">Something is wrong.</exception>
    public void ThrowIfAny()
    {
        if (_errors.Count > 0)
            throw ServiceException.Input(_errors);
    }

    /// <summary>All faults are the errors of a message.</summary>
    /// <exception cref="ServiceException">Something is wrong.</exception>
    public void ThrowIfAny(string message)
    {
        if (_errors.Count > 0)
            throw new ServiceException(400, new ServiceError(message) { Errors = _errors });
    }
}
