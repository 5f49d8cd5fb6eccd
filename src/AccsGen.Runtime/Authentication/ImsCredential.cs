using System.Diagnostics;

namespace AccsGen;

/// <summary>
/// A server-to-server credential of Adobe's identity service (IMS): a project in Adobe Developer Console with the Commerce API shows its parts.
/// </summary>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class ImsCredential
{
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly string[] _clientSecrets;
    private readonly IReadOnlyList<string> _scopes = DefaultScopes;

    /// <summary>Makes a credential.</summary>
    /// <param name="clientId">The client id; also sent as API key.</param>
    /// <param name="clientSecrets">One secret, or two during a rotation, in the order they are tried.</param>
    public ImsCredential(string clientId, params string[] clientSecrets)
    {
        ArgumentNullException.ThrowIfNull(clientId);
        ArgumentNullException.ThrowIfNull(clientSecrets);
        ClientId = clientId;
        _clientSecrets = [.. clientSecrets];
    }

    /// <summary>Where tokens are asked for unless said otherwise. The same for every region.</summary>
    public static Uri DefaultTokenEndpoint { get; } = new("https://ims-na1.adobelogin.com/ims/token/v3");

    /// <summary>The scopes that the service's guide lists as required.</summary>
    public static IReadOnlyList<string> DefaultScopes { get; } = Array.AsReadOnly<string>(
    [
        "AdobeID", "openid", "email", "profile", "additional_info.roles", "additional_info.projectedProductContext", "commerce.accs",
    ]);

    /// <summary>The client id.</summary>
    public string ClientId { get; }

    /// <summary>The secrets in the order they are tried.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public IReadOnlyList<string> ClientSecrets => Array.AsReadOnly(_clientSecrets);

    /// <summary>The organisation, <c>…@AdobeOrg</c>; sent as <c>x-gw-ims-org-id</c> when given.</summary>
    public string? OrganizationId { get; init; }

    /// <summary>The scopes asked for; <see cref="DefaultScopes"/> by default.</summary>
    public IReadOnlyList<string> Scopes
    {
        get => _scopes;
        // A copy, as tokens are shared by what the credential was when it was given.
        init => _scopes = value is null ? [] : Array.AsReadOnly([.. value]);
    }

    /// <summary>Where tokens are asked for; <see cref="DefaultTokenEndpoint"/> by default.</summary>
    public Uri TokenEndpoint { get; init; } = DefaultTokenEndpoint;

    /// <summary>The client id; no secret.</summary>
    /// <returns>Text for people.</returns>
    public override string ToString() => $"{nameof(ImsCredential)} {{ ClientId = {ClientId} }}";

    /// <summary>What is wrong with the credential, without its secrets.</summary>
    internal void AddFaults(List<string> faults)
    {
        if (string.IsNullOrWhiteSpace(ClientId) || !OptionRules.IsHeaderValue(ClientId))
            faults.Add("Credential.ClientId is empty, or has line breaks, control or non-ASCII characters.");
        if (_clientSecrets.Length is 0 or > 2)
            faults.Add($"Credential.ClientSecrets has {_clientSecrets.Length} secrets: one is needed, and two are what a credential can have.");
        if (_clientSecrets.Any(string.IsNullOrWhiteSpace))
            faults.Add("Credential.ClientSecrets has an empty secret.");
        if (OrganizationId is not null && (OrganizationId.Length == 0 || !OptionRules.IsHeaderValue(OrganizationId)))
            faults.Add("Credential.OrganizationId is empty, or has line breaks, control or non-ASCII characters.");
        if (Scopes is not { Count: > 0 } || Scopes.Any(scope => string.IsNullOrWhiteSpace(scope) || scope.Contains(',')))
            faults.Add("Credential.Scopes has no scope, an empty one, or one with a comma.");
        if (TokenEndpoint is null || !OptionRules.IsSecure(TokenEndpoint) || TokenEndpoint.PathAndQuery.AsSpan().ContainsAnyExceptInRange('!', '~'))
            faults.Add("Credential.TokenEndpoint has to be an https URL (http is accepted for this machine only) without spaces and line breaks: the secret is sent there.");
    }
}
