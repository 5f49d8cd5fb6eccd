using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Customers;

/// <summary>The tax classes that customer groups may have.</summary>
internal static class CustomerTaxClasses
{
    public const long RetailCustomer = 3;

    /// <summary>The name of a class; null where customers can't have it.</summary>
    public static string? Name(Session session, long id) => id == RetailCustomer ? "Retail Customer" : null;
}
