using System.Text.Json.Nodes;
using AccsGen.Simulator.Entities.Customers;
using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Platform.Import;

/// <summary>Imports addresses of customers: by themselves, or in one row with the customer.</summary>
internal static class CustomerAddressImport
{
    private const string Composite = "_address_";

    private static readonly string[] s_texts = ["firstname", "lastname", "middlename", "prefix", "suffix", "company", "city", "country_id", "postcode", "telephone", "fax", "vat_id"];

    public static string Run(OperationRequest request, JsonElement row, bool isDelete)
    {
        var website = ImportColumns.Website(request.Session, ImportColumns.Required(row, "_website"));
        var customer = ImportColumns.Customer(request.Session, ImportColumns.Required(row, "_email"), website);
        var id = row.Integer("_entity_id");
        var kept = customer.Edit().Objects("addresses").Where(address => address.Integer("id") != id).Select(address => (JsonNode?)new JsonObject { ["id"] = address.Integer("id") });
        var addresses = new JsonArray([.. kept]);
        if (!isDelete)
            addresses.Add(Address(row, prefix: "", customer.Value.List("addresses").Any(address => address.Integer("id") == id) ? id : null));
        Save(request, customer, addresses);
        return $"{customer.Key}/{(id is null ? addresses.Count : id)}";
    }

    /// <summary>A customer with an address, where the row has one.</summary>
    public static string RunComposite(OperationRequest request, JsonElement row, bool isDelete)
    {
        var customer = CustomerImport.Save(request, row, isDelete);
        if (isDelete || string.IsNullOrWhiteSpace(row.Text(Composite + "city")))
            return customer.Key;
        var kept = customer.Edit().Objects("addresses").Select(address => (JsonNode?)new JsonObject { ["id"] = address.Integer("id") });
        Save(request, customer, new JsonArray([.. kept, Address(row, Composite, id: null)]));
        return customer.Key;
    }

    private static void Save(OperationRequest request, Entity customer, JsonArray addresses) =>
        CustomerModule.Customers.Save(request, JsonElement.Parse(StateJson.Write(new JsonObject { ["addresses"] = addresses })), customer);

    private static JsonObject Address(JsonElement row, string prefix, long? id)
    {
        var address = new JsonObject { ["street"] = new JsonArray([.. (row.Text(prefix + "street") ?? "").Split('\n').Select(line => (JsonNode?)line)]) };
        if (id is not null)
            address["id"] = id;
        foreach (var column in s_texts.Where(column => !string.IsNullOrEmpty(row.Text(prefix + column))))
            address[column] = row.Text(prefix + column);
        if (row.Text(prefix + "region") is { Length: > 0 } region)
            address["region"] = new JsonObject { ["region"] = region };
        foreach (var flag in new[] { "default_billing", "default_shipping" })
        {
            if (row.Flag($"{Composite}{flag}_") == true)
                address[flag] = true;
        }
        return address;
    }
}
