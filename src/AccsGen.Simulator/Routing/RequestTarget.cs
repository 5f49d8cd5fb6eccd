using System.Net;

namespace AccsGen.Simulator.Routing;

/// <summary>
/// The request line's target, taken apart by hand: the server's own path is decoded already, and then <c>%2F</c> in a SKU can't be told from a slash.
/// </summary>
/// <param name="RawPath">The path as it was sent.</param>
/// <param name="RawQuery">The query as it was sent, without its question mark.</param>
/// <param name="Segments">The segments of the path, each decoded once; <c>+</c> is a space, as the service decodes forms (accs-wire.md, section 15).</param>
internal sealed record RequestTarget(string RawPath, string RawQuery, IReadOnlyList<string> Segments)
{
    /// <param name="rawTarget">The target.</param>
    /// <param name="decodesSlashes">Whether <c>%2F</c> parts the path, as behind a server that decodes too early.</param>
    public static RequestTarget Parse(string rawTarget, bool decodesSlashes = false)
    {
        var target = WithoutAuthority(rawTarget);
        var question = target.IndexOf('?', StringComparison.Ordinal);
        var path = question < 0 ? target : target[..question];
        var query = question < 0 ? "" : target[(question + 1)..];
        var trimmed = (decodesSlashes ? path.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase) : path).Trim('/');
        string[] segments = trimmed.Length == 0 ? [] : [.. trimmed.Split('/').Select(WebUtility.UrlDecode)!];
        return new RequestTarget(path, query, segments);
    }

    /// <summary>A proxy-style request line carries the whole URL.</summary>
    private static string WithoutAuthority(string rawTarget)
    {
        if (rawTarget.StartsWith('/'))
            return rawTarget;
        var scheme = rawTarget.IndexOf("://", StringComparison.Ordinal);
        var slash = scheme < 0 ? -1 : rawTarget.IndexOf('/', scheme + 3);
        return slash < 0 ? "/" : rawTarget[slash..];
    }
}
