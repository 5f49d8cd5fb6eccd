using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.Routing;
using Microsoft.AspNetCore.Http;

namespace AccsGen.Simulator;

/// <summary>A request that reached the tenant, and what became of it. The access token isn't kept.</summary>
public sealed class SimulatorRequest
{
    private readonly RouteMatch? _match;
    private readonly RequestQuery _query;
    private readonly KeyValuePair<string, string>[] _headers;

    // Most requests that are kept are never looked at.
    private SimulatorRequest(RouteMatch? match, RequestQuery query, KeyValuePair<string, string>[] headers)
    {
        _match = match;
        _query = query;
        _headers = headers;
    }

    /// <summary>Its number since the start, from 1 on.</summary>
    public long Number { get; internal set; }

    /// <summary>The HTTP method.</summary>
    public required string Method { get; init; }

    /// <summary>
    /// The operation that matched, as the spec names it: <c>GET /V1/products/{sku}</c>; for an asynchronous or bulk request, as <see cref="Mode"/> tells, the one that it is queued for. Null where none matched.
    /// </summary>
    public string? Operation => _match?.Operation.Key;

    /// <summary>Whether the operation was asked for by its own path, asynchronously, or in bulk.</summary>
    public RequestMode Mode => _match?.Mode ?? RequestMode.Sync;

    /// <summary>The id of the bulk that an asynchronous or bulk request became, also where the answer doesn't tell it. Null where nothing was queued.</summary>
    public string? BulkUuid { get; init; }

    /// <summary>The path of the operation in the spec: <c>/V1/products/{sku}</c>. Null where none matched.</summary>
    public string? PathTemplate => _match?.Operation.Spec.Path;

    /// <summary>The path as it stood in the request line: with the tenant id, nothing decoded.</summary>
    public required string RawPath { get; init; }

    /// <summary>The query as it stood in the request line, without its question mark; empty where there was none.</summary>
    public required string RawQuery { get; init; }

    /// <summary>The values of the path parameters by their names in the spec, each decoded once. A bulk request has none: each of its items brings its own.</summary>
    public IReadOnlyDictionary<string, string> PathValues => field ??= ReadPathValues();

    /// <summary>The query, decoded, in the order of the request.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Query => field ??= [.. _query.Parameters.Select(parameter => KeyValuePair.Create(parameter.Name, parameter.Value))];

    /// <summary>The headers by name, whatever the case; several of one name are joined by a comma. <c>Authorization</c> isn't among them.</summary>
    public IReadOnlyDictionary<string, string> Headers => field ??= new Dictionary<string, string>(_headers, StringComparer.OrdinalIgnoreCase);

    /// <summary>The body's bytes; empty where there was none.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>The status of the answer; 0 where the connection was reset instead.</summary>
    public int Status { get; init; }

    /// <summary>The fault that struck the request; null where none did.</summary>
    public SimulatorFault? InjectedFault { get; init; }

    /// <summary>Why the request was refused, with its parameters filled in; null where it wasn't.</summary>
    public string? Refusal { get; init; }

    /// <summary>The fault of the simulator itself behind an answer of 500; null for every other answer. A client sees a report id only, as it does with the service.</summary>
    public Exception? Fault { get; init; }

    /// <summary>When the answer was ready, by the simulator's clock.</summary>
    public DateTimeOffset Time { get; init; }

    /// <summary>The body as JSON.</summary>
    /// <exception cref="JsonException">There was no body, or it isn't JSON.</exception>
    public JsonElement ReadBody() => JsonElement.Parse(Body.Span);

    /// <summary>One line for a test's output: <c>GET /V1/products/{sku} 200</c>, <c>bulk PUT /V1/products/{sku} 202</c>.</summary>
    public override string ToString() => $"{ModeText}{Operation ?? $"{Method} {RawPath}"} {Status}";

    private string ModeText => Mode switch
    {
        RequestMode.Async => "async ",
        RequestMode.Bulk => "bulk ",
        _ => "",
    };

    internal static SimulatorRequest From(
        HttpRequest request,
        RequestTarget target,
        RequestQuery query,
        ReadOnlyMemory<byte> body,
        RouteMatch? match,
        OperationOutcome outcome,
        SimulatorFault? injected,
        DateTimeOffset time)
    {
        var headers = new List<KeyValuePair<string, string>>(request.Headers.Count);
        foreach (var (name, value) in request.Headers)
        {
            if (!name.Equals("Authorization", StringComparison.OrdinalIgnoreCase))
                headers.Add(KeyValuePair.Create(name, value.ToString()));
        }
        return new SimulatorRequest(match, query, [.. headers])
        {
            Method = request.Method,
            BulkUuid = outcome.BulkUuid,
            RawPath = target.RawPath,
            RawQuery = target.RawQuery,
            Body = body,
            Status = outcome.Status,
            InjectedFault = injected,
            Refusal = outcome.Error?.Text,
            Fault = outcome.Fault,
            Time = time,
        };
    }

    private Dictionary<string, string> ReadPathValues()
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < _match?.Values.Count; i++)
            values[_match.Operation.PathParameters[i].Name] = _match.Values[i];
        return values;
    }
}
