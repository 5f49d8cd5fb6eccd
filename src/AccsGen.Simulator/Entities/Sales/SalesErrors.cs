using AccsGen.Simulator.Errors;

namespace AccsGen.Simulator.Entities.Sales;

/// <summary>What the service says of orders and their documents that don't fit.</summary>
internal static class SalesErrors
{
    /// <summary>An order, or a document of one, that isn't there.</summary>
    public static ServiceException NoSuchEntity() => ServiceException.NotFound("The entity that was requested doesn't exist. Verify the entity and try again.");

    /// <summary>All that is wrong with a document that was asked for, in one message.</summary>
    /// <param name="kind"><c>Invoice</c>, <c>Shipment</c> or <c>Creditmemo</c>.</param>
    public static ServiceException Invalid(string kind, IEnumerable<string> faults) =>
        ServiceException.BadRequest($"{kind} Document Validation Error(s):\n{string.Join('\n', faults)}");

    /// <exception cref="ServiceException">There are faults.</exception>
    public static void ThrowIfAny(string kind, IReadOnlyCollection<string> faults)
    {
        if (faults.Count > 0)
            throw Invalid(kind, faults);
    }
}
