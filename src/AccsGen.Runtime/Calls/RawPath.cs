using System.Buffers;

namespace AccsGen;

/// <summary>Rules for a path that a caller gives as it is to be sent.</summary>
internal static class RawPath
{
    /// <summary>RFC 3986's characters of paths and queries, and the brackets that the service's queries use.</summary>
    private static readonly SearchValues<char> s_allowed =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~!$&'()*+,;=:@/?[]%");

    /// <summary>Refuses what would leave the tenant, or not arrive as it is.</summary>
    /// <exception cref="ArgumentException">It would.</exception>
    public static void Check(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (path[0] != '/' || path.StartsWith("//", StringComparison.Ordinal))
            throw new ArgumentException("The path has to begin with one slash, as in /V1/products.", nameof(path));
        if (path.AsSpan().ContainsAnyExcept(s_allowed))
            throw new ArgumentException("The path has a character that has to be percent-encoded: use Uri.EscapeDataString for each value in it.", nameof(path));
        if (path.Split('?')[0].Split('/').Any(segment => segment.Replace("%2e", ".", StringComparison.OrdinalIgnoreCase) is "." or ".."))
            throw new ArgumentException("The path has a segment '.' or '..', which URLs fold away.", nameof(path));
    }

    /// <summary>The path as logs and spans may show it: <c>/V1/products/*</c>. What follows may be data.</summary>
    public static string Template(string path)
    {
        var segments = path.Split('?')[0].Split('/', StringSplitOptions.RemoveEmptyEntries);
        var kept = 0;
        while (kept < segments.Length && segments[kept] is ['V' or 'v', >= '0' and <= '9'] or "async" or "bulk")
            kept++;
        var template = "/" + string.Join('/', segments.Take(kept + 1));
        return segments.Length > kept + 1 ? template + "/*" : template;
    }
}
