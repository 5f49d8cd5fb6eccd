using AccsGen.Simulator.Faults;
using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.Routing;
using Microsoft.AspNetCore.Http;

namespace AccsGen.Simulator.Ims;

/// <summary>The token endpoint of IMS, for the client credentials grant: fields in the form or in the query (accs-wire.md, section 2).</summary>
internal sealed class ImsEndpoint(AccsSimulatorOptions options, CredentialRegistry credentials, TokenRegistry tokens, SimulatorIms ims, FaultDesk faults)
{
    public const string Path = "/ims/token/v3";

    private const string FormType = "application/x-www-form-urlencoded";

    public static bool IsAt(RequestTarget target) => target.Segments is ["ims", "token", "v3"];

    public async Task AnswerAsync(HttpContext context, RequestTarget target)
    {
        ims.Count();
        var body = await RequestBody.ReadAsync(context.Request).ConfigureAwait(false);
        var fault = faults.Strike(SimulatorFaults.Ims);
        if (fault is { Kind: FaultKind.Answer or FaultKind.ResetBefore })
        {
            await faults.FailAsync(context, fault).ConfigureAwait(false);
            return;
        }
        if (fault is { Kind: FaultKind.Delay })
            await faults.DelayAsync(fault, context.RequestAborted).ConfigureAwait(false);
        var outcome = Read(context.Request, target, body);
        await faults.SendAsync(context, new OperationOutcome(outcome.Status, outcome.Body), fault).ConfigureAwait(false);
    }

    private (int Status, ReadOnlyMemory<byte> Body) Read(HttpRequest request, RequestTarget target, ReadOnlyMemory<byte> body)
    {
        if (!HttpMethods.IsPost(request.Method))
            return (405, new ImsError("invalid_request", "The token endpoint takes POST only.").ToJson());
        if (!body.IsEmpty && request.ContentType?.StartsWith(FormType, StringComparison.OrdinalIgnoreCase) != true)
            return Refuse("invalid_request", $"The content type must be {FormType}.");

        var form = RequestQuery.Parse(Encoding.UTF8.GetString(body.Span));
        var query = RequestQuery.Parse(target.RawQuery);
        string Field(string name) => form[name] ?? query[name] ?? "";
        return Grant(Field("grant_type"), Field("client_id"), Field("client_secret"), Field("scope"));
    }

    private (int Status, ReadOnlyMemory<byte> Body) Grant(string grantType, string clientId, string clientSecret, string scope)
    {
        if (grantType.Length == 0)
            return Refuse("invalid_request", "The parameter grant_type is missing.");
        if (grantType != "client_credentials")
            return Refuse("unsupported_grant_type", "Only the grant type client_credentials is offered here.");
        if (clientId.Length == 0)
            return Refuse("invalid_request", "The parameter client_id is missing.");
        if (credentials.Find(clientId) is not { } credential)
            return Refuse("invalid_client", "The client_id is not known.");
        if (!credentials.Accepts(clientId, clientSecret))
            return Refuse("invalid_client", clientSecret.Length == 0 ? "The parameter client_secret is missing." : "The client_secret is wrong.");

        string[] scopes = scope.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (!scopes.Contains(AccsSimulatorOptions.RequiredScope, StringComparer.Ordinal))
            return Refuse("invalid_scope", $"The scope {AccsSimulatorOptions.RequiredScope} is missing.");
        return (200, TokenJson(tokens.Issue(credential, clientSecret, scopes)));
    }

    private (int Status, ReadOnlyMemory<byte> Body) Refuse(string error, string description) => (options.ImsErrorStatus, new ImsError(error, description).ToJson());

    private ReadOnlyMemory<byte> TokenJson(string token)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("access_token", token);
            writer.WriteString("token_type", "bearer");
            writer.WriteNumber("expires_in", (long)tokens.Lifetime.TotalSeconds);
            writer.WriteEndObject();
        }
        return buffer.WrittenMemory;
    }
}
