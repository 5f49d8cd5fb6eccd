using System.Text.RegularExpressions;

namespace AccsGen.Simulator.Search;

/// <summary>SQL's LIKE: <c>%</c> any text, <c>_</c> one character, a backslash before either for the character itself; case doesn't count.</summary>
internal static class LikePattern
{
    public static Func<string, bool> Compile(string pattern)
    {
        var regex = new StringBuilder(@"\A");
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] == '\\' && i + 1 < pattern.Length)
                regex.Append(Regex.Escape(pattern[++i].ToString()));
            else
                regex.Append(pattern[i] switch { '%' => ".*", '_' => ".", var other => Regex.Escape(other.ToString()) });
        }
        // Non-backtracking: a pattern comes from outside, and must not cost more than its length.
        var compiled = new Regex(regex.Append(@"\z").ToString(), RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
        return compiled.IsMatch;
    }
}
