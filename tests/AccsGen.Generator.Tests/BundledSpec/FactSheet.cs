namespace AccsGen.Generator.Tests.BundledSpec;

/// <summary>
/// What a document states, each fact under a subject: "GET /V1/orders/{id} parameter path id" is "integer, required".
/// The two readers fill it independently of each other, so that neither can hide the other's mistake.
/// </summary>
internal sealed class FactSheet
{
    private readonly SortedDictionary<string, string> _facts = new(StringComparer.Ordinal);

    public IEnumerable<string> Subjects => _facts.Keys;

    public string? this[string subject] => _facts.GetValueOrDefault(subject);

    public void Add(string subject, string fact) => _facts.Add(subject, fact);

    /// <summary>Every difference as one line: "subject: fact here -> fact there".</summary>
    public IEnumerable<string> DifferencesTo(FactSheet other) =>
        from subject in Subjects.Union(other.Subjects).Order(StringComparer.Ordinal)
        where this[subject] != other[subject]
        select $"{subject}: {this[subject] ?? "nothing"} -> {other[subject] ?? "nothing"}";
}
