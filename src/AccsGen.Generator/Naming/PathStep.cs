namespace AccsGen.Naming;

/// <summary>A literal segment of a path with the parameters that follow it.</summary>
/// <param name="Words">The segment's words in lower case.</param>
/// <param name="Parameters">The names of the parameters between this literal and the next.</param>
internal sealed record PathStep(IReadOnlyList<string> Words, IReadOnlyList<string> Parameters)
{
    /// <summary>The same for the singular and the plural of a noun, and however its words are joined.</summary>
    public string Key => KeyOf(Words);

    public static string KeyOf(IReadOnlyList<string> words) => string.Concat(Inflector.Singular(words));

    public bool HasItem => Parameters.Count > 0;

    public bool IsPlural => Words.Count > 0 && Inflector.IsPlural(Words[Words.Count - 1]);
}
