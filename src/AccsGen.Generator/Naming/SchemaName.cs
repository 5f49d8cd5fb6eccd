namespace AccsGen.Naming;

/// <summary>A schema's name, parted into its module and what it names there.</summary>
internal sealed class SchemaName
{
    private const string Interface = "-interface";
    private const string Extension = "-extension-interface";
    private const string Data = "-data-";

    /// <summary>Modules whose schemas carry no <c>-data-</c>.</summary>
    private static readonly string[] s_bareModules = ["adobe-io-events-client", "catalog-inventory", "framework-search", "framework"];

    /// <summary>Things that more than one module has, or may have tomorrow; the module always stands before them.</summary>
    private static readonly HashSet<string> s_shared = new(StringComparer.Ordinal)
    {
        "address", "attribute", "category", "comment", "condition", "configuration", "criteria", "currency", "filter", "filter group", "group",
        "hierarchy", "item", "link", "message", "operation", "option", "option value", "payment", "permission", "product option", "region", "relation",
        "request", "response", "result", "role", "rule", "sample", "search criteria", "shipping", "shipping assignment", "sort order", "template", "total",
        "totals", "track", "validation results", "validation rule",
    };

    private SchemaName(string text, bool isExtension, string[] module, string[] thing)
    {
        Text = text;
        IsExtension = isExtension;
        var searchResults = thing.Length > 1 && thing[thing.Length - 2] == "search" && thing[thing.Length - 1] is "result" or "results";
        if (searchResults)
            thing = [.. thing.Take(thing.Length - 1), "results"];
        var core = searchResults ? thing.Take(thing.Length - 2).ToArray() : thing;
        LongName = Identifiers.Pascal([.. Prefix(module, thing), .. thing]);
        ShortName = module.Length > 0 && (core.Length == 0 || s_shared.Contains(string.Join(" ", core))) ? LongName : Identifiers.Pascal(thing);
    }

    public string Text { get; }

    /// <summary>Whether it holds the extension attributes of another: <see cref="Extended"/>.</summary>
    public bool IsExtension { get; }

    public string Extended => Text.Substring(0, Text.Length - Extension.Length) + Interface;

    /// <summary>The thing alone, where it needs no module.</summary>
    public string ShortName { get; }

    /// <summary>The thing with its module, nothing said twice: <c>sales-rule</c> and <c>rule</c> are <c>SalesRule</c>.</summary>
    public string LongName { get; }

    public static SchemaName Read(string text)
    {
        if (!text.EndsWith(Interface, StringComparison.Ordinal) && text.IndexOf(Data, StringComparison.Ordinal) <= 0 && !s_bareModules.Any(m => IsOf(text, m)))
            return new(text, false, [], [.. Words.Split(text)]);
        var isExtension = text.EndsWith(Extension, StringComparison.Ordinal);
        var name = isExtension ? Cut(text, Extension.Length) : text.EndsWith(Interface, StringComparison.Ordinal) ? Cut(text, Interface.Length) : text;
        var data = name.IndexOf(Data, StringComparison.Ordinal);
        var module = data > 0 ? name.Substring(0, data) : s_bareModules.FirstOrDefault(m => IsOf(name, m)) ?? "";
        var thing = data > 0 ? name.Substring(data + Data.Length) : module.Length > 0 ? name.Substring(module.Length + 1) : name;
        if (module.EndsWith("-api", StringComparison.Ordinal))
            module = Cut(module, "-api".Length);
        return new(text, isExtension, [.. Words.Split(module)], [.. Words.Split(thing)]);
    }

    private static bool IsOf(string name, string module) =>
        name.Length > module.Length + 1 && name.StartsWith(module + "-", StringComparison.Ordinal);

    private static string Cut(string text, int count) => text.Substring(0, text.Length - count);

    /// <summary>The module's words up to where the thing repeats them: of <c>company-credit</c> before <c>credit-limit</c>, <c>company</c>.</summary>
    private static IEnumerable<string> Prefix(string[] module, string[] thing)
    {
        for (var start = 0; start < module.Length; start++)
        {
            var tail = module.Skip(start).Select(Inflector.Singular).ToList();
            if (tail.Count <= thing.Length && tail.SequenceEqual(thing.Take(tail.Count).Select(Inflector.Singular)))
                return module.Take(start);
        }
        return module;
    }
}
