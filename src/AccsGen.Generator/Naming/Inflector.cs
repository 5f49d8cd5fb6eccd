namespace AccsGen.Naming;

/// <summary>Singular and plural of the English nouns that paths are made of.</summary>
internal static class Inflector
{
    private static readonly Dictionary<string, string> s_irregularPlurals = new(StringComparer.Ordinal)
    {
        ["child"] = "children",
        ["cookie"] = "cookies",
        ["index"] = "indices",
        ["licence"] = "licences",
        ["movie"] = "movies",
        ["person"] = "people",
    };

    private static readonly Dictionary<string, string> s_irregularSingulars =
        s_irregularPlurals.ToDictionary(p => p.Value, p => p.Key, StringComparer.Ordinal);

    /// <summary>Words without a plural of their own, and words that name a place rather than one of many things.</summary>
    private static readonly HashSet<string> s_invariant = new(StringComparer.Ordinal)
    {
        "admin", "api", "auth", "balance", "bulk", "config", "configuration", "cost", "data", "directory", "eav", "eventing", "health", "hierarchy",
        "history", "import", "information", "inventory", "management", "me", "media", "metadata", "mine", "news", "observability", "process", "root",
        "sdk", "search", "security", "series", "settings", "store", "tfa",
    };

    public static bool IsPlural(string word) => !s_invariant.Contains(word) && Singular(word) != word;

    public static string Singular(string word)
    {
        if (s_invariant.Contains(word))
            return word;
        if (s_irregularSingulars.TryGetValue(word, out var singular))
            return singular;
        if (word.Length < 4 || !word.EndsWith("s", StringComparison.Ordinal))
            return word;
        if (EndsWith(word, "ies"))
            return Cut(word, 3) + "y";
        if (EndsWith(word, "sses") || EndsWith(word, "xes") || EndsWith(word, "ches") || EndsWith(word, "shes") || EndsWith(word, "tuses"))
            return Cut(word, 2);
        return EndsWith(word, "ss") || EndsWith(word, "us") || EndsWith(word, "is") ? word : Cut(word, 1);
    }

    public static string Plural(string word)
    {
        if (s_invariant.Contains(word) || IsPlural(word))
            return word;
        if (s_irregularPlurals.TryGetValue(word, out var plural))
            return plural;
        if (EndsWith(word, "y") && word.Length > 1 && "aeiou".IndexOf(word[word.Length - 2]) < 0)
            return Cut(word, 1) + "ies";
        return EndsWith(word, "s") || EndsWith(word, "x") || EndsWith(word, "ch") || EndsWith(word, "sh") ? word + "es" : word + "s";
    }

    /// <summary>The words with the last one in its singular: the noun that decides is the last.</summary>
    public static List<string> Singular(IReadOnlyList<string> words) => WithLast(words, Singular);

    public static List<string> Plural(IReadOnlyList<string> words) => WithLast(words, Plural);

    private static List<string> WithLast(IReadOnlyList<string> words, Func<string, string> inflect)
    {
        var result = words.ToList();
        if (result.Count > 0)
            result[result.Count - 1] = inflect(result[result.Count - 1]);
        return result;
    }

    private static bool EndsWith(string word, string end) => word.EndsWith(end, StringComparison.Ordinal);

    private static string Cut(string word, int count) => word.Substring(0, word.Length - count);
}
