using System.Globalization;
using AccsGen.Spec;

namespace AccsGen.Naming;

/// <summary>An operation's path as naming sees it: the nouns that may become clients, and what is left for the method.</summary>
internal sealed class OperationPath
{
    /// <summary>Segments that say which one, not what: never clients.</summary>
    private static readonly HashSet<string> s_qualifiers = new(StringComparer.Ordinal) { "current", "custom", "default", "latest", "readonly" };

    private static readonly HashSet<string> s_listings = new(StringComparer.Ordinal) { "all", "list", "search" };

    private OperationPath(
        SpecOperation operation, int version, List<string> parameters, List<PathStep> nouns, List<PathStep> qualifiers, List<string> verb, string? listing)
    {
        Operation = operation;
        Version = version;
        Parameters = parameters;
        Nouns = nouns;
        Qualifiers = qualifiers;
        Verb = verb;
        Listing = listing;
    }

    public SpecOperation Operation { get; }

    /// <summary>The number in a leading <c>V2</c> segment; 1 without one.</summary>
    public int Version { get; }

    /// <summary>The names of all parameters in the path, from left to right.</summary>
    public IReadOnlyList<string> Parameters { get; }

    /// <summary>From the root on; never empty.</summary>
    public IReadOnlyList<PathStep> Nouns { get; }

    /// <summary>What follows the nouns without being a thing of its own: <c>default</c>, <c>code/{code}</c>.</summary>
    public IReadOnlyList<PathStep> Qualifiers { get; }

    /// <summary>The words of the verb that ends the path; empty where the HTTP method is the verb.</summary>
    public IReadOnlyList<string> Verb { get; }

    /// <summary>The <c>list</c>, <c>search</c> or <c>all</c> that ended the path and says nothing more.</summary>
    public string? Listing { get; }

    public static OperationPath Read(SpecOperation operation)
    {
        var (steps, version) = Steps(operation.Path);
        var isRead = operation.Method is "GET" or "HEAD" or "OPTIONS";
        var parameters = steps.SelectMany(s => s.Parameters).ToList();
        var listing = isRead ? TakeListing(steps) : null;
        var verb = new List<string>();
        var nouns = new List<PathStep>();
        var qualifiers = new List<PathStep>();
        for (var i = 0; i < steps.Count; i++)
        {
            var isLast = i == steps.Count - 1 || steps.Skip(i + 1).All(IsCaller);
            if (i > 0 && verb.Count == 0 && isLast && PostedNoun(operation, steps[i]) is { } posted)
            {
                nouns.Add(posted.Noun);
                verb.Add(posted.Verb);
            }
            else if ((i > 0 || steps.Count == 1) && verb.Count == 0 && Verbs.Read(steps[i].Words, isLast, isRead) is { } words)
            {
                verb.AddRange(words);
                if (i == 0)
                    nouns.Add(steps[i]);
            }
            else if (verb.Count > 0)
            {
                verb.AddRange(steps[i].Words);
            }
            else if (i > 0 && (qualifiers.Count > 0 || IsQualifier(steps, i)))
            {
                qualifiers.Add(steps[i]);
            }
            else
            {
                nouns.Add(steps[i]);
            }
        }
        return new(operation, version, parameters, nouns, qualifiers, verb, listing);
    }

    /// <summary>The <c>me</c> and <c>mine</c> that a shopper's operations end in.</summary>
    private static bool IsCaller(PathStep step) => step.Words.Count == 1 && step.Words[0] is ("me" or "mine");

