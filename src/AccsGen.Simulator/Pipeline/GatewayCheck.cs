using AccsGen.Simulator.Errors;
using AccsGen.Simulator.Ims;
using Microsoft.AspNetCore.Http;

namespace AccsGen.Simulator.Pipeline;

/// <summary>What stands before the tenant: the token, and the two headers that go with it (accs-wire.md, section 3).</summary>
internal sealed class GatewayCheck(AccsSimulatorOptions options, TokenRegistry tokens)
{
    private const string Scheme = "Bearer ";

    public void Check(HttpRequest request)
    {
        var authorization = request.Headers.Authorization.ToString();
        if (!authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
            throw ServiceException.Unauthorized("The request carries no bearer token.");
        var token = tokens.Find(authorization[Scheme.Length..].Trim())
            ?? throw ServiceException.Unauthorized("The token is not valid, or has expired.");
        if (options.GatewayHeaders == GatewayHeaderCheck.Ignore)
            return;
        CheckHeader(request, "x-api-key", token.ClientId, "The API key does not belong to the token.");
        CheckHeader(request, "x-gw-ims-org-id", options.OrganizationId, "The organization is not entitled to access this instance.");
    }

    private void CheckHeader(HttpRequest request, string name, string expected, string message)
    {
        var given = request.Headers[name].ToString();
        var accepted = given.Length == 0 ? options.GatewayHeaders == GatewayHeaderCheck.WhenSent : given == expected;
        if (!accepted)
            throw ServiceException.Forbidden(message);
    }
}
