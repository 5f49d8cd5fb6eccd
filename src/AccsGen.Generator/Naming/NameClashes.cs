namespace AccsGen.Naming;

/// <summary>Tells apart operations for which the rules propose the same name.</summary>
/// <remarks>
/// The plainest of them keeps the name: fewest literal segments, one item rather than all of them, fewest parameters. The others say what is different about
/// them: a parameter (<c>GetBySku</c>), that they mean all items (<c>DeleteAll</c>), the HTTP method (<c>CreateWithPut</c>), or their literal segments.
/// </remarks>
internal static class NameClashes
{
    public static void Resolve(IReadOnlyList<NameCandidate> candidates, Dictionary<string, OperationName> names)
    {
        var taken = new HashSet<string>(names.Values.Select(n => n.ToString()), StringComparer.OrdinalIgnoreCase);
        var groups = candidates.GroupBy(c => c.Name.ToString(), StringComparer.OrdinalIgnoreCase).OrderBy(g => g.Key, StringComparer.OrdinalIgnoreCase);
        var waiting = new List<(NameCandidate Candidate, NameCandidate? Plain)>();
        foreach (var group in groups)
        {
            var members = group.OrderBy(c => c.Path.Nouns.Count + c.Path.Qualifiers.Count)
                .ThenBy(c => c.Path.Listing is null or "search" ? 0 : 1)
                .ThenBy(c => EndsWithItem(c) == PrefersItem(c) ? 0 : 1)
                .ThenBy(c => c.Path.Parameters.Count)
                .ThenBy(c => HttpRank(c.Path))
                .ThenBy(c => c.Path.Operation.Key, StringComparer.Ordinal)
                .ToList();
            var plain = taken.Add(group.Key) ? members[0] : null;
            if (plain is not null)
                names.Add(plain.Path.Operation.Key, plain.Name);
            waiting.AddRange(members.Skip(plain is null ? 0 : 1).Select(m => (m, plain)));
        }

        // After all plain names are given, so that a longer name can't take one away.
        foreach (var (candidate, plain) in waiting)
        {
            var name = Alternatives(candidate, plain).FirstOrDefault(n => taken.Add(n.ToString()));
            names.Add(candidate.Path.Operation.Key, name ?? candidate.Name);
        }
    }

    private static IEnumerable<OperationName> Alternatives(NameCandidate candidate, NameCandidate? plain)
    {
        var client = candidate.Client;
        var http = Identifiers.Pascal(candidate.Path.Operation.Method.ToLowerInvariant());
        var known = plain is null ? [] : plain.Path.Parameters;
        var own = candidate.Path.Parameters.Except(known, StringComparer.Ordinal).ToList();
        var by = own.Count == 0 ? "" : "By" + Identifiers.Pascal(own[own.Count - 1]);
        var byAll = own.Count < 2 ? by : "By" + string.Join("And", own.Select(Identifiers.Pascal));
        var literals = LiteralsOf(candidate);
        if (candidate.Path.Operation.Method == plain?.Path.Operation.Method || plain is null)
            http = "";

        if (by.Length > 0)
            yield return new(client, candidate.Method + by);
        if (byAll.Length > by.Length)
            yield return new(client, candidate.Method + byAll);
        if (plain is not null && EndsWithItem(plain) && !EndsWithItem(candidate) && candidate.Path.Verb.Count == 0)
        {
            yield return new(client, candidate.Path.Operation.Method is "GET" or "DELETE"
                ? candidate.Method + "All"
                : candidate.Method + "Without" + Identifiers.Pascal(plain.Path.Parameters[plain.Path.Parameters.Count - 1]));
        }
        if (http.Length > 0)
            yield return new(client, candidate.Method + "With" + http);
        if (candidate.Path.Listing is { } listing)
            yield return new(client, candidate.Method + Identifiers.Pascal(listing));
        // Where not even these differ (/a-b and /a_b, or a closing slash), nothing that a reader could tell apart is left: the clash is reported.
        if (plain is null || literals != LiteralsOf(plain))
            yield return new(client, candidate.Method + literals);
        if (plain is null || http.Length > 0)
            yield return new(client, candidate.Method + literals + Identifiers.Pascal(candidate.Path.Operation.Method.ToLowerInvariant()));
    }

    private static string LiteralsOf(NameCandidate candidate) =>
        Identifiers.Pascal(candidate.Path.Nouns.Concat(candidate.Path.Qualifiers).SelectMany(step => step.Words));

    private static bool EndsWithItem(NameCandidate candidate) => candidate.Path.Operation.Path.TrimEnd('/').EndsWith("}", StringComparison.Ordinal);

    /// <summary>Of a collection one item is asked for, but a thing of which there is one (<c>gift-message</c>) is asked for as a whole.</summary>
    private static bool PrefersItem(NameCandidate candidate) =>
        candidate.Path.Operation.Method != "POST"
        && (candidate.Path.Operation.Method != "GET" || candidate.Path.Nouns[candidate.Path.Nouns.Count - 1].IsPlural);

    /// <summary>A verb is done before it is asked about.</summary>
    private static int HttpRank(OperationPath path) => path.Operation.Method switch
    {
        "GET" => path.Verb.Count > 0 ? 5 : 0,
        "POST" => 1,
        "PUT" => 2,
        "PATCH" => 3,
        "DELETE" => 4,
        _ => 6,
    };
}
