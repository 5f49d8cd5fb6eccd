using System.Text.RegularExpressions;

namespace AccsGen.Integration.Tests.Readme;

/// <summary>The README, taken apart.</summary>
internal static partial class ReadmeFile
{
    public static string Text { get; } = File.ReadAllText(Path.Combine(RepositoryLayout.Root, "README.md"));

    /// <summary>The fenced blocks of a language, by the line each begins at.</summary>
    public static IReadOnlyDictionary<int, string> Blocks(string language) =>
        Fence().Matches(Text).Where(match => match.Groups["language"].Value == language)
            .ToDictionary(match => Text[..match.Index].Count(c => c == '\n') + 2, match => match.Groups["code"].Value);

    /// <summary>What stands in backticks in the first cell of the rows of all tables.</summary>
    public static IEnumerable<string> FirstCells() => Row().Matches(Text).Select(match => match.Groups["cell"].Value);

    [GeneratedRegex(@"^```(?<language>\S*)[^\n]*\n(?<code>.*?)^```[ \t]*$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"^\| *`(?<cell>[^`]+)` *\|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
