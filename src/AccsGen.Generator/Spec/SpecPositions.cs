namespace AccsGen.Spec;

/// <summary>Finds where a JSON pointer leads in the text of a spec; only called when there is something to report.</summary>
internal static class SpecPositions
{
    /// <returns>The key or item that the longest existing beginning of the pointer leads to.</returns>
    public static SpecPosition Find(string text, string pointer, CancellationToken cancellationToken)
    {
        var tokens = JsonPointers.Split(pointer);
        if (tokens.Length == 0)
            return SpecPosition.Start;
        try
        {
            return SpecTextReader.LooksLikeJson(text)
                ? JsonPositions.Find(text, tokens, cancellationToken)
                : YamlPositions.Find(text, tokens, cancellationToken);
        }
        catch (Exception exception) when (exception is System.Text.Json.JsonException or InvalidOperationException or YamlDotNet.Core.YamlException)
        {
            // The text was read before; should another reader see it differently, the report must not be lost over its line.
            return SpecPosition.Start;
        }
    }
}
