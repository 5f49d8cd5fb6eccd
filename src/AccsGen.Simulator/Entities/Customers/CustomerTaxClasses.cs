using AccsGen.Simulator.Entities.Taxes;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Customers;

/// <summary>The tax classes that customer groups may have.</summary>
internal static class CustomerTaxClasses
{
    public const long RetailCustomer = TaxCollections.RetailCustomer;

    /// <summary>The name of a class; null where customers can't have it.</summary>
    public static string? Name(Session session, long id) =>
        session[TaxCollections.Classes].Find(id) is { } found && !TaxClassModule.IsOfProducts(found) ? found.Value.Text("class_name") : null;
}
