using System.Text.Json.Nodes;
using AccsGen.Simulator.Routing;

namespace AccsGen.Simulator.Admin;

/// <summary>What came: the latest requests with what became of them, and one in full.</summary>
internal sealed class AdminRequests(AccsSimulator simulator)
{
    private const int MostRows = 500;
    private const int MostBody = 64 * 1024;

    /// <summary>Those after a number, newest first.</summary>
    public AdminAnswer List(RequestQuery query)
    {
        var after = long.TryParse(query["after"], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        var rows = simulator.Requests.Where(request => request.Number > after).Reverse().Take(MostRows);
        return AdminAnswer.Json(new JsonObject { ["total"] = simulator.Requests.Total, ["requests"] = new JsonArray([.. rows.Select(Row)]) });
    }

    /// <exception cref="KeyNotFoundException">It isn't held.</exception>
    public AdminAnswer Get(string number)
    {
        var request = simulator.Requests.FirstOrDefault(request => request.Number.ToString(CultureInfo.InvariantCulture) == number)
            ?? throw new KeyNotFoundException($"Request {number} isn't held.");
        var row = Row(request);
        row["query"] = new JsonArray([.. request.Query.Select(parameter => new JsonObject { ["name"] = parameter.Key, ["value"] = parameter.Value })]);
        row["headers"] = new JsonObject(request.Headers.Select(header => KeyValuePair.Create(header.Key, (JsonNode?)header.Value)));
        row["body"] = Encoding.UTF8.GetString(request.Body.Span[..Math.Min(request.Body.Length, MostBody)]);
        row["bodyBytes"] = request.Body.Length;
        return AdminAnswer.Json(row);
    }

    public AdminAnswer Clear()
    {
        simulator.Requests.Clear();
        return AdminAnswer.Done;
    }

    private static JsonObject Row(SimulatorRequest request) => new()
    {
        ["number"] = request.Number,
        ["time"] = request.Time.UtcDateTime.ToString("HH:mm:ss.fff", CultureInfo.InvariantCulture),
        ["method"] = request.Method,
        ["operation"] = request.Operation,
        ["path"] = request.RawPath,
        ["rawQuery"] = request.RawQuery,
        ["status"] = request.Status,
        ["verdict"] = Verdict(request),
    };

    private static string Verdict(SimulatorRequest request) => request switch
    {
        { InjectedFault: { } fault } => $"Fault: {fault}",
        { Fault: { } fault } => $"The simulator failed: {fault.GetType().Name}: {fault.Message}",
        { Refusal: { } refusal } => refusal,
        { Status: 429 } => "Above the rate limit.",
        _ => "Carried out.",
    };
}
