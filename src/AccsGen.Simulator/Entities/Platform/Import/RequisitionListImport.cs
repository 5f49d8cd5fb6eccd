using System.Text.Json.Nodes;
using AccsGen.Simulator.Entities.Customers;
using AccsGen.Simulator.Entities.Products;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Platform.Import;

/// <summary>Imports what customers order again and again: lists by customer and name, each row an item. No operation shows them.</summary>
internal static class RequisitionListImport
{
    public static Collection Lists { get; } = new("requisitionLists", new CollectionKey("customer_email", "name"));

    public static string Run(OperationRequest request, JsonElement row, bool isDelete)
    {
        var (email, name) = (ImportColumns.Required(row, "customer_email"), ImportColumns.Required(row, "list_name"));
        if (!request[CustomerCollections.Customers].Where("email", email).Any())
            throw ServiceException.BadRequest("Customer with this email doesn't exist.");
        var key = CollectionKey.Of(email, name);
        if (isDelete)
            request[Lists].Remove(key);
        else
            AddItem(request, row, request[Lists].Edit(key) ?? new JsonObject { ["customer_email"] = email, ["name"] = name, ["description"] = "" });
        return key;
    }

    private static void AddItem(OperationRequest request, JsonElement row, JsonObject list)
    {
        var sku = ImportColumns.Required(row, "sku");
        if (request[ProductCollections.Products].Find(sku) is null)
            throw ServiceException.BadRequest($"Product with SKU {sku} doesn't exist.");
        if (row.Number("qty") is not > 0)
            throw ServiceException.BadRequest("Please enter a quantity greater than 0.");
        if (row.Text("description") is { Length: > 0 } description)
            list["description"] = description;
        if (list.Objects("items").FirstOrDefault(item => item.Text("sku") == sku) is { } existing)
            existing["qty"] = row.Number("qty");
        else
            list.ListOf("items").Add(new JsonObject { ["sku"] = sku, ["qty"] = row.Number("qty") });
        request[Lists].Put(list);
    }
}
