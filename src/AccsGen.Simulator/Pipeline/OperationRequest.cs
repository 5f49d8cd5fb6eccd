using AccsGen.Simulator.Document;
using AccsGen.Simulator.Routing;

namespace AccsGen.Simulator.Pipeline;

/// <summary>A request that passed every check.</summary>
/// <param name="PathValues">The decoded values of the path's parameters, from left to right.</param>
/// <param name="Body">The body with the spec's names and types; undefined where the operation takes none.</param>
internal sealed record OperationRequest(ApiOperation Operation, IReadOnlyList<string> PathValues, RequestQuery Query, JsonElement Body);
