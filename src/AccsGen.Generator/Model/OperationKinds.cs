namespace AccsGen.Model;

/// <summary>
/// Tells which operations may be sent twice. The method says it (RFC 9110, 9.2), but for those that use POST to read what no query can hold,
/// and PUT to create.
/// </summary>
internal static class OperationKinds
{
    /// <summary>Last segments of operations that calculate, check or read, and change nothing, whatever their method.</summary>
    private static readonly HashSet<string> s_reads = new(StringComparer.OrdinalIgnoreCase)
    {
        "base-prices-information", "cost-information", "isEmailAvailable", "source-selection-algorithm-result", "special-price-information",
        "tier-prices-information", "totals-information", "validate", "variation",
    };

    /// <summary>As <see cref="s_reads"/>, by how the segment begins: <c>estimate-shipping-methods-by-address-id</c>.</summary>
    private const string Estimate = "estimate-";

    /// <summary>A PUT that places an order, and one that saves a new record each time: the second sending would be a second order.</summary>
    private static readonly HashSet<string> s_creatingPuts = new(StringComparer.OrdinalIgnoreCase) { "create", "order" };

    /// <summary>What the method alone says.</summary>
    public static OperationKind OfMethod(string method) => method switch
    {
        "GET" or "HEAD" or "OPTIONS" or "TRACE" => OperationKind.Safe,
        "PUT" or "DELETE" => OperationKind.Idempotent,
        _ => OperationKind.NonIdempotent,
    };

    public static OperationKind Of(string method, string path)
    {
        var byMethod = OfMethod(method);
        var last = path.TrimEnd('/').Split('/').Last();
        return (method, last) switch
        {
            ("POST" or "PUT", _) when s_reads.Contains(last) || last.StartsWith(Estimate, StringComparison.OrdinalIgnoreCase) => OperationKind.Safe,
            ("PUT", _) when s_creatingPuts.Contains(last) => OperationKind.NonIdempotent,
            _ => byMethod,
        };
    }
}
