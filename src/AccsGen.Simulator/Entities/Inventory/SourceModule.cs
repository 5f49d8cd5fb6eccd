using System.Text.Json.Nodes;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.Resources;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Inventory;

/// <summary>Sources, the places where stock lies. They can't be removed; POST and PUT are one operation behind the scenes, which makes what isn't there.</summary>
internal sealed class SourceModule : EntityModule
{
    private static readonly Resource s_sources = new(InventoryCollections.Sources)
    {
        Saving = Check,
        NotFound = (_, code) => new ServiceException(404, ServiceError.With("Source with code \"%value\" does not exist.", ("value", code))),
    };

    public override IEnumerable<Collection> Collections => [InventoryCollections.Sources];

    public override void Register(OperationTable operations)
    {
        operations["POST /V1/inventory/sources"] = s_sources.Save("source");
        operations["PUT /V1/inventory/sources/{sourceCode}"] = s_sources.Save("source");
        operations["GET /V1/inventory/sources/{sourceCode}"] = s_sources.Get();
        operations["GET /V1/inventory/sources"] = s_sources.Search();
    }

    public override void SeedSystem(Session session) => session[InventoryCollections.Sources].Put(Complete(new JsonObject
    {
        ["source_code"] = InventoryCollections.DefaultSource,
        ["name"] = "Default Source",
        ["enabled"] = true,
        ["description"] = "Default Source",
        ["latitude"] = 0,
        ["longitude"] = 0,
        ["country_id"] = "US",
        ["postcode"] = "00000",
    }));

    public override void SeedDemo(Session session)
    {
        session[InventoryCollections.Sources].Put(Complete(new JsonObject
        {
            ["source_code"] = "east",
            ["name"] = "Eastern Warehouse",
            ["email"] = "east@example.com",
            ["contact_name"] = "Noor Adeyemi",
            ["enabled"] = true,
            ["description"] = "Ships to the east coast",
            ["latitude"] = 39.29m,
            ["longitude"] = -76.61m,
            ["country_id"] = "US",
            ["region_id"] = 31,
            ["city"] = "Baltimore",
            ["street"] = "12 Dock Road",
            ["postcode"] = "21224",
            ["phone"] = "410-555-0111",
        }));
        session[InventoryCollections.Sources].Put(Complete(new JsonObject
        {
            ["source_code"] = "west",
            ["name"] = "Western Warehouse",
            ["contact_name"] = "Mika Laine",
            ["enabled"] = true,
            ["latitude"] = 39.53m,
            ["longitude"] = -119.81m,
            ["country_id"] = "US",
            ["region_id"] = 39,
            ["city"] = "Reno",
            ["street"] = "480 Basin Avenue",
            ["postcode"] = "89502",
            ["extension_attributes"] = new JsonObject { ["is_pickup_location_active"] = true, ["frontend_name"] = "Reno Store" },
        }));
    }

    /// <summary>Name, country and postcode are asked for each time, also of a source that has them (accs-wire.md, section 12).</summary>
    private static void Check(EntityChange change)
    {
        var faults = new FaultList();
        faults.RequireCode("source_code", change.Text("source_code"));
        faults.RequireText("name", change.Given.Text("name"));
        faults.RequireText("postcode", change.Given.Text("postcode"));
        faults.RequireText("country_id", change.Given.Text("country_id"));
        Complete(change.Value);
        if (change.Value.Flag("use_default_carrier_config") == true && change.Value.Objects("carrier_links").Any())
            faults.Add("You can't configure \"%field\" because you have chosen Global Shipping configuration.", ("field", "carrier_links"));
        if (IsDefault(change) && change.Value.Flag("enabled") == false)
            faults.Add("Default source can not be disabled.");
        faults.ThrowIfAny(InventoryFaults.Message);
    }

    private static bool IsDefault(EntityChange change) => string.Equals(change.Text("source_code"), InventoryCollections.DefaultSource, StringComparison.OrdinalIgnoreCase);

    private static JsonObject Complete(JsonObject source)
    {
        source["enabled"] ??= true;
        source["use_default_carrier_config"] ??= true;
        source["carrier_links"] ??= new JsonArray();
        return source;
    }
}
