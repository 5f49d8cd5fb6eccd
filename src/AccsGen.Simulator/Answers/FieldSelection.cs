namespace AccsGen.Simulator.Answers;

/// <summary>The names of a fields filter, and what is chosen below each of them.</summary>
internal sealed class FieldSelection
{
    private readonly Dictionary<string, FieldSelection?> _fields = new(StringComparer.Ordinal);

    public bool Contains(string name) => _fields.ContainsKey(name);

    /// <summary>What is chosen below a name; null for all of it.</summary>
    public FieldSelection? Below(string name) => _fields[name];

    /// <returns>Null where the text is malformed: another character than those of names, brackets and commas, or brackets that don't pair.</returns>
    public static FieldSelection? Parse(string text)
    {
        var position = 0;
        var selection = ParseList(text, ref position, depth: 0);
        return position == text.Length ? selection : null;
    }

    private static FieldSelection? ParseList(string text, ref int position, int depth)
    {
        const int maximalDepth = 32;
        if (depth > maximalDepth)
            return null;
        var selection = new FieldSelection();
        while (true)
        {
            var start = position;
            while (position < text.Length && (char.IsAsciiLetterOrDigit(text[position]) || text[position] == '_'))
                position++;
            if (position == start)
                return null;
            var name = text[start..position];
            FieldSelection? below = null;
            if (position < text.Length && text[position] == '[')
            {
                position++;
                below = ParseList(text, ref position, depth + 1);
                if (below is null || position >= text.Length || text[position] != ']')
                    return null;
                position++;
            }
            selection._fields[name] = below;
            if (position >= text.Length || text[position] != ',')
                return selection;
            position++;
        }
    }
}
