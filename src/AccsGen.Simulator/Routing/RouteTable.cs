using AccsGen.Simulator.Document;

namespace AccsGen.Simulator.Routing;

/// <summary>
/// Finds the operation of a request: a literal segment before a parameter, from left to right, among the routes of the request's method only.
/// That is how <c>GET /V1/products/cost</c> is the product "cost" although <c>POST /V1/products/cost</c> is a route.
/// </summary>
internal sealed class RouteTable
{
    private readonly RouteNode _root = new();

    public RouteTable(IEnumerable<ApiOperation> operations)
        : this(operations.Select(operation => (operation.Spec.Path, operation)))
    {
    }

    /// <summary>Operations by paths other than their own.</summary>
    public RouteTable(IEnumerable<(string Path, ApiOperation Operation)> routes)
    {
        foreach (var (path, operation) in routes)
            Add(path, operation);
    }

    /// <summary>The operation, with the values of its path parameters in the order of the path; null where no route matches.</summary>
    public RouteMatch? Match(string method, IReadOnlyList<string> segments)
    {
        var values = new List<string>();
        return Find(_root, method, segments, 0, values) is { } operation ? new RouteMatch(operation, values) : null;
    }

    private void Add(string path, ApiOperation operation)
    {
        var node = _root;
        foreach (var segment in path.Trim('/').Split('/'))
        {
            if (segment is ['{', .., '}'])
            {
                node = node.Parameter ??= new RouteNode();
            }
            else
            {
                if (!node.Literals.TryGetValue(segment, out var next))
                    node.Literals[segment] = next = new RouteNode();
                node = next;
            }
        }
        node.Operations.TryAdd(operation.Spec.Method, operation);
    }

    private static ApiOperation? Find(RouteNode node, string method, IReadOnlyList<string> segments, int depth, List<string> values)
    {
        if (depth == segments.Count)
            return node.Operations.GetValueOrDefault(method);
        var segment = segments[depth];
        if (node.Literals.TryGetValue(segment, out var literal) && Find(literal, method, segments, depth + 1, values) is { } exact)
            return exact;
        if (node.Parameter is null || segment.Length == 0)
            return null;
        values.Add(segment);
        if (Find(node.Parameter, method, segments, depth + 1, values) is { } found)
            return found;
        values.RemoveAt(values.Count - 1);
        return null;
    }
}
