namespace AccsGen.Simulator.Tests.Corpus;

/// <summary>A body that Adobe's documentation prints, for an operation that ACCS has.</summary>
/// <param name="Id">The page and the line.</param>
/// <param name="Kind"><c>request</c>, <c>response</c> or <c>unknown</c>.</param>
/// <param name="Async"><c>async</c> or <c>bulk</c> where the page sends it to such a route.</param>
internal sealed record DocumentedSample(string Id, string Kind, string Operation, string Method, string Path, string? Async, JsonElement Body)
{
    private static readonly Lazy<ILookup<string, DocumentedSample>> s_bySpec = new(() => JsonElement.Parse(File.ReadAllText(Repository.Samples)).EnumerateArray()
        .Where(entry => Text(entry, "method") is not null)
        .ToLookup(entry => Text(entry, "spec") ?? "", Read));

    private static readonly Lazy<Dictionary<string, DocumentedSample>> s_all = new(() => s_bySpec.Value["accs"].ToDictionary(sample => sample.Id));

    public static IReadOnlyDictionary<string, DocumentedSample> All => s_all.Value;

    /// <summary>Those of operations that ACCS hasn't, or that its spec doesn't have yet.</summary>
    public static IReadOnlyList<DocumentedSample> Others => [.. s_bySpec.Value.Where(samples => samples.Key != "accs").SelectMany(samples => samples)];

    private static DocumentedSample Read(JsonElement entry) =>
        new(Text(entry, "id")!, Text(entry, "kind")!, Text(entry, "operation") ?? "", Text(entry, "method")!, Text(entry, "path")!, Text(entry, "async"), entry.GetProperty("body"));

    private static string? Text(JsonElement entry, string name) => entry.TryGetProperty(name, out var value) ? value.GetString() : null;
}
