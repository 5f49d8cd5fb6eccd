using System.Net;
using Microsoft.AspNetCore.Http;

namespace AccsGen.Simulator.Admin;

/// <summary>
/// Keeps other web pages out: a browser runs on the same machine, and pages of strangers can send requests to loopback. They can neither give a name of their own to it (the host must be this
/// machine's), nor write (that takes JSON, for which a browser asks first and gets no leave), nor be its origin.
/// </summary>
internal static class AdminGuard
{
    /// <returns>Why the request is refused; null when it isn't.</returns>
    public static string? Refusal(HttpRequest request, IPAddress address)
    {
        if (IPAddress.IsLoopback(address) && !IsLoopback(request.Host.Host))
            return $"The host '{request.Host.Host}' isn't this machine.";
        var origin = request.Headers.Origin.ToString();
        if (origin.Length > 0 && origin != $"{request.Scheme}://{request.Host}")
            return $"Pages of {origin} can't use the simulator.";
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method) && request.ContentType?.StartsWith("application/json", StringComparison.OrdinalIgnoreCase) != true)
            return "What changes something needs the content type application/json.";
        return null;
    }

    private static bool IsLoopback(string host) => host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip));
}
