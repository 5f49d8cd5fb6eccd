using AccsGen.Simulator.Errors;
using AccsGen.Simulator.Ims;
using Microsoft.AspNetCore.Http;

namespace AccsGen.Simulator.Pipeline;

/// <summary>What stands before the tenant: the token, and the two headers that go with it (accs-wire.md, section 3).</summary>
internal sealed class GatewayCheck(AccsSimulatorOptions options, TokenRegistry tokens)
{
    private const string Scheme = "Bearer ";

    /// <summary>Ends the token of a request before its time.</summary>
    public void Expire(HttpRequest request)
    {
        if (TokenOf(request) is { } token)
            tokens.Revoke(token);
    }

    public void Check(HttpRequest request)
    {
        var text = TokenOf(request) ?? throw ServiceException.Unauthorized("The request carries no bearer token.");
        var token = tokens.Find(text)
            ?? throw ServiceException.Unauthorized("The token is not valid, or has expired.");
        if (options.GatewayHeaders == GatewayHeaderCheck.Ignore)
            return;
        CheckHeader(request, "x-api-key", token.ClientId, "The API key does not belong to the token.");
        CheckHeader(request, "x-gw-ims-org-id", options.OrganizationId, "The organization is not entitled to access this instance.");
    }

    private static string? TokenOf(HttpRequest request)
    {
        var authorization = request.Headers.Authorization.ToString();
        return authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? authorization[Scheme.Length..].Trim() : null;
    }

    private void CheckHeader(HttpRequest request, string name, string expected, string message)
    {
        var given = request.Headers[name].ToString();
        var accepted = given.Length == 0 ? options.GatewayHeaders == GatewayHeaderCheck.WhenSent : given == expected;
        if (!accepted)
            throw ServiceException.Forbidden(message);
    }
}
