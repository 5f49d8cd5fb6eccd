using AccsGen.Simulator.Document;

namespace AccsGen.Simulator.Routing;

/// <param name="Values">The decoded values of <see cref="ApiOperation.PathParameters"/>, in their order.</param>
internal sealed record RouteMatch(ApiOperation Operation, IReadOnlyList<string> Values);
