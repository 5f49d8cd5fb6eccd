using AccsGen.Simulator.Entities.Products;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.Resources;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Inventory;

/// <summary>What lies where: written and removed by the list, all of it or nothing. That a product is in the catalogue already isn't asked for.</summary>
internal sealed class SourceItemModule : EntityModule
{
    private static readonly Resource s_items = new(InventoryCollections.SourceItems);

    public override IEnumerable<Collection> Collections => [InventoryCollections.SourceItems, InventoryCollections.Reservations];

    public override void Register(OperationTable operations)
    {
        operations["POST /V1/inventory/source-items"] = Save;
        operations["POST /V1/inventory/source-items-delete"] = Delete;
        operations["GET /V1/inventory/source-items"] = s_items.Search();
    }

    /// <summary>The products came to the default source with their stock items; those that the outlet sells too are also at its sources.</summary>
    public override void SeedDemo(Session session)
    {
        foreach (var product in session[ProductCollections.Products].Rows.Where(product => StockItems.IsStocked(product) && IsSoldAtOutlet(product)).ToList())
        {
            var atEast = product.Number * 7 % 40;
            SourceItems.Set(session, "east", product.Key, atEast, atEast > 0 ? SourceItems.InStock : SourceItems.OutOfStock);
            if (product.Number % 3 > 0)
                SourceItems.Set(session, "west", product.Key, 10 + (product.Number * 11 % 50), SourceItems.InStock);
        }
    }

    private static bool IsSoldAtOutlet(Entity product) => product.Value.Member("extension_attributes").Integers("website_ids").Contains(2);

    private static OperationAnswer Save(OperationRequest request)
    {
        var items = InventoryFaults.RequireAny(request.List("sourceItems"));
        Check(items);
        foreach (var item in items)
        {
            if (request[InventoryCollections.Sources].Find(item.Text("source_code")!) is not { } source)
                throw ServiceException.BadRequest("Could not save Source Item");
            SourceItems.Set(request.Session, source.Key, item.Text("sku")!, item.Number("quantity")!.Value, item.Integer("status")!.Value);
        }
        return OperationAnswer.Void;
    }

    private static void Check(IReadOnlyList<JsonElement> items)
    {
        var faults = new FaultList();
        foreach (var item in items)
        {
            faults.RequireText("sku", item.Text("sku"));
            if (item.Text("sku") is { } sku && sku != sku.Trim())
                faults.Add("\"%field\" can not contain leading or trailing spaces.", ("field", "sku"));
            faults.RequireCode("source_code", item.Text("source_code"));
            faults.RequireNumber("quantity", item.Number("quantity"));
            if (item.Integer("status") is not (SourceItems.OutOfStock or SourceItems.InStock))
                faults.Add("\"%field\" should a known status.", ("field", "status"));
        }
        // The service names the first fault in the message itself, too.
        if (faults.Errors is [var first, ..])
            faults.ThrowIfAny($"{InventoryFaults.Message}: {first.Text}");
    }

    /// <summary>Items that aren't there are passed over.</summary>
    private static OperationAnswer Delete(OperationRequest request)
    {
        foreach (var item in InventoryFaults.RequireAny(request.List("sourceItems")))
            SourceItems.Remove(request.Session, item.Text("source_code") ?? "", item.Text("sku") ?? "");
        return OperationAnswer.Void;
    }
}
