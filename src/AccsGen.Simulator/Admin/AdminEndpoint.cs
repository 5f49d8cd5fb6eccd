using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.Routing;
using AccsGen.Simulator.State;
using Microsoft.AspNetCore.Http;

namespace AccsGen.Simulator.Admin;

/// <summary>
/// The status page and the JSON it works by, which programs in any language can use too: <c>GET /_simulator/status</c>, <c>POST /_simulator/faults</c> and so on. It needs no token; see
/// <see cref="AdminGuard"/> for whom it serves.
/// </summary>
internal sealed class AdminEndpoint(AccsSimulator simulator)
{
    public const string Prefix = "_simulator";

    private readonly AdminRequests _requests = new(simulator);
    private readonly AdminFaults _faults = new(simulator);
    private readonly AdminState _state = new(simulator.State);
    private readonly AdminSettings _settings = new(simulator);

    public static bool IsAt(RequestTarget target) => target.Segments is [] or [Prefix, ..];

    public async Task AnswerAsync(HttpContext context, RequestTarget target)
    {
        if (AdminGuard.Refusal(context.Request, simulator.Address) is { } refusal)
        {
            await WriteAsync(context, AdminAnswer.Error(403, refusal)).ConfigureAwait(false);
            return;
        }
        var body = await RequestBody.ReadAsync(context.Request).ConfigureAwait(false);
        await WriteAsync(context, Answer(context.Request.Method, target, body)).ConfigureAwait(false);
    }

    private AdminAnswer Answer(string method, RequestTarget target, ReadOnlyMemory<byte> body)
    {
        string[] path = [.. target.Segments.Skip(1)];
        try
        {
            return (method, path) switch
            {
                ("GET" or "HEAD", []) => AdminPage.Answer,
                ("GET", ["status"]) => _settings.Status(),
                ("GET", ["requests"]) => _requests.List(RequestQuery.Parse(target.RawQuery)),
                ("GET", ["requests", var number]) => _requests.Get(number),
                ("DELETE", ["requests"]) => _requests.Clear(),
                ("GET", ["faults"]) => _faults.List(),
                ("POST", ["faults"]) => _faults.Add(Parse(body)),
                ("DELETE", ["faults"]) => _faults.Clear(),
                ("DELETE", ["faults", var id]) => _faults.Remove(id),
                ("GET", ["state"]) => _state.Collections(),
                ("GET", ["state", var name]) => _state.Rows(name, RequestQuery.Parse(target.RawQuery)),
                ("GET", ["state", var name, .. var key]) => _state.Get(name, key),
                ("PUT" or "POST", ["state", var name]) => _state.Put(name, body),
                ("DELETE", ["state", var name, .. var key]) => _state.Remove(name, key),
                ("GET", ["state.json"]) => _state.Save(),
                ("PUT" or "POST", ["state.json"]) => _state.Load(body),
                ("PUT" or "POST", ["json"]) => _settings.SetJson(Parse(body)),
                ("PUT" or "POST", ["rate-limit"]) => _settings.SetRateLimit(Parse(body)),
                ("POST", ["clock"]) => _settings.Advance(Parse(body)),
                ("POST", ["revoke-tokens"]) => _settings.RevokeTokens(),
                _ => AdminAnswer.Error(404, $"{method} /{string.Join('/', target.Segments)} isn't known here."),
            };
        }
        catch (Exception exception) when (exception is ArgumentException or KeyNotFoundException or AccsSimulatorException or JsonException or FormatException or InvalidOperationException)
        {
            return AdminAnswer.Error(exception is KeyNotFoundException ? 404 : 400, exception.Message);
        }
    }

    private static JsonElement Parse(ReadOnlyMemory<byte> body) =>
        body.IsEmpty ? throw new ArgumentException("A JSON object is needed.") : JsonElement.Parse(body.Span) is { ValueKind: JsonValueKind.Object } json ? json : throw new ArgumentException("A JSON object is needed.");

    private static Task WriteAsync(HttpContext context, AdminAnswer answer)
    {
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.Headers.ContentSecurityPolicy = "default-src 'self'; img-src data:; script-src 'unsafe-inline'; style-src 'unsafe-inline'; frame-ancestors 'none'";
        if (answer.FileName is { } name)
            context.Response.Headers.ContentDisposition = $"attachment; filename=\"{name}\"";
        return AnswerWriter.WriteAsync(context, answer.Status, answer.Body, answer.ContentType);
    }
}
