using AccsGen.Simulator.Document;
using AccsGen.Simulator.Routing;

namespace AccsGen.Simulator.Bulk;

/// <summary>
/// The asynchronous twins of all operations that write (accs-wire.md, section 10). No spec lists them: <c>/V1/async/products/{sku}</c> has the values of the synchronous path,
/// <c>/V1/async/bulk/products/bySku</c> the names of its parameters, so that paths which differ in a name only are different bulk routes.
/// </summary>
internal sealed class AsyncRoutes(ApiDocument document)
{
    private const string AsyncSegment = "async";
    private const string BulkSegment = "bulk";
    private const string ReadMethod = "GET";

    private readonly RouteTable _bulk = new(document.Operations.Where(operation => operation.Spec.Method != ReadMethod).Select(operation => (BulkPath(operation.Spec.Path), operation)));

    /// <param name="method">The method.</param>
    /// <param name="segments">The path below the tenant.</param>
    /// <param name="acceptsPathValues">Whether a bulk route may have values for its parameters.</param>
    /// <returns>Null where the path is none of an asynchronous twin.</returns>
    public RouteMatch? Match(string method, IReadOnlyList<string> segments, bool acceptsPathValues)
    {
        if (method == ReadMethod || segments is not [var version, AsyncSegment, ..])
            return null;
        return (segments.Count > 2 && segments[2] == BulkSegment ? MatchBulk(method, [version, .. segments.Skip(3)], acceptsPathValues) : null)
            ?? As(RequestMode.Async, document.Routes.Match(method, [version, .. segments.Skip(2)]));
    }

    /// <summary><c>/V1/products/{sku}/media/{entryId}</c> is <c>/V1/products/bySku/media/byEntryId</c>.</summary>
    public static string BulkPath(string path) => string.Join('/', path.Split('/').Select(segment => segment is ['{', var first, .. var rest, '}'] ? $"by{char.ToUpperInvariant(first)}{rest}" : segment));

    private RouteMatch? MatchBulk(string method, IReadOnlyList<string> segments, bool acceptsPathValues) =>
        As(RequestMode.Bulk, _bulk.Match(method, segments) ?? (acceptsPathValues ? document.Routes.Match(method, segments) : null));

    private static RouteMatch? As(RequestMode mode, RouteMatch? match) => match is null ? null : match with { Mode = mode };
}
