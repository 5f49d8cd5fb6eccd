using AccsGen.Simulator.Document;

namespace AccsGen.Simulator.Routing;

/// <summary>One position in the tree of paths. Parameters of any name are one branch, so the spec's twins meet in one node.</summary>
internal sealed class RouteNode
{
    public Dictionary<string, RouteNode> Literals { get; } = new(StringComparer.Ordinal);

    public RouteNode? Parameter { get; set; }

    /// <summary>The operations that end here, by method.</summary>
    public Dictionary<string, ApiOperation> Operations { get; } = new(StringComparer.Ordinal);
}
