namespace AccsGen.Simulator.Entities;

/// <summary>Tells email addresses from other text, as far as the service does: a name, one at sign, a domain of several labels.</summary>
internal static class EmailAddress
{
    public static bool IsValid(string text)
    {
        if (text.Split('@') is not [{ Length: > 0 and <= 64 } name, { Length: > 2 } domain] || name.StartsWith('.') || name.EndsWith('.') || name.Contains("..", StringComparison.Ordinal))
            return false;
        return !text.Any(c => char.IsWhiteSpace(c) || c is '<' or '>' or ',' or ';' or ':' or '"' or '(' or ')' or '[' or ']' or '\\')
            && domain.Split('.') is { Length: > 1 } labels
            && labels.All(label => label.Length > 0 && label.All(c => char.IsLetterOrDigit(c) || c == '-') && !label.StartsWith('-') && !label.EndsWith('-'));
    }
}
