using System.Text.Json.Nodes;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.Resources;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Taxes;

/// <summary>Tax rates: a percentage for a country, a region of it or all (0), and a postcode, some (<c>9*</c>), a range of them or all (<c>*</c>). One that a rule uses stays.</summary>
internal sealed class TaxRateModule : EntityModule
{
    private const int MaxPostcodeLength = 10;

    private static readonly Resource s_rates = new(TaxCollections.Rates)
    {
        Saving = Check,
        Removing = CheckRemoval,
        NotFound = (_, id) => ServiceException.NoSuchEntity("taxRateId", id),
    };

    public override IEnumerable<Collection> Collections => [TaxCollections.Rates];

    public override void Register(OperationTable operations)
    {
        operations["POST /V1/taxRates"] = s_rates.Save("taxRate");
        operations["PUT /V1/taxRates"] = s_rates.Update("taxRate");
        operations["GET /V1/taxRates/{rateId}"] = s_rates.Get();
        operations["GET /V1/taxRates/search"] = s_rates.Search();
        operations["DELETE /V1/taxRates/{rateId}"] = s_rates.Delete();
    }

    public override void SeedDemo(Session session)
    {
        Put(session, 1, "US-CA-*-Rate 1", "US", region: 12, "CA", 8.25m);
        Put(session, 2, "US-NY-*-Rate 1", "US", region: 43, "NY", 8.375m);
        Put(session, 3, "DE-*-*-Standard", "DE", region: 0, regionName: null, 19);
        Put(session, 4, "DE-*-*-Reduced", "DE", region: 0, regionName: null, 7);
    }

    private static void Put(Session session, long id, string code, string country, long region, string? regionName, decimal rate)
    {
        var value = new JsonObject { ["id"] = id, ["tax_country_id"] = country, ["tax_region_id"] = region };
        if (regionName is not null)
            value["region_name"] = regionName;
        value["tax_postcode"] = "*";
        value["rate"] = rate;
        value["code"] = code;
        value["titles"] = new JsonArray();
        session[TaxCollections.Rates].Put(value);
    }

    private static void Check(EntityChange change)
    {
        change.RefuseId("id", "taxRateId");
        var faults = new FaultList();
        CheckPlace(change, faults);
        if (change.Number("rate") is not >= 0)
            faults.AddMissing("percentage_rate");
        if (string.IsNullOrWhiteSpace(change.Text("code")))
            faults.AddMissing("code");
        CheckPostcode(change, faults);
        faults.ThrowIfAny();
        if (change.Session[TaxCollections.Rates].Where("code", change.Text("code")!).Any(other => other.Key != change.Before?.Key))
            throw ServiceException.AlreadyExists("Code");
        change.Value["tax_region_id"] ??= 0;
        change.Value["titles"] ??= new JsonArray();
    }

    private static void CheckPlace(EntityChange change, FaultList faults)
    {
        var country = change.Text("tax_country_id");
        if (string.IsNullOrWhiteSpace(country))
            faults.AddMissing("country_id");
        else if (country.Length != 2 || !country.All(char.IsAsciiLetterUpper))
            faults.AddInvalid("country_id", country);
        if (change.Integer("tax_region_id") < 0)
            faults.AddInvalid("region_id", change.Text("tax_region_id"));
    }

    /// <summary>A range is shown as the postcode, too.</summary>
    private static void CheckPostcode(EntityChange change, FaultList faults)
    {
        var rate = change.Value;
        if (rate.Integer("zip_is_range") is not (null or 0))
        {
            foreach (var member in (string[])["zip_from", "zip_to"])
            {
                if (rate.Integer(member) is not >= 0)
                    faults.AddInvalid(member, rate.Text(member));
            }
            if (rate.Integer("zip_from") > rate.Integer("zip_to"))
                faults.Add("Range To should be equal or greater than Range From.");
            rate["tax_postcode"] = $"{rate.Text("zip_from")}-{rate.Text("zip_to")}";
            return;
        }
        foreach (var member in (string[])["zip_is_range", "zip_from", "zip_to"])
            rate.Remove(member);
        var postcode = rate.Text("tax_postcode");
        if (string.IsNullOrWhiteSpace(postcode))
            faults.AddMissing("postcode");
        else if (postcode.Length > MaxPostcodeLength)
            rate["tax_postcode"] = postcode[..MaxPostcodeLength];
    }

    private static void CheckRemoval(Entity rate, OperationRequest request)
    {
        if (request[TaxCollections.Rules].Rows.Any(rule => rule.Value.Integers("tax_rate_ids").Contains(rate.Number)))
            throw ServiceException.BadRequest("The tax rate can't be removed because it exists in a tax rule.");
    }
}
