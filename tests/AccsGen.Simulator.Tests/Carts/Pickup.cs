using System.Text.Json.Nodes;
using AccsGen.Simulator.Tests.Sales;

namespace AccsGen.Simulator.Tests.Carts;

/// <summary>The default source as a place where customers pick up what they bought.</summary>
internal static class Pickup
{
    public static void Open(Tenant tenant)
    {
        var source = JsonObject.Create(tenant.Simulator.State["sources"].Find("default")!.Value)!;
        source["extension_attributes"] = new JsonObject { ["is_pickup_location_active"] = true, ["frontend_name"] = "Counter" };
        tenant.Simulator.State["sources"].Put(source);
    }

    /// <summary>The body that sends a cart to a place.</summary>
    public static string Information(string code)
    {
        var address = Shop.Address.Insert(Shop.Address.Length - 1, $$$""","extension_attributes":{"pickup_location_code":"{{{code}}}"}""");
        return $$$"""{"addressInformation":{"shipping_address":{{{address}}},"billing_address":{{{Shop.Address}}},"shipping_carrier_code":"instore","shipping_method_code":"pickup"}}""";
    }
}
