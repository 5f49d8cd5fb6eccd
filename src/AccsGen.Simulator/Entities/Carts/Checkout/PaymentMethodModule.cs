using System.Text.Json.Nodes;
using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.Resources;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Carts.Checkout;

/// <summary>Payment methods that apps bring along.</summary>
internal sealed class PaymentMethodModule : EntityModule
{
    /// <summary>The one that the demo tenant has.</summary>
    public const string DemoCode = "oope_card";

    public static Collection Methods { get; } = new("oopePaymentMethods", new CollectionKey("code")) { NumberMember = "id", Defaults = Complete };

    private static readonly Resource s_methods = new(Methods) { Saving = change => change.Require("code", "title") };

    public override IEnumerable<Collection> Collections => [Methods];

    public override void Register(OperationTable operations)
    {
        operations["GET /V1/oope_payment_method"] = s_methods.List();
        operations["POST /V1/oope_payment_method"] = s_methods.Save("payment_method");
        operations["GET /V1/oope_payment_method/{code}"] = s_methods.Get();
    }

    public override void SeedDemo(Session session) =>
        session[Methods].Put(new JsonObject { ["code"] = DemoCode, ["title"] = "Card", ["active"] = true, ["order_status"] = "processing" });

    private static void Complete(JsonObject method, string now)
    {
        method["active"] ??= false;
        method["backend_integration_url"] ??= "";
        foreach (var list in (string[])["stores", "countries", "currencies", "custom_config"])
            method.ListOf(list);
    }
}
