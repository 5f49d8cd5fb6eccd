namespace AccsGen.Simulator.Search;

/// <summary>SQL's LIKE: <c>%</c> any text, <c>_</c> one character, a backslash before either for the character itself; case doesn't count.</summary>
internal sealed class LikePattern
{
    private readonly List<Part> _parts = [];

    public LikePattern(string pattern)
    {
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] == '\\' && i + 1 < pattern.Length)
                _parts.Add(new(PartKind.Character, char.ToUpperInvariant(pattern[++i])));
            else
                _parts.Add(pattern[i] switch { '%' => new(PartKind.AnyText), '_' => new(PartKind.AnyCharacter), var c => new(PartKind.Character, char.ToUpperInvariant(c)) });
        }
    }

    private enum PartKind
    {
        Character,
        AnyCharacter,
        AnyText,
    }

    /// <summary>On a mismatch only the latest <c>%</c> takes one character more: what stood before it can't fit any better.</summary>
    public bool Matches(string text)
    {
        int position = 0, part = 0, anyText = -1, resumeAt = 0;
        while (position < text.Length)
        {
            if (part < _parts.Count && _parts[part].Kind == PartKind.AnyText)
            {
                anyText = part++;
                resumeAt = position;
            }
            else if (part < _parts.Count && _parts[part].Fits(text[position]))
            {
                part++;
                position++;
            }
            else if (anyText >= 0)
            {
                part = anyText + 1;
                position = ++resumeAt;
            }
            else
            {
                return false;
            }
        }
        return _parts.Skip(part).All(rest => rest.Kind == PartKind.AnyText);
    }

    private readonly record struct Part(PartKind Kind, char Upper = default)
    {
        public bool Fits(char c) => Kind == PartKind.AnyCharacter || (Kind == PartKind.Character && char.ToUpperInvariant(c) == Upper);
    }
}