    private static (List<PathStep> Steps, int Version) Steps(string path)
    {
        var version = 1;
        var steps = new List<PathStep>();
        var words = new List<string>();
        var parameters = new List<string>();
        foreach (var segment in path.Split(['/'], StringSplitOptions.RemoveEmptyEntries))
        {
            var (literal, names) = Parse(segment);
            if (steps.Count == 0 && words.Count == 0 && parameters.Count == 0 && IsPrefix(segment, ref version))
                continue;
            if (literal.Count > 0)
            {
                Flush();
                words = literal;
            }
            parameters.AddRange(names);
        }
        Flush();
        if (steps.Count == 0 || steps[0].Words.Count == 0)
        {
            var first = steps.Count == 0 ? [] : steps[0].Parameters;
            if (steps.Count > 0)
                steps.RemoveAt(0);
            steps.Insert(0, new(["root"], first));
        }
        return (steps, version);

        void Flush()
        {
            if (words.Count > 0 || parameters.Count > 0)
                steps.Add(new(words, parameters));
            words = [];
            parameters = [];
        }
    }

    /// <summary>Parts a segment such as <c>items</c>, <c>{id}</c> or <c>report-{year}.json</c> into its words and its parameters.</summary>
    private static (List<string> Words, List<string> Parameters) Parse(string segment)
    {
        var parameters = new List<string>();
        var literal = "";
        var rest = segment;
        while (rest.IndexOf('{') is var open and >= 0 && rest.IndexOf('}', open) is var close and >= 0)
        {
            literal += rest.Substring(0, open) + " ";
            parameters.Add(rest.Substring(open + 1, close - open - 1));
            rest = rest.Substring(close + 1);
        }
        literal += rest;
        var words = Naming.Words.Split(literal);
        if (words.Count == 0 && parameters.Count == 0)
            words.Add(Identifiers.Camel(segment).ToLowerInvariant());
        return (words, parameters);
    }

    /// <summary>What every path of a service begins with: <c>rest</c>, <c>api</c> and a version.</summary>
    private static bool IsPrefix(string segment, ref int version)
    {
        if (segment.Equals("rest", StringComparison.OrdinalIgnoreCase) || segment.Equals("api", StringComparison.OrdinalIgnoreCase))
            return true;
        if (segment.Length < 2 || segment[0] is not ('v' or 'V') || !char.IsDigit(segment[1]))
            return false;
        var number = segment.Substring(1).Split('.')[0];
        if (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var value))
            return false;
        version = value;
        return true;
    }

    private static string? TakeListing(List<PathStep> steps)
    {
        var last = steps[steps.Count - 1];
        if (last.HasItem || last.Words.Count == 0 || !s_listings.Contains(last.Words[last.Words.Count - 1]))
            return null;
        var listing = last.Words[last.Words.Count - 1];
        if (last.Words.Count > 1)
        {
            if (listing == "search")
                return null;
            steps[steps.Count - 1] = last with { Words = Inflector.Plural([.. last.Words.Take(last.Words.Count - 1)]) };
            return listing;
        }
        if (steps.Count == 1)
            return null;
        steps.RemoveAt(steps.Count - 1);
        return listing;
    }

    /// <summary>The POSTs that stand in for a GET or DELETE with a body: <c>cost-information</c>, <c>cost-delete</c>.</summary>
    private static (PathStep Noun, string Verb)? PostedNoun(SpecOperation operation, PathStep step)
    {
        if (operation.Method != "POST" || step.HasItem || step.Words.Count < 2)
            return null;
        var verb = step.Words[step.Words.Count - 1] switch
        {
            "delete" => "delete",
            "information" when step.Words[step.Words.Count - 2] is "cost" or "price" or "prices" => "get",
            _ => null,
        };
        return verb is null ? null : (new([.. step.Words.Take(step.Words.Count - 1)], []), verb);
    }

    /// <summary>Whether a segment only says which one: <c>default</c>, or <c>code/{code}</c>, which names its parameter.</summary>
    private static bool IsQualifier(List<PathStep> steps, int i)
    {
        var step = steps[i];
        if (step.Words.Count == 1 && s_qualifiers.Contains(step.Words[0]))
            return true;
        return i == steps.Count - 1 && !steps[i - 1].HasItem && step.Parameters.Count == 1 && Naming.Words.Split(step.Parameters[0]).SequenceEqual(step.Words);
    }
}
