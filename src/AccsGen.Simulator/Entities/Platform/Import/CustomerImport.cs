using System.Text.Json.Nodes;
using AccsGen.Simulator.Entities.Customers;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Platform.Import;

/// <summary>Imports customers, told apart by email and website; by the rules of customers.</summary>
internal static class CustomerImport
{
    private const int MinPasswordLength = 6;

    private static readonly string[] s_texts = ["prefix", "firstname", "middlename", "lastname", "suffix", "dob", "taxvat"];

    public static string Run(OperationRequest request, JsonElement row, bool isDelete) => Save(request, row, isDelete).Key;

    /// <returns>The customer, as it is then or was.</returns>
    public static Entity Save(OperationRequest request, JsonElement row, bool isDelete)
    {
        var email = ImportColumns.Required(row, "email");
        var website = ImportColumns.Website(request.Session, ImportColumns.Required(row, "_website"));
        if (isDelete)
            return Delete(request, ImportColumns.Customer(request.Session, email, website));
        if (row.Text("password") is { Length: > 0 and < MinPasswordLength })
            throw ServiceException.BadRequest("Please enter a password with a valid length.");
        var customer = new JsonObject { ["email"] = email, ["website_id"] = website };
        foreach (var column in s_texts.Where(column => !string.IsNullOrEmpty(row.Text(column))))
            customer[column] = row.Text(column);
        if (row.Integer("group_id") is { } group)
            customer["group_id"] = group;
        if (row.Integer("disable_auto_group_change") is { } flag)
            customer["disable_auto_group_change"] = flag;
        if (GenderOf(row.Text("gender")) is { } gender)
            customer["gender"] = gender;
        return CustomerModule.Customers.Save(request, JsonElement.Parse(StateJson.Write(customer)), ImportColumns.FindCustomer(request.Session, email, website));
    }

    private static Entity Delete(OperationRequest request, Entity customer)
    {
        CustomerModule.Customers.Removing!(customer, request);
        request[CustomerCollections.Customers].Remove(customer.Key);
        return customer;
    }

    private static int? GenderOf(string? text) => text?.ToLowerInvariant() switch { "male" or "1" => 1, "female" or "2" => 2, "not specified" or "3" => 3, _ => null };
}
