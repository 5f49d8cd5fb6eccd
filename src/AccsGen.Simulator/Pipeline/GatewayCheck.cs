using AccsGen.Simulator.Errors;
using AccsGen.Simulator.Ims;
using AccsGen.Simulator.State;
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

    /// <returns>The credential that the token was given to.</returns>
    /// <exception cref="ServiceException">There is no good token, or a header contradicts it.</exception>
    public SimulatorCredential Check(HttpRequest request)
    {
        var text = TokenOf(request) ?? throw Refuse("The request carries no bearer token.");
        var token = tokens.Find(text) ?? throw Refuse("The token is not valid, or has expired.");
        if (options.GatewayHeaders == GatewayHeaderCheck.Ignore)
            return token.Credential;
        CheckHeader(request, "x-api-key", token.Credential.ClientId, "The API key does not belong to the token.");
        CheckHeader(request, "x-gw-ims-org-id", options.OrganizationId, "The organization is not entitled to access this instance.");
        return token.Credential;
    }

    private ServiceException Refuse(string message)
    {
        var error = new ServiceError(message);
        return new ServiceException(401, error)
        {
            Outcome = options.TokenRefusal switch
            {
                TokenRefusalForm.Gateway => new OperationOutcome(401, StateJson.Write(writer =>
                {
                    writer.WriteStartObject();
                    writer.WriteString("error_code", "401013");
                    writer.WriteString("message", message);
                    writer.WriteEndObject();
                }), error),
                TokenRefusalForm.Html => OperationOutcome.Page(401, error),
                _ => null,
            },
        };
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
