using AccsGen.Simulator.Errors;

namespace AccsGen.Simulator.Entities.Inventory;

/// <summary>What is asked of the members of requests about inventory.</summary>
internal static class InventoryFaults
{
    public const string Message = "Validation Failed";

    public static void RequireText(this FaultList faults, string field, string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
            faults.Add("\"%field\" can not be empty.", ("field", field));
    }

    /// <summary>A code has no spaces, and none of the service's template marks.</summary>
    public static void RequireCode(this FaultList faults, string field, string? value)
    {
        faults.RequireText(field, value);
        if (value?.Any(char.IsWhiteSpace) == true)
            faults.Add("\"%field\" can not contain whitespaces.", ("field", field));
        if (value?.Contains("${", StringComparison.Ordinal) == true)
            faults.Add(Message);
    }

    public static void RequireNumber(this FaultList faults, string field, decimal? value)
    {
        if (value is null)
            faults.Add("\"%field\" should be numeric.", ("field", field));
    }

    /// <exception cref="ServiceException">There is nothing in a list.</exception>
    public static IReadOnlyList<JsonElement> RequireAny(IEnumerable<JsonElement> list)
    {
        IReadOnlyList<JsonElement> items = [.. list];
        return items.Count > 0 ? items : throw ServiceException.BadRequest("Input data is empty");
    }
}
