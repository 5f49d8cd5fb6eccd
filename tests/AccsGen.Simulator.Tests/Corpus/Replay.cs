using System.Text.Encodings.Web;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AccsGen.Simulator.Document;

namespace AccsGen.Simulator.Tests.Corpus;

/// <summary>
/// Sends documented requests to a tenant, and compares what comes back with the documented answers and with the spec. What is wrong is collected by the id of the sample. Samples are named by the line they
/// stand on in the page that was opened last.
/// </summary>
/// <param name="tenant">Who is asked.</param>
/// <param name="form">Writes each body in another form that the service accepts; as printed when null.</param>
/// <param name="isQueued">Whether what writes goes to the asynchronous twin of its route, and its answer is taken from the operation's result.</param>
internal sealed partial class Replay(Tenant tenant, Func<DocumentedSample, JsonNode, JsonNode>? form = null, bool isQueued = false)
{
    private static readonly JsonSerializerOptions s_compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly SchemaCheck _check = new(ApiDocuments.Bundled);
    private string _page = "";

    public Tenant Tenant => tenant;

    public SimulatorState State => tenant.Simulator.State;

    /// <summary>The samples that were sent or compared, with those that are set aside.</summary>
    public HashSet<string> Seen { get; } = new(StringComparer.Ordinal);

    /// <summary>The requests that were accepted.</summary>
    public HashSet<string> Accepted { get; } = new(StringComparer.Ordinal);

    /// <summary>The requests that weren't, with the status and what was said.</summary>
    public SortedDictionary<string, string> Refused { get; } = new(StringComparer.Ordinal);

    /// <summary>The documented answers that ours lack something of, as <c>id place is missing</c>.</summary>
    public SortedSet<string> Lacking { get; } = new(StringComparer.Ordinal);

    /// <summary>What answers have that the spec has not, or otherwise.</summary>
    public SortedSet<string> AgainstSpec { get; } = new(StringComparer.Ordinal);

    /// <summary>How many members of documented answers were looked for.</summary>
    public int Members { get; private set; }

    /// <summary>A body without space, to write ids into.</summary>
    public static string Compact(JsonElement body) => JsonNode.Parse(body.GetRawText())!.ToJsonString(s_compact);

    /// <summary>Opens a page.</summary>
    public void Page(string page) => _page = page;

    /// <summary>Sends a documented request.</summary>
    /// <param name="line">Where it stands.</param>
    /// <param name="answer">Where its answer stands; none when null.</param>
    /// <param name="at">The path, where the page has a placeholder in it, or an id that is another one here.</param>
    /// <param name="with">What is written in place of ids and placeholders of the body, in compact JSON.</param>
    public async Task<JsonElement> SendAsync(int line, int? answer = null, string? at = null, params (string From, string To)[] with)
    {
        var sample = Sample(line);
        var body = Compact(sample.Body);
        foreach (var (from, to) in with)
        {
            Assert.Contains(from, body, StringComparison.Ordinal);
            body = body.Replace(from, to, StringComparison.Ordinal);
        }
        var node = JsonNode.Parse(body)!;
        node = form?.Invoke(sample, node) ?? node;
        // One page prints a bulk without its outer list.
        if (sample is { Async: "bulk" } && node is JsonObject)
            node = new JsonArray(node);
        var result = await AskAsync(sample, at, node.ToJsonString());
        if (result is { } accepted)
            Accepted.Add(sample.Id);
        Compare(answer, result);
        return result ?? default;
    }

    /// <summary>Asks for a documented answer that no documented body leads to.</summary>
    public async Task CallAsync(int answer, string? at = null, string query = "", string? body = null) => Compare(answer, await AskAsync(Sample(answer), (at ?? Sample(answer).Path) + query, body));

    /// <summary>Sends a body that a documented part has been put into.</summary>
    public async Task SendPartAsync(int line, JsonObject body)
    {
        if (await AskAsync(Sample(line), at: null, body.ToJsonString()) is not null)
            Accepted.Add(Sample(line).Id);
    }

    /// <summary>Leaves a sample out, which <paramref name="reason"/> says why.</summary>
    public void SetAside(int line, string reason)
    {
        Assert.NotEmpty(reason);
        Sample(line);
    }

    public DocumentedSample Sample(int line)
    {
        var sample = DocumentedSample.All[$"{_page}-L{line}"];
        Seen.Add(sample.Id);
        return sample;
    }

    /// <returns>The answer; null when it is a refusal.</returns>
    private async Task<JsonElement?> AskAsync(DocumentedSample sample, string? at, string? body)
    {
        var mode = sample.Async ?? (isQueued && sample.Method != "GET" ? "async" : null);
        var path = at ?? sample.Path;
        if (mode is not null)
            path = Version().Replace(path, mode == "bulk" ? "$0async/bulk/" : "$0async/", count: 1);
        var answer = await tenant.SendAsync(sample.Method, path, body);
        var request = tenant.Simulator.Requests.Latest;
        if (answer.Status != (mode is null ? HttpStatusCode.OK : HttpStatusCode.Accepted))
            return Refuse(sample, $"{(int)answer.Status} {answer.Text} {request.Fault}");
        Assert.Equal(sample.Operation, request.Operation);
        if (mode is not null)
            return sample.Async is null ? await ResultAsync(sample) : answer.Json;
        // Asked for some fields, the service leaves out what the spec requires (accs-wire.md, section 9).
        var operation = ApiDocuments.Bundled.Operations.Single(operation => operation.Key == request.Operation);
        if (!path.Contains("fields=", StringComparison.Ordinal) && operation.Spec.Result is { } result)
            AgainstSpec.UnionWith(_check.Faults(answer.Json, result, operation.Key).Select(fault => Index().Replace(fault, "[]")));
        return answer.Json;
    }

    /// <summary>What became of the operation that was queued last; void answers have no result.</summary>
    private async Task<JsonElement?> ResultAsync(DocumentedSample sample)
    {
        await tenant.Simulator.Bulk.DrainAsync();
        var operation = State["bulkOperations"].Last();
        return operation.GetProperty("status").GetInt32() == 1
            ? JsonElement.Parse(operation.GetProperty("result_serialized_data").GetString() ?? "[]")
            : Refuse(sample, operation.GetProperty("result_message").GetString()!);
    }

    private JsonElement? Refuse(DocumentedSample sample, string reason)
    {
        Refused[sample.Id] = reason;
        return null;
    }

    private void Compare(int? line, JsonElement? answer)
    {
        if (line is null)
            return;
        var sample = Sample(line.Value);
        if (answer is not { } given)
            return;
        Members += SampleShape.Count(sample.Body);
        Lacking.UnionWith(SampleShape.Lacking(sample.Body, given).Select(fault => $"{sample.Id} {fault}".TrimEnd()));
    }

    [GeneratedRegex(@"/V\d/")]
    private static partial Regex Version();

    [GeneratedRegex(@"\[\d+\]")]
    private static partial Regex Index();
}
