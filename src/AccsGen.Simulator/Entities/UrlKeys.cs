namespace AccsGen.Simulator.Entities;

/// <summary>What a name becomes in an address: lower case, letters without marks, hyphens for everything else.</summary>
internal static class UrlKeys
{
    private static readonly Dictionary<char, string> s_letters = new()
    {
        ['ä'] = "a", ['à'] = "a", ['á'] = "a", ['â'] = "a", ['ã'] = "a", ['å'] = "a", ['æ'] = "ae", ['ç'] = "c", ['è'] = "e", ['é'] = "e", ['ê'] = "e", ['ë'] = "e",
        ['ì'] = "i", ['í'] = "i", ['î'] = "i", ['ï'] = "i", ['ñ'] = "n", ['ö'] = "o", ['ò'] = "o", ['ó'] = "o", ['ô'] = "o", ['õ'] = "o", ['ø'] = "o", ['œ'] = "oe",
        ['ß'] = "ss", ['ü'] = "u", ['ù'] = "u", ['ú'] = "u", ['û'] = "u", ['ý'] = "y", ['ÿ'] = "y", ['č'] = "c", ['ě'] = "e", ['ł'] = "l", ['ř'] = "r", ['š'] = "s", ['ž'] = "z",
    };

    public static string Of(string name)
    {
        var key = new StringBuilder(name.Length);
        foreach (var c in name)
        {
            var lower = char.ToLowerInvariant(c);
            if (char.IsAsciiLetterOrDigit(lower) || lower == '_')
                key.Append(lower);
            else if (s_letters.TryGetValue(lower, out var letters))
                key.Append(letters);
            else if (key.Length > 0 && key[^1] != '-')
                key.Append('-');
        }
        return key.ToString().TrimEnd('-');
    }
}
