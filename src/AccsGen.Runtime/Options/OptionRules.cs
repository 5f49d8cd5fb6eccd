using System.Buffers;

namespace AccsGen;

/// <summary>Rules that several options share.</summary>
internal static class OptionRules
{
    private static readonly SearchValues<char> s_tokenCharacters =
        SearchValues.Create("!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    /// <summary>The headers that belong to the client: overriding them would break authentication, scope or framing.</summary>
    private static readonly HashSet<string> s_reservedHeaders = new(StringComparer.OrdinalIgnoreCase)
    {
        "Authorization", "x-api-key", "x-gw-ims-org-id", "Store", "Accept", "Host", "Connection", "Expect", "Proxy-Authorization",
        "Content-Type", "Content-Length", "Content-Encoding", "Transfer-Encoding",
    };

    /// <summary>More than zero and at most a day, or infinite.</summary>
    public static bool IsTimeout(TimeSpan timeout) =>
        timeout == Timeout.InfiniteTimeSpan || (timeout > TimeSpan.Zero && timeout <= TimeSpan.FromDays(1));

    /// <summary>Refuses a header that belongs to the client or would let a value break out of its line.</summary>
    /// <exception cref="ArgumentException">It is one of these. The message never shows the value.</exception>
    public static void CheckHeader(string name, string value)
    {
        if (string.IsNullOrEmpty(name) || name.AsSpan().ContainsAnyExcept(s_tokenCharacters))
            throw new ArgumentException($"'{name}' is no header name.", nameof(name));
        if (s_reservedHeaders.Contains(name))
            throw new ArgumentException($"The header '{name}' is set by the client itself; see the options for credential and store.", nameof(name));
        if (!IsHeaderValue(value))
            throw new ArgumentException($"The value of the header '{name}' has line breaks, control or non-ASCII characters.", nameof(value));
    }

    /// <summary>Printable ASCII, so that it stays on its line and arrives as it is.</summary>
    public static bool IsHeaderValue(string? value) => value is not null && !value.AsSpan().ContainsAnyExceptInRange(' ', '~');

    /// <summary>An absolute address as a message may show it: without a user and password before the host, and without a query.</summary>
    public static string Show(Uri uri) => $"{uri.Scheme}{Uri.SchemeDelimiter}{uri.Authority}{uri.AbsolutePath}";

    /// <summary>Absolute, and https unless it is on this machine.</summary>
    public static bool IsSecure(Uri uri) =>
        uri.IsAbsoluteUri && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback));
}
