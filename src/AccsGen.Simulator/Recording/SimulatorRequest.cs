using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.Routing;
using Microsoft.AspNetCore.Http;

namespace AccsGen.Simulator;

/// <summary>A request that reached the tenant, and what became of it. The access token isn't kept.</summary>
public sealed class SimulatorRequest
{
    private SimulatorRequest()
    {
    }

    /// <summary>Its number since the start, from 1 on.</summary>
    public long Number { get; internal set; }

    /// <summary>The HTTP method.</summary>
    public required string Method { get; init; }

    /// <summary>
    /// The operation that matched, as the spec names it: <c>GET /V1/products/{sku}</c>; for an asynchronous or bulk request, as <see cref="Mode"/> tells, the one that it is queued for. Null where none matched.
    /// </summary>
    public string? Operation { get; init; }

    /// <summary>Whether the operation was asked for by its own path, asynchronously, or in bulk.</summary>
    public RequestMode Mode { get; init; }

    /// <summary>The id of the bulk that an asynchronous or bulk request became, also where the answer doesn't tell it. Null where nothing was queued.</summary>
    public string? BulkUuid { get; init; }

    /// <summary>The path of the operation in the spec: <c>/V1/products/{sku}</c>. Null where none matched.</summary>
    public string? PathTemplate { get; init; }

    /// <summary>The path as it stood in the request line: with the tenant id, nothing decoded.</summary>
    public required string RawPath { get; init; }

    /// <summary>The query as it stood in the request line, without its question mark; empty where there was none.</summary>
    public required string RawQuery { get; init; }

    /// <summary>The values of the path parameters by their names in the spec, each decoded once. A bulk request has none: each of its items brings its own.</summary>
    public required IReadOnlyDictionary<string, string> PathValues { get; init; }

    /// <summary>The query, decoded, in the order of the request.</summary>
    public required IReadOnlyList<KeyValuePair<string, string>> Query { get; init; }

    /// <summary>The headers by name, whatever the case; several of one name are joined by a comma. <c>Authorization</c> isn't among them.</summary>
    public required IReadOnlyDictionary<string, string> Headers { get; init; }

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
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < match?.Values.Count; i++)
            values[match.Operation.PathParameters[i].Name] = match.Values[i];
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in request.Headers)
        {
            if (!name.Equals("Authorization", StringComparison.OrdinalIgnoreCase))
                headers[name] = value.ToString();
        }
        return new SimulatorRequest
        {
            Method = request.Method,
            Operation = match?.Operation.Key,
            Mode = match?.Mode ?? RequestMode.Sync,
            BulkUuid = outcome.BulkUuid,
            PathTemplate = match?.Operation.Spec.Path,
            RawPath = target.RawPath,
            RawQuery = target.RawQuery,
            PathValues = values,
            Query = [.. query.Parameters.Select(parameter => KeyValuePair.Create(parameter.Name, parameter.Value))],
            Headers = headers,
            Body = body,
            Status = outcome.Status,
            InjectedFault = injected,
            Refusal = outcome.Error?.Text,
            Fault = outcome.Fault,
            Time = time,
        };
    }
}
