using AccsGen.Simulator.Entities.Customers;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Platform.Import;

/// <summary>Imports store credit and reward points of customers, by website. No operation shows them; they are kept with the customer.</summary>
internal static class CustomerFinanceImport
{
    private const string Finance = Entity.HiddenPrefix + "finance";

    public static string Run(OperationRequest request, JsonElement row, bool isDelete)
    {
        var website = ImportColumns.Website(request.Session, ImportColumns.Required(row, "_website"));
        var found = ImportColumns.Customer(request.Session, ImportColumns.Required(row, "_email"), website);
        var code = ImportColumns.Required(row, "_finance_website");
        ImportColumns.Website(request.Session, code);
        var customer = found.Edit();
        var finance = customer.ObjectOf(Finance);
        if (isDelete)
            finance.Remove(code);
        foreach (var column in isDelete ? [] : new[] { "store_credit", "reward_points" })
        {
            if (row.Text(column) is not { Length: > 0 } text)
                continue;
            finance.ObjectOf(code)[column] = row.Number(column) ?? throw ServiceException.BadRequest($"Invalid value for {column}: {text}.");
        }
        request[CustomerCollections.Customers].Put(customer);
        return $"{found.Key}/{code}";
    }
}
