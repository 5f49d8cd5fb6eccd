namespace AccsGen.Integration.Tests.Corpus;

/// <summary>A payload of <c>../shared/corpus/samples.json</c>.</summary>
/// <param name="Id">The page and the line it stands on.</param>
/// <param name="Kind"><c>request</c>, <c>response</c> or <c>unknown</c>.</param>
/// <param name="Operation">As the spec names it; null where no spec knows it.</param>
/// <param name="Spec"><c>accs</c>, or the spec of another edition.</param>
/// <param name="Remark">What kind of payload it is, where it isn't a plain one.</param>
internal sealed record CorpusSample(string Id, string Kind, string? Operation, string? Spec, string? Remark, JsonElement Body)
{
    public bool IsRequest => Kind == "request";

    public bool IsError => Remark == "error";

    /// <summary>Why it is neither read nor sent by a method; null when it is.</summary>
    public string? SetAside => Remark switch
    {
        "fragment" => "it shows a few members of an import's rows, which are free JSON, and no body",
        "async-response" => "it is the answer of an asynchronous route, which the spec doesn't have; its synchronous twin answers otherwise",
        _ when Kind is not ("request" or "response") => "it is no body of an operation",
        _ => null,
    };

    /// <summary>The samples of operations that ACCS has.</summary>
    public static IReadOnlyList<CorpusSample> ReadAll() =>
        [.. Entries("samples.json").Select(Read).Where(sample => sample is { Spec: "accs", Operation: not null })];

    public static IEnumerable<JsonElement> Entries(string file) => JsonElement.Parse(File.ReadAllBytes(RepositoryLayout.Shared("corpus", file))).EnumerateArray();

    private static CorpusSample Read(JsonElement entry) => new(
        entry.GetProperty("id").GetString()!,
        entry.GetProperty("kind").GetString()!,
        Text(entry, "operation"),
        Text(entry, "spec"),
        Text(entry, "remark"),
        entry.GetProperty("body"));

    private static string? Text(JsonElement entry, string name) => entry.TryGetProperty(name, out var value) ? value.GetString() : null;
}
