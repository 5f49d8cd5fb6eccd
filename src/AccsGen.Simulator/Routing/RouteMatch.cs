using AccsGen.Simulator.Document;

namespace AccsGen.Simulator.Routing;

/// <param name="Operation">The operation; of an asynchronous route the one that it stands for.</param>
/// <param name="Values">The decoded values of <see cref="ApiOperation.PathParameters"/>, in their order; none on a bulk route, where each element brings its own.</param>
internal sealed record RouteMatch(ApiOperation Operation, IReadOnlyList<string> Values)
{
    public RequestMode Mode { get; init; }
}
