using System.Globalization;

namespace AccsGen.Naming;

/// <summary>Parts the names of a spec (<c>snake_case</c>, <c>kebab-case</c>, <c>camelCase</c>, <c>a.b[c]</c>) into lower-case words.</summary>
internal static class Words
{
    /// <summary>Words that the API writes as one, and abbreviations that mean nothing to who calls it. The one place that knows them.</summary>
    private static readonly Dictionary<string, string> s_glued = new(StringComparer.Ordinal)
    {
        ["adminuisdk"] = "admin ui sdk",
        ["adobestock"] = "adobe stock",
        ["applepay"] = "apple pay",
        ["appmanagement"] = "app management",
        ["creditmemo"] = "credit memo",
        ["creditmemos"] = "credit memos",
        ["customerbalance"] = "customer balance",
        ["firstname"] = "first name",
        ["giftcard"] = "gift card",
        ["giftcards"] = "gift cards",
        ["giftcardaccount"] = "gift card account",
        ["giftcardaccounts"] = "gift card accounts",
        ["giftmessage"] = "gift message",
        ["giftregistry"] = "gift registry",
        ["grandtotal"] = "grand total",
        ["lastname"] = "last name",
        ["latlng"] = "lat lng",
        ["latslngs"] = "lats lngs",
        ["massaction"] = "mass action",
        ["middlename"] = "middle name",
        ["oope"] = "out of process",
        ["orderviewbutton"] = "order view button",
        ["storeconfig"] = "store config",
        ["storeconfigs"] = "store configs",
        ["storecredit"] = "store credit",
        ["storegroup"] = "store group",
        ["storegroups"] = "store groups",
        ["storeview"] = "store view",
        ["storeviews"] = "store views",
        ["taxrate"] = "tax rate",
        ["taxrates"] = "tax rates",
        ["taxrule"] = "tax rule",
        ["taxrules"] = "tax rules",
        ["tierprice"] = "tier price",
        ["tierprices"] = "tier prices",
    };

    public static List<string> Split(string name)
    {
        var words = new List<string>();
        var start = -1;
        for (var i = 0; i <= name.Length; i++)
        {
            var inside = i < name.Length && IsPart(name[i], first: start < 0);
            if (start >= 0 && (!inside || IsBoundary(name, start, i)))
            {
                Add(words, name.Substring(start, i - start));
                start = -1;
                inside = i < name.Length && IsPart(name[i], first: true);
            }
            if (inside && start < 0)
                start = i;
        }
        // rule_i_d was ruleID once.
        if (words.Count > 2 && words[words.Count - 2] == "i" && words[words.Count - 1] == "d")
        {
            words.RemoveAt(words.Count - 1);
            words[words.Count - 1] = "id";
        }
        return words;
    }

    private static void Add(List<string> words, string word)
    {
        word = word.ToLowerInvariant();
        if (s_glued.TryGetValue(word, out var parts))
            words.AddRange(parts.Split(' '));
        else
            words.Add(word);
    }

    /// <summary>Letters and digits of any script that C# takes in an identifier; a mark only after a letter. Everything else separates words.</summary>
    private static bool IsPart(char c, bool first) => CharUnicodeInfo.GetUnicodeCategory(c) switch
    {
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter
            or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber or UnicodeCategory.DecimalDigitNumber => true,
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark => !first,
        _ => false,
    };

    /// <summary>Whether a new word begins at <paramref name="i"/>: <c>customer|Id</c>, <c>SKU|List</c>, but <c>SKUs</c> is one word.</summary>
    private static bool IsBoundary(string name, int start, int i)
    {
        if (!char.IsUpper(name[i]))
            return false;
        if (!char.IsUpper(name[i - 1]))
            return true;
        if (i + 1 >= name.Length || !char.IsLower(name[i + 1]))
            return false;
        var pluralAcronym = name[i + 1] == 's' && i > start && (i + 2 >= name.Length || !char.IsLower(name[i + 2]));
        return !pluralAcronym;
    }
}
