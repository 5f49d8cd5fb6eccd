using AccsGen.Simulator.Errors;
using AccsGen.Simulator.Routing;

namespace AccsGen.Simulator.Bulk;

/// <summary>One call that was asked for asynchronously: an element of a bulk, or all of an asynchronous request.</summary>
/// <param name="Index">Its place in the request, from 0.</param>
/// <param name="Input">What was sent for it: the body, and with it the path's values.</param>
/// <param name="Match">The operation, and the path's values.</param>
/// <param name="Body">The body of the synchronous call.</param>
internal sealed record BulkItem(int Index, JsonElement Input, RouteMatch Match, ReadOnlyMemory<byte> Body)
{
    /// <summary>What is wrong with it, as far as a look at it tells.</summary>
    public ServiceException? Fault { get; init; }

    /// <summary>Whether the service finds the fault only when it works the item off.</summary>
    public bool IsFoundLate { get; init; }
}
