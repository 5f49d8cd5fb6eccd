using AccsGen.Simulator.Errors;
using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.Resources;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Taxes;

/// <summary>Tax rates: a percentage for a country, region and postcode.</summary>
internal sealed class TaxRateModule : EntityModule
{
    public static Collection Rates { get; } = new("taxRates", CollectionKey.Number("id"));

    private static readonly Resource s_rates = new(Rates) { Saving = Check };

    public override IEnumerable<Collection> Collections => [Rates];

    public override void Register(OperationTable operations)
    {
        operations["POST /V1/taxRates"] = s_rates.Save("taxRate");
        operations["PUT /V1/taxRates"] = s_rates.Update("taxRate");
        operations["GET /V1/taxRates/{rateId}"] = s_rates.Get();
        operations["GET /V1/taxRates/search"] = s_rates.Search();
        operations["DELETE /V1/taxRates/{rateId}"] = s_rates.Delete();
    }

    private static void Check(EntityChange change)
    {
        change.Require("tax_country_id", "rate", "code");
        if (change.Session[Rates].Where("code", change.Text("code")!).Any(other => other.Key != change.Before?.Key))
            throw ServiceException.BadRequest("Code already exists.");
    }
}
