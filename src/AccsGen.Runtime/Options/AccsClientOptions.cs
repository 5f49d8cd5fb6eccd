using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace AccsGen;

/// <summary>What a client needs to know. Checked when the client is made; all faults are reported in one message.</summary>
[DebuggerDisplay("{ToString(),nq}")]
public sealed partial class AccsClientOptions
{
    /// <summary>Makes options to be filled in.</summary>
    public AccsClientOptions()
    {
    }

    /// <summary>Makes options with what every client needs.</summary>
    /// <param name="endpoint">The tenant's REST endpoint, as Commerce Cloud Manager shows it.</param>
    /// <param name="credential">The server-to-server credential.</param>
    /// <exception cref="AccsConfigurationException">The endpoint is no absolute URL.</exception>
    public AccsClientOptions(string endpoint, ImsCredential credential)
    {
        ArgumentNullException.ThrowIfNull(credential);
        Endpoint = Uri.TryCreate(endpoint, UriKind.Absolute, out var uri)
            ? uri
            : throw new AccsConfigurationException(["Endpoint is no absolute URL: https://<region>.api.commerce.adobe.com/<tenant-id> is expected."]);
        Credential = credential;
    }

    /// <summary>
    /// The tenant's REST endpoint with the tenant id, as Commerce Cloud Manager shows it: <c>https://na1.api.commerce.adobe.com/AbC123…</c>, with or without
    /// slash at the end, without <c>/V1</c>. The tenant id is case sensitive.
    /// </summary>
    public Uri? Endpoint { get; set; }

    /// <summary>The server-to-server credential that access tokens are obtained with.</summary>
    public ImsCredential? Credential { get; set; }

    /// <summary>The store that calls read and write unless they say otherwise: <see cref="StoreScope.All"/> by default.</summary>
    public StoreScope Store { get; set; }

    /// <summary>How long a call may take in all, waiting and repeating included: 100 s by default, at most a day, or infinite.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(100);

    /// <summary>How calls are repeated when the service asks for patience.</summary>
    public RetryOptions Retry { get; set; } = new();

    /// <summary>How the service's JSON is read: what happens when it differs from the spec, and how deep and large answers may be.</summary>
    public AccsJsonOptions Json { get; set; } = new();

    /// <summary>The product that uses the client, such as <c>my-erp-sync/2.1</c>; put before the client's own in <c>User-Agent</c>.</summary>
    public string? UserAgent { get; set; }

    /// <summary>
    /// What sends the requests, to the service and for tokens: a proxy, a test double. A pooled <see cref="SocketsHttpHandler"/> of the client's own when
    /// <see langword="null"/>. Not disposed by the client. It must not follow redirects, or credentials go where they point.
    /// </summary>
    public HttpMessageHandler? InnerHandler { get; set; }

    /// <summary>The clock; the system's by default.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>
    /// Where the client logs; nowhere by default. Tokens, secrets, headers, path and query values are never logged, and bodies only when <see cref="Logging"/> says so.
    /// docs/telemetry.md lists the events.
    /// </summary>
    public ILoggerFactory? LoggerFactory { get; set; }

    internal static string DefaultUserAgent { get; } = $"AccsGen/{typeof(AccsClientOptions).Assembly.GetName().Version?.ToString(3)}";

    /// <summary>The endpoint and the client id; no secret.</summary>
    /// <returns>Text for people.</returns>
    public override string ToString() => $"{nameof(AccsClientOptions)} {{ Endpoint = {(Endpoint is { IsAbsoluteUri: true } uri ? OptionRules.Show(uri) : null)}, Credential = {Credential}, Store = {Store} }}";
}
