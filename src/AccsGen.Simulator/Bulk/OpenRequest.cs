using System.Text.Json.Nodes;
using AccsGen.Simulator.Document;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.Routing;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Bulk;

/// <summary>What an operation keeps of its call while it is open, so that a state which was saved meanwhile is worked off where it is loaded.</summary>
internal static class OpenRequest
{
    public const string Member = Entity.HiddenPrefix + "request";

    public static JsonObject Write(BulkItem item, OperationCall call) => new()
    {
        ["index"] = item.Index,
        ["operation"] = item.Match.Operation.Key,
        ["mode"] = item.Match.Mode.ToString(),
        ["values"] = new JsonArray([.. item.Match.Values.Select(value => JsonValue.Create(value))]),
        ["query"] = string.Join('&', call.Query.Parameters.Select(parameter => $"{Uri.EscapeDataString(parameter.Name)}={Uri.EscapeDataString(parameter.Value)}")),
        ["body"] = Encoding.UTF8.GetString(item.Body.Span),
        ["store"] = call.Store,
        ["website"] = call.Website,
        ["fault"] = item.Fault?.Error.Text,
    };

    /// <summary>The item and its call again.</summary>
    /// <returns>Null where nothing tells them, or the spec in use has no such operation.</returns>
    public static (BulkItem Item, OperationCall Call)? Read(Entity operation, ApiDocument document)
    {
        var request = operation.Value.Member(Member);
        if (document.Operations.FirstOrDefault(known => known.Key == request.Text("operation")) is not { } target || InputOf(operation) is not { } input)
            return null;
        var match = new RouteMatch(target, [.. Values(request)]) { Mode = request.Text("mode") == nameof(RequestMode.Bulk) ? RequestMode.Bulk : RequestMode.Async };
        if (match.Values.Count != target.PathParameters.Count)
            return null;
        var item = new BulkItem((int)(request.Integer("index") ?? 0), input, match, Encoding.UTF8.GetBytes(request.Text("body") ?? ""))
        {
            Fault = request.Text("fault") is { } fault ? ServiceException.BadRequest(fault) : null,
        };
        return (item, new OperationCall(match, RequestQuery.Parse(request.Text("query") ?? ""), item.Body, request.Text("store"), IsAsync: true) { Website = request.Text("website") });
    }

    private static IEnumerable<string> Values(JsonElement request) =>
        request.Member("values") is { ValueKind: JsonValueKind.Array } values ? values.EnumerateArray().Select(value => value.ToString()) : [];

    private static JsonElement? InputOf(Entity operation)
    {
        try
        {
            return JsonElement.Parse(JsonElement.Parse(operation.Value.Text("serialized_data") ?? "").Text("meta_information") ?? "");
        }
        catch (JsonException)
        {
            // Somebody has edited the file.
            return null;
        }
    }
}
