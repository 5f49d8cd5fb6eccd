using AccsGen.Simulator.Errors;

namespace AccsGen.Simulator.Entities.Inventory;

/// <summary>What is wrong with a request about inventory: everything at once, as the errors of one message.</summary>
internal sealed class InventoryFaults
{
    private readonly List<ServiceError> _errors = [];

    public void Add(string message, params ReadOnlySpan<(string Name, object Value)> values) => _errors.Add(ServiceError.With(message, values));

    public void RequireText(string field, string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
            Add("\"%field\" can not be empty.", ("field", field));
    }

    /// <summary>A code has no spaces, and none of the service's template marks.</summary>
    public void RequireCode(string field, string? value)
    {
        RequireText(field, value);
        if (value?.Any(char.IsWhiteSpace) == true)
            Add("\"%field\" can not contain whitespaces.", ("field", field));
        if (value?.Contains("${", StringComparison.Ordinal) == true)
            Add("Validation Failed");
    }

    public void RequireNumber(string field, decimal? value)
    {
        if (value is null)
            Add("\"%field\" should be numeric.", ("field", field));
    }

    /// <exception cref="ServiceException">Something is wrong.</exception>
    public void ThrowIfAny(string message = "Validation Failed")
    {
        if (_errors.Count > 0)
            throw new ServiceException(400, new ServiceError(message) { Errors = _errors });
    }

    /// <summary>The same, with the first fault in the message itself.</summary>
    /// <exception cref="ServiceException">Something is wrong.</exception>
    public void ThrowIfAnyNamingTheFirst()
    {
        if (_errors.Count > 0)
            ThrowIfAny($"Validation Failed: {_errors[0].Text}");
    }

    /// <exception cref="ServiceException">There is nothing in a list.</exception>
    public static IReadOnlyList<JsonElement> RequireAny(IEnumerable<JsonElement> list)
    {
        IReadOnlyList<JsonElement> items = [.. list];
        return items.Count > 0 ? items : throw ServiceException.BadRequest("Input data is empty");
    }
}
