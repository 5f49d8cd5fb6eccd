using System.Text.Json.Nodes;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Inventory;

/// <summary>Places and the distances between them, as the offline provider of the service has them.</summary>
internal sealed class DistanceModule : EntityModule
{
    public override IEnumerable<Collection> Collections => [];

    public override void Register(OperationTable operations)
    {
        operations["GET /V1/inventory/get-distance-provider-code"] = _ => OperationAnswer.Of("offline");
        operations["GET /V1/inventory/get-distance"] = request => OperationAnswer.Of((decimal)Math.Round(Position(request, "source").DistanceTo(Position(request, "destination")), 3));
        operations["GET /V1/inventory/get-latlng-from-address"] = request => OperationAnswer.Of(Json(Address(request).Locate()));
        operations["GET /V1/inventory/get-latslngs-from-address"] = request => OperationAnswer.Of([Json(Address(request).Locate())]);
    }

    private static GeoPosition Position(OperationRequest request, string family) => new(Degrees(request, family, "lat"), Degrees(request, family, "lng"));

    private static double Degrees(OperationRequest request, string family, string member) =>
        Value(request, family, member) is { Length: > 0 } text ? double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture) : throw ServiceException.Missing([member]);

    private static GeoAddress Address(OperationRequest request)
    {
        string Part(string member) => Value(request, "address", member) ?? "";
        return Part("country") is { Length: > 0 } country
            ? new GeoAddress(country, Part("postcode"), Part("street"), Part("region"), Part("city"))
            : throw ServiceException.Missing(["country"]);
    }

    private static string? Value(OperationRequest request, string family, string member) =>
        request.Query.Parameters.LastOrDefault(parameter => parameter.Parts is [var first, var second] && first == family && second == member)?.Value;

    private static JsonObject Json(GeoPosition position) => new() { ["lat"] = position.Latitude, ["lng"] = position.Longitude };
}
