using System.Text.RegularExpressions;

namespace AccsGen.Integration.Tests.Readme;

/// <summary>The README and the guides beside it, taken apart.</summary>
internal static partial class ReadmeFile
{
    public const string Readme = "README.md";

    public static string Text { get; } = Read(Readme);

    /// <summary>The README, the simulator's, and what is in <c>docs</c>.</summary>
    public static IEnumerable<string> All { get; } =
        [Readme, "src/AccsGen.Simulator/README.md", .. Directory.EnumerateFiles(Path.Combine(RepositoryLayout.Root, "docs"), "*.md").Select(path => $"docs/{Path.GetFileName(path)}").Order(StringComparer.Ordinal)];

    /// <summary>The fenced blocks of a language in the README, by the line each begins at.</summary>
    public static IReadOnlyDictionary<int, string> Blocks(string language) => Blocks(Readme, language);

    /// <summary>The fenced blocks of a language in a file, by the line each begins at.</summary>
    public static IReadOnlyDictionary<int, string> Blocks(string file, string language)
    {
        var text = Read(file);
        return Fence().Matches(text).Where(match => match.Groups["language"].Value == language)
            .ToDictionary(match => text[..match.Index].Count(c => c == '\n') + 2, match => match.Groups["code"].Value);
    }

    /// <summary>What stands in backticks in the first cell of the rows of all tables.</summary>
    public static IEnumerable<string> FirstCells() => Row().Matches(Text).Select(match => match.Groups["cell"].Value);

    private static string Read(string file) => File.ReadAllText(Path.Combine(RepositoryLayout.Root, file));

    [GeneratedRegex(@"^```(?<language>\S*)[^\n]*\n(?<code>.*?)^```[ \t]*$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"^\| *`(?<cell>[^`]+)` *\|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
