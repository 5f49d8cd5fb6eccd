using AccsGen.Simulator.Entities.Customers;
using AccsGen.Simulator.Entities.Stores;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Platform.Import;

/// <summary>Reads columns that several imports have in common.</summary>
internal static class ImportColumns
{
    /// <exception cref="ServiceException">The column is empty.</exception>
    public static string Required(JsonElement row, string column) =>
        row.Text(column) is { } text && text.Trim().Length > 0 ? text.Trim() : throw ServiceException.BadRequest($"Please make sure attribute \"{column}\" is not empty.");

    /// <summary>The website of a code.</summary>
    /// <exception cref="ServiceException">There is none.</exception>
    public static long Website(Session session, string code) =>
        session[StoreCollections.Websites].Where("code", code).FirstOrDefault()?.Number ?? throw ServiceException.BadRequest($"Invalid value in website column: {code} does not exist.");

    /// <summary>The customer of an email on a website.</summary>
    /// <exception cref="ServiceException">There is none.</exception>
    public static Entity Customer(Session session, string email, long website) =>
        FindCustomer(session, email, website) ?? throw ServiceException.BadRequest("Customer with this email and website code doesn't exist.");

    public static Entity? FindCustomer(Session session, string email, long website) =>
        session[CustomerCollections.Customers].Where("email", email).FirstOrDefault(customer => customer.Value.Integer("website_id") == website);

    /// <summary>The values of a column that may be a list, or one text with commas.</summary>
    public static IReadOnlyList<string> List(JsonElement row, string column) => row.Member(column) switch
    {
        { ValueKind: JsonValueKind.Array } list => [.. list.EnumerateArray().Select(item => item.ToString())],
        { ValueKind: JsonValueKind.String } text => text.GetString()!.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
        _ => [],
    };
}
