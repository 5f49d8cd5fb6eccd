using AccsGen.Simulator.Errors;
using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.Resources;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Platform;

/// <summary>
/// Payment methods, shipping carriers and tax integrations that live outside of the service, each registered by its code. To create one whose code there is changes it, but for carriers.
/// </summary>
internal sealed class OutOfProcessModule : EntityModule
{
    public static Collection PaymentMethods { get; } = new("outOfProcessPaymentMethods", new CollectionKey("code")) { NumberMember = "id" };

    public static Collection Carriers { get; } = new("outOfProcessCarriers", new CollectionKey("code")) { NumberMember = "id" };

    public static Collection TaxIntegrations { get; } = new("outOfProcessTaxIntegrations", new CollectionKey("code"));

    private static readonly Resource s_paymentMethods = new(PaymentMethods)
    {
        Fixed = ["id"],
        Saving = change =>
        {
            Complete(change, "stores", "countries", "currencies", "custom_config");
            change.Value["backend_integration_url"] ??= "";
        },
    };

    private static readonly Resource s_carriers = new(Carriers)
    {
        Fixed = ["id"],
        Saving = change =>
        {
            Complete(change, "stores", "countries");
            change.Value["sort_order"] ??= 0;
            change.Value["tracking_available"] ??= false;
            change.Value["shipping_labels_available"] ??= false;
        },
    };

    private static readonly Resource s_taxIntegrations = new(TaxIntegrations) { Saving = CheckTaxIntegration };

    public override IEnumerable<Collection> Collections => [PaymentMethods, Carriers, TaxIntegrations];

    public override void Register(OperationTable operations)
    {
        operations["GET /V1/oope_payment_method"] = s_paymentMethods.List();
        operations["POST /V1/oope_payment_method"] = s_paymentMethods.Save("payment_method");
        operations["GET /V1/oope_payment_method/{code}"] = s_paymentMethods.Get();
        operations["GET /V1/oope_shipping_carrier"] = s_carriers.List();
        operations["POST /V1/oope_shipping_carrier"] = CreateCarrier;
        operations["PUT /V1/oope_shipping_carrier"] = s_carriers.Update("carrier");
        operations["GET /V1/oope_shipping_carrier/{code}"] = s_carriers.Get();
        operations["DELETE /V1/oope_shipping_carrier/{code}"] = s_carriers.Delete();
        operations["GET /V1/oope_tax_management/tax_integration"] = s_taxIntegrations.List();
        operations["POST /V1/oope_tax_management/tax_integration"] = s_taxIntegrations.Save("tax_integration");
        operations["GET /V1/oope_tax_management/tax_integration/{code}"] = s_taxIntegrations.Get();
    }

    private static OperationAnswer CreateCarrier(OperationRequest request)
    {
        var given = request.Member("carrier");
        if (given.Text("code") is { Length: > 0 } code && request[Carriers].Find(code) is not null)
            throw ServiceException.Refused("A shipping carrier with the code %1 already exists.", code);
        return OperationAnswer.Of(s_carriers.Save(request, given, existing: null));
    }

    private static void Complete(EntityChange change, params ReadOnlySpan<string> lists)
    {
        change.Require("code", "title");
        change.Value["active"] ??= false;
        foreach (var list in lists)
            change.Value.ListOf(list);
    }

    /// <summary>One tax integration can be active at a time.</summary>
    private static void CheckTaxIntegration(EntityChange change)
    {
        Complete(change, "stores");
        change.Value["credit_memo_tax_enabled"] ??= false;
        if (change.Value.Flag("active") == true && change.Session[TaxIntegrations].Rows.FirstOrDefault(other => other.Key != change.Before?.Key && other.Value.Flag("active") == true) is { } active)
            throw ServiceException.Refused("The tax integration %1 is active. Deactivate it first.", active.Key);
    }
}
