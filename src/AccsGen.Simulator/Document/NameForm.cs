namespace AccsGen.Simulator.Document;

/// <summary>
/// The service resolves names by one form whatever case they come in: <c>filter_groups</c> and <c>filterGroups</c> are the same member
/// (accs-wire.md, sections 8 and 14).
/// </summary>
internal static class NameForm
{
    /// <summary>The form two spellings of one name have in common: no underscores, upper case after each of them.</summary>
    public static string Of(string name)
    {
        if (name.Length == 0 || (!name.Contains('_') && char.IsUpper(name[0])))
            return name;
        var text = new StringBuilder(name.Length);
        var upper = true;
        foreach (var c in name)
        {
            if (c == '_')
            {
                upper = true;
                continue;
            }
            text.Append(upper ? char.ToUpperInvariant(c) : c);
            upper = false;
        }
        return text.ToString();
    }
}
