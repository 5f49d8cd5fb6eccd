using AccsGen.Spec;

namespace AccsGen.Naming;

/// <summary>The rules that name a method, from one operation alone: what else is in the document plays no part.</summary>
internal static class MethodName
{
    /// <summary>What posting such a thing to its parent is called, where it isn't called creating.</summary>
    private static readonly Dictionary<string, string> s_postVerbs = new(StringComparer.Ordinal)
    {
        ["child"] = "add",
        ["comment"] = "add",
        ["email"] = "send",
    };

    /// <summary>Names the operation as a method of the client that its first <paramref name="depth"/> nouns lead to.</summary>
    public static string Of(OperationPath path, int depth)
    {
        var rest = path.Nouns.Skip(depth).ToList();
        if (path.Verb.Count > 0)
            return Identifiers.Pascal([Verb(path), .. rest.SelectMany(n => n.Words), .. path.Verb.Skip(1)]);

        var qualifier = path.Qualifiers.SelectMany(q => q.HasItem && SameWords(q) ? ["by", .. q.Words] : q.Words);
        return Identifiers.Pascal([HttpVerb(path, rest), .. rest.SelectMany((n, i) => NounWords(path, n, i == rest.Count - 1)), .. qualifier]);
    }

    /// <summary><c>PUT is-filterable/{isFilterable}</c> is <c>SetFilterable</c>.</summary>
    private static string Verb(OperationPath path) => path.Verb[0] == "is" && path.Operation.Method is "PUT" or "PATCH" ? "set" : path.Verb[0];

    private static bool SameWords(PathStep step) => Words.Split(step.Parameters[0]).SequenceEqual(step.Words);

    private static string HttpVerb(OperationPath path, List<PathStep> rest) => path.Operation.Method switch
    {
        "GET" when path.Listing == "search" || TakesSearchCriteria(path.Operation) => "search",
        "GET" when rest.Count > 0 || path.Qualifiers.Count > 0 => "get",
        "GET" when path.Listing is not null || IsList(path) => "list",
        "GET" => "get",
        "POST" => PostVerb(path),
        "PUT" => "update",
        var method => method.ToLowerInvariant(),
    };

    private static string PostVerb(OperationPath path)
    {
        var words = path.Nouns[path.Nouns.Count - 1].Words;
        if (path.Nouns.Count > 1 && words[words.Count - 1] == "address")
            return "set";
        return path.Nouns.Count > 1 && s_postVerbs.TryGetValue(Inflector.Singular(words[words.Count - 1]), out var verb) ? verb : "create";
    }

    private static bool TakesSearchCriteria(SpecOperation operation) =>
        operation.Parameters.Any(p => p.Place == SpecParameterPlace.Query
            && (p.Name.StartsWith("searchCriteria", StringComparison.Ordinal) || p.Name.StartsWith("criteria[", StringComparison.Ordinal)));

    /// <summary>An array, or the page object of a collection that is asked for as a whole.</summary>
    private static bool IsList(OperationPath path)
    {
        var last = path.Nouns[path.Nouns.Count - 1];
        return path.Operation.Result?.Kind switch
        {
            SpecTypeKind.Array => true,
            null or SpecTypeKind.Reference or SpecTypeKind.Object or SpecTypeKind.Any => last.IsPlural && !last.HasItem,
            _ => false,
        };
    }

    /// <summary>One of a collection is meant where a parameter says which, or where it is posted: <c>CreateCart</c>, <c>GetCountry</c>.</summary>
    private static IEnumerable<string> NounWords(OperationPath path, PathStep noun, bool isLast)
    {
        var isOne = isLast && path.Operation.Result?.Kind != SpecTypeKind.Array && (noun.HasItem || path.Operation.Method == "POST");
        return isOne ? Inflector.Singular(noun.Words) : noun.Words;
    }
}
