using System.Globalization;
using System.Text;

namespace AccsGen.Naming;

/// <summary>Makes C# identifiers of the names of a spec. Whatever comes in, a valid identifier comes out, the same one on every machine and culture.</summary>
internal static class Identifiers
{
    private static readonly HashSet<string> s_keywords = new(StringComparer.Ordinal)
    {
        "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const", "continue", "decimal", "default", "delegate",
        "do", "double", "else", "enum", "event", "explicit", "extern", "false", "finally", "fixed", "float", "for", "foreach", "goto", "if", "implicit", "in",
        "int", "interface", "internal", "is", "lock", "long", "namespace", "new", "null", "object", "operator", "out", "override", "params", "private",
        "protected", "public", "readonly", "ref", "return", "sbyte", "sealed", "short", "sizeof", "stackalloc", "static", "string", "struct", "switch", "this",
        "throw", "true", "try", "typeof", "uint", "ulong", "unchecked", "unsafe", "ushort", "using", "virtual", "void", "volatile", "while",

        // Contextual keywords that change the meaning of a parameter, a local or a type of that name.
        "async", "await", "dynamic", "field", "global", "nameof", "nint", "nuint", "partial", "record", "required", "scoped", "var", "when", "where", "with",
        "yield",
    };

    /// <summary><c>base_tax_amount</c> is <c>BaseTaxAmount</c>, <c>customerID</c> is <c>CustomerId</c>, <c>creditmemo</c> is <c>CreditMemo</c>.</summary>
    public static string Pascal(string wireName) => Join(WordsOf(wireName), lowerFirst: false);

    /// <summary>As <see cref="Pascal"/>, with the first word in lower case. A keyword is not escaped: see <see cref="Escape"/>.</summary>
    public static string Camel(string wireName) => Join(WordsOf(wireName), lowerFirst: true);

    public static string Pascal(IEnumerable<string> words) => Join(words, lowerFirst: false);

    /// <summary>Puts <c>@</c> before a keyword.</summary>
    public static string Escape(string identifier) => s_keywords.Contains(identifier) ? "@" + identifier : identifier;

    private static List<string> WordsOf(string wireName)
    {
        var words = Words.Split(wireName);
        if (words.Count == 0)
            words.AddRange(wireName.Where(c => !char.IsWhiteSpace(c)).Select(NameOf));
        else if (wireName.Length > 1 && wireName[0] is '+' or '-' && char.IsDigit(wireName[1]))
            words.Insert(0, NameOf(wireName[0]));
        return words;
    }

    private static string Join(IEnumerable<string> words, bool lowerFirst)
    {
        var identifier = new StringBuilder();
        foreach (var word in words)
        {
            var first = identifier.Length == 0 && lowerFirst ? word[0] : char.ToUpperInvariant(word[0]);
            identifier.Append(first).Append(word, 1, word.Length - 1);
        }
        if (identifier.Length == 0)
            return lowerFirst ? "value" : "Value";
        if (CharUnicodeInfo.GetUnicodeCategory(identifier[0]) == UnicodeCategory.DecimalDigitNumber)
            identifier.Insert(0, '_');
        return identifier.ToString();
    }

    /// <summary>Names a character, for names that hold nothing else (<c>*</c>, <c>&lt;=</c>, <c>+1</c>).</summary>
    private static string NameOf(char c) => c switch
    {
        '+' => "plus",
        '-' => "minus",
        '*' => "star",
        '/' => "slash",
        '%' => "percent",
        '=' => "equal",
        '<' => "less",
        '>' => "greater",
        '!' => "not",
        '&' => "and",
        '|' => "or",
        '.' => "dot",
        '_' => "underscore",
        _ => "u" + ((int)c).ToString("x4", CultureInfo.InvariantCulture),
    };
}
