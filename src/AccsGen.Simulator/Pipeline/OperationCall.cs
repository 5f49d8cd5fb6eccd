using AccsGen.Simulator.Routing;

namespace AccsGen.Simulator.Pipeline;

/// <summary>An operation to be carried out: for a request, or for one item of a bulk.</summary>
/// <param name="Match">The operation and the values of its path.</param>
/// <param name="Query">The query.</param>
/// <param name="Body">The body's bytes.</param>
/// <param name="Store">The <c>Store</c> header; null when there was none.</param>
/// <param name="IsAsync">Whether it came by an asynchronous route, which has an input limit of its own.</param>
internal sealed record OperationCall(RouteMatch Match, RequestQuery Query, ReadOnlyMemory<byte> Body, string? Store, bool IsAsync = false)
{
    /// <summary>The <c>Magento-Website-Code</c> header, which a few operations take (accs-wire.md, section 3); null when there was none.</summary>
    public string? Website { get; init; }
}
