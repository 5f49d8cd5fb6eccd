using System.Text.Json.Nodes;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Customers;

/// <summary>What a customer has whatever was given.</summary>
internal static class CustomerDefaults
{
    public static void Complete(JsonObject customer, string now)
    {
        customer["group_id"] ??= CustomerCollections.General;
        customer["created_at"] ??= now;
        customer["updated_at"] ??= now;
        customer["website_id"] ??= 1;
        customer["store_id"] ??= 1;
        customer["created_in"] ??= "Default Store View";
        customer["disable_auto_group_change"] ??= 0;
        customer.ListOf("addresses");
        var extension = customer.ObjectOf("extension_attributes");
        extension["is_subscribed"] ??= false;
        extension["company_attributes"] ??= new JsonObject { ["customer_id"] = customer.Integer("id"), ["company_id"] = 0 };
    }
}
