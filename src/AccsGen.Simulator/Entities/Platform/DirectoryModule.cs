using System.Text.Json.Nodes;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.Resources;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Platform;

/// <summary>The countries that addresses may name, some with regions: read only, as in the service.</summary>
internal sealed class DirectoryModule : EntityModule
{
    public static Collection Countries { get; } = new("countries", new CollectionKey("id"));

    private static readonly Resource s_countries = new(Countries) { NotFound = (_, _) => ServiceException.NotFound("The country isn't available.") };

    public override IEnumerable<Collection> Collections => [Countries];

    public override void Register(OperationTable operations)
    {
        operations["GET /V1/directory/countries"] = s_countries.List();
        operations["GET /V1/directory/countries/{countryId}"] = s_countries.Get();
    }

    public override void SeedSystem(Session session)
    {
        foreach (var (id, threeLetters, name) in CountryNames.All)
            session[Countries].Put(Country(id, threeLetters, name));
    }

    private static JsonObject Country(string id, string threeLetters, string name)
    {
        var country = new JsonObject
        {
            ["id"] = id,
            ["two_letter_abbreviation"] = id,
            ["three_letter_abbreviation"] = threeLetters,
            ["full_name_locale"] = name,
            ["full_name_english"] = name,
        };
        if (RegionNames.Of(id).ToList() is { Count: > 0 } regions)
        {
            country["available_regions"] = new JsonArray([.. regions.Select(region => (JsonNode?)new JsonObject
            {
                ["id"] = CollectionKey.Of(region.Id),
                ["code"] = region.Code,
                ["name"] = region.Name,
            })]);
        }
        return country;
    }
}
