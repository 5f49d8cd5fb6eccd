using System.Text.Json.Nodes;

namespace AccsGen.Spec;

/// <summary>Text that is neither JSON nor YAML, or too large or deep to be a spec.</summary>
internal sealed class SpecTextException(string message, SpecPosition position) : Exception(message)
{
    public SpecPosition Position { get; } = position;
}

/// <summary>Reads JSON or YAML text into one kind of tree.</summary>
internal static class SpecTextReader
{
    /// <summary>Deeper than any real spec, and shallow enough for every reader that recurses over the tree.</summary>
    public const int MaxDepth = 128;

    /// <summary>Bounds what anchors and aliases can multiply; the largest published specs have a tenth of it.</summary>
    public const int MaxNodes = 4_000_000;

    /// <exception cref="SpecTextException">The text is neither JSON nor YAML.</exception>
    public static JsonNode? Read(string path, string text, ICollection<SpecProblem> problems, CancellationToken cancellationToken)
    {
        if (!LooksLikeJson(text))
            return YamlTextReader.Read(text, problems, cancellationToken);
        try
        {
            return JsonTextReader.Read(text, problems, cancellationToken);
        }
        catch (SpecTextException) when (IsYamlFile(path))
        {
            // A YAML document may begin with a brace: its flow style looks like JSON but needs no quotes.
            problems.Clear();
            return YamlTextReader.Read(text, problems, cancellationToken);
        }
    }

    public static bool LooksLikeJson(string text)
    {
        foreach (var c in text)
        {
            if (c is not (' ' or '\t' or '\r' or '\n' or '\uFEFF'))
                return c is '{' or '[';
        }
        return false;
    }

    private static bool IsYamlFile(string path) =>
        path.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase);
}
