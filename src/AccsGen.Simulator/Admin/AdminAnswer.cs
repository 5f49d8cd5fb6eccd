using System.Text.Json.Nodes;
using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Admin;

/// <summary>What the status page's endpoint answers.</summary>
internal sealed record AdminAnswer(int Status, ReadOnlyMemory<byte> Body, string ContentType = OperationOutcome.JsonType)
{
    /// <summary>Under which name a browser saves it; it shows it when null.</summary>
    public string? FileName { get; init; }

    public static AdminAnswer Done { get; } = Json(new JsonObject { ["done"] = true });

    public static AdminAnswer Json(JsonNode node) => new(200, StateJson.Write(node));

    public static AdminAnswer Error(int status, string message) => new(status, StateJson.Write(new JsonObject { ["error"] = message }));
}
